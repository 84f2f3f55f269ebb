/** Gives the same entries of three versions the same ids, and different ones different ids, before they are merged. */
import type { TextEdit } from '../../text/edit.ts';
import { applyEdits } from '../../text/edit.ts';
import { child, mapsAt, textAt } from '../read-node.ts';
import { matchEntries } from './match.ts';
import { partsOf, shapeOf, type Entry, type Parts } from './parts.ts';
import type { ListShape } from './shapes.ts';
import { meaningOfAll } from './values.ts';
import { innerOf } from '../yaml-node.ts';

export interface Aligned {
  readonly base: Parts;
  readonly ours: Parts;
  readonly theirs: Parts;
  /** New entries of theirs that had to get another number. */
  readonly notes: readonly string[];
}

/** Two people who each added the mention "m12" added two mentions: theirs becomes "m13", in its relations too. */
export function alignIds(base: Parts, ours: Parts, theirs: Parts): Aligned | { readonly problem: string } {
  const ids = new Map<Entry, string>();
  const notes: string[] = [];
  const free = freeIds([base, ours, theirs]);
  for (const list of ours.lists.keys()) {
    const shape = shapeOf(ours.schema, list);
    if (shape.letter !== undefined) alignList(shape, list, { base, ours, theirs }, ids, notes, free);
  }
  const [o, a, b] = [base, ours, theirs].map(parts => renamed(parts, ids));
  if (!o || !a || !b || 'problem' in o) return { problem: 'has ids that cannot be told apart' };
  if ('problem' in a) return a;
  return 'problem' in b ? b : { base: o, ours: a, theirs: b, notes };
}

function alignList(shape: ListShape, list: string, { base, ours, theirs }: Omit<Aligned, 'notes'>, ids: Map<Entry, string>, notes: string[], free: (shape: ListShape) => string): void {
  const [was, here, there] = [base, ours, theirs].map(parts => parts.lists.get(list) ?? []);
  if (!was || !here || !there) return;
  const toOurs = matchEntries(shape, was, here);
  const toTheirs = matchEntries(shape, was, there);
  const inOurs = new Map(toOurs.pairs.map(pair => [pair.before, pair.after]));
  const inTheirs = new Map(toTheirs.pairs.map(pair => [pair.before, pair.after]));
  const unchanged = (one: Entry, other: Entry): boolean => meaningOfAll(shape, one.fields) === meaningOfAll(shape, other.fields);
  const moving = movedBy(was, here, inOurs, inTheirs, unchanged);
  const numbers = [new Set(here.map(({ key }) => key)), new Set(there.map(({ key }) => key))] as const;
  const idOf = (entry: Entry, own: Entry | undefined, other: Entry | undefined): string | undefined => {
    if (own && other) {
      // Who gave it another number has the say, ours first.
      return own.key === entry.key && moving.has(entry) ? other.id : own.id;
    }
    const [left, elsewhere] = own ? [own, numbers[1]] : [other, numbers[0]];
    if (!left) return `${entry.key}-gone`;
    // One side deleted it and may have given its number to something else.
    if (elsewhere.has(entry.key) || elsewhere.has(left.key)) return unchanged(entry, left) ? `${entry.key}-gone` : own ? own.id : free(shape);
    return left.id;
  };
  for (const entry of was) {
    const [own, other] = [inOurs.get(entry), inTheirs.get(entry)];
    const id = entry.id === undefined ? undefined : idOf(entry, own, other);
    for (const one of [entry, own, other]) if (id !== undefined && one?.id !== undefined && one.id !== id) ids.set(one, id);
  }
  const both = matchEntries(shape, toOurs.fresh, toTheirs.fresh);
  for (const { before, after } of both.pairs) if (before.id !== undefined && after.id !== undefined && before.id !== after.id) ids.set(after, before.id);
  const taken = new Set([...[...ours.lists.values()].flat(), ...[...base.lists.values()].flat()].flatMap(entry => ids.get(entry) ?? entry.id ?? []));
  for (const entry of both.fresh) {
    if (entry.id === undefined || !taken.has(entry.id)) continue;
    const id = free(shape);
    ids.set(entry, id);
    notes.push(`${shape.noun} ${entry.id} of theirs is ${id} now: both sides gave that number to a new entry; what other files say of it (FILE#${entry.id}) still has the old one`);
  }
}

/** Entries whose new number of theirs can be had: nothing that ours keeps has it. Of two that changed numbers each frees the other's. */
function movedBy(was: readonly Entry[], here: readonly Entry[], inOurs: ReadonlyMap<Entry, Entry>, inTheirs: ReadonlyMap<Entry, Entry>, unchanged: (one: Entry, other: Entry) => boolean): ReadonlySet<Entry> {
  // What theirs deleted and ours left alone goes, and its number with it.
  const going = new Set(was.flatMap(entry => { const own = inOurs.get(entry); return own && !inTheirs.has(entry) && unchanged(entry, own) ? [own] : []; }));
  const moving = new Set(was.filter(entry => (inTheirs.get(entry)?.key ?? entry.key) !== entry.key));
  const byNumber = new Map([...moving].map(entry => [inTheirs.get(entry)?.key, entry] as const));
  const leaving = new Set([...moving].map(entry => inOurs.get(entry)));
  // Of one that cannot move the old number stays taken too, so that the next one cannot have it: and so on.
  const kept = here.filter(entry => !going.has(entry) && !leaving.has(entry)).map(({ key }) => key);
  for (let number = kept.pop(); number !== undefined; number = kept.pop()) {
    const entry = byNumber.get(number);
    if (!entry || !moving.delete(entry)) continue;
    const own = inOurs.get(entry);
    if (own) kept.push(own.key);
  }
  return moving;
}

/** The next number that no version uses. */
function freeIds(versions: readonly Parts[]): (shape: ListShape) => string {
  const used = versions.flatMap(parts => [...parts.lists.values()].flat().flatMap(({ id }) => id ?? []));
  const next = new Map<string, number>();
  return ({ letter = 'e' }) => {
    const numbers = used.map(id => (id.startsWith(letter) && /^\d{1,9}$/.test(id.slice(letter.length)) ? Number(id.slice(letter.length)) : 0));
    const number = next.get(letter) ?? numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
    next.set(letter, number + 1);
    return `${letter}${number}`;
  };
}

function renamed(parts: Parts, ids: ReadonlyMap<Entry, string>): Parts | { readonly problem: string } {
  const own = [...parts.lists.values()].flat().filter(entry => ids.has(entry));
  if (own.length === 0) return parts;
  const edits: TextEdit[] = [];
  const renames = new Map<string, string>();
  for (const entry of own) {
    const [value, id] = [child(entry.node, 'id'), ids.get(entry)];
    if (value?.kind !== 'scalar' || id === undefined || entry.id === undefined) continue;
    edits.push({ span: innerOf(value), newText: id });
    if (entry.list !== 'relations') renames.set(entry.id, id);
  }
  const relations = [...mapsAt(parts.root, 'relations'), ...mapsAt(parts.root, 'claims').flatMap(claim => mapsAt(claim, 'relations'))];
  for (const reference of relations.flatMap(relation => [textAt(relation, 'from'), textAt(relation, 'to')])) {
    const id = reference && renames.get(reference.value);
    if (reference && id !== undefined) edits.push({ span: { start: reference.start, end: reference.end }, newText: id });
  }
  return partsOf(parts.schema, applyEdits(parts.text, edits));
}
