/** Three versions of one record put together key by key: an entry, or what stands at the top of a file. */
import { OWNED } from '../annotate.ts';
import { inTable, type Data, type Fields, type RecordShape } from './shapes.ts';
import { fieldsOf, isList, isMapping, meaningOf, meaningOfAll } from './values.ts';
import { append } from '../../text/append.ts';

/** Which side stands where both changed one thing differently. */
export type Choice = 'ours' | 'theirs';

export interface Versions<T> {
  /** Undefined where the two sides began without it. */
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

export interface MergedRecord {
  readonly fields: Fields;
  /** Keys that both sides changed, and not alike; "links.wikidata" inside a mapping. */
  readonly conflicts: readonly string[];
  /** What was decided without a conflict and a person may want to know. */
  readonly notes: readonly string[];
}

/**
 * What only one side changed is taken from it. Of suggestions the rules are those of annotating: what a person decided on one side
 * (`status` is no longer `suggested`) stands, with the words it was decided on, against whatever the recogniser did on the other; and
 * two suggestions are no conflict.
 */
export function mergeRecord(shape: RecordShape, versions: Versions<Fields>, choice: Choice): MergedRecord {
  const { base = new Map<string, Data>(), ours, theirs } = versions;
  const decided = decisionOf(shape, versions);
  const taken = new Map<string, Data | undefined>();
  const conflicts: string[] = [];
  const notes: string[] = [];
  for (const unit of unitsOf(shape, [...ours.keys(), ...theirs.keys()])) {
    const take = (fields: Fields): void => unit.forEach(key => taken.set(key, fields.get(key)));
    const [a, b, o] = [ours, theirs, base].map(fields => meaningOfAll(shape, fields, unit));
    const owned = unit.some(key => OWNED.includes(key));
    if (a === b) take(ours);
    else if (owned && (decided === 'ours' || decided === 'theirs')) take(versions[decided]);
    else if (b === o && !(owned && decided === 'both')) take(ours);
    else if (a === o && !(owned && decided === 'both')) take(theirs);
    else {
      const [only = ''] = unit;
      const combined = unit.length === 1 ? combine(shape, only, { base: base.get(only), ours: ours.get(only), theirs: theirs.get(only) }, choice) : undefined;
      if (combined) {
        taken.set(only, combined.value);
        append(conflicts, combined.conflicts.map(key => `${only}.${key}`));
      } else if (unit.includes('status') && (decided === 'both' || !versions.base) && statusOf(ours) === statusOf(theirs)) {
        take(ours);
        notes.push(`${statusOf(ours)} by ${named(ours)} here and by ${named(theirs)} there: ${named(ours)} stands in the file`);
      } else if (shape.computed?.includes(only) || (owned && decided === 'neither')) take(ours);
      else {
        take(choice === 'ours' ? ours : theirs);
        append(conflicts, unit.filter(key => meaningOf(shape, key, ours.get(key)) !== meaningOf(shape, key, theirs.get(key))));
      }
    }
  }
  return { fields: new Map([...taken].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))), conflicts, notes };
}

/** Who decided on what was a suggestion, or nothing, before; undefined where it was decided before both sides began. */
function decisionOf(shape: RecordShape, { base, ours, theirs }: Versions<Fields>): Choice | 'both' | 'neither' | undefined {
  if (inTable(shape.defaults, 'status') === undefined || (base && statusOf(base) !== 'suggested')) return undefined;
  const [here, there] = [statusOf(ours) !== 'suggested', statusOf(theirs) !== 'suggested'];
  if (here !== there) return here ? 'ours' : 'theirs';
  // Two that added the same passage: what only one of them said of it is no contradiction.
  return here ? (base ? 'both' : undefined) : 'neither';
}

export function statusOf(fields: Fields): Data {
  return fields.get('status') ?? 'confirmed';
}

function named(fields: Fields): string {
  return String(fields.get('by') ?? 'somebody without a name');
}

/** Keys that are taken together, and each other key by itself, in the order of the first. */
function unitsOf(shape: RecordShape, keys: readonly string[]): readonly (readonly string[])[] {
  const units = new Map<string, readonly string[]>();
  for (const key of keys) {
    const unit = shape.units?.find(one => one.includes(key)) ?? [key];
    units.set(unit.join(), unit);
  }
  return [...units.values()];
}

type Combined = { readonly value: Data | undefined; readonly conflicts: readonly string[] };

/** Values that can hold the changes of both sides; undefined where they cannot. */
function combine(shape: RecordShape, key: string, versions: Versions<Data | undefined>, choice: Choice): Combined | undefined {
  const { base, ours, theirs } = versions;
  const nested = inTable(shape.nested, key);
  if (nested && [ours, theirs].every(value => value === undefined || isMapping(value))) {
    const { fields, conflicts } = mergeRecord(nested, { base: fieldsOf(base), ours: fieldsOf(ours), theirs: fieldsOf(theirs) }, choice);
    return { value: fields.size > 0 ? Object.fromEntries(fields) : undefined, conflicts };
  }
  const [was, here, there] = [base, ours, theirs].map(value => (value === undefined ? [] : isList(value) ? value : undefined));
  if (!was || !here || !there) return undefined;
  const identity = inTable(shape.keyed, key);
  const name = identity ? identityOf(identity) : shape.sets?.includes(key) ? (item: Data) => JSON.stringify(item) : undefined;
  const value = name && unite(was, here, there, name);
  return value && { value: value.length > 0 ? value : undefined, conflicts: [] };
}

function identityOf(keys: readonly string[]): (item: Data) => string {
  return item => JSON.stringify(isMapping(item) ? keys.map(key => item[key] ?? null) : item);
}

/** The items of ours without those that theirs took away, then those that theirs put in; undefined where one item was changed by both. */
function unite(base: readonly Data[], ours: readonly Data[], theirs: readonly Data[], name: (item: Data) => string): readonly Data[] | undefined {
  const [was, here, there] = [base, ours, theirs].map(items => new Map(items.map(item => [name(item), item])));
  if (!was || !here || !there || was.size < base.length || here.size < ours.length || there.size < theirs.length) return undefined;
  const united: Data[] = [];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [a, b, o] = [here, there, was].map(items => items.get(key));
    const [textA, textB, textO] = [a, b, o].map(item => JSON.stringify(item));
    const item = textA === textB || textB === textO ? a : textA === textO ? b : CLASH;
    if (item === CLASH) return undefined;
    if (item !== undefined) united.push(item as Data);
  }
  return united;
}

const CLASH = Symbol('changed by both');
