/** When two values say the same: neither the order of keys, nor that of words in a list without order, nor a default makes a difference. */
import { inTable, type Data, type Fields, type RecordShape } from './shapes.ts';

/** One text for all values that say the same; empty for what a missing key says. */
export function meaningOf(shape: RecordShape, key: string, value: Data | undefined): string {
  if (value === undefined || (isList(value) && value.length === 0)) return '';
  const fallback = inTable(shape.defaults, key);
  if (fallback !== undefined && value === fallback) return '';
  if (isList(value) && shape.sets?.includes(key)) return JSON.stringify(value.map(canonical).toSorted());
  if (isList(value) && inTable(shape.keyed, key)) return JSON.stringify(value.map(canonical).toSorted());
  const nested = inTable(shape.nested, key);
  if (nested && isMapping(value)) return meaningOfAll(nested, fieldsOf(value));
  return canonical(value);
}

/** Of keys together; without `keys` of all. */
export function meaningOfAll(shape: RecordShape, fields: Fields, keys: readonly string[] = [...fields.keys()].toSorted()): string {
  const said = keys.map(key => [key, meaningOf(shape, key, fields.get(key))] as const).filter(([, meaning]) => meaning !== '');
  return said.length === 0 ? '' : JSON.stringify(said);
}

export function fieldsOf(value: Data | undefined): Fields {
  return new Map(isMapping(value) ? Object.entries(value) : []);
}

export function isMapping(value: Data | undefined): value is { readonly [key: string]: Data } {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Data | undefined): value is readonly Data[] {
  return Array.isArray(value);
}

/** Keys that say where words stand, not which they are. */
export const PLACES: ReadonlySet<string> = new Set(['at', 'prefix', 'suffix']);

/** `{ quote: said, at: [10, 14] }` → `{ quote: said }`, at any depth. */
export function withoutPlaces(data: Data): Data {
  if (isList(data)) return data.map(withoutPlaces);
  return isMapping(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => !PLACES.has(key)).map(([key, value]) => [key, withoutPlaces(value)])) : data;
}

/** JSON with the keys of every mapping in one order. */
function canonical(value: Data): string {
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  if (isMapping(value)) return `{${Object.keys(value).toSorted().map(key => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`;
  return JSON.stringify(value);
}
