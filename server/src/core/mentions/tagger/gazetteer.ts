/** Lists of known names as hashes: which words of an article stand in a listed name. Evidence for the tagger, never a verdict. */
import type { Word } from '../../tokens/token.ts';
import type { WordClasses } from './forms.ts';
import { featureHash, hashText } from './hash.ts';
import { AMPERSAND, CAPITAL, CONNECTOR, FUNCTION_WORD, HYPHEN, LOWER_CASE, PARTICLE, WORD } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

/** What a list holds; a form can be in several. The order is part of the model's format. */
export const LISTS = ['country', 'city', 'given', 'family', 'group', 'organization', 'region', 'acronym'] as const;
export type List = (typeof LISTS)[number];

export interface Gazetteer {
  /** By word: bit k for a one-word entry of list k, bit 8 + k for the first, 16 + k for a later word of a longer one. */
  mark(words: readonly Word[], typed: TypedWords): Int32Array;
  /** By the hash of its lower-case form. */
  classesOf(lower: number): WordClasses;
}

interface ByHash {
  get(hash: number): number | undefined;
}

/** What is known beforehand. */
export interface KnownWords {
  /** By `nameHash` a set of lists, bit k for list k. */
  readonly names: ByHash;
  /** By `classKey` a word's class, by `clusterKey` its cluster. */
  readonly classes: ByHash;
  /** By cluster. */
  readonly broad: Uint8Array;
}

/** Names of up to five words are looked for. */
const LONGEST = 5;

export function gazetteerOf({ names, classes, broad }: KnownWords): Gazetteer {
  return {
    mark(words, { flags, lower }) {
      const marks = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        if (!(flags[i]! & CAPITAL || (flags[i]! & PARTICLE && words[i]?.lower.length === 2))) continue; // "al-Qaeda"
        const end = Math.min(words.length, i + LONGEST);
        let hash = 0;
        for (let k = i; k < end && flags[k]! & (WORD | HYPHEN | AMPERSAND); k++) {
          if (k > i && endsNames(flags[k]!) && words[k]?.spaced) break;
          hash = nextHash(lower[k]!, hash);
          const found = names.get(hash) ?? 0;
          if (found === 0) continue;
          if (k === i) marks[i] = marks[i]! | found;
          else for (let m = i; m <= k; m++) marks[m] = marks[m]! | (found << (m === i ? 8 : 16));
        }
      }
      return marks;
    },
    classesOf(lower) {
      const cluster = classes.get(clusterKey(lower)) ?? 0;
      return { wordClass: classes.get(classKey(lower)) ?? 0, cluster, broad: broad[cluster] ?? 0 };
    },
  };
}

/** A small word that is none of those within names: hardly a listed name goes on behind one, and most runs of capitals end at one. */
function endsNames(flags: number): boolean {
  return (flags & LOWER_CASE) !== 0 && (flags & (PARTICLE | CONNECTOR | FUNCTION_WORD)) === 0;
}

export function classKey(lower: number): number {
  return featureHash(200, lower);
}

export function clusterKey(lower: number): number {
  return featureHash(201, lower);
}

/** Of a name's next word, after the hash of the words before it (0 before the first). */
export function nameHash(lower: string, before: number): number {
  return nextHash(hashText(lower), before);
}

function nextHash(lower: number, before: number): number {
  return Math.imul(before, 0x9e3779b1) ^ lower || 1;
}
