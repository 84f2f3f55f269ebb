/** Carries names over the whole document: a name found once is found everywhere, and a person by the surname. */
import type { ArticleText, Word } from '../tokens/token.ts';
import { isAllCaps } from './registry-matcher.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundName } from './name-finder.ts';
import { isCapital } from './runs.ts';
import { phraseOf } from './segments.ts';
import { ARABIC_ARTICLES } from './tables/heads.ts';

interface Surface {
  readonly words: readonly string[];
  readonly type: FoundName['type'];
  readonly confidence: number;
  readonly length: number;
  readonly partial: boolean;
}

/** The names given and those that repeat them, none overlapping another, in order of reading. */
export function spread(article: ArticleText, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words } = article;
  const surfaces = surfacesOf(words, names, lexicon);
  const taken = new Map<number, FoundName>();
  for (const name of names) for (let i = name.from; i < name.to; i++) taken.set(i, name);
  const result: FoundName[] = [];
  for (const block of article.blocks) {
    const caps = isAllCaps(words, block);
    for (let i = block.from; i < block.to; i++) {
      const word = words[i];
      if (!word) continue;
      const here = taken.get(i);
      const match = longest(words, i, block.to, surfaces.get(word.lower), caps);
      if (here && here.from === i && (!match || match.length <= here.to - here.from)) {
        // A bare surname takes the type of the person who has it.
        const person = match?.partial && match.length === here.to - here.from && here.confidence < 0.8 ? match : undefined;
        result.push(person ? { ...here, type: person.type, confidence: Math.max(here.confidence, person.confidence) } : here);
        i = here.to - 1;
      } else if (match && !here) {
        result.push({ from: i, to: i + match.length, type: match.type, confidence: match.confidence });
        i += match.length - 1;
      } else if (match && here && here.from === i) {
        result.push({ from: i, to: i + match.length, type: match.type, confidence: match.confidence });
        i += match.length - 1;
      }
    }
  }
  return result;
}

function surfacesOf(words: readonly Word[], names: readonly FoundName[], lexicon: Lexicon): Map<string, Surface[]> {
  const surfaces = new Map<string, Surface[]>();
  const seen = new Set<string>();
  const add = (from: number, to: number, name: FoundName, partial: boolean) => {
    const list = words.slice(from, to).map(word => word.text);
    const first = list[0]?.toLowerCase().replaceAll('’', "'");
    const key = `${list.join(' ')}|${name.type}`;
    if (first === undefined || seen.has(key)) return;
    seen.add(key);
    const at = surfaces.get(first);
    const surface = { words: list, type: name.type, confidence: name.confidence, length: list.length, partial };
    if (at) at.push(surface);
    else surfaces.set(first, [surface]);
  };
  for (const name of names) {
    if (name.confidence < 0.55) continue;
    add(name.from, name.to, name, false);
    if (name.type !== 'person' || name.to - name.from < 2) continue;
    const surname = surnameFrom(words, name.from, name.to);
    const plain = lexicon.known(phraseOf(words, surname, name.to))?.sure;
    if (surname > name.from && !plain && (words[surname]?.text.length ?? 0) > 2) add(surname, name.to, name, true);
  }
  for (const list of surfaces.values()) list.sort((a, b) => b.length - a.length || Number(a.partial) - Number(b.partial));
  return surfaces;
}

/** For "Omar bin Latif al-Tamimi" where "al-Tamimi" begins; for "Ada van der Velde" where "van" does not matter: "Velde". */
function surnameFrom(words: readonly Word[], from: number, to: number): number {
  let i = to - 1;
  while (i - 2 >= from && words[i - 1]?.text === '-' && !words[i]?.spaced) i -= 2;
  if (i > from + 1 && ARABIC_ARTICLES.has(words[i - 1]?.lower ?? '') && words[i]?.spaced) i--;
  return i;
}

function longest(words: readonly Word[], from: number, end: number, surfaces: readonly Surface[] | undefined, caps: boolean): Surface | undefined {
  for (const surface of surfaces ?? []) {
    if (from + surface.length > end) continue;
    const fits = surface.words.every((text, k) => {
      const word = words[from + k];
      if (!word) return false;
      if (word.text === text) return true;
      if (word.lower !== text.toLowerCase().replaceAll('’', "'")) return false;
      return caps || (k === 0 && isCapital(word)) || word.shape === 'upper';
    });
    if (fits && (isCapital(words[from]) || ARABIC_ARTICLES.has(words[from]?.lower ?? '') || words[from]?.kind === 'number')) return surface;
  }
  return undefined;
}
