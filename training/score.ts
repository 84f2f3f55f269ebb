/** Exact precision, recall and F1 of found names against true ones. */
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import type { GoldName } from './sequences.ts';

export interface Tally {
  right: number;
  spurious: number;
  missed: number;
}

export type Tallies = Record<EntityType, Tally>;

export function noTallies(): Tallies {
  return Object.fromEntries(ENTITY_TYPES.map(type => [type, { right: 0, spurious: 0, missed: 0 }])) as Tallies;
}

export function tally(tallies: Tallies, truth: readonly GoldName[], found: readonly GoldName[]): void {
  for (const name of found) tallies[name.type][truth.some(one => isSame(one, name)) ? 'right' : 'spurious']++;
  for (const name of truth) if (!found.some(one => isSame(one, name))) tallies[name.type].missed++;
}

export function isSame(a: GoldName, b: GoldName): boolean {
  return a.from === b.from && a.to === b.to && a.type === b.type;
}

export function sumOf(tallies: Tallies, types: readonly EntityType[] = ENTITY_TYPES): Tally {
  const sum: Tally = { right: 0, spurious: 0, missed: 0 };
  for (const type of types) for (const field of ['right', 'spurious', 'missed'] as const) sum[field] += tallies[type][field];
  return sum;
}

/** In per cent. */
export function f1({ right, spurious, missed }: Tally): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + spurious + missed);
}

/** The three types that other taggers know. */
export const CORE_TYPES: readonly EntityType[] = ['person', 'organization', 'place'];

/** "F1 81.2  P 83.0  R 79.5 (person 85.1, organization 70.2, …)". */
export function scoreLine(tallies: Tallies): string {
  const core = sumOf(tallies, CORE_TYPES);
  const types = ENTITY_TYPES.map(type => `${type} ${f1(tallies[type]).toFixed(1)}`).join(', ');
  const precision = (100 * core.right) / (core.right + core.spurious || 1);
  const recall = (100 * core.right) / (core.right + core.missed || 1);
  return `F1 ${f1(core).toFixed(1)}  P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  (${types})`;
}
