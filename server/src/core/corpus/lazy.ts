/** Values worked out when first asked for and kept: nothing that looks at a corpus pays for what it does not ask. */

export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As `lazy`, but of all values made this way only the last few are kept: an older one is made again. `first` is one that is there already. */
export function recent<T>(make: () => T, first?: { readonly value: T }): () => T {
  const slot: Slot<T> = { made: first };
  if (first) keep(slot);
  return () => {
    if (slot.made) return slot.made.value;
    const value = make();
    slot.made = { value };
    keep(slot);
    return value;
  };
}

interface Slot<T> {
  made: { readonly value: T } | undefined;
}

function keep<T>(slot: Slot<T>): void {
  kept[next]?.();
  kept[next] = () => {
    slot.made = undefined;
  };
  next = (next + 1) % MOST_KEPT;
}

const MOST_KEPT = 16;
/** How to let go of each. */
const kept: (() => void)[] = [];
let next = 0;

/** One value for each key. */
export function memoized<T extends object | string, K = string>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
