/** What is no name in a headline that capitalises every word: "New Bridge" in "Mayor Opens New Bridge". */
import type { ArticleText, Block } from '../tokens/token.ts';
import type { FoundName } from './name-finder.ts';

/** What describes a thing in a headline as often as it belongs to its name. */
const DESCRIBING: ReadonlySet<string> = new Set('new old big small major main local former next first second third last early late northern southern eastern western'.split(' '));
/** Words shorter than this keep their small letters in title case. */
const LONG = 5;

/** True where a place or organization in such a headline is a described thing, of which the text goes on in small letters: "the bridge". */
export function isDescribed(article: ArticleText, { from, to, type }: FoundName): boolean {
  const { words } = article;
  if (to - from < 2 || (type !== 'place' && type !== 'organization') || !DESCRIBING.has(words[from]?.lower ?? '')) return false;
  const headline = article.blocks.find(block => block.from <= from && to <= block.to);
  if (headline?.role !== 'headline' || !isCapitalised(article, headline)) return false;
  const thing = words[to - 1]?.lower ?? '';
  let isSmall = false;
  for (let i = headline.to; i < words.length; i++) {
    const word = words[i]!;
    if (word.lower !== thing) continue;
    if (word.shape !== 'lower' && words[i - 1]?.lower === words[to - 2]?.lower) return false; // "New Bridge" again
    isSmall ||= word.shape === 'lower';
  }
  return isSmall;
}

function isCapitalised({ words }: ArticleText, { from, to }: Block): boolean {
  for (let i = from; i < to; i++) if (words[i]!.shape === 'lower' && words[i]!.text.length >= LONG) return false;
  return true;
}
