/** The façade of the core: a host that takes in file changes, and immutable snapshots that answer every question of an editor. */
import { emptyCorpus, withFiles } from './corpus/build.ts';
import type { FileChange } from './corpus/build.ts';
import type { Corpus, Location, Path } from './corpus/corpus.ts';
import { memoized } from './corpus/lazy.ts';
import type { Model } from './corpus/model.ts';
import type { ClaimProposal, ClaimRequest } from './features/annotate-claim.ts';
import { claimEdit, proposeClaim } from './features/annotate-claim.ts';
import type { EntityAnswer, EntityProposal } from './features/annotate-entity.ts';
import { entityEdit, proposeEntity } from './features/annotate-entity.ts';
import { claimsIn } from './features/claim-view.ts';
import { codeActionsAt } from './features/code-actions.ts';
import type { CodeLens } from './features/code-lenses.ts';
import { codeLenses } from './features/code-lenses.ts';
import { completionsAt } from './features/completion.ts';
import { definitionsAt } from './features/definition.ts';
import type { DocumentLink } from './features/document-links.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import type { EntityChoices } from './features/entity-choices.ts';
import { entityChoices } from './features/entity-choices.ts';
import type { CodeAction, CodeActionKind, CompletionList, CorpusEdit, Definition, DocumentSymbol, EditAnswer, Hover, WorkspaceSymbol } from './features/feature.ts';
import { foldingSpans } from './features/folding.ts';
import type { ArticleEdits } from './features/follow-edits.ts';
import { followEdits } from './features/follow-edits.ts';
import { formattingEdits } from './features/format.ts';
import type { Highlight } from './features/highlight.ts';
import { highlightsAt } from './features/highlight.ts';
import { hoverAt, keyHoverAt } from './features/hover.ts';
import type { InlayHint } from './features/inlay-hints.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { keepApart } from './features/keep-apart.ts';
import { makeCorpusEdit } from './features/make-corpus.ts';
import { mergeEntities } from './features/merge-entities.ts';
import { referencesAt } from './features/references.ts';
import type { RenameTarget } from './features/rename.ts';
import { renameEdit, renameTargetAt } from './features/rename.ts';
import type { FileRename } from './features/rename-files.ts';
import { renameFiles } from './features/rename-files.ts';
import { selectionSpans } from './features/selection.ts';
import type { SemanticToken } from './features/semantic-tokens.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import type { TreeItem, TreeName } from './features/tree.ts';
import { treeItems } from './features/tree.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import keyOrder from './rules/key-order.ts';
import type { Finding } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';
import { findingsOfFile } from './rules/runner.ts';
import type { TextEdit } from './text/edit.ts';
import type { Span } from './text/span.ts';

export interface AnalysisHost {
  /** The newest snapshot. */
  readonly analysis: Analysis;
  /** Takes in changes and answers the snapshot after them; earlier snapshots stay as they are. */
  apply(changes: readonly FileChange[]): Analysis;
}

/** Offsets are UTF-16 offsets of the file at `path`; a path that is not of the corpus has empty answers. */
export interface Analysis {
  readonly corpus: Corpus;
  /** Works out ahead what cards, colours and lists ask of an article: its names and claims. */
  prepare(path: Path): void;
  /** What a key means, and nothing that needs an article: undefined where the cursor is on something else. */
  keyHover(path: Path, offset: number): Hover | undefined;
  hover(path: Path, offset: number): Hover | undefined;
  definitions(path: Path, offset: number): readonly Definition[];
  references(path: Path, offset: number, options: { readonly declaration: boolean }): readonly Location[];
  highlights(path: Path, offset: number): readonly Highlight[];
  documentSymbols(path: Path): readonly DocumentSymbol[];
  workspaceSymbols(query: string): readonly WorkspaceSymbol[];
  treeItems(tree: TreeName, path: readonly string[]): readonly TreeItem[];
  foldingSpans(path: Path): readonly Span[];
  semanticTokens(path: Path): readonly SemanticToken[];
  codeLenses(path: Path): readonly CodeLens[];
  inlayHints(path: Path, range: Span): readonly InlayHint[];
  findings(path: Path): readonly Finding[];
  codeActions(path: Path, span: Span, wanted?: (kind: CodeActionKind) => boolean): readonly CodeAction[];
  completions(path: Path, offset: number): CompletionList | undefined;
  renameTarget(path: Path, offset: number): RenameTarget | undefined;
  renameEdit(path: Path, offset: number, newId: string): EditAnswer;
  documentLinks(path: Path): readonly DocumentLink[];
  selectionSpans(path: Path, offset: number): readonly Span[];
  formattingEdits(path: Path): readonly TextEdit[];
  entityChoices(path: Path, offset: number): EntityChoices | undefined;
  mergeEntities(from: string, into: string): EditAnswer;
  keepApart(a: string, b: string): EditAnswer;
  proposeEntity(path: Path, span: Span): EntityProposal | undefined;
  entityEdit(path: Path, span: Span, entity: EntityAnswer): EditAnswer;
  proposeClaim(path: Path, span: Span): ClaimProposal | undefined;
  claimEdit(path: Path, request: ClaimRequest): EditAnswer;
  /** The edit that lets sidecars follow what was done to their article; undefined where nothing moves. */
  followEdits(path: Path, edits: ArticleEdits): CorpusEdit | undefined;
  makeCorpus(): EditAnswer;
  /** What goes along when files get other names. */
  renameFiles(renames: readonly FileRename[], canTakeAlong: boolean): CorpusEdit;
}

