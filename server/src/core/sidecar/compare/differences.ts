/** What two versions of a file say differently: entries that came, went, moved or changed, key by key; formatting is no difference. */
import { matchEntries } from './match.ts';
import { shapeOf, type Entry, type Parts } from './parts.ts';
import { inTable, SHAPES, type Data, type Fields, type RecordShape } from './shapes.ts';
import { fieldsOf, isMapping, meaningOf, PLACES, withoutPlaces } from './values.ts';
import { append } from '../../text/append.ts';

export interface KeyChange {
  /** "entity", "source.publisher". */
  readonly key: string;
  /** Undefined where the key was not there. */
  readonly before: Data | undefined;
  readonly after: Data | undefined;
}

export type Difference =
  | { readonly kind: 'added' | 'removed'; readonly what: string; readonly id: string | undefined; readonly fields: Fields }
  /** The same words in another place of the article. */
  | { readonly kind: 'moved'; readonly what: string; readonly id: string | undefined; readonly fields: Fields; readonly keys: readonly KeyChange[] }
  /** `what` is "file" for what stands at the top. `fields`: the entry as it is afterwards. */
  | { readonly kind: 'changed'; readonly what: string; readonly id: string | undefined; readonly fields: Fields; readonly keys: readonly KeyChange[] };

/** The top of the file first, then list by list: what is there now in its order, then what is gone. */
export function differencesOf(before: Parts, after: Parts): readonly Difference[] {
  const shape = SHAPES[after.schema];
  const top = keyChanges(shape, before.fields, after.fields);
  const differences: Difference[] = top.length > 0 ? [{ kind: 'changed', what: 'file', id: undefined, fields: after.fields, keys: top }] : [];
  for (const [name, entries] of after.lists) {
    const list = shapeOf(after.schema, name);
    const { pairs, gone } = matchEntries(list, before.lists.get(name) ?? [], entries);
    const partners = new Map(pairs.map(pair => [pair.after, pair.before]));
    for (const entry of entries) {
      const old = partners.get(entry);
      if (!old) differences.push({ kind: 'added', what: list.noun, id: entry.id, fields: entry.fields });
      else append(differences, changeOf(list, list.noun, old, entry));
    }
    for (const { id, fields } of gone) differences.push({ kind: 'removed', what: list.noun, id, fields });
  }
  return differences;
}

function changeOf(shape: RecordShape, what: string, before: Entry, after: Entry): readonly Difference[] {
  const keys = keyChanges(shape, before.fields, after.fields);
  if (keys.length === 0) return [];
  const elsewhere = keys.some(({ key }) => key === 'at' || !PLACES.has(key)) && keys.every(({ key, before: old, after: now }) => PLACES.has(key) || sameWords(old, now));
  const kind = elsewhere ? 'moved' : 'changed';
  return [{ kind, what, id: after.id, fields: after.fields, keys }];
}

/** Both say the same but for places in the article. */
function sameWords(before: Data | undefined, after: Data | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return JSON.stringify(withoutPlaces(before)) === JSON.stringify(withoutPlaces(after));
}

function keyChanges(shape: RecordShape, before: Fields, after: Fields, prefix = ''): readonly KeyChange[] {
  const keys = [...after.keys(), ...[...before.keys()].filter(key => !after.has(key))];
  return keys.flatMap((key): readonly KeyChange[] => {
    const [old, now] = [before.get(key), after.get(key)];
    if (meaningOf(shape, key, old) === meaningOf(shape, key, now)) return [];
    const nested = inTable(shape.nested, key);
    if (nested && isMapping(old) && isMapping(now)) return keyChanges(nested, fieldsOf(old), fieldsOf(now), `${prefix}${key}.`);
    return [{ key: prefix + key, before: old, after: now }];
  });
}
