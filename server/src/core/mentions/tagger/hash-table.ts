/** A fixed table from 32-bit hashes to numbers, made for keys that are mostly absent. */

export interface HashTable {
  /** 0 where the hash is not in the table. */
  get(hash: number): number;
}

/** Bits of the filter before the table: most runs of an article's words are no listed name, and a filter in the near cache says so. */
const FILTER_BITS = 21;

/**
 * Open addressing, at most half full, key and value side by side. Hash 0 is no key, 0 no value. Slots go by the upper
 * bits, so that ascending keys are laid down one behind the other and the table is made quickly.
 */
export function hashTableOf(hashes: Int32Array, values: Int32Array): HashTable {
  let bits = 4;
  while (2 ** bits < hashes.length * 2) bits++;
  const shift = 32 - bits;
  const last = 2 * 2 ** bits - 2;
  const slots = new Int32Array(last + 2);
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 5] = filter[bit >>> 5]! | (1 << (bit & 31));
    let at = (hash >>> shift) << 1;
    while (slots[at] !== 0) at = (at + 2) & last;
    slots[at] = hash;
    slots[at + 1] = values[i]!;
  }
  return {
    get(hash) {
      const bit = hash >>> (32 - FILTER_BITS);
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0;
      let at = (hash >>> shift) << 1;
      for (;;) {
        const key = slots[at]!;
        if (key === hash) return slots[at + 1]!;
        if (key === 0) return 0;
        at = (at + 2) & last;
      }
    },
  };
}
