/** Where all quotes of a sidecar stand: what a quote alone leaves open, the annotations before and after it may settle. */
import { countBefore } from '../text/bisect.ts';
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { contextFits, hasContext, resolveSelector, type Anchor, type Quote, type Search } from './anchors.ts';
import { effortFor } from './approximate.ts';
import { occurrencesIn, type IndexOf } from './occurrences.ts';

/** In the order of `selectors`. `changed`: the text is known not to be the one that was annotated. */
export function resolveSelectors(text: string, selectors: readonly Quote[], changed: boolean): readonly Anchor[] {
  const search: Search = { effort: effortFor(selectors.length), indexOf: occurrencesIn(text, selectors.map(({ quote }) => quote.value)) };
  const alone = selectors.map(selector => resolveSelector(text, selector, changed, search));
  const [only, ...others] = selectors;
  if (only && others.length === 0) return alone.map(anchor => withoutNeighbours(text, only, anchor, changed, search.indexOf));
  if (!changed && alone.every(({ state }) => state === 'ok' || state === 'drifted')) return alone;
  const index = codePointIndexOf(text);
  const settled = alone.flatMap((anchor, i): readonly Neighbour[] => {
    const at = selectors[i]?.at?.value;
    if (!at || (anchor.state !== 'ok' && anchor.state !== 'moved')) return [];
    return [{ was: at, now: toCodePoint(index, anchor.span.start), span: anchor.span, source: i, sure: anchor.state === 'ok' || !selectors[i] || !hasContext(selectors[i]) }];
  }).toSorted((a, b) => a.was[0] - b.was[0]);
  const newlines = newlinesIn(text);
  const lineEnds = lineEndsChanged(text, newlines, settled);
  const here = (span: Span, was: readonly [number, number]): Place => ({ was, now: toCodePoint(index, span.start), span });
  const fits = (place: Place, neighbour: Neighbour | undefined): boolean => neighbour !== undefined && keptDistance(newlines, place, neighbour, lineEnds);
  const beside = besideIn(settled);
  const lost = besideOf(alone.flatMap((anchor, i): readonly Was[] => { const at = selectors[i]?.at?.value; return at && anchor.state === 'orphan' ? [{ was: at }] : []; }));
  // What stood nearer is gone: that one farther away kept its distance may be chance.
  const vouches = (place: Place, neighbour: Neighbour | undefined): boolean => fits(place, neighbour) && !isNearer(lost(...place.was), place.was, neighbour);
  const first = alone.map((anchor, i): Anchor => {
    const was = selectors[i]?.at?.value;
    if (!was || (anchor.state !== 'moved' && anchor.state !== 'ambiguous')) return anchor;
    const { before, after } = beside(was);
    if (anchor.state === 'moved') {
      const vouching = [before, after].filter(neighbour => neighbour !== undefined && vouches(here(anchor.span, was), neighbour));
      // A name may be cut with as much as is put in with it elsewhere: for a single word one neighbour alone must have stood near.
      const enough = vouching.length === 2 || /\s/.test(selectors[i]?.quote.value ?? '') || vouching.some(neighbour => neighbour && distanceTo(neighbour, was) <= SENTENCE);
      return { ...anchor, sure: vouching.length > 0 && enough };
    }
    // Of several places one is believed only if it fits on both sides: a copy put in before it may stand where it stood.
    const [place, other] = anchor.spans.filter(span => fits(here(span, was), before) && fits(here(span, was), after));
    if (place === undefined || other !== undefined) return anchor;
    if (text.slice(place.start, place.end) !== selectors[i]?.quote.value) return { state: 'drifted', span: place, score: anchor.score };
    return toCodePoint(index, place.start) === was[0] ? { state: 'ok', span: place } : { state: 'moved', span: place, score: anchor.score, sure: true };
  });
  if (!changed) return first;
  // Words may stand at their place by chance: where what is known to have moved with its neighbours moved otherwise, a person looks.
  const believed = settled.filter(({ source }) => first[source]?.state === 'ok' || isSure(first[source]));
  const besideBelieved = besideIn(believed);
  const isTwin = (i: number): boolean => {
    const span = placeOf(first[i]);
    return span !== undefined && hasTwin(text, selectors[i]!, span, search.indexOf);
  };
  // A sentence that stands twice holds several: where it came to stand at its old place, they vouch for each other. Those outside it decide.
  let besideTwins: ReturnType<typeof besideIn> | undefined;
  const vouchedByTwins = (i: number, place: Place): boolean => {
    if (!hasContext(selectors[i]!) || !isTwin(i)) return false;
    besideTwins ??= besideIn(believed.filter(({ source }) => !isTwin(source))); // looked up for few sidecars
    const { before, after } = besideTwins(place.was);
    return [before, after].some(neighbour => neighbour !== undefined && !fits(place, neighbour));
  };
  // With nobody left to ask, several that are lost say that this may be another text.
  const strange = first.filter(({ state }) => state === 'orphan').length >= 3;
  return first.map((anchor, i) => {
    const was = selectors[i]?.at?.value;
    if (!was || anchor.state !== 'ok') return anchor;
    const { before, after } = besideBelieved(was);
    const nearest = [before, after].filter(neighbour => neighbour !== undefined);
    const agreed = nearest.map(neighbour => fits(here(anchor.span, was), neighbour));
    // Surroundings that changed too are one doubt: then nobody beside it may differ. That they stand elsewhere as well is a worse one: then both sides must agree.
    const agree = agreed.filter(kept => kept).length;
    const selector = selectors[i]!;
    const fitting = contextFits(text, selector, anchor.span);
    const stray = nearest.length === 1 && isBareWord(selector) && distanceTo(nearest[0]!, was) > CLAUSE;
    const enough = (agree === 2 && !vouchedByTwins(i, here(anchor.span, was))) || (fitting ? agree === 1 && !stray && !hasTwin(text, selector, anchor.span, search.indexOf) : agree === agreed.length);
    return (agreed.length === 0 ? !strange : enough) ? anchor : { state: 'moved', span: anchor.span, score: 1, sure: false };
  });
}

