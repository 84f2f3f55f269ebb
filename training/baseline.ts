/** The committed scores, and which of today's have dropped below them. */
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import { CORE_TYPES, f1, sumOf } from './score.ts';
import type { Tallies } from './score.ts';

/** F1 of persons, organizations and places together, or of one type, in per cent. */
export interface Line {
  readonly f1: number;
  /** How many true names there are. */
  readonly names: number;
}

export type Baseline = Readonly<Record<string, Line>>;

/** More is a drop. */
export const TOLERANCE = 0.5;
/** With fewer names, a new training alone moves the score by more: such lines are shown and do not fail. */
export const FEWEST = 500;

export function linesOfScores(scores: ReadonlyMap<string, Tallies>): Record<string, Line> {
  const lines: Record<string, Line> = {};
  const put = (name: string, tallies: Tallies, types: readonly EntityType[]) => {
    const sum = sumOf(tallies, types);
    lines[name] = { f1: Math.round(f1(sum) * 100) / 100, names: sum.right + sum.missed };
  };
  for (const [name, tallies] of scores) {
    put(name, tallies, CORE_TYPES);
    if (name === 'all') for (const type of Object.keys(tallies) as EntityType[]) put(`${name}: ${type}`, tallies, [type]);
  }
  return lines;
}

/** One line for each score that fell, or that is no longer measured. */
export function dropsBelow(baseline: Baseline, now: Baseline): string[] {
  return Object.entries(baseline).flatMap(([name, before]) => {
    const after = now[name];
    if (!after) return [`${name}: ${before.f1.toFixed(1)} in the baseline, not measured now`];
    if (before.names < FEWEST || after.f1 >= before.f1 - TOLERANCE) return [];
    return [`${name}: ${after.f1.toFixed(1)}, was ${before.f1.toFixed(1)}`];
  });
}
