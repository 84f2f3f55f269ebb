/** What the whole article tells about a capitalised word: how else it is written, beside what its other occurrences stand. */
import type { ArticleText } from '../../tokens/token.ts';
import { SPEECH_VERBS, TITLES } from './cues.ts';
import { featureHash, hashText } from './hash.ts';
import { isCapital } from './layout.ts';
import type { Layout } from './layout.ts';

const NONE = new Int32Array(0);
/** Occurrences looked at for each word: the first ones introduce a name best. */
const LOOKED_AT = 6;

interface Seen {
  lower: number;
  /** Capitalised where no sentence begins. */
  inside: number;
  readonly places: number[];
}

/** Features by lower-case form, for every form that stands capitalised somewhere in the article. */
export function evidenceOf(article: ArticleText, layout: Layout): (lower: string) => Int32Array {
  const seen = occurrencesOf(article, layout);
  const longForms = abbreviationsOf(article, layout);
  const made = new Map<string, Int32Array>();
  return lower => {
    let features = made.get(lower);
    if (!features) {
      const entry = seen.get(lower);
      features = entry ? Int32Array.from(featuresOf(lower, entry)) : NONE;
      made.set(lower, features);
    }
    return features;
  };

  function featuresOf(lower: string, entry: Seen): Set<number> {
    const features = new Set<number>([featureHash(100, Math.min(entry.lower, 2), Math.min(entry.inside, 3))]);
    const long = longForms.get(lower);
    if (long) {
      features.add(featureHash(101, long.head));
      features.add(featureHash(102, long.first));
    }
    const several = entry.places.length > 1;
    for (const place of entry.places) {
      const from = layout.runFrom[place] ?? -1;
      const to = layout.runTo[place] ?? -1;
      if (from < 0) continue;
      const left = article.words[from - 1];
      const right = article.words[to];
      const position = positionOf(place, from, to);
      if (left && TITLES.has(left.lower)) features.add(featureHash(103, position));
      if (left && SPEECH_VERBS.has(left.lower)) features.add(featureHash(104, position));
      if (right && SPEECH_VERBS.has(right.lower)) features.add(featureHash(105, position));
      if (!several) continue;
      features.add(featureHash(106, position));
      features.add(featureHash(107, lowerHash(article, from), position));
      features.add(featureHash(108, lowerHash(article, to - 1), position));
      features.add(featureHash(109, left ? hashText(left.lower) : 1, position));
      features.add(featureHash(110, right ? hashText(right.lower) : 1, position));
      features.add(featureHash(111, lowerHash(article, (layout.looseTo[place] ?? to) - 1)));
      features.add(featureHash(112, lowerHash(article, layout.looseFrom[place] ?? from)));
    }
    return features;
  }
}

/** Where in its run a word stands: 0 alone, 1 first, 2 inside, 3 last. */
export function positionOf(place: number, from: number, to: number): number {
  if (to - from === 1) return 0;
  return place === from ? 1 : place === to - 1 ? 3 : 2;
}

function lowerHash(article: ArticleText, index: number): number {
  const word = article.words[index];
  return word ? hashText(word.lower) : 1;
}

function occurrencesOf(article: ArticleText, layout: Layout): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  article.words.forEach((word, i) => {
    if (word.kind !== 'word' || !isCapital(word)) return;
    let entry = seen.get(word.lower);
    if (!entry) seen.set(word.lower, (entry = { lower: 0, inside: 0, places: [] }));
    if (layout.letterCase[i] !== 'normal') return;
    if (opensNothing(article, layout, i)) entry.inside++;
    if (entry.places.length < LOOKED_AT) entry.places.push(i);
  });
  for (const word of article.words) {
    const entry = word.shape === 'lower' ? seen.get(word.lower) : undefined;
    if (entry) entry.lower++;
  }
  return seen;
}

/** False at a sentence's first word and after an opening mark, where any word has a capital. */
function opensNothing(article: ArticleText, layout: Layout, i: number): boolean {
  const before = article.words[i - 1];
  return i > (layout.sentenceFrom[i] ?? 0) && before !== undefined && before.kind !== 'quote' && before.text !== ':' && before.text !== '(' && before.text !== '-' && before.text !== '–' && before.text !== '—';
}

/** "International Atomic Energy Agency (IAEA)" ties "iaea" to the head "agency"; so do equal initials without brackets. */
function abbreviationsOf(article: ArticleText, layout: Layout): ReadonlyMap<string, { head: number; first: number }> {
  const { words } = article;
  const long = new Map<string, { head: number; first: number }>();
  const initials = new Map<string, { head: number; first: number }>();
  for (let i = 0; i < words.length; i++) {
    const from = layout.looseFrom[i] ?? -1;
    if (from !== i || layout.letterCase[i] !== 'normal') continue;
    const to = layout.looseTo[i] ?? i + 1;
    if (to - from < 2) continue;
    const ends = { head: lowerHash(article, to - 1), first: lowerHash(article, from) };
    let letters = '';
    for (let k = from; k < to; k++) {
      const word = words[k];
      if (word && isCapital(word)) letters += word.lower[0] ?? '';
    }
    if (!initials.has(letters)) initials.set(letters, ends);
    const bracketed = words[to]?.text === '(' && words[to + 2]?.text === ')' ? words[to + 1] : undefined;
    if (bracketed && isCapital(bracketed)) long.set(bracketed.lower, ends);
  }
  for (const word of words) {
    if (word.shape !== 'upper' || word.text.length < 2 || long.has(word.lower)) continue;
    const ends = initials.get(word.lower.replaceAll('.', ''));
    if (ends) long.set(word.lower, ends);
  }
  return long;
}
