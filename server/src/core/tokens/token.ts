/** Tokens and what is built of them: words, sentences, quotations, blocks. Types only; the readers stand beside. */
import type { Span } from '../text/span.ts';
import type { Shape, WordForm } from './word-form.ts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote' | 'space' | 'break';

/** Tokens tile the text: each begins where the one before ended, the last ends where the text ends. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A token that is not white space, with what every later stage asks of it. */
export interface Word extends Token {
  /** Lower case, typographic apostrophes as "'". */
  readonly lower: string;
  readonly shape: Shape;
  /** White space stands before it (false for the "," of "Erbil, Iraq"). */
  readonly spaced: boolean;
  /** What it is wherever it stands: `wordTest` and `perForm` ask it. */
  readonly form: WordForm;
}

/** A range `[from, to)` of word indexes, with the offsets it covers. */
export interface WordRange extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a block (a run of lines without an empty line, or one line of page furniture) is for.
 * Only `headline`, `summary`, `caption` and `body` are searched for claims; `furniture` not even for new names.
 */
export type BlockRole = 'headline' | 'summary' | 'byline' | 'date' | 'publisher' | 'caption' | 'body' | 'furniture';

export interface Block extends WordRange {
  readonly role: BlockRole;
  /** Of a body block: the span of "ERBIL, Kurdistan Region -", if it opens with one. */
  readonly dateline: WordRange | undefined;
}

export interface Sentence extends WordRange {
  /** Index of its block. */
  readonly block: number;
}

/**
 * One stretch of quoted words inside one paragraph. `start`/`end` include the quotation marks, `inner` does not.
 * A quotation that goes on in the next paragraph is two of these, the second with `continues`.
 */
export interface Quotation extends WordRange {
  readonly inner: Span;
  readonly block: number;
  /** 0 for a quotation of the article, 1 for one inside another. */
  readonly depth: number;
  /** A closing mark was found in this paragraph. */
  readonly closed: boolean;
  /** Opens the paragraph after one whose quotation was left open: the same speaker goes on. */
  readonly continues: boolean;
  /** A word or two in doubt or irony rather than somebody's statement: several “terrorist” acts. */
  readonly scare: boolean;
}

/** An article as read, before anybody is recognised in it. */
export interface ArticleText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** The date the article gives itself, ISO 8601 ("2024-07-14"), from its date line; undefined where it has none. */
  readonly date: string | undefined;
}
