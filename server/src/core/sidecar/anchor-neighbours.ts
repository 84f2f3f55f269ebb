/** Where all quotes of a sidecar stand: what a quote alone leaves open, the annotations before and after it may settle. */
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { contextFits, hasContext, resolveSelector, type Anchor, type Quote } from './anchors.ts';

/** In the order of `selectors`. `changed`: the text is known not to be the one that was annotated. */
export function resolveSelectors(text: string, selectors: readonly Quote[], changed: boolean): readonly Anchor[] {
  const alone = selectors.map(selector => resolveSelector(text, selector, changed));
  // An annotation that is the only one has no neighbours to ask: then its words decide.
  if (selectors.length === 1 || alone.every(({ state }) => state === 'ok' || state === 'drifted')) return alone;
  const index = codePointIndexOf(text);
  const settled = alone.flatMap((anchor, i): readonly Neighbour[] => {
    const at = selectors[i]?.at?.value;
    if (!at || (anchor.state !== 'ok' && anchor.state !== 'moved')) return [];
    return [{ was: at, now: toCodePoint(index, anchor.span.start), span: anchor.span, source: i, sure: anchor.state === 'ok' || !selectors[i] || !hasContext(selectors[i]) }];
  }).toSorted((a, b) => a.was[0] - b.was[0]);
  const lineEnds = lineEndsChanged(text, settled);
  const here = (span: Span, was: readonly [number, number]): Place => ({ was, now: toCodePoint(index, span.start), span });
  const fits = (place: Place, neighbour: Neighbour | undefined): boolean => neighbour !== undefined && keptDistance(text, place, neighbour, lineEnds);
  const first = alone.map((anchor, i): Anchor => {
    const was = selectors[i]?.at?.value;
    if (!was || (anchor.state !== 'moved' && anchor.state !== 'ambiguous')) return anchor;
    const { before, after } = beside(settled, was);
    if (anchor.state === 'moved') return { ...anchor, sure: fits(here(anchor.span, was), before) || fits(here(anchor.span, was), after) };
    // Of several places one is believed only if it fits on both sides: a copy put in before it may stand where it stood.
    const [place, other] = anchor.spans.filter(span => fits(here(span, was), before) && fits(here(span, was), after));
    if (place === undefined || other !== undefined) return anchor;
    if (text.slice(place.start, place.end) !== selectors[i]?.quote.value) return { state: 'drifted', span: place, score: anchor.score };
    return toCodePoint(index, place.start) === was[0] ? { state: 'ok', span: place } : { state: 'moved', span: place, score: anchor.score, sure: true };
  });
  if (!changed) return first;
  // Words may stand at their place by chance: where what is known to have moved with its neighbours moved otherwise, a person looks.
  const believed = settled.filter(({ source }) => first[source]?.state === 'ok' || isSure(first[source]));
  // With nobody left to ask, several that are lost say that this may be another text.
  const strange = first.filter(({ state }) => state === 'orphan').length >= 3;
  return first.map((anchor, i) => {
    const was = selectors[i]?.at?.value;
    if (!was || anchor.state !== 'ok') return anchor;
    const { before, after } = beside(believed, was);
    const agreed = [before, after].filter(neighbour => neighbour !== undefined).map(neighbour => fits(here(anchor.span, was), neighbour));
    // Surroundings that changed too are one doubt; then both sides must agree.
    const enough = selectors[i] && contextFits(text, selectors[i], anchor.span) ? agreed.includes(true) : !agreed.includes(false);
    return (agreed.length === 0 ? !strange : enough) ? anchor : { state: 'moved', span: anchor.span, score: 1, sure: false };
  });
}

function isSure(anchor: Anchor | undefined): boolean {
  return anchor?.state === 'moved' && anchor.sure;
}

interface Place {
  /** As written, in code points. */
  readonly was: readonly [number, number];
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

/**
 * The nearest that stood wholly before and wholly after it: one that overlaps it moves with its words wherever they are found. One that
 * is not sure itself must be farther away than the longest sentence: two in a near twin would vouch for each other.
 */
function beside(settled: readonly Neighbour[], [from, to]: readonly [number, number]): { readonly before: Neighbour | undefined; readonly after: Neighbour | undefined } {
  return {
    before: settled.findLast(({ was, sure }) => was[1] <= from - (sure ? 0 : SENTENCE)),
    after: settled.find(({ was, sure }) => was[0] >= to + (sure ? 0 : SENTENCE)),
  };
}

const SENTENCE = 500;

/** They stand as far from each other as they did; where line ends became longer or shorter, but for those between them. */
function keptDistance(text: string, a: Place, b: Place, lineEnds: number): boolean {
  return farther(a, b) === (lineEnds === 0 ? 0 : Math.sign(a.now - b.now) * lineEnds * linesBetween(text, a, b));
}

function farther(a: Place, b: Place): number {
  return a.now - b.now - (a.was[0] - b.was[0]);
}

function linesBetween(text: string, a: Place, b: Place): number {
  return text.slice(Math.min(a.span.start, b.span.start), Math.max(a.span.start, b.span.start)).split('\n').length - 1;
}

/** 1 where most neighbours say that line ends are one character longer now, -1 where shorter, 0 where they stayed. */
function lineEndsChanged(text: string, settled: readonly Neighbour[]): -1 | 0 | 1 {
  const change = text.includes('\r\n') ? 1 : -1;
  let [stayed, changed] = [0, 0];
  for (const [i, one] of settled.entries()) {
    const next = settled[i + 1];
    if (next === undefined || next.now <= one.now) continue;
    const lines = linesBetween(text, one, next);
    if (lines === 0) continue;
    if (farther(next, one) === 0) stayed++;
    else if (farther(next, one) === change * lines) changed++;
  }
  return changed > stayed ? change : 0;
}
