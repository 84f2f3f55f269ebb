/** What the first reading of an article took each form for: the second reading leans on it, so that a name is one thing throughout. */
import type { ArticleText } from '../../tokens/token.ts';
import type { FoundName } from '../name-finder.ts';
import { ENTITY_TYPES } from '../mention.ts';
import { LABEL_COUNT, OUTSIDE, typeOf } from './labels.ts';
import { NORMAL } from './forms.ts';
import type { Layout } from './layout.ts';
import { CAPITAL, WORD } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

const TYPES = ENTITY_TYPES.length;
/** How much a word's score rises for the type that all its other occurrences have, by letter case; more where capitals tell nothing. Chosen on a fold of our own corpus. */
const LEAN = [1, 3, 3];
/** Label → type number, TYPES for outside. */
const TYPE_OF_LABEL = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === OUTSIDE ? TYPES : ENTITY_TYPES.indexOf(typeOf(label) ?? 'person')));

/** In a column behind the types and outside: how many occurrences were counted. */
const COUNT = TYPES + 1;

export interface Votes {
  /** True where the word's other occurrences were not all taken for what it was taken for. */
  differ(index: number): boolean;
  /** Adds what they were taken for to the scores of word `index`. */
  lean(index: number, scores: Float64Array, row: number): void;
}

export function votesOf({ words }: ArticleText, { flags }: TypedWords, { letterCase }: Layout, names: readonly FoundName[]): Votes {
  const own = new Uint8Array(words.length).fill(TYPES);
  const weight = new Float64Array(words.length).fill(0.5); // a word taken for no name: how surely is not known
  for (const { from, to, type, confidence } of names) {
    own.fill(ENTITY_TYPES.indexOf(type), from, to);
    weight.fill(confidence, from, to);
  }
  const votes = new Map<string, Float64Array>();
  words.forEach((word, i) => {
    if ((flags[i]! & (CAPITAL | WORD)) !== (CAPITAL | WORD) || !counts(i)) return; // in a headline, an overlooked name proves nothing
    let sums = votes.get(word.lower);
    if (!sums) votes.set(word.lower, (sums = new Float64Array(TYPES + 2)));
    sums[own[i]!] = sums[own[i]!]! + weight[i]!;
    sums[COUNT] = sums[COUNT]! + 1;
  });
  return { differ, lean };

  function counts(index: number): boolean {
    return own[index] !== TYPES || letterCase[index] === NORMAL;
  }

  /** The votes of all occurrences, where there are others than this one. */
  function sumsAt(index: number): Float64Array | undefined {
    const sums = flags[index]! & CAPITAL ? votes.get(words[index]?.lower ?? '') : undefined;
    return sums && sums[COUNT]! - (counts(index) ? 1 : 0) >= 1 ? sums : undefined;
  }

  function totalOf(sums: Float64Array, mine: number): number {
    let total = 0;
    for (let type = 0; type <= TYPES; type++) total += sums[type]!;
    return total - mine;
  }

  function differ(index: number): boolean {
    const sums = sumsAt(index);
    if (!sums) return false;
    const total = totalOf(sums, counts(index) ? weight[index]! : 0);
    if (total <= 0) return false;
    for (let type = 0; type <= TYPES; type++) if (type !== own[index] && sums[type]! / total > 0.3) return true;
    return false;
  }

  function lean(index: number, scores: Float64Array, row: number): void {
    const sums = sumsAt(index);
    if (!sums) return;
    const mine = counts(index) ? weight[index]! : 0;
    const total = totalOf(sums, mine);
    if (total <= 0) return;
    const factor = LEAN[letterCase[index]!]!;
    for (let y = 0; y < LABEL_COUNT; y++) {
      const type = TYPE_OF_LABEL[y]!;
      const share = (sums[type]! - (type === own[index] ? mine : 0)) / total;
      scores[row + y] = scores[row + y]! + factor * share;
    }
  }
}
