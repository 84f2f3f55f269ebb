/** Where a quote stands in its article now: exactly there, moved, in several places, changed, or gone. Never a silent guess. */
import { codePointIndexOf, toCodePoint, toUtf16 } from '../text/code-points.ts';
import type { CodePointIndex } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { approximateMatches, effortFor, similarity, type Effort } from './approximate.ts';
import { occurrencesIn, type IndexOf } from './occurrences.ts';
import { cutsWord } from './word-edges.ts';

export type Anchor =
  /** The quote stands at its position. */
  | { readonly state: 'ok'; readonly span: Span }
  /**
   * The quote stands elsewhere, in one clear place; also where no position was given. Not `sure`: no annotation
   * near it moved with it, so that the same words may be another passage, a near twin even, and a person looks.
   */
  | { readonly state: 'moved'; readonly span: Span; readonly score: number; readonly sure: boolean }
  /** Several places, none clearly better. In reading order; at most `MAX_SHOWN`. */
  | { readonly state: 'ambiguous'; readonly spans: readonly Span[]; readonly score: number }
  /** Not the quote, but much like it, in one clear place: a person decides. */
  | { readonly state: 'drifted'; readonly span: Span; readonly score: number }
  /** Nowhere. `spans`: places with the same words in quite other surroundings. */
  | { readonly state: 'orphan'; readonly spans: readonly Span[] };

/** A `Selector` fits; so does one that stands in no file yet. */
export interface Quote {
  readonly quote: { readonly value: string };
  readonly at: { readonly value: readonly [number, number] } | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

export interface WrittenSelector {
  readonly quote: string;
  /** Code points. */
  readonly at: readonly [number, number];
  readonly prefix?: string;
  readonly suffix?: string;
}

const MIN_SCORE = 0.8;
const MARGIN = 0.1;
/** Characters of quote below which words that merely resemble it say nothing. */
const MIN_APPROXIMATE = 12;
const CONTEXT = 32;
const MAX_CONTEXT = 256;
const MAX_SHOWN = 10;
/** Exact places looked at; a quote that stands in more is ambiguous whatever the rest say. */
const MAX_PLACES = 500;

/** How a quote is looked for. */
export interface Search {
  readonly indexOf: IndexOf;
  readonly effort: Effort;
}

function alone(text: string): Search {
  return { indexOf: occurrencesIn(text, []), effort: effortFor(1) };
}

/**
 * One quote by itself; `resolveSelectors` asks its neighbours too. `changed`: the text is known not to be the one that was annotated.
 * A quote written without surroundings stood in one place only then, so that another place beside its own is a doubt.
 */
export function resolveSelector(articleText: string, selector: Quote, changed = false, search: Search = alone(articleText)): Anchor {
  const quote = selector.quote.value;
  if (quote.trim() === '') return { state: 'orphan', spans: [] };
  const stored = storedSpan(articleText, selector);
  const here = stored !== undefined && articleText.slice(stored.start, stored.end) === quote;
  const trusted = !changed || hasContext(selector);
  if (here && trusted && contextFits(articleText, selector, stored)) return { state: 'ok', span: stored };
  const exact = exactPlaces(articleText, selector, search.indexOf);
  if (here && (wasCut(selector) || !cutsWord(articleText, stored)) && !exact.spans.some(span => span.start === stored.start)) exact.spans.push(stored);
  if (exact.spans.length > 0) return chosenExact(articleText, selector, stored, here, exact);
  return chosenApproximate(articleText, selector, stored, search.effort);
}

/**
 * What to write for a passage: with its surroundings only where the same words stand elsewhere too, or where it is the only one annotated
 * (`alone`), so that no neighbour can tell it from the same words written anew. As many as tell it from its twins, where that can be done.
 */
export function selectorFor(articleText: string, span: Span, alone = false): WrittenSelector {
  const index = codePoints(articleText);
  const quote = articleText.slice(span.start, span.end);
  const at = [toCodePoint(index, span.start), toCodePoint(index, span.end)] as const;
  let twins = otherPlaces(articleText, quote, span.start);
  if (twins.length === 0 && !alone) return { quote, at };
  for (let length = CONTEXT; ; length *= 2) {
    const [prefix, suffix] = [before(articleText, span.start, length), after(articleText, span.end, length)];
    const written = { quote, at, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
    twins = twins.filter(twin => contextFits(articleText, { prefix, suffix }, twin));
    if (twins.length === 0 || length >= MAX_CONTEXT) return written;
  }
}

function otherPlaces(text: string, quote: string, own: number): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0 && spans.length < MAX_PLACES; start = text.indexOf(quote, start + 1)) {
    if (start !== own) spans.push({ start, end: start + quote.length });
  }
  return spans;
}

function storedSpan(text: string, { at }: Quote): Span | undefined {
  if (!at) return undefined;
  const [from, to] = at.value;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from) return undefined;
  const index = codePoints(text);
  return { start: toUtf16(index, from), end: toUtf16(index, to) };
}

/** Surroundings were written. */
export function hasContext({ prefix = '', suffix = '' }: Quote): boolean {
  return prefix !== '' || suffix !== '';
}

