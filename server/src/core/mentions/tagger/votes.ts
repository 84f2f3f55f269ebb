/** What the first reading of an article took each form for: the second reading leans on it, so that a name is one thing throughout. */
import type { FoundName } from '../name-finder.ts';
import { ENTITY_TYPES } from '../mention.ts';
import { LABEL_COUNT, OUTSIDE, typeOf } from './labels.ts';
import { NORMAL } from './forms.ts';
import { CAPITAL } from './word-types.ts';
import type { FeatureView } from './features.ts';

const TYPES = ENTITY_TYPES.length;
/** How much a word's score rises for the type that all its other occurrences have, by letter case; more where capitals tell nothing. Chosen on a fold of our own corpus. */
const LEAN = [1, 3, 3];
/** Label → type number, TYPES for outside. */
const TYPE_OF_LABEL = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === OUTSIDE ? TYPES : ENTITY_TYPES.indexOf(typeOf(label) ?? 'person')));

/** In a column behind the types and outside: how many occurrences were counted. */
const COUNT = TYPES + 1;
const ROW = TYPES + 2;

export interface Votes {
  /** True where the word's other occurrences were not all taken for what it was taken for. */
  differ(index: number): boolean;
  /** Adds what they were taken for to the scores of word `index`, which begin at `to`. */
  lean(index: number, scores: Float64Array, to: number): void;
}

/** Of two names for one word the later counts. */
export function votesOf({ typed: { flags }, layout: { letterCase }, capitals: { formOf, count } }: Pick<FeatureView, 'typed' | 'layout' | 'capitals'>, names: readonly FoundName[]): Votes {
  const own = new Uint8Array(flags.length).fill(TYPES);
  const weight = new Float64Array(flags.length).fill(0.5); // a word taken for no name: how surely is not known
  for (const { from, to, type, confidence } of names) {
    own.fill(ENTITY_TYPES.indexOf(type), from, to);
    weight.fill(confidence, from, to);
  }
  const votes = new Float64Array(count * ROW);
  for (let i = 0; i < formOf.length; i++) {
    if (formOf[i]! < 0 || !counts(i)) continue; // in a headline, an overlooked name proves nothing
    const row = formOf[i]! * ROW;
    votes[row + own[i]!] = votes[row + own[i]!]! + weight[i]!;
    votes[row + COUNT] = votes[row + COUNT]! + 1;
  }
  return { differ, lean };

  function counts(index: number): boolean {
    return own[index] !== TYPES || letterCase[index] === NORMAL;
  }

  /** Where the votes of all occurrences stand, if there are others than this one; -1 if not. */
  function rowAt(index: number): number {
    const row = flags[index]! & CAPITAL ? formOf[index]! * ROW : -1;
    return row >= 0 && votes[row + COUNT]! - (counts(index) ? 1 : 0) >= 1 ? row : -1;
  }

  function totalOf(row: number, mine: number): number {
    let total = 0;
    for (let type = 0; type <= TYPES; type++) total += votes[row + type]!;
    return total - mine;
  }

  function differ(index: number): boolean {
    const row = rowAt(index);
    if (row < 0) return false;
    const total = totalOf(row, counts(index) ? weight[index]! : 0);
    if (total <= 0) return false;
    for (let type = 0; type <= TYPES; type++) if (type !== own[index] && votes[row + type]! / total > 0.3) return true;
    return false;
  }

  function lean(index: number, scores: Float64Array, to: number): void {
    const row = rowAt(index);
    if (row < 0) return;
    const mine = counts(index) ? weight[index]! : 0;
    const total = totalOf(row, mine);
    if (total <= 0) return;
    const factor = LEAN[letterCase[index]!]!;
    for (let y = 0; y < LABEL_COUNT; y++) {
      const type = TYPE_OF_LABEL[y]!;
      const share = (votes[row + type]! - (type === own[index] ? mine : 0)) / total;
      scores[to + y] = scores[to + y]! + factor * share;
    }
  }
}
