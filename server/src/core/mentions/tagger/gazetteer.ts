/** Lists of known names as hashes: which words of an article stand in a listed name. Evidence for the tagger, never a verdict. */
import type { Word } from '../../tokens/token.ts';
import { PARTICLES } from './cues.ts';
import { hashText } from './hash.ts';
import { isCapital } from './layout.ts';

/** What a list holds; a form can be in several. The order is part of the model's format. */
export const LISTS = ['country', 'city', 'given', 'family', 'group', 'organization', 'region'] as const;
export type List = (typeof LISTS)[number];

export interface Gazetteer {
  /** By word: bit k for a one-word entry of list k, bit 8 + k for the first, 16 + k for a later word of a longer one. */
  mark(words: readonly Word[]): Int32Array;
}

export const NO_GAZETTEER: Gazetteer = { mark: words => new Int32Array(words.length) };

/** Names of up to five words are looked for. */
const LONGEST = 5;

/** `lists` maps `nameHash` to a set of lists, bit k for list k. */
export function gazetteerOf(lists: { get(hash: number): number | undefined }): Gazetteer {
  return {
    mark(words) {
      const marks = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const first = words[i];
        if (!first || !(isCapital(first) || (PARTICLES.has(first.lower) && first.lower.length === 2))) continue; // "al-Qaeda"
        let hash = 0;
        for (let k = i; k < Math.min(words.length, i + LONGEST); k++) {
          const word = words[k];
          if (!word || (word.kind !== 'word' && word.text !== '-')) break;
          hash = nameHash(word.lower, hash);
          const found = lists.get(hash) ?? 0;
          if (found === 0) continue;
          if (k === i) marks[i] = (marks[i] ?? 0) | found;
          else for (let m = i; m <= k; m++) marks[m] = (marks[m] ?? 0) | (found << (m === i ? 8 : 16));
        }
      }
      return marks;
    },
  };
}

/** Of a name's next word, after the hash of the words before it (0 before the first). */
export function nameHash(lower: string, before: number): number {
  return Math.imul(before, 0x9e3779b1) ^ hashText(lower) || 1;
}
