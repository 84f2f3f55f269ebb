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
  /** Of `wordTest`s, by their number: 30 bits "was asked", then 30 bits "and it holds", and so on. */
  readonly answers: number[];
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
let tests = 0;
let notes = 0;

/** For tables and patterns that are asked of every word: each form is looked up once. Made when modules load, not per article. */
export function wordTest(holds: (form: WordForm) => boolean): WordTest {
  const place = 2 * Math.floor(tests / BITS);
  const bit = 1 << (tests++ % BITS);
  return word => {
    if (word === undefined) return false;
    const { answers } = word.form;
    const asked = answers[place] ?? 0;
    if ((asked & bit) !== 0) return ((answers[place + 1] ?? 0) & bit) !== 0;
    while (answers.length < place + 2) answers.push(0);
    answers[place] = asked | bit;
    const answer = holds(word.form);
    if (answer) answers[place + 1] = (answers[place + 1] ?? 0) | bit;
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
