/** Reads the title before a name: "Iraqi Prime Minister", "Mr", "the party's secretary general". */
import type { Span } from '../text/span.ts';
import type { Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapital } from './runs.ts';
import { TITLE_HEADS, TITLE_MODIFIERS } from './tables/titles.ts';

/** The title whose last word stands just before word `from`, not reaching into words before `limit`; undefined where there is none. */
export function titleBefore(words: readonly Word[], from: number, limit: number, lexicon: Lexicon): Span | undefined {
  let end = from;
  if (words[end - 1]?.text === '.' && !words[end - 1]?.spaced) end--;
  const head = words[end - 1];
  let start = end - 1;
  if (!head) return undefined;
  if (words[end - 2]?.lower === 'of' && TITLE_HEADS.has(words[end - 3]?.lower ?? '')) start = end - 3; // "Secretary of State"
  else if (!TITLE_HEADS.has(head.lower) || !words[from]?.spaced) return undefined;
  if (start < limit) return undefined;
  while (start > limit && isPart(words, start - 1, lexicon)) start--;
  const first = words[start];
  return first && { start: first.start, end: words[from - 1]?.end ?? head.end };
}

function isPart(words: readonly Word[], i: number, lexicon: Lexicon): boolean {
  const word = words[i];
  if (!word || word.kind !== 'word' || words[i + 1]?.spaced === false) return false;
  if (TITLE_MODIFIERS.has(word.lower) || TITLE_HEADS.has(word.lower)) return true;
  return isCapital(word) && lexicon.known(word.text) !== undefined;
}
