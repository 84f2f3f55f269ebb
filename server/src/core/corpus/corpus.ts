/** The corpus: an immutable set of files, parsed and recognised once per version of each. Types; `build.ts` makes it. */
import type { CorpusEntity } from '../identity/identity.ts';
import type { Registry } from '../mentions/registry.ts';
import type { Recognition } from '../recognize.ts';
import type { CanonicalClaim, CorpusConfig, Problem, RegistryEntry, Sidecar } from '../sidecar/model.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** Corpus-relative, "/"-separated: "2024/summit.txt". The corpus's own folder is "". */
export type Path = string;

/** A place in a file of the corpus; the span is in UTF-16 offsets of that file's text. */
export interface Location {
  readonly path: Path;
  readonly span: Span;
}

/** What the host hands in. `text` has no byte order mark. `sha256` is of the file's bytes, in hexadecimal. */
export type FileInput =
  | { readonly path: Path; readonly text: string; readonly sha256: string }
  /** The file exists and cannot be used: not UTF-8, too large, not readable. `problem` says which and what to do. */
  | { readonly path: Path; readonly problem: string };

interface FileBase {
  readonly path: Path;
  readonly text: string;
  readonly sha256: string;
  readonly lines: LineIndex;
}
export interface ArticleFile extends FileBase { readonly kind: 'article'; readonly recognition: Recognition }
export interface SidecarFile extends FileBase { readonly kind: 'sidecar'; readonly sidecar: Sidecar; readonly problems: readonly Problem[] }
export interface RegistryFile extends FileBase { readonly kind: 'registry'; readonly entries: readonly RegistryEntry[]; readonly problems: readonly Problem[] }
export interface ClaimsFile extends FileBase { readonly kind: 'claims'; readonly claims: readonly CanonicalClaim[]; readonly problems: readonly Problem[] }
export interface ConfigFile extends FileBase { readonly kind: 'config'; readonly config: CorpusConfig; readonly problems: readonly Problem[] }
export interface UnreadableFile { readonly kind: 'unreadable'; readonly path: Path; readonly problem: string }
export type CorpusFile = ArticleFile | SidecarFile | RegistryFile | ClaimsFile | ConfigFile | UnreadableFile;

export interface Corpus {
  readonly files: ReadonlyMap<Path, CorpusFile>;
  readonly config: CorpusConfig;
  /** A `glossator.yaml` or a sidecar is there: what shows unasked (diagnostics, colours) may show. */
  readonly annotated: boolean;
  /** All registry files together; of two entries with one id the first stands. */
  readonly registry: Registry;
  readonly entries: ReadonlyMap<string, RegistryEntry & { readonly path: Path }>;
  readonly canonicalClaims: ReadonlyMap<string, CanonicalClaim & { readonly path: Path }>;
  /** Entities of all articles, registered and not, by id. */
  readonly entities: ReadonlyMap<string, CorpusEntity>;
  /** Entity id of chain `chain` of article `path`: the registry id or our own stable one. Undefined while ambiguous. */
  entityOf(path: Path, chain: number): string | undefined;
  /** All mentions of an entity, by article and place. */
  mentionsOf(entity: string): readonly MentionRef[];
}

export interface MentionRef extends Location {
  /** Index into the article's mentions. */
  readonly mention: number;
}
