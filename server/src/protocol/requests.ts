/** The requests and notifications beyond standard LSP, as names and plain types without imports, so that any client can share them. */

/** As in LSP: zero-based, characters in UTF-16 code units. */
export interface LspPosition { line: number; character: number }
export interface LspRange { start: LspPosition; end: LspPosition }
/** An LSP WorkspaceEdit with versioned documentChanges; one undo step takes it back. Opaque to the client: apply it. */
export type LspWorkspaceEdit = { documentChanges: unknown[] };

/** `initializationOptions`. */
export interface GlossatorInitialization {
  /** `client`: the server asks for files with `FIND_FILES` and `READ_FILE` (a web worker has no other way). Default on Node: `disk`. */
  files?: 'client' | 'disk';
  /** The client has the command `SHOW_PLACES`, which code lenses call. */
  showPlaces?: boolean;
}

/** A command of the client: URI of the document, a position in it, and LSP locations to peek into from there. */
export const SHOW_PLACES = 'glossator.showPlaces';

// ── Server to client, only with `files: 'client'` ───────────────────────────────────────────────────────────────────

/** All files below a folder that a corpus may hold: *.txt, *.md, *.yaml, *.yml; not below node_modules or dot folders. */
export const FIND_FILES = 'glossator/findFiles';
export interface FindFilesParams { folder: string }
/** URIs. */
export type FindFilesResult = string[];

export const READ_FILE = 'glossator/readFile';
export interface ReadFileParams { uri: string; maxBytes: number }
/** The file's bytes in base64, or why there are none; a file over `maxBytes` is not read at all. */
export type ReadFileResult = { base64: string } | { problem: string } | { tooLarge: number };

// ── Server to client, always (ignore what is not wanted) ────────────────────────────────────────────────────────────

/** Sent when a corpus was read or has changed, for a status bar. */
export const STATUS = 'glossator/status';
export interface StatusParams {
  folder: string;
  state: 'reading' | 'ready';
  articles: number;
  sidecars: number;
  /** A registry, `glossator.yaml` or sidecar is there: findings and colours show unasked. */
  annotated: boolean;
  findings: { error: number; warning: number; info: number; hint: number };
}

/** Sent when a corpus was checked after a change: what the trees of the side bar say may be different. */
export const CHECKED = 'glossator/checked';
export interface CheckedParams { folder: string }

// ── Client to server ────────────────────────────────────────────────────────────────────────────────────────────────

/** What the selected words may name: candidates of the recogniser first, then the registry. */
export const ANNOTATE_ENTITY = 'glossator/annotateEntity';
export interface AnnotateEntityParams { uri: string; range: LspRange }
export interface AnnotateEntityResult {
  /** The passage that will be annotated: the selection without white space at its edges, or the mention under an empty one. */
  text: string;
  range: LspRange;
  choices: EntityChoice[];
  /** For "New entry…": what the passage suggests. */
  proposal: { id: string; type: string; name: string };
  /** person, organization, place, event, group. */
  types: string[];
}
export interface EntityChoice {
  id: string;
  name: string;
  type: string;
  /** "Prime Minister of the Kurdistan Region, since 2019". */
  detail: string;
  /** Why it is proposed; empty for the rest of the registry. */
  reason: string;
  group: 'candidate' | 'registry';
}

/** Answers the edit that annotates the passage: of the sidecar (created when missing), and of the registry for a new entry. */
export const APPLY_ENTITY = 'glossator/applyEntity';
export interface ApplyEntityParams {
  uri: string;
  range: LspRange;
  entity: { kind: 'existing'; id: string } | { kind: 'new'; id: string; type: string; name: string };
}

/** What a claim over the selected words would hold: speaker and cue as the recogniser sees them. */
export const ANNOTATE_CLAIM = 'glossator/annotateClaim';
export interface AnnotateClaimParams { uri: string; range: LspRange }
export interface AnnotateClaimResult {
  text: string;
  range: LspRange;
  kind: string;
  kinds: string[];
  stance: string;
  stances: string[];
  /** The likeliest first. */
  speakers: SpeakerChoice[];
  cue?: { text: string; range: LspRange };
}
export type SpeakerChoice =
  | { kind: 'entity'; id: string; name: string; detail: string }
  | { kind: 'text'; text: string; /** Where the article words it so; absent for words a person typed. */ range?: LspRange };

export const APPLY_CLAIM = 'glossator/applyClaim';
export interface ApplyClaimParams {
  uri: string;
  range: LspRange;
  kind: string;
  stance: string;
  speaker?: SpeakerChoice;
  cue?: { text: string; range: LspRange };
}

/** Answers the edit that makes a folder a corpus: creates its `glossator.yaml`. `uri` is the folder, or any file in it. */
export const MAKE_CORPUS = 'glossator/makeCorpus';
export interface MakeCorpusParams { uri: string }

/** The items of one level of a tree of the side bar, below the item that `path` leads to by its keys. */
export const TREE = 'glossator/tree';
export interface TreeParams { folder: string; tree: 'entities' | 'claims'; path: string[] }
export interface TreeNode {
  key: string;
  /** section, article, claim, canonical, speaker, or the type of an entity. */
  kind: string;
  label: string;
  description: string;
  tooltip: string;
  uri?: string;
  range?: LspRange;
  hasChildren: boolean;
}

/** Who is meant at a place, and the entities that one could be merged with or kept apart from; null where nobody is. */
export const ENTITY_CHOICES = 'glossator/entityChoices';
export interface EntityChoicesParams { uri: string; position: LspPosition }
export interface EntityChoicesResult {
  id: string;
  name: string;
  /** `alike`: spelled almost like it, and first. */
  others: { id: string; name: string; type: string; detail: string; alike: boolean }[];
}

/** Answers the edit by which entity `id` becomes part of `other`: in the registry and wherever its id is used. */
export const APPLY_MERGE = 'glossator/applyMerge';
/** Answers the edit by which the registry says that the two are two. */
export const APPLY_APART = 'glossator/applyApart';
export interface EntityPairParams { uri: string; id: string; other: string }

/**
 * After a person edited an article and saved it: the edit by which its sidecars follow, or null where nothing moves.
 * `changes` stand in the order in which they were made, each in the text as those before left it; `base` is the text before them.
 */
export const FOLLOW_EDITS = 'glossator/followEdits';
export interface FollowEditsParams { uri: string; base: string; changes: { start: number; end: number; text: string }[] }

/** `data` of a completion item. `schematic`: known from the schema alone, so that a general YAML extension proposes it too. */
export interface CompletionData { schematic: boolean }

/** Of APPLY_ENTITY, APPLY_CLAIM and MAKE_CORPUS: the edit to apply, or a sentence that says why there is none. */
export type EditResult = { edit: LspWorkspaceEdit } | { message: string };