export function createAnalysisHost(model: Model): AnalysisHost {
  let analysis = analysisOf(emptyCorpus);
  return {
    get analysis() { return analysis; },
    apply(changes) {
      if (changes.length > 0) analysis = analysisOf(withFiles(analysis.corpus, changes, model));
      return analysis;
    },
  };
}

export function analysisOf(corpus: Corpus): Analysis {
  // The light bulb asks at every step of the cursor for what was published already.
  const findings = memoized((path: Path) => findingsOfFile(corpus, path));
  return {
    corpus,
    prepare: path => prepare(corpus, path),
    keyHover: (path, offset) => keyHoverAt(corpus, path, offset),
    hover: (path, offset) => hoverAt(corpus, path, offset),
    definitions: (path, offset) => definitionsAt(corpus, path, offset),
    references: (path, offset, options) => referencesAt(corpus, path, offset, options),
    highlights: (path, offset) => highlightsAt(corpus, path, offset),
    documentSymbols: path => documentSymbols(corpus, path),
    workspaceSymbols: query => workspaceSymbols(corpus, query),
    treeItems: (tree, path) => treeItems(corpus, tree, path),
    foldingSpans: path => foldingSpans(corpus, path),
    semanticTokens: path => semanticTokens(corpus, path),
    codeLenses: path => codeLenses(corpus, path),
    inlayHints: (path, range) => inlayHints(corpus, path, range),
    findings,
    codeActions: (path, span, wanted) => codeActionsAt(corpus, path, span, findings(path), wanted),
    completions: (path, offset) => completionsAt(corpus, path, offset, RULES),
    renameTarget: (path, offset) => renameTargetAt(corpus, path, offset),
    renameEdit: (path, offset, newId) => renameEdit(corpus, path, offset, newId),
    documentLinks: path => documentLinks(corpus, path),
    selectionSpans: (path, offset) => selectionSpans(corpus, path, offset),
    formattingEdits: path => formattingEdits(corpus, path, file => (keyOrder.scope === 'sidecar' ? keyOrder.check(file, undefined, corpus) : [])),
    entityChoices: (path, offset) => entityChoices(corpus, path, offset),
    mergeEntities: (from, into) => mergeEntities(corpus, from, into),
    keepApart: (a, b) => keepApart(corpus, a, b),
    proposeEntity: (path, span) => proposeEntity(corpus, path, span),
    entityEdit: (path, span, entity) => entityEdit(corpus, path, span, entity),
    proposeClaim: (path, span) => proposeClaim(corpus, path, span),
    claimEdit: (path, request) => claimEdit(corpus, path, request),
    followEdits: (path, edits) => followEdits(corpus, path, edits),
    renameFiles: (renames, canTakeAlong) => renameFiles(corpus, renames, canTakeAlong),
    makeCorpus: () => makeCorpusEdit(corpus),
  };
}

function prepare(corpus: Corpus, path: Path): void {
  const file = corpus.files.get(path);
  if (file?.kind === 'article') claimsIn(corpus, file);
}
