/** A fixed table from 32-bit hashes to bytes, for keys that are mostly absent; small, and laid down from one end to the other, so that it is made quickly. */

export interface HashTable {
  /** 0 where the hash is not in the table. */
  get(hash: number): number;
}

/** Bits of the filter before the table: most runs of an article's words are no listed name, and a filter in the near cache says so. */
const FILTER_BITS = 21;
/** The upper bits of a hash are its bucket; the others are kept. */
const BUCKET_BITS = 18;
const KEY_BITS = 32 - BUCKET_BITS;
const KEY_MASK = 2 ** KEY_BITS - 1;

/** `hashes` ascend as unsigned numbers; the value of each stands at its index, and 0 is none. */
export function hashTableOf(hashes: Int32Array, values: Uint8Array): HashTable {
  const starts = new Int32Array(2 ** BUCKET_BITS + 1);
  const keys = new Uint16Array(hashes.length);
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  let bucket = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 5] = filter[bit >>> 5]! | (1 << (bit & 31));
    while (bucket < hash >>> KEY_BITS) starts[++bucket] = i;
    keys[i] = hash & KEY_MASK;
  }
  while (bucket < 2 ** BUCKET_BITS) starts[++bucket] = hashes.length;
  return {
    get(hash) {
      const bit = hash >>> (32 - FILTER_BITS);
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0;
      const key = hash & KEY_MASK;
      const end = starts[(hash >>> KEY_BITS) + 1]!;
      for (let at = starts[hash >>> KEY_BITS]!; at < end; at++) if (keys[at] === key) return values[at] ?? 0;
      return 0;
    },
  };
}
