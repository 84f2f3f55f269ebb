/** The rest of two sidecars merged: relations between entries, the source, and checks that are let be. */
import type { YamlChange } from '../sidecar/edits.ts';
import type { Sidecar, SidecarRelation } from '../sidecar/model.ts';
import { yamlFlow, type YamlRecord, type YamlValue } from '../sidecar/yaml-scalar.ts';
import type { AdjudicatedSide, Conflict } from './adjudicate.ts';
import type { IdGiver, Reference } from './ids.ts';
import { markOf } from '../sidecar/marks.ts';

type RecordedSide = AdjudicatedSide & Recorded;

export interface Rest {
  readonly changes: readonly YamlChange[];
  readonly conflicts: readonly Conflict[];
}

/** A relation that one of them alone has is kept and marked. */
export function relationChanges(one: RecordedSide, other: RecordedSide, reference: Reference, idFor: IdGiver): Rest {
  const ours = relationsOf(one);
  const theirs = relationsOf(other).map(({ record }): { readonly record: YamlRecord } => ({ record: { ...record, from: renamedRef(record['from'], reference), to: renamedRef(record['to'], reference) } }));
  const changes: YamlChange[] = [];
  const conflicts: Conflict[] = [];
  for (const { record, entry } of ours) {
    if (!isConfirmed(record) || theirs.some(relation => saying(relation.record) === saying(record))) continue;
    const { told, note } = loneRelation(record, one.name);
    for (const [key, value] of Object.entries({ status: 'suggested', by: undefined, note })) if (value !== undefined || record[key] !== undefined) changes.push({ kind: 'set', entry, path: [key], value });
    conflicts.push({ about: 'relation', ids: endsOf(record), told });
  }
  for (const { record } of theirs) {
    if (ours.some(relation => saying(relation.record) === saying(record))) continue;
    const id = typeof record['id'] === 'string' ? { id: idFor('relations', record['id']) } : {};
    if (!isConfirmed(record)) {
      changes.push({ kind: 'add-entry', list: 'relations', record: { ...record, ...id }, position: undefined });
      continue;
    }
    const { told, note } = loneRelation(record, other.name);
    changes.push({ kind: 'add-entry', list: 'relations', record: { ...record, ...id, status: 'suggested', by: undefined, note }, position: undefined });
    conflicts.push({ about: 'relation', ids: endsOf(record), told });
  }
  return { changes, conflicts };
}

function loneRelation(record: YamlRecord, name: string): { readonly told: string; readonly note: string } {
  const { from, type, to, note } = record;
  const told = `only ${name} has this relation`;
  return { told: `${yamlFlow(from ?? '')} ${yamlFlow(type ?? '')} ${yamlFlow(to ?? '')}: ${told}`, note: markOf(told, typeof note === 'string' ? note : undefined) };
}

/** A check that only the second lets be for the whole file: whether it is right here too, a person says. */
export function suppressionRemarks(one: AdjudicatedSide, other: AdjudicatedSide): readonly string[] {
  const ours = new Set(fileSuppressions(one));
  return fileSuppressions(other).filter(rule => !ours.has(rule)).map(rule => `only ${other.name} suppresses ${rule} for the whole file; that was not taken over`);
}

function fileSuppressions({ text, sidecar }: AdjudicatedSide): readonly string[] {
  return sidecar.suppressions.filter(({ start, end }) => start === 0 && end === text.length).map(({ rule }) => rule.value);
}

/** What only one says of the source is taken over; what both say differently is told, and noted on the source. */
export function sourceChanges(one: RecordedSide, other: RecordedSide): Rest {
  const entry = one.sidecar.source;
  const ours = entry && one.records.get(entry.start);
  const theirs = other.sidecar.source && other.records.get(other.sidecar.source.start);
  if (!entry || !ours || !theirs) return { changes: [], conflicts: [] };
  const keys = Object.keys(theirs).filter(key => !OF_THE_FILE.has(key));
  const told = keys.filter(key => ours[key] !== undefined && JSON.stringify(ours[key]) !== JSON.stringify(theirs[key])).map(key => `${key} ${yamlFlow(ours[key] ?? '')} (${one.name}) or ${yamlFlow(theirs[key] ?? '')} (${other.name})`).join('; ');
  const fill = keys.filter(key => ours[key] === undefined).map((key): YamlChange => ({ kind: 'set', entry, path: [key], value: theirs[key] }));
  if (told === '') return { changes: fill, conflicts: [] };
  const note = typeof ours['note'] === 'string' ? ours['note'] : typeof theirs['note'] === 'string' ? theirs['note'] : undefined;
  return {
    changes: [...fill.filter(change => change.kind !== 'set' || change.path[0] !== 'note'), { kind: 'set', entry, path: ['note'], value: markOf(told, note) }],
    conflicts: [{ about: 'source', ids: [], told }],
  };
}

/** Not annotated by anybody: where the text is and what its bytes are. A remark differs without anybody being wrong. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['text', 'sha256', 'note']);

/** A sidecar with all keys of its entries, by the offset at which each begins. */
export interface Recorded {
  readonly sidecar: Sidecar;
  readonly records: ReadonlyMap<number, YamlRecord>;
}

/** Relations with all their keys. */
export function relationsOf({ sidecar, records }: Recorded): readonly { readonly entry: SidecarRelation; readonly record: YamlRecord }[] {
  return sidecar.relations.flatMap(entry => {
    const record = records.get(entry.start);
    return record ? [{ entry, record }] : [];
  });
}

export function renamedRef(ref: YamlValue | undefined, reference: Reference): YamlValue | undefined {
  return typeof ref === 'string' ? reference(ref) : ref;
}

/** What a relation says: two that say the same are one. */
export function saying({ type, from, to }: YamlRecord): string {
  return JSON.stringify([type, from, to]);
}

function isConfirmed({ status }: YamlRecord): boolean {
  return status === undefined || status === 'confirmed';
}

function endsOf({ from, to }: YamlRecord): readonly string[] {
  return [from, to].filter(one => typeof one === 'string');
}
