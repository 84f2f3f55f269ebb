/** Features of a word's own form, as it looks from the words around it too. They depend on nothing else, so they are cached. */
import type { Word } from '../../tokens/token.ts';
import { featureHash, hashText } from './hash.ts';
import { HONORIFICS, PARTICLES, SPEECH_VERBS, TITLES } from './cues.ts';

/** In an all-caps or title-case sentence capitals say nothing, so that its forms have features of their own. */
export const CASES = ['normal', 'caps', 'title'] as const;
export type Case = (typeof CASES)[number];
/** Index of "normal"; arrays by word hold a case as its index. */
export const NORMAL = 0;

export interface Form {
  /** Features seen from two words before this one (index 0), … from itself (2), … from two words after it (4). */
  readonly at: readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  /** Hashes of the lower-case form and of the shape, for features of several words. */
  readonly lower: number;
  readonly shape: number;
  /** What kind of thing the word means, 0 where nothing tells. */
  readonly wordClass: number;
  readonly capital: boolean;
  /** For the tagger's sums of the weights of `at`: made with the first need, kept as long as the form is. */
  sums: Float64Array | undefined;
}

export const EDGE: Form = formOf({ text: '', lower: '<edge>', shape: 'other', kind: 'break' }, 'normal');

export function formOf(word: Pick<Word, 'text' | 'lower' | 'shape' | 'kind'>, letterCase: Case, wordClass = 0): Form {
  const lower = hashText(word.lower);
  const picture = letterCase === 'normal' ? pictureOf(word.text) : `${letterCase}:${pictureOf(word.lower)}`;
  const shape = hashText(picture);
  const suffix = hashText(word.lower, Math.max(0, word.lower.length - 3));
  const role = roleOf(word.lower);
  const classed = (offset: number) => [...(role ? [featureHash(50 + offset, role)] : []), ...(wordClass ? [featureHash(120 + offset, wordClass)] : [])];
  const near = (offset: number) => [featureHash(20 + offset, lower), featureHash(30 + offset, shape), featureHash(40 + offset, suffix), ...classed(offset)];
  const far = (offset: number) => [featureHash(20 + offset, lower), featureHash(30 + offset, shape), ...classed(offset)];
  return {
    at: [Int32Array.from(far(0)), Int32Array.from(near(1)), Int32Array.from(ownFeatures(word, lower, shape, role, wordClass)), Int32Array.from(near(3)), Int32Array.from(far(4))],
    lower,
    shape,
    wordClass,
    capital: word.shape === 'title' || word.shape === 'upper' || word.shape === 'mixed',
    sums: undefined,
  };
}

function ownFeatures(word: Pick<Word, 'text' | 'lower'>, lower: number, shape: number, role: number, wordClass: number): number[] {
  const features = [featureHash(1, lower), featureHash(2, shape), featureHash(3, shape, lower)];
  const { length } = word.lower;
  for (let size = 1; size <= Math.min(5, length); size++) {
    features.push(featureHash(3 + size, hashText(word.lower, 0, size)), featureHash(8 + size, hashText(word.lower, length - size)));
  }
  features.push(featureHash(14, Math.min(length, 12), shape));
  if (role) features.push(featureHash(15, role));
  if (wordClass) features.push(featureHash(16, wordClass), featureHash(17, wordClass, shape));
  return features;
}

function roleOf(lower: string): number {
  return TITLES.has(lower) ? 1 : SPEECH_VERBS.has(lower) ? 2 : PARTICLES.has(lower) ? 3 : HONORIFICS.has(lower) ? 4 : 0;
}

/** "McKay" → "XxXxx", "Erbil" → "Xxx", "2021" → "00", "KRG" → "XXX" (runs are cut after three signs, two for lower case and digits). */
function pictureOf(text: string): string {
  let picture = '';
  let run = 0;
  let last = '';
  for (let i = 0; i < text.length && picture.length < 10; i++) {
    const sign = signOf(text.charCodeAt(i), text[i] ?? '');
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= (sign === 'X' ? 3 : 2)) picture += sign;
  }
  return picture;
}

function signOf(code: number, char: string): string {
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '0';
  if (code < 0xc0) return char;
  if (/\p{Lu}/u.test(char)) return 'X';
  return /[\p{Ll}\p{M}]/u.test(char) ? 'x' : /\p{L}/u.test(char) ? 'l' : /\p{N}/u.test(char) ? '0' : '?';
}
