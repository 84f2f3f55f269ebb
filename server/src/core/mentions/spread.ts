/** Carries names over the whole document: a name found once is found everywhere, and a person by the surname. */
import type { ArticleText, Word } from '../tokens/token.ts';
import { isOneOf } from '../tokens/word-form.ts';
import { isAllCaps, ORDINARY } from './registry-matcher.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundName } from './name-finder.ts';
import { isCapital } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { ARABIC_ARTICLES } from './tables/heads.ts';

interface Surface {
  /** Its words where they stand first. */
  readonly from: number;
  readonly to: number;
  readonly type: FoundName['type'];
  readonly confidence: number;
  /** The surname of a person rather than a name as it stood. */
  readonly partial: boolean;
}

interface Surfaces {
  /** First word to the lengths of the surfaces that begin so, longest first: all that is tried at a word. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  readonly byKey: ReadonlyMap<string, Surface>;
}

/** The names given and those that repeat them, none overlapping another, in order of reading. */
export function spread(article: ArticleText, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words } = article;
  const surfaces = surfacesOf(words, names, lexicon);
  const result: FoundName[] = [];
  let k = 0;
  for (const block of article.blocks) {
    const caps = isAllCaps(words, block);
    for (let i = block.from; i < block.to; i++) {
      while (k < names.length && (names[k]?.to ?? 0) <= i) k++;
      const next = names[k];
      const here = next && next.from <= i ? next : undefined;
      if (here && here.from < i) continue;
      const match = longest(words, i, block.to, surfaces, caps);
      const length = match ? match.to - match.from : 0;
      if (here && length <= here.to - here.from) {
        // A bare surname takes the type of the person who has it.
        const person = match?.partial && length === here.to - here.from && here.confidence < 0.8 ? match : undefined;
        result.push(person ? { ...here, type: person.type, confidence: Math.max(here.confidence, person.confidence) } : here);
        i = here.to - 1;
      } else if (match) {
        result.push({ from: i, to: i + length, type: match.type, confidence: match.confidence });
        i += length - 1;
      }
    }
  }
  return result;
}

function surfacesOf(words: readonly Word[], names: readonly FoundName[], lexicon: Lexicon): Surfaces {
  const byKey = new Map<string, Surface>();
  const lengths = new Map<string, number[]>();
  const add = (from: number, to: number, name: FoundName, partial: boolean) => {
    const first = words[from];
    if (!first) return;
    const key = keyOf(words, from, to);
    const before = byKey.get(key);
    if (before && (before.partial ? partial : true)) return;
    byKey.set(key, { from, to, type: name.type, confidence: name.confidence, partial });
    const known = lengths.get(first.lower);
    if (!known) lengths.set(first.lower, [to - from]);
    else if (!known.includes(to - from)) {
      known.push(to - from);
      known.sort((a, b) => b - a);
    }
  };
  for (const name of names) {
    if (name.confidence < 0.55) continue;
    add(name.from, name.to, name, false);
    if (name.type !== 'person' || name.to - name.from < 2) continue;
    const surname = surnameFrom(words, name.from, name.to);
    const plain = knownPhrase(words, surname, name.to, lexicon);
    if (surname > name.from && !plain && (words[surname]?.text.length ?? 0) > 2) add(surname, name.to, name, true);
  }
  return { byKey, lengths };
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = words[from]?.lower ?? '';
  for (let i = from + 1; i < to; i++) key += ` ${words[i]?.lower ?? ''}`;
  return key;
}

/** For "Omar bin Latif al-Tamimi" where "al-Tamimi" begins; for "Ada van der Velde" where "Velde" does. */
function surnameFrom(words: readonly Word[], from: number, to: number): number {
  let i = to - 1;
  while (i - 2 >= from && words[i - 1]?.text === '-' && !words[i]?.spaced) i -= 2;
  if (i > from + 1 && ARABIC_ARTICLES.has(words[i - 1]?.lower ?? '') && words[i]?.spaced) i--;
  return i;
}

function longest(words: readonly Word[], from: number, end: number, surfaces: Surfaces, caps: boolean): Surface | undefined {
  const first = words[from];
  const lengths = first && (isCapital(first) || isArticle(first) || first.kind === 'number') ? surfaces.lengths.get(first.lower) : undefined;
  if (!first || !lengths) return undefined;
  for (const length of lengths) {
    if (from + length > end) continue;
    const surface = surfaces.byKey.get(keyOf(words, from, from + length));
    if (caps && length === 1 && ORDINARY.has(first.lower)) continue; // "IS" in "WHERE IS THE WATER"
    if (surface && isWrittenAlike(surface, words, from, caps)) return surface;
  }
  return undefined;
}

const isArticle = isOneOf(ARABIC_ARTICLES);

/** Letter for letter, but for capitals in a line of capitals and the particle of "Al-Tamimi". */
function isWrittenAlike(surface: Surface, words: readonly Word[], from: number, caps: boolean): boolean {
  for (let k = 0; k < surface.to - surface.from; k++) {
    const word = words[from + k];
    if (!word || !(word.text === words[surface.from + k]?.text || caps || (k === 0 && isCapital(word)) || word.shape === 'upper')) return false;
  }
  return true;
}
