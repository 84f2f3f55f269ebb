/** What a merge of three versions of a file is to say: every entry with its fields, and where the two sides contradict each other. */
import { mergeRecord, statusOf, type Choice } from './merge-record.ts';
import { shapeOf, type Entry, type Parts } from './parts.ts';
import { SHAPES, type Fields, type ListShape } from './shapes.ts';
import { fieldsOf, meaningOfAll } from './values.ts';
import { append } from '../../text/append.ts';

/** An entry of the result, and the versions it is made of. */
export interface Planned {
  readonly list: string;
  readonly key: string;
  readonly base: Entry | undefined;
  readonly ours: Entry | undefined;
  readonly theirs: Entry | undefined;
  readonly fields: Fields;
}

export interface Plan {
  /** What stands at the top, without the lists. */
  readonly top: Fields;
  /** In the order of ours, then what theirs adds, in its order. */
  readonly entries: readonly Planned[];
  /** Entries of ours that go. */
  readonly removed: readonly Entry[];
  /** One line each: where, and what the sides say. */
  readonly conflicts: readonly string[];
  readonly notes: readonly string[];
}

/** The three versions have the same ids for the same entries (`alignIds`). */
export function planMerge(base: Parts, ours: Parts, theirs: Parts, choice: Choice): Plan {
  const shape = SHAPES[ours.schema];
  const top = mergeRecord(shape, { base: base.fields, ours: ours.fields, theirs: theirs.fields }, choice);
  const conflicts = top.conflicts.map(key => contradiction('', key, ours.fields, theirs.fields));
  const notes = [...top.notes, ...changedText(base, ours, theirs)];
  const entries: Planned[] = [];
  const removed: Entry[] = [];
  for (const [list, own] of ours.lists) {
    const listShape = shapeOf(ours.schema, list);
    const [was, here, there] = [base, ours, theirs].map(parts => new Map((parts.lists.get(list) ?? []).map(entry => [entry.key, entry])));
    const keys = new Set([...own.map(({ key }) => key), ...(theirs.lists.get(list) ?? []).map(({ key }) => key)]);
    for (const key of keys) {
      const versions = { list, key, base: was?.get(key), ours: here?.get(key), theirs: there?.get(key) };
      const outcome = mergedEntry(listShape, versions, choice);
      append(conflicts, outcome.conflicts);
      append(notes, outcome.notes);
      if (outcome.fields) entries.push({ ...versions, fields: outcome.fields });
      else if (versions.ours) removed.push(versions.ours);
    }
  }
  return { top: top.fields, entries, removed, conflicts, notes };
}

/** The places that a side wrote are those of its own text. */
function changedText(base: Parts, ours: Parts, theirs: Parts): readonly string[] {
  const [was, here, there] = [base, ours, theirs].map(({ fields }) => fieldsOf(fields.get('source')).get('sha256'));
  if (here === there || here === undefined || there === undefined) return [];
  return [`the article was changed ${here === was ? 'there' : there === was ? 'here' : 'on both sides'}: glossator lint says which places, and whether the hash, need another look`];
}

interface MergedEntry {
  /** Undefined: it goes, or stays away. */
  readonly fields: Fields | undefined;
  readonly conflicts: readonly string[];
  readonly notes: readonly string[];
}

function mergedEntry(shape: ListShape, { key, base, ours, theirs }: Omit<Planned, 'fields'>, choice: Choice): MergedEntry {
  const name = `${shape.noun} ${key}`;
  if (ours && theirs) {
    const { fields, conflicts, notes } = mergeRecord(shape, { base: base?.fields, ours: ours.fields, theirs: theirs.fields }, choice);
    return { fields, conflicts: conflicts.map(one => contradiction(`${name}: `, one, ours.fields, theirs.fields)), notes: notes.map(note => `${name}: ${note}`) };
  }
  const [side, there] = ours ? [ours, 'theirs'] as const : [theirs, 'ours'] as const;
  if (!side || !base) return { fields: side?.fields, conflicts: [], notes: [] };
  if (meaningOfAll(shape, side.fields) === meaningOfAll(shape, base.fields)) return { fields: undefined, conflicts: [], notes: [] };
  // The recogniser no longer suggests it on one side, and a person worked on it, or it was suggested otherwise, on the other.
  if (shape.defaults?.['status'] !== undefined && statusOf(base.fields) === 'suggested') {
    return { fields: side.fields, conflicts: [], notes: [`${name}: a suggestion that is gone ${there === 'ours' ? 'here' : 'there'} and was changed ${there === 'ours' ? 'there' : 'here'}: it stays, as it was changed`] };
  }
  return { fields: choice === there ? undefined : side.fields, conflicts: [`${name}: deleted ${there === 'ours' ? 'here' : 'there'}, changed ${there === 'ours' ? 'there' : 'here'}`], notes: [] };
}

/** `mention m3: entity: "ana" here, "ben" there` */
function contradiction(name: string, key: string, ours: Fields, theirs: Fields): string {
  const [first = '', ...rest] = key.split('.');
  const shown = (fields: Fields): string => {
    const value = rest.reduce<unknown>((data, step) => (typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[step] : undefined), fields.get(first));
    return value === undefined ? 'nothing' : JSON.stringify(value);
  };
  return `${name}${key}: ${shown(ours)} here, ${shown(theirs)} there`;
}
