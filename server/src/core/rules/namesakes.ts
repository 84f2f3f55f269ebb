/** Entities of the registry that share a name and are of one type, unless `distinctFrom` tells them apart: worked out once for a corpus. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import type { RegistryEntry } from '../sidecar/model.ts';
import { fold } from '../text/fold.ts';

type Entry = RegistryEntry & { readonly path: Path };

export interface Namesake {
  /** The one that stands earlier in the registry. */
  readonly other: Entry;
  /** As this entity writes it. */
  readonly name: string;
}

/** By entity. `strong`: both have it as their name or an alias; `weak`: for one of them at least it does not decide alone. */
export type Namesakes = ReadonlyMap<string, { readonly strong: readonly Namesake[]; readonly weak: readonly Namesake[] }>;

export function namesakes(corpus: Corpus): Namesakes {
  let known = found.get(corpus.entries);
  if (known === undefined) found.set(corpus.entries, (known = find(corpus.entries)));
  return known;
}

const found = new WeakMap<Corpus['entries'], Namesakes>();

/** More bearers of one name are compared with the first of them only: a surname shared by hundreds needs no hundred hints each. */
const MOST_BEARERS = 8;

function find(entries: Corpus['entries']): Namesakes {
  const bearers = new Map<string, { readonly entry: Entry; readonly strong: boolean }[]>();
  const result = new Map<string, { strong: Namesake[]; weak: Namesake[] }>();
  for (const entry of entries.values()) {
    const seen = new Map<string, Namesake & { readonly strong: boolean }>();
    for (const { name, strong } of namesOf(entry)) {
      const key = `${entry.entity.type} ${fold(name)}`;
      const others = bearers.get(key) ?? [];
      bearers.set(key, others);
      for (const other of others.slice(0, MOST_BEARERS)) {
        if (other.entry === entry || distinct(entry, other.entry)) continue;
        const both = strong && other.strong;
        // Told once for each pair, of a strong name rather than of a weak one.
        if (both || !seen.has(other.entry.id.value)) seen.set(other.entry.id.value, { other: other.entry, name, strong: both });
      }
      others.push({ entry, strong });
    }
    if (seen.size > 0) result.set(entry.id.value, { strong: [...seen.values()].filter(one => one.strong), weak: [...seen.values()].filter(one => !one.strong) });
  }
  return result;
}

function namesOf({ entity }: Entry): readonly { readonly name: string; readonly strong: boolean }[] {
  return [entity.name, ...entity.aliases].map(name => ({ name, strong: true })).concat(entity.weakAliases.map(name => ({ name, strong: false })));
}

function distinct(a: Entry, b: Entry): boolean {
  return a.entity.distinctFrom.includes(b.id.value) || b.entity.distinctFrom.includes(a.id.value);
}
