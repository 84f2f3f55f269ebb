/** Agreement on where units begin and end in a text: Krippendorff's alpha for unitizing, of two annotators. */
import { bySpan, type Span } from '../text/span.ts';
import { figure, undefinedFigure, type Figure } from './figure.ts';
import { countBefore } from '../text/bisect.ts';

/** One text that both annotators read, with the stretches that each marked. A gap never runs from one text into the next. */
export interface Continuum {
  readonly length: number;
  readonly units: readonly [readonly Span[], readonly Span[]];
}

/** Of one category; those of several categories are added up. */
export interface UnitizingDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing, 1 - D_o / D_e: Krippendorff, "On the Reliability of Unitizing Contiguous Data" (1995),
 * with D_e as "Content Analysis", 2nd edition (2004), chapter 11, has it. With several categories D_o and D_e are
 * each summed over them. The later family of 2016, which also covers more annotators, is another coefficient.
 */
export function unitizingAlpha(disagreements: readonly UnitizingDisagreement[]): Figure {
  const observed = disagreements.reduce((sum, one) => sum + one.observed, 0);
  const expected = disagreements.reduce((sum, one) => sum + one.expected, 0);
  if (expected === 0) return undefinedFigure('nobody marked anything that could have been marked elsewhere');
  return figure(1 - observed / expected);
}

export function unitizingDisagreement(continua: readonly Continuum[]): UnitizingDisagreement {
  const joined = continua.map(({ length, units: [first, second] }) => ({ length, units: [stretchesOf(first), stretchesOf(second)] as const }));
  const length = joined.reduce((sum, continuum) => sum + continuum.length, 0);
  if (length === 0) return { observed: 0, expected: 0 };
  const observed = joined.reduce((sum, { units }) => sum + distances(...units), 0) / (length * length);
  const units = joined.flatMap(continuum => continuum.units.flat()).map(lengthOf);
  const gaps = joined.flatMap(continuum => continuum.units.flatMap(marked => gapsOf(marked, continuum.length)));
  return { observed, expected: expectedOf(units, gaps, length) };
}

/** The formula knows no units of one annotator that overlap: such units count as one stretch. */
export function stretchesOf(spans: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const span of spans.toSorted(bySpan)) {
    const last = stretches.at(-1);
    if (span.end <= span.start) continue;
    if (last && span.start < last.end) stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else stretches.push(span);
  }
  return stretches;
}

/** Two units that overlap are as far apart as the squares of the distances of their edges; a unit that nothing overlaps, as its squared length. */
function distances(first: readonly Span[], second: readonly Span[]): number {
  const met = new Set<Span>();
  let sum = 0;
  let from = 0;
  for (const one of first) {
    while ((second[from]?.end ?? Infinity) <= one.start) from++;
    for (let at = from; ; at++) {
      const other = second[at];
      if (!other || other.start >= one.end) break;
      met.add(one).add(other);
      sum += (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
    }
  }
  for (const unit of [...first, ...second]) if (!met.has(unit)) sum += lengthOf(unit) ** 2;
  return sum;
}

/**
 * D_e of two annotators: what the units would differ by if each lay anywhere. `gaps` of both annotators.
 * (2 / L) · Σ over units of length l: [(N - 1) / 3 · (2l³ - 3l² + l) + l² · Σ over gaps of at least l: (gap - l + 1)]
 * divided by 2L (2L - 1) - Σ over units: l (l - 1).
 */
function expectedOf(units: readonly number[], gaps: readonly number[], length: number): number {
  const longestFirst = gaps.toSorted((a, b) => b - a);
  const sums = [0];
  for (const gap of longestFirst) sums.push((sums.at(-1) ?? 0) + gap);
  let [above, below] = [0, 2 * length * (2 * length - 1)];
  for (const unit of units) {
    const fitting = countAtLeast(longestFirst, unit);
    const rooms = (sums[fitting] ?? 0) - fitting * (unit - 1);
    above += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * rooms;
    below -= unit * (unit - 1);
  }
  return below === 0 ? 0 : (2 * above) / length / below;
}

function countAtLeast(descending: readonly number[], least: number): number {
  return countBefore(descending.length, i => (descending[i] ?? 0) >= least);
}

/** Lengths of what lies before, between and after; a text without units is one gap. */
function gapsOf(units: readonly Span[], length: number): readonly number[] {
  const edges = [0, ...units.flatMap(({ start, end }) => [start, end]), length];
  const gaps: number[] = [];
  for (let at = 0; at < edges.length; at += 2) gaps.push((edges[at + 1] ?? 0) - (edges[at] ?? 0));
  return gaps.filter(gap => gap > 0);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
