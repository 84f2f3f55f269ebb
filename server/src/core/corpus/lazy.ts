/** Values worked out when first asked for and kept: nothing that looks at a corpus pays for what it does not ask. */

export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As `lazy`, but of all values made this way only the last few are kept: an older one is made again. */
export function recent<T>(make: () => T): () => T {
  const slot: { made: { readonly value: T } | undefined } = { made: undefined };
  return () => {
    if (slot.made) return slot.made.value;
    slot.made = { value: make() };
    const { value } = slot.made;
    const oldest = kept[next];
    if (oldest) oldest.made = undefined;
    kept[next] = slot;
    next = (next + 1) % MOST_KEPT;
    return value;
  };
}

const MOST_KEPT = 16;
const kept: { made: unknown }[] = [];
let next = 0;

/** One value for each key. */
export function memoized<T extends object | string>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
