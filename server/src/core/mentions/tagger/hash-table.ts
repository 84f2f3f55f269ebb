/** A fixed table from hashes to bytes, for keys that are mostly absent; it lies in the model file as it is read. */
import { countOf } from './buckets.ts';
import type { Buckets } from './buckets.ts';

export interface HashTable {
  /** 0 where the hash is not in the table. */
  get(hash: number): number;
}

/** By entry; the key's low bytes, its high bytes where keys have more than eight bits, and the values, of which 0 is none. */
export interface PackedTable {
  readonly counts: Uint8Array;
  readonly low: Uint8Array;
  readonly high: Uint8Array | undefined;
  readonly values: Uint8Array;
}

/** Bits of a bucket's filter: which upper parts of keys are there. Most runs of an article's words are no listed name, and the filters in the near cache say so. */
const FILTER_BITS = 16;
/** Of a bucket that was not asked yet: reading all of them beforehand would take longer than all that is asked of them. */
const UNREAD = 2 ** FILTER_BITS - 1;

export function hashTableOf({ counts, low, high, values }: PackedTable, { bits, keyBits }: Buckets): HashTable {
  const starts = startsOfPairs(counts);
  const filters = new Uint16Array(2 ** bits).fill(UNREAD);
  const keyMask = 2 ** keyBits - 1;
  const upperShift = keyBits - Math.log2(FILTER_BITS);
  return {
    get(hash) {
      const bucket = hash >>> keyBits;
      const key = hash & keyMask;
      const filter = filters[bucket]!;
      if (((filter >>> (key >>> upperShift)) & 1) === 0) return 0;
      const count = countOf(counts, bucket);
      const start = starts[bucket >>> 1]! + (bucket & 1 ? countOf(counts, bucket - 1) : 0);
      if (filter === UNREAD) filters[bucket] = filterOf(start, count);
      for (let at = start; at < start + count; at++) if (keyAt(at) === key) return values[at] ?? 0;
      return 0;
    },
  };

  function filterOf(start: number, count: number): number {
    let filter = 0;
    for (let at = start; at < start + count; at++) filter |= 1 << (keyAt(at) >>> upperShift);
    return filter;
  }

  function keyAt(entry: number): number {
    return high === undefined ? low[entry]! : low[entry]! | (high[entry]! << 8);
  }
}

/** Where the entries of every second bucket begin: a byte has the counts of two. */
function startsOfPairs(counts: Uint8Array): Int32Array {
  const starts = new Int32Array(counts.length);
  let at = 0;
  for (let pair = 0; pair < counts.length; pair++) {
    starts[pair] = at;
    const byte = counts[pair]!;
    at += (byte & 15) + (byte >>> 4);
  }
  return starts;
}
