/** What an article is about, as far as it changes what bare names are: "Aydın beat Bursa" names towns in one article and teams in another. */
import { MARKET_WORD, SPORT_WORD } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

/** Sport and business weigh in where one word of so many is one of theirs. */
const DENSE = 60;
const DENSEST = 25;
/** Words of a kind before anything is said. */
const FEWEST = 4;

/** 0 for any matter; 1 and 2 sport, 3 and 4 business, the even ones where there is much of it. */
export function topicOf({ flags }: TypedWords): number {
  let sport = 0;
  let market = 0;
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]! & SPORT_WORD) sport++;
    if (flags[i]! & MARKET_WORD) market++;
  }
  const most = Math.max(sport, market);
  if (most < FEWEST || most * DENSE < flags.length) return 0;
  return (sport >= market ? 1 : 3) + (most * DENSEST >= flags.length ? 1 : 0);
}
