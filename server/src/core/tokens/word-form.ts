/** What a word is wherever it stands, and what later stages remember about it so that they ask once per form. */
import type { TokenKind } from './token.ts';

/** How a word is written: "Erbil" `title`, "KRG" `upper`, "al" `lower`, "McKay" `mixed`, "70" `digits`, "–" `other`. */
export type Shape = 'title' | 'upper' | 'lower' | 'mixed' | 'digits' | 'other';

/** One object for all places of a form, as long as it is remembered. */
export interface WordForm {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, typographic apostrophes as "'". */
  readonly lower: string;
  readonly shape: Shape;
  /** Of `wordTest`s, a bit for each: which were asked, and which of them hold. Fields rather than a list, to be near at hand. */
  asked: number;
  holds: number;
  askedMore: number;
  holdsMore: number;
  /** Of `perForm`s, by their number. */
  readonly notes: unknown[];
}

/** What has a form: a word in its place. */
export interface Formed {
  readonly form: WordForm;
}

/** A question that a word's form alone answers. False for no word. */
export type WordTest = (word: Formed | undefined) => boolean;

const BITS = 30; // small integers everywhere
const MOST = 2 * BITS;
let tests = 0;
let notes = 0;

/** For tables and patterns that are asked of every word: each form is looked up once. Made when modules load, not per article. */
export function wordTest(holds: (form: WordForm) => boolean): WordTest {
  const isMore = tests >= BITS;
  const bit = 1 << (tests++ % BITS);
  if (tests > MOST) throw new Error(`more than ${MOST} word tests: give word forms another pair of fields`);
  return word => {
    if (word === undefined) return false;
    const { form } = word;
    if (((isMore ? form.askedMore : form.asked) & bit) !== 0) return ((isMore ? form.holdsMore : form.holds) & bit) !== 0;
    const answer = holds(form);
    if (isMore) {
      form.askedMore |= bit;
      if (answer) form.holdsMore |= bit;
    } else {
      form.asked |= bit;
      if (answer) form.holds |= bit;
    }
    return answer;
  };
}

/** The word, in lower case, is one of the set. */
export function isOneOf(words: ReadonlySet<string>): WordTest {
  return wordTest(({ lower }) => words.has(lower));
}

/** What `make` tells of a form, made once for each. */
export function perForm<T extends object>(make: (form: WordForm) => T): (word: Formed) => T {
  const place = notes++;
  return ({ form }) => (form.notes[place] as T | undefined) ?? remembered(form, place, make(form));
}

function remembered<T>(form: WordForm, place: number, note: T): T {
  while (form.notes.length < place) form.notes.push(undefined);
  form.notes[place] = note;
  return note;
}
