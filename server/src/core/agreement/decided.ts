/** A merged sidecar written again where a person has been deciding: what stands there is never touched, only what is new is added. */
import type { AnchoredText } from '../sidecar/anchored.ts';
import { editYaml, type YamlChange } from '../sidecar/edits.ts';
import type { Sidecar } from '../sidecar/model.ts';
import { parseSidecar } from '../sidecar/parse-sidecar.ts';
import { recordsOf } from '../sidecar/records.ts';
import type { YamlRecord } from '../sidecar/yaml-scalar.ts';
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import { applyEdits } from '../text/edit.ts';
import type { Conflict } from './adjudicate.ts';
import { unitsOf, type EntryUnit } from './from-sidecar.ts';
import { idGiver, referenceBy, renamed, type IdGiver, type Reference } from './ids.ts';
import { isMark, markOf } from '../sidecar/marks.ts';
import { extentOf, matchUnits } from './matching.ts';
import { relationsOf, renamedRef, saying, type Recorded } from './rest-of-sidecar.ts';

export interface Written {
  readonly text: string;
  readonly sidecar: Sidecar;
}

export type Continued =
  | {
    readonly kind: 'merged';
    readonly text: string;
    /** Still to decide, new ones among them; ids are those of the file. */
    readonly open: readonly Conflict[];
    /** Number of conflicts that a person has decided. */
    readonly decided: number;
  }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * `merged`: what `adjudicate` makes of the two now, with its conflicts. `there`: the file as the person left it; undefined at first.
 * An entry that both agree on and that is not in the file comes back as one to decide: it may be new, or a person deleted it.
 */
export function continued(article: AnchoredText, merged: Written & { readonly conflicts: readonly Conflict[] }, there: Written | undefined): Continued {
  if (!there) return { kind: 'merged', text: merged.text, open: merged.conflicts, decided: 0 };
  const [drafted, standing] = [merged.sidecar, there.sidecar].map(sidecar => unitsOf(sidecar, article, () => undefined, () => true));
  const records = recordsOf(merged.text);
  const written = recordsOf(there.text);
  const idFor = idGiver(written.values(), records.values());
  const found = new Map<string, EntryUnit>();
  const fresh: { readonly layer: 'mentions' | 'claims'; readonly unit: EntryUnit }[] = [];
  for (const layer of ['mentions', 'claims'] as const) {
    const counterparts = counterpartsOf(drafted?.[layer] ?? [], standing?.[layer] ?? []);
    for (const unit of drafted?.[layer] ?? []) {
      const counterpart = counterparts.get(unit);
      if (counterpart && unit.entry.id) found.set(unit.entry.id.value, counterpart);
      if (!counterpart) fresh.push({ layer, unit });
    }
  }
  // Of two entries that stand against each other a person may delete one and confirm the other.
  const isAnswered = ({ about, ids }: Conflict): boolean => about === 'entry' && ids.some(id => isDecision(found.get(id)));
  const isClosed = (conflict: Conflict): boolean => isAnswered(conflict) && conflict.ids.every(id => !found.has(id) || isDecision(found.get(id)));
  const settled = new Set(merged.conflicts.filter(isAnswered).flatMap(({ ids }) => ids));
  const adding = fresh.filter(({ unit }) => !settled.has(unit.entry.id?.value ?? ''));
  const ids = new Map([...found].flatMap(([id, { entry }]) => (entry.id ? [[id, entry.id.value] as const] : [])));
  for (const { layer, unit } of adding) if (unit.entry.id) ids.set(unit.entry.id.value, idFor(layer, unit.entry.id.value));
  const called = referenceBy(ids);
  const points = codePointIndexOf(article.text);
  const back: Conflict[] = [];
  const changes = adding.map(({ layer, unit }): YamlChange => {
    const record = renamed(records.get(unit.entry.start) ?? {}, called);
    const returning = unit.entry.status === 'confirmed';
    if (returning) back.push({ about: 'entry', ids: [String(record['id'])], told: RETURNS });
    return { kind: 'add-entry', list: layer, record: returning ? { ...record, status: 'suggested', by: undefined, note: markOf(RETURNS, unit.entry.note) } : record, position: toCodePoint(points, extentOf(unit).start) };
  });
  const relations = newRelations({ ...merged, records }, { ...there, records: written }, called, idFor);
  const edited = editYaml(there.text, [...changes, ...relations.map((record): YamlChange => ({ kind: 'add-entry', list: 'relations', record, position: undefined }))]);
  if (edited.kind === 'refused') return edited;
  const text = applyEdits(there.text, edited.edits);
  const open = merged.conflicts
    .filter(conflict => !isClosed(conflict))
    .map(conflict => ({ ...conflict, ids: conflict.ids.map(id => ids.get(id) ?? id) }))
    .filter(conflict => conflict.about === 'entry' || isRestOpen(conflict, text));
  return { kind: 'merged', text, open: [...open, ...back], decided: merged.conflicts.length - open.length };
}

const RETURNS = 'both have this, and it was not here';

/** A person has confirmed it, refused it, or changed what it was marked with. */
function isDecision(unit: EntryUnit | undefined): boolean {
  return unit !== undefined && !(unit.entry.status === 'suggested' && isMark(unit.entry.note));
}

/** Of what is no entry, the note says whether a person has decided; a relation that is gone was decided too. */
function isRestOpen({ about, ids }: Conflict, text: string): boolean {
  const written = { sidecar: parseSidecar(text).value, records: recordsOf(text) };
  if (about === 'relation') return relationsOf(written).some(({ record }) => record['from'] === ids[0] && record['to'] === ids[1] && isMarked(record));
  const { source } = written.sidecar;
  return source !== undefined && isMarked(written.records.get(source.start) ?? {});
}

function isMarked({ note }: YamlRecord): boolean {
  return typeof note === 'string' && isMark(note);
}

/** On the same words, or with the same id, or else overlapping: a person may have moved a boundary. */
function counterpartsOf(drafted: readonly EntryUnit[], standing: readonly EntryUnit[]): ReadonlyMap<EntryUnit, EntryUnit> {
  const counterparts = new Map<EntryUnit, EntryUnit>();
  const taken = new Set<EntryUnit>();
  const pair = (unit: EntryUnit | undefined, counterpart: EntryUnit | undefined): void => {
    if (!unit || !counterpart || counterparts.has(unit) || taken.has(counterpart)) return;
    counterparts.set(unit, counterpart);
    taken.add(counterpart);
  };
  for (const unit of drafted) pair(unit, standing.find(other => unit.entry.id && unit.entry.id.value === other.entry.id?.value && matchUnits([unit], [other]).length > 0));
  const [left, free] = [drafted.filter(unit => !counterparts.has(unit)), standing.filter(unit => !taken.has(unit))];
  for (const { one, other } of matchUnits(left, free)) pair(left[one], free[other]);
  return counterparts;
}

function newRelations(merged: Recorded, there: Recorded, reference: Reference, idFor: IdGiver): readonly YamlRecord[] {
  const known = new Set(relationsOf(there).map(({ record }) => saying(record)));
  return relationsOf(merged)
    .map(({ record }): YamlRecord => ({ ...record, from: renamedRef(record['from'], reference), to: renamedRef(record['to'], reference) }))
    .filter(record => !known.has(saying(record)))
    .map(record => (typeof record['id'] === 'string' ? { ...record, id: idFor('relations', record['id']) } : record));
}
