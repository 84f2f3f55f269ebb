/** Proposes registry entries for a name spelled otherwise: a letter more, less or changed. Proposals only, never decisions. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';
import type { MentionType } from './mention.ts';
import type { Registry } from './registry.ts';

/** Ids of the entities of this type with a strong name one letter from the folded name. */
export type Spellings = (folded: string, type: MentionType) => readonly string[];

/** A name shorter than this has too many neighbours. */
const SHORTEST = 5;

export function spellingsOf(registry: Registry): Spellings {
  // Two names one letter apart agree in their first or in their last three letters, so each is kept under both.
  const byEnd = new Map<string, Entry[]>();
  for (const entity of registry.entities.values()) {
    for (const surface of [entity.name, ...entity.aliases]) {
      const folded = fold(surface);
      if (folded.length < SHORTEST) continue;
      for (const end of endsOf(folded)) {
        const list = byEnd.get(end);
        const entry = { folded, id: entity.id, type: entity.type };
        if (list) list.push(entry);
        else byEnd.set(end, [entry]);
      }
    }
  }
  const near = rememberedBy((folded): readonly Entry[] => endsOf(folded).flatMap(end => byEnd.get(end) ?? []).filter(entry => Math.abs(entry.folded.length - folded.length) <= 1 && isNear(entry.folded, folded)));
  return (folded, type) => (folded.length < SHORTEST || byEnd.size === 0 ? [] : idsOf(near(folded), type));
}

interface Entry {
  readonly folded: string;
  readonly id: string;
  readonly type: MentionType;
}

function idsOf(entries: readonly Entry[], type: MentionType): string[] {
  const ids: string[] = [];
  for (const entry of entries) if (entry.type === type && !ids.includes(entry.id)) ids.push(entry.id);
  return ids;
}

/** One letter more, less, changed, or two neighbours swapped ("Hrabour"). */
export function isNear(a: string, b: string): boolean {
  const steps = distance(a, b);
  if (steps <= 1) return true;
  if (steps !== 2 || a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Two names one letter apart agree in one of these. */
export function endsOf(folded: string): string[] {
  const length = 3;
  return [`<${folded.slice(0, length)}`, `>${folded.slice(-length)}`];
}
