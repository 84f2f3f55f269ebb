/** The name lists that ship inside the model, as hashes. */
import { LISTS, nameHash } from '../../server/src/core/mentions/tagger/gazetteer.ts';
import type { List } from '../../server/src/core/mentions/tagger/gazetteer.ts';
import { COUNTRIES, GROUPS } from './lists.ts';
import { CITIES, PERSONS } from './packages.ts';

/** Towns with fewer people are left out. */
const SMALLEST_CITY = 30_000;

export function listHashes(): Map<number, number> {
  const lists = new Map<number, number>();
  const add = (name: string, list: List): void => {
    let hash = 0;
    for (const word of name.toLowerCase().replaceAll('’', "'").split(/\s+|(-)/)) if (word) hash = nameHash(word, hash);
    lists.set(hash, (lists.get(hash) ?? 0) | (1 << LISTS.indexOf(list)));
  };
  for (const name of COUNTRIES) add(name, 'country');
  for (const name of GROUPS) add(name, 'group');
  for (const { name, population } of CITIES) if (population >= SMALLEST_CITY) add(name, 'city');
  for (const { given, family } of PERSONS.values()) {
    for (const name of given) add(name, 'given');
    for (const name of family) add(name, 'family');
  }
  return lists;
}