/** Then its words decide, with all that was written around them; in a text that is known to have changed, words alone do not. */
function withoutNeighbours(text: string, selector: Quote, anchor: Anchor, changed: boolean, indexOf: IndexOf): Anchor {
  if (anchor.state === 'moved') return { ...anchor, sure: hasContext(selector) ? contextFits(text, selector, anchor.span) : !changed };
  if (anchor.state !== 'ok' || !changed || !hasContext(selector)) return anchor;
  return hasTwin(text, selector, anchor.span, indexOf) ? { state: 'moved', span: anchor.span, score: 1, sure: false } : anchor;
}

/** The words stand elsewhere in the same surroundings too: new ones may have come to stand where the old ones stood. */
function hasTwin(text: string, selector: Quote, { start: own }: Span, indexOf: IndexOf): boolean {
  const { value } = selector.quote;
  for (let start = indexOf(value, 0); start >= 0; start = indexOf(value, start + 1)) {
    if (start !== own && contextFits(text, selector, { start, end: start + value.length })) return true;
  }
  return false;
}

/** Nothing but itself is known of it: a text that lost it may have it once more, by chance at that very place. */
function isBareWord(selector: Quote): boolean {
  return !hasContext(selector) && !/\s/.test(selector.quote.value);
}

function placeOf(anchor: Anchor | undefined): Span | undefined {
  return anchor && 'span' in anchor ? anchor.span : undefined;
}

function isSure(anchor: Anchor | undefined): boolean {
  return anchor?.state === 'moved' && anchor.sure;
}

interface Was {
  /** As written, in code points. */
  readonly was: readonly [number, number];
}

