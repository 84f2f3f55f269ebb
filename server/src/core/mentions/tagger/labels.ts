/** The labels that the tagger gives to words, and which label may follow which. */
import { ENTITY_TYPES } from '../mention.ts';
import type { EntityType } from '../mention.ts';

/** 0 is outside every name; then, for each entity type in order, begin, inside, end and single (BIOES). */
export const LABEL_COUNT = 1 + 4 * ENTITY_TYPES.length;
export const OUTSIDE = 0;

export type Part = 'begin' | 'inside' | 'end' | 'single';
const PARTS: readonly Part[] = ['begin', 'inside', 'end', 'single'];

export function labelOf(type: EntityType, part: Part): number {
  return 1 + 4 * ENTITY_TYPES.indexOf(type) + PARTS.indexOf(part);
}

/** Undefined for OUTSIDE. */
export function typeOf(label: number): EntityType | undefined {
  return ENTITY_TYPES[(label - 1) >> 2];
}

export function partOf(label: number): Part | undefined {
  return label === OUTSIDE ? undefined : PARTS[(label - 1) & 3];
}

/** A sentence may begin with it: outside, begin, single. */
export function canOpen(label: number): boolean {
  const part = partOf(label);
  return part === undefined || part === 'begin' || part === 'single';
}

/** A sentence may end with it: outside, end, single. */
export function canClose(label: number): boolean {
  const part = partOf(label);
  return part === undefined || part === 'end' || part === 'single';
}

export function canFollow(previous: number, next: number): boolean {
  if (canClose(previous)) return canOpen(next);
  return !canOpen(next) && typeOf(previous) === typeOf(next);
}

/** For each label, the labels that may stand before it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Array.from({ length: LABEL_COUNT }, (_, previous) => previous).filter(previous => canFollow(previous, next)),
);
