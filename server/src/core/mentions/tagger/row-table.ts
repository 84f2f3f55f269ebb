/** Rows of feature weights by hash, packed to touch little memory: an article looks up some hundred thousand of them. */
import { countOf } from './buckets.ts';
import { FEATURE_BITS } from './hash.ts';
import { LABEL_BYTES, setAt } from './label-sets.ts';
import type { LabelSets } from './label-sets.ts';

export interface RowTable {
  /** Adds the weights of the first `count` features, fewer than `LOOKED_UP`, in steps, to the `LABEL_COUNT` sums from `start` on; nothing for one that has no row. */
  addAll(hashes: Int32Array, count: number, sums: Int32Array, start: number): void;
}

/** Features that may be looked up at a time. */
export const LOOKED_UP = 128;

/** All features of a list, a part at a time. */
export function addList(rows: RowTable, features: readonly number[], sums: Int32Array, start: number): void {
  for (let from = 0; from < features.length; from += PART) {
    const count = Math.min(PART, features.length - from);
    for (let k = 0; k < count; k++) part[k] = features[from + k]!;
    rows.addAll(part, count, sums, start);
  }
}

const PART = 64;
const part = new Int32Array(PART);

/** Rows in buckets, each with its key and the number of its labels' set, and a weight for each of these labels, rows and labels ascending. */
export interface PackedRows extends LabelSets {
  readonly counts: Uint8Array;
  readonly keys: Uint8Array;
  readonly weights: Uint8Array;
}

const KEY_BITS = 8;
export const ROW_BUCKETS = { bits: FEATURE_BITS - KEY_BITS, keyBits: KEY_BITS } as const;
const BUCKET_COUNT = 2 ** ROW_BUCKETS.bits;
const KEY_MASK = 2 ** KEY_BITS - 1;
/** Before the weights: a byte of key, then the number of the labels' set, then the set if it has none. */
const HEAD = 2;

/**
 * `index` has, by bucket, where its rows begin in `bytes`, shifted by 8, and a filter of 8 bits: the bits that the keys of its
 * rows have. Most of what no row is for is told apart there.
 */
export function rowTableOf({ counts, keys, common, numbers, others, weights }: PackedRows): RowTable {
  const bytes = new Uint8Array(keys.length * HEAD + others.length + weights.length);
  const index = new Int32Array(BUCKET_COUNT + 1);
  const sizes = Uint8Array.from(common, bitsIn);
  let at = 0;
  let row = 0;
  let rare = 0;
  let next = 0;
  for (let bucket = 0; bucket < BUCKET_COUNT; bucket++) {
    const start = at;
    let filter = 0;
    for (const end = row + countOf(counts, bucket); row < end; row++) {
      const key = (bytes[at++] = keys[row]!);
      const number = (bytes[at++] = numbers[row]!);
      filter |= filterBit(key);
      let count = number > 0 ? sizes[number]! : bitsIn(setAt(others, rare));
      if (number === 0) for (let k = 0; k < LABEL_BYTES; k++) bytes[at++] = others[rare++]!;
      for (; count > 0; count--) bytes[at++] = weights[next++]!;
    }
    index[bucket] = (start << 8) | filter;
  }
  index[BUCKET_COUNT] = at << 8;
  const entries = new Int32Array(LOOKED_UP);
  const held = new Int32Array(LOOKED_UP);
  return { addAll };

  /** In three steps, so that nothing is waited for one by one: the entries, of those that may have rows the rows' first bytes, the rows. */
  function addAll(hashes: Int32Array, count: number, sums: Int32Array, start: number): void {
    let rows = 0;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k]!;
      const entry = index[hash >>> KEY_BITS]!;
      entries[rows] = entry;
      held[rows] = hash;
      rows += (entry >>> (hash & 7)) & 1;
    }
    let touched = 0;
    for (let k = 0; k < rows; k++) touched |= bytes[entries[k]! >>> 8]!;
    entries[rows] = touched; // or the step would be left out
    for (let k = 0; k < rows; k++) addRow(held[k]!, entries[k]!, sums, start);
  }

  function addRow(hash: number, entry: number, sums: Int32Array, start: number): void {
    const end = index[(hash >>> KEY_BITS) + 1]! >>> 8;
    const key = hash & KEY_MASK;
    for (let at = entry >>> 8; at < end;) {
      const isKey = bytes[at] === key;
      const number = bytes[at + 1]!;
      let rest = number > 0 ? common[number]! : setAt(bytes, at + HEAD);
      at += number > 0 ? HEAD : HEAD + LABEL_BYTES;
      if (!isKey) {
        at += bitsIn(rest);
        continue;
      }
      for (; rest !== 0; rest &= rest - 1) {
        const slot = start + 31 - Math.clz32(rest & -rest);
        sums[slot] = sums[slot]! + ((bytes[at++]! << 24) >> 24);
      }
      return;
    }
  }
}

function filterBit(hash: number): number {
  return 1 << (hash & 7);
}

/** Of at most `LABEL_COUNT` bits. */
function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x555555);
  rest = (rest & 0x333333) + ((rest >>> 2) & 0x333333);
  rest = (rest + (rest >>> 4)) & 0x0f0f0f;
  return (rest + (rest >>> 8) + (rest >>> 16)) & 31;
}

