/** Ids of entries that come into another sidecar: their own where it is free, and all that refers to them follows. */
import { splitReference } from '../sidecar/reference.ts';
import type { YamlRecord, YamlValue } from '../sidecar/yaml-scalar.ts';

export type IdGiver = (list: 'mentions' | 'claims' | 'relations', wanted: string | undefined) => string;

/** Answers the id wanted, or where an entry that is there has it the next number behind all, those still to come (`coming`) included. */
export function idGiver(records: Iterable<YamlRecord>, coming: Iterable<YamlRecord>): IdGiver {
  const taken = new Set(idsOf(records));
  const wantedLater = new Set(idsOf(coming));
  return (list, wanted) => {
    const letter = list.slice(0, 1);
    let id = wanted;
    if (id === undefined || taken.has(id)) id = `${letter}${1 + [...taken, ...wantedLater].reduce((most, one) => Math.max(most, numberOf(letter, one)), 0)}`;
    taken.add(id);
    return id;
  };
}

/** What an id, or a reference into another file, is called in the merged sidecars. */
export type Reference = (id: string) => string;

export function referenceBy(ids: ReadonlyMap<string, string>, elsewhere: Reference = id => id): Reference {
  return id => ids.get(id) ?? (splitReference(id).file === undefined ? id : elsewhere(id));
}

/** The entry with its own id, and what its relations lead to, as they are called in the merged sidecars. */
export function renamed(record: YamlRecord, reference: Reference): YamlRecord {
  const { id, relations } = record;
  return {
    ...record,
    ...(typeof id === 'string' ? { id: reference(id) } : {}),
    ...(Array.isArray(relations) ? { relations: relations.map((relation: YamlValue) => (isRecord(relation) && typeof relation['to'] === 'string' ? { ...relation, to: reference(relation['to']) } : relation)) } : {}),
  };
}

function idsOf(records: Iterable<YamlRecord>): readonly string[] {
  return [...records].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

function isRecord(value: YamlValue): value is YamlRecord {
  return typeof value === 'object' && !Array.isArray(value);
}

function numberOf(letter: string, id: string): number {
  const digits = id.startsWith(letter) ? id.slice(1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}