/** The words before and after are as written, as far as they were written. */
export function contextFits(text: string, { prefix = '', suffix = '' }: Pick<Quote, 'prefix' | 'suffix'>, span: Span): boolean {
  return text.slice(0, span.start).endsWith(prefix) && text.startsWith(suffix, span.end);
}

/** `more`: there are places beyond those in `spans`. */
function exactPlaces(text: string, selector: Quote, indexOf: IndexOf): { readonly spans: Span[]; readonly more: boolean } {
  const quote = selector.quote.value;
  const spans: Span[] = [];
  let seen = 0;
  const cut = wasCut(selector);
  for (let start = indexOf(quote, 0); start >= 0; start = indexOf(quote, start + 1)) {
    if (++seen > MAX_PLACES * 10 || spans.length >= MAX_PLACES) return { spans, more: true };
    const span = { start, end: start + quote.length };
    if (cut || !cutsWord(text, span)) spans.push(span);
  }
  return { spans, more: false };
}

/** "IS" is not found inside "ISIS", unless its surroundings say that it was cut out of a word. */
function wasCut({ quote, prefix = '', suffix = '' }: Quote): boolean {
  return cutsWord(`${prefix}${quote.value}${suffix}`, { start: prefix.length, end: prefix.length + quote.value.length });
}

function chosenExact(text: string, selector: Quote, stored: Span | undefined, here: boolean, { spans, more }: { spans: Span[]; more: boolean }): Anchor {
  const scored = ranked(spans.map(span => ({ span, score: scoreOf(text, selector, stored, span, 1) })));
  const best = scored[0];
  // Not even at its own position: a namesake in other surroundings may have come to stand there.
  if (!best || best.score < MIN_SCORE) return { state: 'orphan', spans: shownOf(scored) };
  if (more || !clear(scored)) return { state: 'ambiguous', spans: shownOf(within(scored)), score: best.score };
  return here && best.span.start === stored?.start ? { state: 'ok', span: best.span } : { state: 'moved', ...best, sure: true };
}

function chosenApproximate(text: string, selector: Quote, stored: Span | undefined, effort: Effort): Anchor {
  const quote = selector.quote.value;
  if (quote.length < MIN_APPROXIMATE || text === '') return { state: 'orphan', spans: [] };
  const matches = approximateMatches(text, quote, stored?.start ?? 0, effort);
  const scored = ranked(matches.spans.map(match => ({ span: { start: match.start, end: match.end }, score: scoreOf(text, selector, stored, match, match.similarity) })));
  const best = scored[0];
  if (!best || best.score < MIN_SCORE) return { state: 'orphan', spans: [] };
  if (!clear(scored)) return { state: 'ambiguous', spans: shownOf(within(scored)), score: best.score };
  return { state: 'drifted', ...best };
}

interface Scored {
  readonly span: Span;
  readonly score: number;
}

/** As Hypothesis weighs it: 50 the quote, 20 each side, 2 the position. What was not written counts as fitting. */
function scoreOf(text: string, { prefix = '', suffix = '' }: Quote, stored: Span | undefined, span: Span, quoteSimilarity: number): number {
  const prefixScore = sideScore(prefix.slice(-span.start || prefix.length), text.slice(Math.max(0, span.start - prefix.length), span.start), prefix.length);
  const suffixScore = sideScore(suffix.slice(0, text.length - span.end), text.slice(span.end, span.end + suffix.length), suffix.length);
  const positionScore = stored === undefined || text.length === 0 ? 1 : Math.max(0, 1 - Math.abs(span.start - stored.start) / text.length);
  return (50 * quoteSimilarity + 20 * prefixScore + 20 * suffixScore + 2 * positionScore) / 92;
}

/** `length`: of the surroundings as written. Where the text begins or ends within them, what lies beyond counts half. */
function sideScore(written: string, found: string, length: number): number {
  return length === 0 ? 1 : (written.length * similarity(written, found) + 0.5 * (length - written.length)) / length;
}

function ranked(places: readonly Scored[]): readonly Scored[] {
  return places.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
}

function clear([best, second]: readonly Scored[]): boolean {
  return best !== undefined && (second === undefined || best.score - second.score >= MARGIN);
}

function within(scored: readonly Scored[]): readonly Scored[] {
  const best = scored[0]?.score ?? 0;
  return scored.filter(place => best - place.score < MARGIN);
}

function shownOf(scored: readonly Scored[]): readonly Span[] {
  return scored.slice(0, MAX_SHOWN).map(place => place.span).toSorted((a, b) => a.start - b.start);
}

/** `length`: code points. */
function before(text: string, offset: number, length: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2 * length), offset)).slice(-length).join('');
}

function after(text: string, offset: number, length: number): string {
  return Array.from(text.slice(offset, offset + 2 * length)).slice(0, length).join('');
}

/** The selectors of a sidecar are resolved one after another on one text: its index is made once. */
function codePoints(text: string): CodePointIndex {
  if (lastIndexed?.text !== text) lastIndexed = { text, index: codePointIndexOf(text) };
  return lastIndexed.index;
}
let lastIndexed: { readonly text: string; readonly index: CodePointIndex } | undefined;
