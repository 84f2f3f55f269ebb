/** Two people's sidecars of one article as one: what both hold stands, what they differ in is marked for a person to decide. */
import type { AnchoredText } from '../sidecar/anchored.ts';
import type { YamlChange } from '../sidecar/edits.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { Sidecar, SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { recordsOf } from '../sidecar/records.ts';
import type { YamlRecord, YamlValue } from '../sidecar/yaml-scalar.ts';
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import { applyEdits } from '../text/edit.ts';
import { unitsOf, type EntryUnit } from './from-sidecar.ts';
import { idGiver, referenceBy, renamed, type Reference } from './ids.ts';
import { markOf } from '../sidecar/marks.ts';
import { extentOf } from './matching.ts';
import { pairEntries, type Paired } from './pair-entries.ts';
import { relationChanges, sourceChanges, suppressionRemarks } from './rest-of-sidecar.ts';
import { isDecided, verdictOf, type Compared, type Verdict } from './verdicts.ts';

export interface AdjudicatedSide {
  /** What the person calls it: a folder, a branch. */
  readonly name: string;
  /** Of the sidecar. */
  readonly text: string;
  readonly sidecar: Sidecar;
}

/** What two people differ in, until a person decides. */
export interface Conflict {
  readonly about: 'entry' | 'relation' | 'source';
  /** Of the entries of the merged sidecar that it is about: of a relation, those it joins. */
  readonly ids: readonly string[];
  /** One line without a full stop: "entity pmf (ada) or ansar-al-thughur (ben)". */
  readonly told: string;
}

export type Adjudicated =
  | {
    readonly kind: 'merged';
    readonly text: string;
    readonly conflicts: readonly Conflict[];
    /** Number of entries that both have and agree on. */
    readonly agreed: number;
    /** Entries of the second whose words are not clearly in one place: they cannot be merged. Those of the first stay as they are. */
    readonly unplaced: readonly (SidecarMention | SidecarClaim)[];
    /** What the second's entries are called in the merged sidecar. */
    readonly ids: ReadonlyMap<string, string>;
    /** One line each: what is neither merged nor a conflict. */
    readonly remarks: readonly string[];
  }
  /** The first sidecar cannot be edited safely; `reason` says why, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Surroundings {
  /** The type of a registered entity. */
  typeOf(entity: string): string | undefined;
  /** What the second's "FILE#id" is called in the merged sidecars. */
  readonly reference?: Reference;
  /** Whose name stands under what the two settle between them; undefined leaves it with those who annotated. */
  readonly by?: string | undefined;
}

/** The first's sidecar, with as few edits as possible. */
export function adjudicate(article: AnchoredText, one: AdjudicatedSide, other: AdjudicatedSide, { typeOf, reference, by }: Surroundings): Adjudicated {
  const unitsIn = ({ sidecar }: AdjudicatedSide) => unitsOf(sidecar, article, typeOf, () => true);
  const [ours, theirs] = [unitsIn(one), unitsIn(other)];
  const records = [recordsOf(one.text), recordsOf(other.text)] as const;
  const paired = { mentions: pairEntries(ours.mentions, theirs.mentions), claims: pairEntries(ours.claims, theirs.claims) };
  // For comparing, the second's ids are those of its counterparts, whatever is kept of them.
  const counterparts = new Map([...paired.mentions, ...paired.claims].flatMap(({ one: a, other: b }) => (a?.entry.id && b?.entry.id ? [[b.entry.id.value, a.entry.id.value] as const] : [])));
  const context: Compared = {
    names: [one.name, other.name],
    text: article.text,
    recordOf: ({ entry }, side) => (side === 0 ? records[0].get(entry.start) ?? {} : renamed(records[1].get(entry.start) ?? {}, referenceBy(counterparts, reference))),
  };
  const decided = [...decide('mentions', paired.mentions, context), ...decide('claims', paired.claims, context)];
  const idFor = idGiver(records[0].values(), records[1].values());
  const ids = new Map(decided.flatMap(({ layer, one: a, other: b, verdict }) => {
    const id = b?.entry.id?.value;
    return id === undefined ? [] : [[id, keepsBoth(verdict) || !a?.entry.id ? idFor(layer, id) : a.entry.id.value] as const];
  }));
  const points = codePointIndexOf(article.text);
  const called = referenceBy(ids, reference);
  const changes = decided.flatMap(item => changesFor(item, { by, other: unit => renamed(records[1].get(unit.entry.start) ?? {}, called), one: unit => records[0].get(unit.entry.start) ?? {}, position: unit => toCodePoint(points, extentOf(unit).start) }));
  const relations = relationChanges({ ...one, records: records[0] }, { ...other, records: records[1] }, called, idFor);
  const source = sourceChanges({ ...one, records: records[0] }, { ...other, records: records[1] });
  const edited = editYaml(one.text, [...changes, ...relations.changes, ...source.changes]);
  if (edited.kind === 'refused') return edited;
  const conflicts = decided.flatMap(({ verdict, one: a, other: b }): readonly Conflict[] => {
    const own = [a?.entry.id?.value, verdict.kind === 'open' && keepsBoth(verdict) ? ids.get(b?.entry.id?.value ?? '') : undefined].filter(id => id !== undefined);
    return verdict.kind === 'open' ? [{ about: 'entry', ids: own, told: verdict.told }] : [];
  });
  return {
    kind: 'merged',
    text: applyEdits(one.text, edited.edits),
    conflicts: [...conflicts, ...relations.conflicts, ...source.conflicts],
    agreed: decided.filter(({ verdict }) => verdict.kind === 'ours' && verdict.agreed).length,
    unplaced: theirs.unplaced,
    ids,
    remarks: suppressionRemarks(one, other),
  };
}

