/** Which unit of one annotator is which of another: the same stretches first, then those that share most of their words. */
import { spanAround, type Span } from '../text/span.ts';
import { countBefore } from '../text/bisect.ts';

/** What one annotator marked: a mention, or a claim by its content. */
export interface Unit {
  /** Of the article's text, in order and at least one; several where the unit is discontinuous. */
  readonly spans: readonly Span[];
  /** By name ("type", "speaker"); undefined where the annotator left it open. */
  readonly labels: Readonly<Record<string, string | undefined>>;
}

/** Indexes into the two annotators' units. */
export interface Match {
  readonly one: number;
  readonly other: number;
  /** Both begin and end everywhere at the same characters. */
  readonly exact: boolean;
}

/**
 * Each unit is matched once at most. Pairs are taken from the best down: exact before overlapping, then by shared characters
 * over all characters of both (Jaccard), then by how many labels agree, then in the order of the text; who is "one" plays no part.
 */
export function matchUnits(ones: readonly Unit[], others: readonly Unit[]): readonly Match[] {
  const pairs = overlappingPairs(ones, others).toSorted(byFit);
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return pairs.filter(({ one, other }) => {
    if (taken.one.has(one) || taken.other.has(other)) return false;
    taken.one.add(one);
    taken.other.add(other);
    return true;
  });
}

interface Pair extends Match {
  readonly shared: number;
  readonly agreeing: number;
  /** Where the two begin and end, without saying which is whose. */
  readonly place: readonly [number, number];
}

function overlappingPairs(ones: readonly Unit[], others: readonly Unit[]): readonly Pair[] {
  const ordered = others.map((unit, index) => ({ unit, index, ...extentOf(unit) })).toSorted((a, b) => a.start - b.start);
  // The furthest end of all that begin no later: before the first one that reaches here, nothing does.
  const reach: number[] = [];
  for (const { end } of ordered) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return ones.flatMap((unit, one) => {
    const { start, end } = extentOf(unit);
    const pairs: Pair[] = [];
    for (let at = firstAbove(reach, start); at < ordered.length; at++) {
      const other = ordered[at];
      if (!other || other.start >= end) break;
      const shared = sharedOf(unit.spans, other.unit.spans);
      if (shared > 0) pairs.push(pairOf(unit, one, other.unit, other.index, shared));
    }
    return pairs;
  });
}

function pairOf(unit: Unit, one: number, otherUnit: Unit, other: number, shared: number): Pair {
  const [a, b] = [extentOf(unit), extentOf(otherUnit)];
  const exact = unit.spans.length === otherUnit.spans.length && unit.spans.every((span, at) => span.start === otherUnit.spans[at]?.start && span.end === otherUnit.spans[at]?.end);
  const agreeing = Object.keys(unit.labels).filter(name => unit.labels[name] === otherUnit.labels[name]).length;
  return { one, other, exact, shared: shared / (sizeOf(unit) + sizeOf(otherUnit) - shared), agreeing, place: [a.start + b.start, a.end + b.end] };
}

function byFit(a: Pair, b: Pair): number {
  return Number(b.exact) - Number(a.exact) || b.shared - a.shared || b.agreeing - a.agreeing || a.place[0] - b.place[0] || a.place[1] - b.place[1];
}

/** Characters that both cover. */
function sharedOf(ones: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const a of ones) for (const b of others) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return sum;
}

function sizeOf({ spans }: Unit): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** From the first character to the last. */
export function extentOf({ spans }: Pick<Unit, 'spans'>): Span {
  return spanAround(spans) ?? { start: 0, end: 0 };
}

/** Index of the first that is greater; they never fall. */
function firstAbove(rising: readonly number[], value: number): number {
  return countBefore(rising.length, i => (rising[i] ?? 0) <= value);
}
