/** Agreement on labels: percent, Cohen's kappa and Krippendorff's alpha for nominal values. Pure functions of the labels alone. */
import { figure, undefinedFigure, type Figure } from './figure.ts';

/** The labels of one unit, one place for each annotator; undefined where that annotator gave none. */
export type Ratings = readonly (string | undefined)[];

/**
 * Krippendorff's alpha for nominal values, 1 - D_o / D_e, with any number of annotators and missing labels:
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C. -1 to 1; 0 is chance.
 */
export function krippendorffAlpha(units: readonly Ratings[]): Figure {
  const { pairable, agreeing, byLabel } = coincidences(units);
  if (pairable === 0) return undefinedFigure(NOTHING_SHARED);
  // D_o = 1 - agreeing / n, D_e = 1 - sum of n_c (n_c - 1) / (n (n - 1)).
  const expected = sum([...byLabel.values()].map(count => count * (count - 1)));
  const possible = pairable * (pairable - 1);
  if (byLabel.size === 1) return undefinedFigure(ONE_LABEL);
  return figure(1 - ((pairable - agreeing) * (pairable - 1)) / (possible - expected));
}

/** The share of pairs of labels that are the same, of all pairs on one unit: 1 - D_o of Krippendorff's alpha; of two annotators, the share of units. */
export function percentAgreement(units: readonly Ratings[]): Figure {
  const { pairable, agreeing } = coincidences(units);
  return pairable === 0 ? undefinedFigure(NOTHING_SHARED) : figure(agreeing / pairable);
}

/**
 * Cohen's kappa of two annotators, (p_o - p_e) / (1 - p_e) with each annotator's own shares of the labels in p_e:
 * Cohen, "A Coefficient of Agreement for Nominal Scales" (1960). Units that one of them gave no label are left out.
 */
export function cohenKappa(units: readonly Ratings[]): Figure {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let [count, same] = [0, 0];
  for (const [one, other] of units) {
    if (one === undefined || other === undefined) continue;
    count++;
    if (one === other) same++;
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
  }
  if (count === 0) return undefinedFigure(NOTHING_SHARED);
  const byChance = sum([...first].map(([label, times]) => times * (second.get(label) ?? 0))); // of count², so that it stays whole
  if (byChance === count * count) return undefinedFigure(ONE_LABEL);
  return figure((count * same - byChance) / (count * count - byChance));
}

const NOTHING_SHARED = 'no unit was labelled by two annotators';
const ONE_LABEL = 'everybody used one and the same label, so that chance alone would agree as well';

interface Coincidences {
  /** Labels on units that have two or more: n in Krippendorff's notation. */
  readonly pairable: number;
  /** The diagonal of the coincidence matrix, summed up. */
  readonly agreeing: number;
  /** n_c of each label. */
  readonly byLabel: ReadonlyMap<string, number>;
}

/** A unit with m labels gives m (m - 1) ordered pairs, each counted as 1 / (m - 1). */
function coincidences(units: readonly Ratings[]): Coincidences {
  const byLabel = new Map<string, number>();
  let [pairable, agreeing] = [0, 0];
  for (const unit of units) {
    const labels = unit.filter(label => label !== undefined);
    if (labels.length < 2) continue;
    pairable += labels.length;
    const here = new Map<string, number>();
    for (const label of labels) here.set(label, (here.get(label) ?? 0) + 1);
    for (const [label, count] of here) {
      byLabel.set(label, (byLabel.get(label) ?? 0) + count);
      agreeing += (count * (count - 1)) / (labels.length - 1);
    }
  }
  return { pairable, agreeing, byLabel };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
