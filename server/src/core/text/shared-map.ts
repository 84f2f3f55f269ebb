/** A map as a value: its next version shares all but the few small parts in which something changed. */

export interface SharedMap<V> {
  readonly size: number;
  /** The entries by the hash of their keys. */
  readonly buckets: readonly ReadonlyMap<string, V>[];
}

const BUCKETS = 1024;
const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const EMPTY: SharedMap<never> = { size: 0, buckets: Array.from({ length: BUCKETS }, () => NONE) };

export function emptySharedMap<V>(): SharedMap<V> {
  return EMPTY;
}

export function valueAt<V>(map: SharedMap<V>, key: string): V | undefined {
  return map.buckets[bucketOf(key)]?.get(key);
}

/** Undefined takes a key out. Costs as much as the changes and the buckets that they are in. */
export function withEntries<V>(map: SharedMap<V>, changes: ReadonlyMap<string, V | undefined>): SharedMap<V> {
  if (changes.size === 0) return map;
  const buckets = [...map.buckets];
  const copies = new Map<number, Map<string, V>>();
  let { size } = map;
  for (const [key, value] of changes) {
    const number = bucketOf(key);
    let bucket = copies.get(number);
    if (bucket === undefined) copies.set(number, (bucket = new Map(buckets[number])));
    size -= bucket.size;
    if (value === undefined) bucket.delete(key);
    else bucket.set(key, value);
    size += bucket.size;
  }
  for (const [number, bucket] of copies) buckets[number] = bucket;
  return { size, buckets };
}

/** Changes to a map of collections while they are gathered: each collection is opened when it is first changed, once. */
export interface Draft<V, M> {
  /** To be changed in place; an empty one where there was none. */
  own(key: string): M;
  done(): SharedMap<V>;
}

/** A collection is kept as `V`, small, and changed as `M`. `closed` of one that became empty is undefined. */
export function draftOf<V, M>(map: SharedMap<V>, opened: (value: V | undefined) => M, closed: (value: M) => V | undefined): Draft<V, M> {
  const owned = new Map<string, M>();
  return {
    own: key => {
      let value = owned.get(key);
      if (value === undefined) owned.set(key, (value = opened(valueAt(map, key))));
      return value;
    },
    done: () => withEntries(map, new Map([...owned].map(([key, value]) => [key, closed(value)]))),
  };
}

/** As the platform's maps are read, each value as `shown`. The order is the same for the same keys, and means nothing. */
export function viewOf<V, W>(map: SharedMap<V>, shown: (value: V, key: string) => W): ReadonlyMap<string, W> {
  function* entries(): MapIterator<[string, W]> {
    for (const bucket of map.buckets) for (const key of sortedKeys(bucket)) yield [key, shown(bucket.get(key) as V, key)];
  }
  function* keys(): MapIterator<string> {
    for (const bucket of map.buckets) yield* sortedKeys(bucket);
  }
  function* values(): MapIterator<W> {
    for (const [, value] of entries()) yield value;
  }
  const view: ReadonlyMap<string, W> = {
    size: map.size,
    get: key => {
      const value = valueAt(map, key);
      return value === undefined ? undefined : shown(value, key);
    },
    has: key => valueAt(map, key) !== undefined,
    forEach: callback => {
      for (const [key, value] of entries()) callback(value, key, view);
    },
    entries, keys, values,
    [Symbol.iterator]: entries,
  };
  return view;
}

/** Kept in order when read and not when written: most versions are never read through. */
function sortedKeys<V>(bucket: ReadonlyMap<string, V>): readonly string[] {
  return bucket.size < 2 ? [...bucket.keys()] : [...bucket.keys()].toSorted();
}

/** FNV-1a. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
