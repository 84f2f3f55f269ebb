/** Approximate search: the places of a text that a quote becomes by at most 20 % edits, in bounded time. */
import { distance } from 'fastest-levenshtein';
import type { Span } from '../text/span.ts';
import { insideWord } from './word-edges.ts';

export interface ApproximateMatch extends Span {
  /** 1 minus edits by length of the quote. */
  readonly similarity: number;
}

const MAX_EDITS = 0.2;
/** Steps of 32 characters of quote against one of text: some 10 ms. A 100 KB article against a quote of 600 characters fits. */
const BUDGET = 2_000_000;
const MAX_MATCHES = 20;
/** Longer quotes are searched for by their beginning. */
const MAX_QUOTE = 2_000;

/** Not overlapping, best first. In a text too large for the budget only what lies around `near` is searched. */
export function approximateMatches(text: string, quote: string, near: number): { readonly spans: readonly ApproximateMatch[] } {
  const pattern = quote.slice(0, MAX_QUOTE);
  const reach = Math.floor(BUDGET / Math.ceil(pattern.length / 32));
  const from = text.length <= reach ? 0 : Math.max(0, Math.min(near - (reach >> 1), text.length - reach));
  const area = text.length <= reach ? text : text.slice(from, from + reach);
  const limit = Math.floor(pattern.length * MAX_EDITS);
  const matches = matchEnds(area, pattern, limit)
    .slice(0, MAX_MATCHES)
    .map(end => matchEndingAt(area, pattern, end, limit))
    .filter(match => match !== undefined)
    .map(match => wholeQuote(text, quote, pattern, { start: match.start + from, end: match.end + from }))
    .filter(match => match.similarity >= 1 - MAX_EDITS)
    .toSorted((a, b) => b.similarity - a.similarity || a.start - b.start);
  const kept: ApproximateMatch[] = [];
  for (const match of matches) if (kept.every(other => match.end <= other.start || other.end <= match.start)) kept.push(match);
  return { spans: kept };
}

/** 1 for the same text, 0 for nothing alike. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

/** Ends of the best match of each neighbourhood, best first. */
function matchEnds(text: string, pattern: string, limit: number): readonly number[] {
  const best: { end: number; edits: number }[] = [];
  scan(text, pattern, (end, edits) => {
    if (edits > limit) return;
    const last = best.at(-1);
    if (last && end - last.end <= pattern.length / 2) {
      if (edits < last.edits) Object.assign(last, { end, edits });
    } else best.push({ end, edits });
  });
  return best.toSorted((a, b) => a.edits - b.edits || a.end - b.end).map(match => match.end);
}

/** Where a match with this end begins: the same search backwards. */
function matchEndingAt(text: string, pattern: string, end: number, limit: number): Span | undefined {
  const from = Math.max(0, end - pattern.length - limit);
  let best: { length: number; edits: number } | undefined;
  scan(reversed(text.slice(from, end)), reversed(pattern), (length, edits) => {
    const better = best === undefined || edits < best.edits || (edits === best.edits && insideWord(text, end - best.length) && !insideWord(text, end - length));
    if (better) best = { length, edits };
  });
  return best && best.edits <= limit + 1 ? { start: end - best.length, end } : undefined;
}

/** Edges that cut a word go to its end, for "Mustafa" in "Mustafah"; then the whole quote is compared. */
function wholeQuote(text: string, quote: string, pattern: string, match: Span): ApproximateMatch {
  const rest = quote.length - pattern.length;
  let { start } = match;
  let end = Math.min(text.length, match.end + rest);
  for (let step = 0; step < 4 && insideWord(text, start); step++) start--;
  for (let step = 0; step < 4 && insideWord(text, end); step++) end++;
  // A match cut by the edge of a pair would leave half a character.
  if (isLow(text, start)) start--;
  if (isLow(text, end)) end++;
  const found = text.slice(start, end);
  const edits = found.length > 20_000 || quote.length > 20_000 ? Math.abs(found.length - quote.length) : distance(quote, found);
  return { start, end, similarity: 1 - edits / quote.length };
}

/**
 * Myers' bit-parallel search in blocks of 32 (Hyyrö 2003): calls `visit(end, edits)` for every end offset in the text,
 * with the fewest edits that turn the pattern into a piece of text ending there.
 */
function scan(text: string, pattern: string, visit: (end: number, edits: number) => void): void {
  const blocks = Math.ceil(pattern.length / 32);
  const equal = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    const bits = equal.get(code) ?? new Int32Array(blocks);
    bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
    equal.set(code, bits);
  }
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) & 31);
  let edits = pattern.length;
  for (let j = 0; j < text.length; j++) {
    const equals = equal.get(text.charCodeAt(j)) ?? none;
    let carry = 0; // a match may begin anywhere: nothing is added at the top
    for (let block = 0; block < blocks; block++) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      let eq = equals[block] ?? 0;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = block === blocks - 1 ? lastBit : 1 << 31;
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carry = out;
    }
    edits += carry;
    visit(j + 1, edits);
  }
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
}

function isLow(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff;
}
