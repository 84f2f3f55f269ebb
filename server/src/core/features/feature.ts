/** What the editor features answer: plain data in spans; `protocol/` alone turns it into LSP. Types only. */
import type { Location, Path } from '../corpus/corpus.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export interface Hover {
  readonly span: Span;
  /** Plain Markdown: no HTML, no command links; all file text escaped. Links are `glossator-file:PATH#OFFSET`, which `protocol/` makes real. */
  readonly markdown: string;
}

/** From a name to where it is defined: `origin` is what was asked about. */
export interface Definition {
  readonly origin: Span;
  readonly target: Location;
  /** The part of the target to select: the id of a registry entry, the name in a passage. */
  readonly selection: Span;
}

export type SymbolKind = 'section' | 'person' | 'organization' | 'place' | 'event' | 'group' | 'claim';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  readonly container: string;
  readonly kind: SymbolKind;
  readonly location: Location;
}

/** One step a user can take; edits are of whole corpus files, so that one undo takes it back. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor' | 'source';
  /** The rule whose finding it mends, if any. */
  readonly rule?: string;
  readonly preferred: boolean;
  readonly edit: CorpusEdit;
}

export interface CorpusEdit {
  readonly changes: readonly { readonly path: Path; readonly edits: readonly TextEdit[] }[];
  /** Files that do not exist yet, with their whole text. */
  readonly creates: readonly { readonly path: Path; readonly text: string }[];
}

/** What a request for an edit answers: the edit, or a sentence that says why there is none. */
export type EditAnswer = { readonly edit: CorpusEdit } | { readonly message: string };