interface Decided {
  readonly layer: 'mentions' | 'claims';
  readonly one: EntryUnit | undefined;
  readonly other: EntryUnit | undefined;
  readonly exact: boolean;
  readonly verdict: Verdict;
}

function decide(layer: 'mentions' | 'claims', paired: readonly Paired<SidecarMention>[] | readonly Paired<SidecarClaim>[], context: Compared): readonly Decided[] {
  return paired.map(pair => ({ layer, one: pair.one, other: pair.other, exact: 'exact' in pair && pair.exact, verdict: verdictOf(layer, pair, context) }));
}

/** Both entries go into the merged sidecar: then the second's needs an id of its own. */
function keepsBoth(verdict: Verdict): boolean {
  return verdict.kind === 'added' || (verdict.kind === 'open' && !verdict.together);
}

interface Records {
  readonly by: string | undefined;
  one(unit: EntryUnit): YamlRecord;
  /** With the ids that hold in the merged sidecar. */
  other(unit: EntryUnit): YamlRecord;
  position(unit: EntryUnit): number;
}

function changesFor({ layer, one, other, exact, verdict }: Decided, records: Records): readonly YamlChange[] {
  const add = (unit: EntryUnit, change: YamlRecord): YamlChange => ({ kind: 'add-entry', list: layer, record: { ...records.other(unit), ...change }, position: records.position(unit) });
  switch (verdict.kind) {
    case 'ours': {
      if (!one) return [];
      const signed = other && isDecided(one) && records.by !== undefined ? { by: records.by } : {};
      return sets(one, { ...(other ? renamedFill(verdict.fill, records.other(other)) : {}), ...signed }, records.one(one));
    }
    case 'added':
      return other ? [add(other, {})] : [];
    case 'theirs': {
      if (!one || !other) return [];
      const ours = records.one(one);
      const theirs: YamlRecord = { ...records.other(other), ...(records.by === undefined ? {} : { by: records.by }) };
      if (!exact) return [{ kind: 'remove', entry: one.entry }, add(other, { ...theirs, id: one.entry.id?.value ?? theirs['id'] })];
      const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
      return sets(one, Object.fromEntries([...keys].filter(key => key !== 'id').map(key => [key, theirs[key]])), ours);
    }
    case 'open': {
      const mark = (unit: EntryUnit): Record<string, YamlValue | undefined> => ({ status: 'suggested', by: undefined, note: markOf(verdict.told, unit.entry.note) });
      return [
        ...(one ? sets(one, { ...mark(one), ...(verdict.together && other ? candidatesOf(one, other) : {}) }, records.one(one)) : []),
        ...(other && !verdict.together ? [add(other, mark(other))] : []),
      ];
    }
  }
}

/** The fill as it is in the merged sidecar: claims that it relates to have other ids there. */
function renamedFill(fill: YamlRecord, record: YamlRecord): YamlRecord {
  return Object.fromEntries(Object.keys(fill).map(key => [key, record[key]]));
}

/** One entry for two entities: neither stands until a person chooses. */
function candidatesOf({ entry: one, labels }: EntryUnit, { entry: other, labels: others }: EntryUnit): Record<string, YamlValue | undefined> {
  if (!('candidates' in one) || !('candidates' in other) || labels['entity'] === others['entity']) return {};
  const named = [one, other].flatMap(({ entity, candidates }) => [...(entity ? [entity] : []), ...candidates].map(({ value }) => value));
  return { entity: undefined, candidates: [...new Set(named)], ...(labels['type'] === others['type'] ? {} : { type: undefined }) };
}

function sets({ entry }: EntryUnit, wanted: Readonly<Record<string, YamlValue | undefined>>, written: YamlRecord = {}): readonly YamlChange[] {
  return Object.entries(wanted)
    .filter(([key, value]) => (value === undefined ? written[key] !== undefined : JSON.stringify(written[key]) !== JSON.stringify(value)))
    .map(([key, value]): YamlChange => ({ kind: 'set', entry, path: [key], value }));
}
