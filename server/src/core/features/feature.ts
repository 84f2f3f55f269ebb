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

/** One step a user can take; its edit is of whole corpus files, so that one undo takes it back. */
export interface CodeAction {
  readonly title: string;
  /** `fixAll`: run when a file is saved, where the user wants that. */
  readonly kind: CodeActionKind;
  /** The rule whose finding it mends, if any. */
  readonly rule?: string;
  readonly preferred: boolean;
  /** Worked out when it is asked for: of all that a light bulb offers, one is taken at most. */
  readonly edit: () => EditAnswer;
}

export type CodeActionKind = 'quickfix' | 'refactor' | 'fixAll';

export interface CorpusEdit {
  readonly changes: readonly { readonly path: Path; readonly edits: readonly TextEdit[] }[];
  /** Files that do not exist yet, with their whole text. */
  readonly creates: readonly { readonly path: Path; readonly text: string }[];
  /** Files that get another name; changes and places name them as they are called before. Nothing stands at `to`. */
  readonly renames?: readonly { readonly from: Path; readonly to: Path }[];
}

/** What a request for an edit answers: the edit, or a sentence that says why there is none. */
export type EditAnswer = { readonly edit: CorpusEdit } | { readonly message: string };

/** One proposal of a completion list; lists are in order, the likeliest first. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'entity' | 'claim' | 'mention' | 'quote' | 'file' | 'date';
  readonly detail?: string;
  /** Plain text. */
  readonly documentation?: string;
  readonly newText: string;
  /** Offset in `newText` at which to go on typing; at its end where it is absent. */
  readonly caret?: number;
  /** What an editor compares with the text from the beginning of the span to the cursor. */
  readonly filter: string;
  /** Known from the schema alone, so that a general YAML extension proposes it too. */
  readonly schematic: boolean;
}

export interface CompletionList {
  /** What is replaced; on one line, touching the cursor. */
  readonly span: Span;
  readonly items: readonly Completion[];
  /** Chosen by what is typed: ask again when another letter is. */
  readonly incomplete: boolean;
}

/** What completion tells of a lint rule. */
export interface RuleWord {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: string;
}