interface Place extends Was {
  /** Its start now, in code points. */
  readonly now: number;
  readonly span: Span;
}

/** A passage that its words were enough to find. */
interface Neighbour extends Place {
  /** Index of its selector. */
  readonly source: number;
  /** Surroundings were written where the same words stood elsewhere too: what moved may be that other place, in a near twin of the sentence. */
  readonly sure: boolean;
}

interface Beside<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * The nearest that stood wholly before and wholly after a place: one that overlaps it moves with its words wherever they are found. One
 * that is not sure itself must be farther away than the longest sentence: two in a near twin would vouch for each other.
 */
function besideIn(settled: readonly Neighbour[]): (was: readonly [number, number]) => Beside<Neighbour> {
  const [sure, unsure] = [besideOf(settled.filter(one => one.sure)), besideOf(settled.filter(one => !one.sure))];
  return ([from, to]) => {
    const [near, far] = [sure(from, to), unsure(from - SENTENCE, to + SENTENCE)];
    return {
      before: near.before && (!far.before || far.before.was[1] <= near.before.was[1]) ? near.before : far.before,
      after: near.after && (!far.after || near.after.was[0] <= far.after.was[0]) ? near.after : far.after,
    };
  };
}

function besideOf<T extends Was>(neighbours: readonly T[]): (from: number, to: number) => Beside<T> {
  const byStart = neighbours.toSorted((a, b) => a.was[0] - b.was[0]);
  const byEnd = neighbours.toSorted((a, b) => a.was[1] - b.was[1]);
  const [starts, ends] = [byStart.map(({ was }) => was[0]), byEnd.map(({ was }) => was[1])];
  return (from, to) => ({ before: byEnd[countBelow(ends, from + 1) - 1], after: byStart[countBelow(starts, to)] });
}

function isNearer({ before, after }: Beside<Was>, [from, to]: readonly [number, number], neighbour: Neighbour | undefined): boolean {
  if (neighbour === undefined) return false;
  const distance = distanceTo(neighbour, [from, to]);
  return (before !== undefined && from - before.was[1] < distance) || (after !== undefined && after.was[0] - to < distance);
}

function distanceTo({ was }: Was, [from, to]: readonly [number, number]): number {
  return was[0] >= to ? was[0] - to : from - was[1];
}

/** The longest, in code points. */
const SENTENCE = 500;
/** What stands so near goes, as a rule, when a sentence goes. */
const CLAUSE = 120;

/** They stand as far from each other as they did; where line ends became longer or shorter, but for those between them. */
function keptDistance(newlines: readonly number[], a: Place, b: Place, lineEnds: number): boolean {
  return farther(a, b) === (lineEnds === 0 ? 0 : Math.sign(a.now - b.now) * lineEnds * linesBetween(newlines, a, b));
}

function farther(a: Place, b: Place): number {
  return a.now - b.now - (a.was[0] - b.was[0]);
}

function linesBetween(newlines: readonly number[], a: Place, b: Place): number {
  return Math.abs(countBelow(newlines, a.span.start) - countBelow(newlines, b.span.start));
}

/** Their offsets, in order. */
function newlinesIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
  return found;
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  return countBefore(ascending.length, i => (ascending[i] ?? 0) < limit);
}

/** 1 where most neighbours say that line ends are one character longer now, -1 where shorter, 0 where they stayed. */
function lineEndsChanged(text: string, newlines: readonly number[], settled: readonly Neighbour[]): -1 | 0 | 1 {
  const change = text.includes('\r\n') ? 1 : -1;
  let [stayed, changed] = [0, 0];
  for (const [i, one] of settled.entries()) {
    const next = settled[i + 1];
    if (next === undefined || next.now <= one.now) continue;
    const lines = linesBetween(newlines, one, next);
    if (lines === 0) continue;
    if (farther(next, one) === 0) stayed++;
    else if (farther(next, one) === change * lines) changed++;
  }
  return changed > stayed ? change : 0;
}
