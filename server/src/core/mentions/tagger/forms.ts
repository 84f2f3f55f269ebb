/** Features of a word's own form, as it looks from the words around it too. They depend on nothing else. */
import type { Word } from '../../tokens/token.ts';
import { featureHash, hashText } from './hash.ts';
import { HONORIFICS, PARTICLES, SPEECH_VERBS, TITLES } from './cues.ts';

/** In an all-caps or title-case sentence capitals say nothing, so that its forms have features of their own. */
export const CASES = ['normal', 'caps', 'title'] as const;
export type Case = (typeof CASES)[number];
/** Index of "normal"; arrays by word hold a case as its index. */
export const NORMAL = 0;

type FormWord = Pick<Word, 'text' | 'lower' | 'shape'>;

/** What kind of thing a word means; 0 where nothing tells. */
export interface WordClasses {
  /** Its class in WordNet, or that of public figures' names, or that of initialisms that name nobody. */
  readonly wordClass: number;
  /** The words that stand among the same words as it does in news, and the broad cluster of theirs. */
  readonly cluster: number;
  readonly broad: number;
}

/** The class of words that are written with capitals and name nobody: "TV", "MPs", "HIMARS". */
export const THING = 47;

export const NO_CLASSES: WordClasses = { wordClass: 0, cluster: 0, broad: 0 };

export interface Form extends WordClasses {
  readonly word: FormWord;
  /** Hashes of the lower-case form, of the shape and of the last letters. */
  readonly lower: number;
  readonly shape: number;
  readonly suffix: number;
  readonly role: number;
  readonly capital: boolean;
  /** Where the tagger keeps the sums of its features' weights; -1 where it keeps none. */
  sumsAt: number;
}

/** Beyond the ends of a sentence. */
export const EDGE: Form = formOf({ text: '', lower: '<edge>', shape: 'other' }, 'normal', NO_CLASSES);

export function formOf(word: FormWord, letterCase: Case, { wordClass, cluster, broad }: WordClasses): Form {
  return {
    word,
    lower: hashText(word.lower),
    shape: hashText(letterCase === 'normal' ? pictureOf(word.text) : `${letterCase}:${pictureOf(word.lower)}`),
    suffix: hashText(word.lower, Math.max(0, word.lower.length - 3)),
    role: roleOf(word.lower),
    wordClass,
    cluster,
    broad,
    capital: word.shape === 'title' || word.shape === 'upper' || word.shape === 'mixed',
    sumsAt: -1,
  };
}

/** From how many places a form is seen: from two words before it (0), … from itself (2), … from two words after it (4). */
export const PLACES = 5;
const OWN = 2;

/** The features that a form has, seen from one of these places. */
export function featuresOf(form: Form, place: number): number[] {
  if (place === OWN) return ownFeatures(form);
  const features = [featureHash(20 + place, form.lower), featureHash(30 + place, form.shape)];
  if (Math.abs(place - OWN) === 1) features.push(featureHash(40 + place, form.suffix));
  if (form.role) features.push(featureHash(50 + place, form.role));
  if (form.wordClass) features.push(featureHash(120 + place, form.wordClass));
  if (form.cluster) features.push(featureHash(170 + place, form.cluster), featureHash(180 + place, form.broad));
  return features;
}

function ownFeatures({ word, lower, shape, role, wordClass, cluster, broad }: Form): number[] {
  const features = [featureHash(1, lower), featureHash(2, shape), featureHash(3, shape, lower)];
  const { length } = word.lower;
  for (let size = 1; size <= Math.min(5, length); size++) {
    features.push(featureHash(3 + size, hashText(word.lower, 0, size)), featureHash(8 + size, hashText(word.lower, length - size)));
  }
  features.push(featureHash(14, Math.min(length, 12), shape));
  if (role) features.push(featureHash(15, role));
  if (wordClass) features.push(featureHash(16, wordClass), featureHash(17, wordClass, shape));
  if (cluster) features.push(featureHash(113, cluster), featureHash(114, cluster, shape), featureHash(115, broad), featureHash(116, broad, shape));
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
