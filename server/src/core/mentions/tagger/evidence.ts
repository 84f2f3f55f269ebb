/** What the whole article tells about a capitalised word: how else it is written, beside what its other occurrences stand. */
import type { ArticleText } from '../../tokens/token.ts';
import { NORMAL } from './forms.ts';
import { featureHash } from './hash.ts';
import type { Layout } from './layout.ts';
import { CAPITAL, LOWER_CASE, OPENER, SPEECH_VERB, WORD } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

/** Occurrences looked at for each word: the first ones introduce a name best. */
const LOOKED_AT = 6;

/** What is told of one form: the same object for all its places in the article. */
export interface Evidence {
  readonly features: readonly number[];
  /** Where the tagger keeps the sum of the features' weights; -1 before it made one. */
  sums: number;
}

interface Seen {
  readonly form: string;
  lower: number;
  /** Capitalised where no sentence begins. */
  inside: number;
  readonly places: number[];
  evidence: Evidence | undefined;
}

/** The forms that stand capitalised somewhere in an article. */
export interface CapitalForms {
  /** By word index: the number of its form, -1 for words in small letters and marks. */
  readonly formOf: Int32Array;
  readonly count: number;
}

export interface ArticleEvidence {
  readonly capitals: CapitalForms;
  /** Undefined for words without a number. */
  evidence(index: number): Evidence | undefined;
}

export function evidenceOf(article: ArticleText, typed: TypedWords, layout: Layout): ArticleEvidence {
  const { flags, lower } = typed;
  const { formOf, seen } = occurrencesOf(article, typed, layout);
  return {
    capitals: { formOf, count: seen.length },
    evidence(index) {
      const entry = seen[formOf[index]!];
      return entry && (entry.evidence ??= { features: featuresOf(entry), sums: -1 });
    },
  };

  function featuresOf(entry: Seen): number[] {
    const features: number[] = [];
    const put = (feature: number) => {
      for (let k = 0; k < features.length; k++) if (features[k] === feature) return; // few enough to look through
      features.push(feature);
    };
    put(featureHash(100, Math.min(entry.lower, 2), Math.min(entry.inside, 3)));
    const several = entry.places.length > 1;
    for (const place of entry.places) {
      const from = layout.runFrom[place] ?? -1;
      const to = layout.runTo[place] ?? -1;
      if (from < 0) continue;
      const position = positionOf(place, from, to);
      if (flags[to]! & SPEECH_VERB) put(featureHash(105, position));
      if (!several) continue;
      put(featureHash(106, position));
      put(featureHash(109, lower[from - 1] ?? 1, position));
      put(featureHash(110, lower[to] ?? 1, position));
    }
    return features;
  }
}

/** Where in its run a word stands: 0 alone, 1 first, 2 inside, 3 last. */
export function positionOf(place: number, from: number, to: number): number {
  if (to - from === 1) return 0;
  return place === from ? 1 : place === to - 1 ? 3 : 2;
}

function occurrencesOf({ words }: ArticleText, { flags, lower }: TypedWords, layout: Layout): { readonly formOf: Int32Array; readonly seen: readonly Seen[] } {
  const numbers = new Map<string, number>();
  const seen: Seen[] = [];
  const formOf = new Int32Array(words.length).fill(-1);
  const marked = new Uint8Array(MARKED);
  words.forEach((word, i) => {
    if ((flags[i]! & (WORD | CAPITAL)) !== (WORD | CAPITAL)) return;
    let number = numbers.get(word.lower);
    if (number === undefined) {
      numbers.set(word.lower, (number = seen.length));
      seen.push({ form: word.lower, lower: 0, inside: 0, places: [], evidence: undefined });
      marked[lower[i]! & (MARKED - 1)] = 1;
    }
    formOf[i] = number;
    const entry = seen[number]!;
    if (layout.letterCase[i] !== NORMAL) return;
    if (i > layout.sentenceFrom[i]! && !(flags[i - 1]! & OPENER)) entry.inside++;
    if (entry.places.length < LOOKED_AT) entry.places.push(i);
  });
  words.forEach((word, i) => {
    const entry = flags[i]! & LOWER_CASE && marked[lower[i]! & (MARKED - 1)] ? seen[numbers.get(word.lower) ?? -1] : undefined;
    if (entry) entry.lower++;
  });
  return { formOf, seen };
}

/** Most words in small letters have no form with a capital: their hashes, cut to so many, tell. */
const MARKED = 4096;
