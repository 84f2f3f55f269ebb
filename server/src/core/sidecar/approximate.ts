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
const MOST_STEPS = 2_000_000;
/** Of all quotes of a sidecar: a second or two. With 50 quotes each may still take as much as one alone. */
const MOST_STEPS_TOGETHER = 50 * MOST_STEPS;
const MAX_MATCHES = 20;
/** Longer quotes are searched for by their beginning, and compared piece by piece. */
const MAX_QUOTE = 2_000;

/** How much of the text a search may look at. */
export interface Effort {
  readonly steps: number;
}

/** For each of so many quotes that are searched for in one text. */
export function effortFor(quotes: number): Effort {
  return { steps: Math.min(MOST_STEPS, Math.floor(MOST_STEPS_TOGETHER / quotes)) };
}

/** Not overlapping, best first. In a text too large for the effort only what lies around `near` is searched. */
export function approximateMatches(text: string, quote: string, near: number, { steps }: Effort): { readonly spans: readonly ApproximateMatch[] } {
  const pattern = quote.slice(0, MAX_QUOTE);
  const blocks = Math.ceil(pattern.length / 32);
  const reach = Math.max(2 * pattern.length, Math.floor(steps / blocks));
  // Each is gone through again; two are enough to see that a long passage stands in several places.
  const most = quote.length > MAX_QUOTE ? 2 : Math.min(MAX_MATCHES, Math.max(2, Math.floor(steps / blocks / pattern.length)));
  const from = text.length <= reach ? 0 : Math.max(0, Math.min(near - (reach >> 1), text.length - reach));
  const area = text.length <= reach ? text : text.slice(from, from + reach);
  const limit = Math.floor(pattern.length * MAX_EDITS);
  const matches = matchEnds(area, pattern, limit)
    .slice(0, most)
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
  const rest = restOfQuote(text, quote, pattern.length, match.end);
  let { start } = match;
  let { end } = rest;
  for (let step = 0; step < 4 && insideWord(text, start); step++) start--;
  for (let step = 0; step < 4 && insideWord(text, end); step++) end++;
  // A match cut by the edge of a pair would leave half a character.
  if (isLow(text, start)) start--;
  if (isLow(text, end)) end++;
  const found = text.slice(start, end);
  const edits = quote.length === pattern.length ? distance(quote, found) : distance(pattern, text.slice(start, match.end)) + rest.edits;
  return { start, end, similarity: 1 - edits / quote.length };
}

/** What follows the first piece of a long quote, piece by piece, each looked for where the one before ended: all at once would take the square of its length. */
function restOfQuote(text: string, quote: string, from: number, at: number): { readonly end: number; readonly edits: number } {
  let [end, edits] = [at, 0];
  for (let next = from; next < quote.length; next += MAX_QUOTE) {
    const piece = quote.slice(next, next + MAX_QUOTE);
    const area = text.slice(end, end + Math.ceil(piece.length * (1 + MAX_EDITS)));
    let best = { end: 0, edits: piece.length };
    scan(area, piece, (stop, needed) => {
      if (needed < best.edits) best = { end: stop, edits: needed };
    }, 'here');
    [end, edits] = [end + best.end, edits + best.edits];
  }
  return { end, edits };
}

/**
 * Myers' bit-parallel search in blocks of 32 (Hyyrö 2003): calls `visit(end, edits)` for every end offset in the text,
 * with the fewest edits that turn the pattern into a piece of text ending there, which begins anywhere or where the text begins.
 */
function scan(text: string, pattern: string, visit: (end: number, edits: number) => void, begins: 'anywhere' | 'here' = 'anywhere'): void {
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
    let carry = begins === 'here' ? 1 : 0; // a match that begins later has left out what stands before it
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
