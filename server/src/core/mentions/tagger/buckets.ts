/**
 * How the tables of the model file lie: sorted by hash, cut into buckets by its upper bits. The file has how many entries each
 * bucket has, in half a byte, and of each entry the other bits of its hash, the key: nothing is decoded before it can be used.
 */

export interface Buckets {
  /** Bits of a bucket's number. */
  readonly bits: number;
  /** Bits of a key. */
  readonly keyBits: number;
}

const MOST = 15;

/** Bytes that the counts of all buckets take. */
export function countBytes({ bits }: Buckets): number {
  return 2 ** (bits - 1);
}

/** Of bucket `bucket`, how many entries it has. */
export function countOf(counts: Uint8Array, bucket: number): number {
  return (counts[bucket >>> 1]! >>> ((bucket & 1) << 2)) & MOST;
}

/** How many entries each bucket of these ascending (as unsigned numbers) hashes has. Throws where one has more than can be written. */
export function countsOf(hashes: readonly number[], buckets: Buckets): Uint8Array {
  const counts = new Uint8Array(countBytes(buckets));
  for (const hash of hashes) {
    const bucket = hash >>> buckets.keyBits;
    if (countOf(counts, bucket) === MOST) throw new Error(`countsOf: more than ${MOST} of ${hashes.length} hashes are in one bucket; give Buckets.bits a bit more`);
    counts[bucket >>> 1] = counts[bucket >>> 1]! + (1 << ((bucket & 1) << 2));
  }
  return counts;
}
