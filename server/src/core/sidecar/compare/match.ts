/** Which entries of two versions of a list are one entry: by id first, then by what they say and where. */
import type { Entry } from './parts.ts';
import type { ListShape } from './shapes.ts';
import { isList, meaningOf, meaningOfAll, withoutPlaces } from './values.ts';

export interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

export interface Matched {
  /** In the order of `after`. */
  readonly pairs: readonly Pair[];
  /** Entries of `before` without a partner. */
  readonly gone: readonly Entry[];
  readonly fresh: readonly Entry[];
}

export function matchEntries(shape: ListShape, before: readonly Entry[], after: readonly Entry[]): Matched {
  const partner = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const pair = (one: Entry, other: Entry): void => {
    partner.set(other, one);
    taken.add(one);
  };
  const byKey = new Map(before.map(entry => [entry.key, entry]));
  for (const entry of after) {
    const same = byKey.get(entry.key);
    if (same && (shape.letter === undefined || resemble(shape, same, entry))) pair(same, entry);
  }
  // Only entries that are numbered change their id without becoming others.
  if (shape.letter !== undefined) {
    for (const sign of [contentOf, anchorOf]) {
      const left = bySign(shape, before.filter(entry => !taken.has(entry)), sign);
      for (const [text, others] of bySign(shape, after.filter(entry => !partner.has(entry)), sign)) {
        const ones = left.get(text) ?? [];
        // Two on one side at one place: who is whose successor is not known, unless they say all the same.
        if (sign === anchorOf && (ones.length !== 1 || others.length !== 1)) continue;
        for (const [index, other] of others.entries()) {
          const one = ones[index];
          if (one) pair(one, other);
        }
      }
    }
  }
  return {
    pairs: after.flatMap(entry => { const one = partner.get(entry); return one ? [{ before: one, after: entry }] : []; }),
    gone: before.filter(entry => !taken.has(entry)),
    fresh: after.filter(entry => !partner.has(entry)),
  };
}

/** What an entry with a number may keep while the rest of it changes. */
const LASTING = ['quote', 'entity', 'speaker', 'cue', 'same', 'from', 'to'];

/** A number can be given again when its entry is gone: two entries that have nothing but the number in common are two. */
function resemble(shape: ListShape, one: Entry, other: Entry): boolean {
  const words = (entry: Entry, key: string): string => meaningOf(shape, key, withoutPlaces(entry.fields.get(key) ?? []));
  return overlap(one, other) || LASTING.some(key => words(one, key) !== '' && words(one, key) === words(other, key)) || meaningOfAll(shape, one.fields) === meaningOfAll(shape, other.fields);
}

function overlap(one: Entry, other: Entry): boolean {
  const [a, b] = [one.fields.get('at'), other.fields.get('at')];
  if (!isList(a) || !isList(b)) return false;
  const [from, to, start, end] = [...a, ...b];
  return typeof from === 'number' && typeof to === 'number' && typeof start === 'number' && typeof end === 'number' && from < end && start < to;
}

/** What somebody says of an entry, not what it says. */
const REMARKS: ReadonlySet<string> = new Set(['id', 'status', 'by', 'confidence', 'note', 'suppress']);

/** Where an entry stands and what it says there; empty for one that says nothing. */
function contentOf(shape: ListShape, { fields }: Entry): string {
  return meaningOfAll(shape, fields, [...fields.keys()].filter(key => !REMARKS.has(key)).toSorted());
}

function anchorOf(shape: ListShape, { fields }: Entry): string {
  return fields.has('quote') ? meaningOfAll(shape, fields, ['quote', 'at']) : '';
}

function bySign(shape: ListShape, entries: readonly Entry[], sign: (shape: ListShape, entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = sign(shape, entry);
    if (text === '') continue;
    const group = groups.get(text);
    if (group) group.push(entry);
    else groups.set(text, [entry]);
  }
  return groups;
}
