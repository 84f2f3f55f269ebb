/** What the first reading of an article took each form for: the second reading leans on it, so that a name is one thing throughout. */
import type { ArticleText } from '../../tokens/token.ts';
import type { FoundName } from '../name-finder.ts';
import { ENTITY_TYPES } from '../mention.ts';
import { LABEL_COUNT, OUTSIDE, typeOf } from './labels.ts';
import { isCapital } from './layout.ts';
import type { Layout } from './layout.ts';

const TYPES = ENTITY_TYPES.length;
/** How much a word's score rises for the type that all its other occurrences have; more where capitals tell nothing. Chosen on a fold of our own corpus. */
const LEAN = { normal: 1, caps: 3, title: 3 };
/** Label → type number, TYPES for outside. */
const TYPE_OF_LABEL = Uint8Array.from({ length: LABEL_COUNT }, (_, label) => (label === OUTSIDE ? TYPES : ENTITY_TYPES.indexOf(typeOf(label) ?? 'person')));

export interface Votes {
  /** Adds to the scores of word `index`; true when its other occurrences were not all taken for what it was taken for. */
  lean(index: number, scores: Float64Array, row: number): boolean;
}

export function votesOf(article: ArticleText, layout: Layout, names: readonly FoundName[]): Votes {
  const { words } = article;
  const own = new Uint8Array(words.length).fill(TYPES);
  const weight = new Float64Array(words.length).fill(0.5); // a word taken for no name: how surely is not known
  for (const { from, to, type, confidence } of names) {
    own.fill(ENTITY_TYPES.indexOf(type), from, to);
    weight.fill(confidence, from, to);
  }
  const votes = new Map<string, Float64Array>();
  words.forEach((word, i) => {
    if (!isCapital(word) || word.kind !== 'word') return;
    if (own[i] === TYPES && layout.letterCase[i] !== 'normal') return; // in a headline, an overlooked name proves nothing
    let sums = votes.get(word.lower);
    if (!sums) votes.set(word.lower, (sums = new Float64Array(TYPES + 2)));
    sums[own[i]!] = sums[own[i]!]! + weight[i]!;
    sums[TYPES + 1] = sums[TYPES + 1]! + 1;
  });
  return {
    lean(index, scores, row) {
      const word = words[index];
      const sums = word && isCapital(word) ? votes.get(word.lower) : undefined;
      if (!sums) return false;
      const mine = own[index]!;
      const counted = mine !== TYPES || layout.letterCase[index] === 'normal' ? 1 : 0;
      if (sums[TYPES + 1]! - counted < 1) return false;
      let total = 0;
      for (let type = 0; type <= TYPES; type++) total += sums[type]!;
      total -= counted * weight[index]!;
      if (total <= 0) return false;
      const lean = LEAN[layout.letterCase[index] ?? 'normal'];
      let differs = false;
      for (let y = 0; y < LABEL_COUNT; y++) {
        const type = TYPE_OF_LABEL[y]!;
        const share = (sums[type]! - (type === mine ? counted * weight[index]! : 0)) / total;
        if (type !== mine && share > 0.3) differs = true;
        scores[row + y] = scores[row + y]! + lean * share;
      }
      return differs;
    },
  };
}
