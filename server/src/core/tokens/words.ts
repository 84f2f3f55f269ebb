/** Reads the words of a text in one pass: what `wordsOf(tokenize(text))` gives, without the tokens between and with words remembered. */
import { formOf, tokenAt } from './tokenize.ts';
import type { Word } from './token.ts';
import type { WordForm } from './word-form.ts';

/**
 * Three tokens of four are plain: ASCII letters up to a space or a mark, or a mark by itself. They are cut here by
 * their character codes; at anything else the lexers of `tokenize` are asked.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let spaced = true;
  let start = 0;
  while (start < text.length) {
    const code = text.charCodeAt(start);
    const sort = sortOf(code);
    if (sort === SPACE) {
      spaced = true;
      start++;
      continue;
    }
    const form = (sort === LETTER ? plainWordAt(text, start) : sort === MARK && text.charCodeAt(start + 1) !== code ? markOf(code) : undefined) ?? remembered(tokenAt(text, start));
    const end = start + form.text.length;
    if (form.kind === 'space' || form.kind === 'break') spaced = true;
    else {
      words.push({ kind: form.kind, text: form.text, start, end, lower: form.lower, shape: form.shape, spaced, form });
      spaced = false;
    }
    start = end;
  }
  return words;
}

/** Sorts of ASCII characters. */
const OTHER = 0;
const LETTER = 1;
const SPACE = 2;
/** A token by itself, unless the same mark follows, as in "..." and "--". */
const MARK = 3;
const SORTS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z]/.test(char) ? LETTER : /\s/.test(char) ? SPACE : /[!"$%&()*+,\-./:;<=>?[\]]/.test(char) ? MARK : OTHER;
});
const MARKS: readonly (WordForm | undefined)[] = Array.from(SORTS, (sort, code) => (sort === MARK ? formOf(String.fromCharCode(code)) : undefined));

/** "“", "”", "–", "—", "…": marks by themselves too, whatever stands beside them; the apostrophe "’" is not. */
const FIRST_CURLY = 0x2013;
const CURLY: readonly (WordForm | undefined)[] = Array.from({ length: 0x2026 - FIRST_CURLY + 1 }, (_, k) => (/[–—“”…]/.test(String.fromCharCode(FIRST_CURLY + k)) ? formOf(String.fromCharCode(FIRST_CURLY + k)) : undefined));

function sortOf(code: number): number {
  return code < 128 ? SORTS[code]! : markOf(code) ? MARK : OTHER;
}

function markOf(code: number): WordForm | undefined {
  return code < 128 ? MARKS[code] : code >= FIRST_CURLY && code < FIRST_CURLY + CURLY.length ? CURLY[code - FIRST_CURLY] : undefined;
}

/** No longer, so that nobody's text fills the memory. */
const LONGEST = 24;
/** Plain words are remembered in sets of so many places; one more with the same set takes over the last. */
const WAYS = 8;
const SET_BITS = 13;
const plain: (WordForm | undefined)[] = Array.from({ length: WAYS * 2 ** SET_BITS });
/** By place: what tells most words apart before their letters are compared. */
const plainHashes = new Int32Array(plain.length);

/** Undefined where the word is long, or goes on with what is no ASCII letter, or might: "Kata'ib", "A.", "https:". */
function plainWordAt(text: string, start: number): WordForm | undefined {
  const limit = Math.min(text.length, start + LONGEST + 1);
  let end = start;
  let hash = 0;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128 || SORTS[code] !== LETTER) break;
    hash = Math.imul(hash ^ code, 0x01000193) + 0x9e37;
  }
  const length = end - start;
  if (length > LONGEST) return undefined;
  if (end < text.length) {
    const next = text.charCodeAt(end);
    if (sortOf(next) === OTHER || next === COLON || (next === STOP && length === 1)) return undefined;
  }
  const set = WAYS * (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - SET_BITS));
  let place = set;
  for (let known = plain[place]; known !== undefined; known = plain[++place]) {
    if (plainHashes[place] === hash && isAt(known.text, text, start, length)) return nearer(place, set);
    if (place === set + WAYS - 1) break;
  }
  plainHashes[place] = hash;
  return (plain[place] = plainForm(ownText(text.slice(start, end))));
}

/** A form that is asked for moves ahead by one place in its set, so that a rare one is the last. */
function nearer(place: number, set: number): WordForm {
  const form = plain[place]!;
  if (place > set) {
    const hash = plainHashes[place]!;
    plain[place] = plain[place - 1];
    plainHashes[place] = plainHashes[place - 1]!;
    plain[place - 1] = form;
    plainHashes[place - 1] = hash;
  }
  return form;
}

/** A text of its own: a longer slice would keep its whole article in memory. */
function ownText(slice: string): string {
  if (slice.length <= 12) return slice;
  const codes: number[] = [];
  for (let k = 0; k < slice.length; k++) codes.push(slice.charCodeAt(k));
  return String.fromCharCode(...codes);
}

/** What `formOf` answers for ASCII letters. */
function plainForm(text: string): WordForm {
  let capitals = 0;
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) < SMALL_A) capitals++;
  const shape = capitals === 0 ? 'lower' : capitals === text.length ? (capitals === 1 ? 'title' : 'upper') : capitals === 1 && text.charCodeAt(0) < SMALL_A ? 'title' : 'mixed';
  return { kind: 'word', text, lower: capitals === 0 ? text : text.toLowerCase(), shape, asked: 0, holds: 0, askedMore: 0, holdsMore: 0, notes: [] };
}

const SMALL_A = 97;

const COLON = 58;
const STOP = 46;

function isAt(known: string, text: string, start: number, length: number): boolean {
  if (known.length !== length) return false;
  for (let k = 0; k < length; k++) if (known.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

/** So many other tokens are remembered before all are forgotten: numbers, curly marks, words with an accent. */
const REMEMBERED = 10_000;
const others = new Map<string, WordForm>();

function remembered(token: string): WordForm {
  const known = others.get(token);
  if (known) return known;
  if (token.length > LONGEST) return formOf(token);
  if (others.size >= REMEMBERED) others.clear();
  const own = ownText(token);
  const form = formOf(own);
  others.set(own, form);
  return form;
}
