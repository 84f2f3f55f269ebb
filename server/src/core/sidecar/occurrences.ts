/** Where many quotes stand in one text: their beginnings are looked for in one pass, not each quote in all of the text. */
import { countBefore } from '../text/bisect.ts';

/** As `text.indexOf(quote, from)`. */
export type IndexOf = (quote: string, from: number) => number;

/** Fewer quotes are found as fast one by one. */
const MANY = 200;
/** Of a quote, the longest beginning it has is looked up: a short one stands in many places. */
const LENGTHS = [64, 32, 16, 8, 4];
/** A beginning that stands in more places than this tells too little. */
const MOST_PLACES = 5_000;

export function occurrencesIn(text: string, quotes: readonly string[]): IndexOf {
  if (quotes.length < MANY) return (quote, from) => text.indexOf(quote, from);
  const places = new Map<string, number[]>();
  for (const length of LENGTHS) {
    const wanted = new Map(quotes.flatMap(quote => (lengthFor(quote) === length ? [[quote.slice(0, length), [] as number[]] as const] : [])));
    if (wanted.size === 0) continue;
    for (let at = 0; at + length <= text.length; at++) wanted.get(text.slice(at, at + length))?.push(at);
    for (const [beginning, found] of wanted) places.set(beginning, found);
  }
  return (quote, from) => {
    const found = places.get(quote.slice(0, lengthFor(quote)));
    if (!found || found.length > MOST_PLACES) return text.indexOf(quote, from);
    for (let index = countBefore(found.length, i => (found[i] ?? 0) < from); index < found.length; index++) {
      const at = found[index] ?? 0;
      if (text.startsWith(quote, at)) return at;
    }
    return -1;
  };
}

function lengthFor(quote: string): number | undefined {
  return LENGTHS.find(length => length <= quote.length);
}
