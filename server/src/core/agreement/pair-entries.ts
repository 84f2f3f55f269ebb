/** Entries of two sidecars of one article, put beside each other: what each of them decided on one passage. */
import type { SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import type { EntryUnit } from './from-sidecar.ts';
import { matchUnits } from './matching.ts';

export interface EntryPair<E extends SidecarMention | SidecarClaim> {
  readonly one: EntryUnit<E>;
  readonly other: EntryUnit<E>;
  /** On the same words; else they only overlap. */
  readonly exact: boolean;
}

/** What nobody has a counterpart for has `other`, or `one`, undefined. */
export type Paired<E extends SidecarMention | SidecarClaim> = EntryPair<E> | { readonly one: EntryUnit<E>; readonly other?: undefined } | { readonly one?: undefined; readonly other: EntryUnit<E> };

/**
 * Each entry once. What stands is paired first; a refusal is paired with what says the same of the same words, and refuses nothing
 * else there: that "Okoro" is not Ada Okoro says nothing against its being Adaeze Okoro.
 */
export function pairEntries<E extends SidecarMention | SidecarClaim>(ones: readonly EntryUnit<E>[], others: readonly EntryUnit<E>[]): readonly Paired<E>[] {
  const standing = (units: readonly EntryUnit<E>[]): readonly EntryUnit<E>[] => units.filter(({ entry }) => entry.status !== 'rejected');
  const [oneStanding, otherStanding] = [standing(ones), standing(others)];
  const pairs = matchUnits(oneStanding, otherStanding).flatMap(({ one, other, exact }): readonly EntryPair<E>[] => {
    const [a, b] = [oneStanding[one], otherStanding[other]];
    return a && b ? [{ one: a, other: b, exact }] : [];
  });
  const taken = new Set<EntryUnit<E>>(pairs.flatMap(({ one, other }) => [one, other]));
  const pairLeft = (from: readonly EntryUnit<E>[], among: readonly EntryUnit<E>[], keyOf: (unit: EntryUnit<E>) => string): void => {
    const free = new Map<string, EntryUnit<E>[]>();
    for (const unit of among.toReversed()) { // the first is taken off the end first
      if (taken.has(unit)) continue;
      const same = free.get(keyOf(unit));
      if (same) same.push(unit);
      else free.set(keyOf(unit), [unit]);
    }
    for (const one of from) {
      const other = taken.has(one) ? undefined : free.get(keyOf(one))?.pop();
      if (!other) continue;
      pairs.push({ one, other, exact: true });
      taken.add(one).add(other);
    }
  };
  pairLeft(ones, others, unit => `${sayingOf(unit)} ${unit.labels['kind']}`);
  // Of two refusals of other kinds both stay; what one refuses as a direct claim and the other holds for an indirect one is the same.
  const refused = (units: readonly EntryUnit<E>[]): readonly EntryUnit<E>[] => units.filter(({ entry }) => entry.status === 'rejected');
  pairLeft(refused(ones), otherStanding, sayingOf);
  pairLeft(oneStanding, others, sayingOf);
  return [...pairs, ...ones.filter(one => !taken.has(one)).map(one => ({ one })), ...others.filter(other => !taken.has(other)).map(other => ({ other }))];
}

/** The words, and what is said of them that a refusal speaks of. */
function sayingOf({ spans, labels }: EntryUnit): string {
  return JSON.stringify([spans, labels['entity'] ?? labels['speaker']]);
}
