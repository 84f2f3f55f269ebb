/** Rows of feature weights by hash, packed to touch little memory: an article looks up some hundred thousand of them. */

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

/** Rows with ascending hashes (as unsigned numbers); each row's label bits, and a weight for each bit, rows and labels ascending. */
export interface PackedRows {
  readonly hashes: Int32Array;
  /** `LABEL_BYTES` for each row, low byte first. */
  readonly labels: Uint8Array;
  readonly weights: Uint8Array;
}

export const LABEL_BYTES = 3;

/** The upper bits of a hash are its bucket, the others are kept with its row. */
const BUCKET_BITS = 17;
const KEY_BITS = 32 - BUCKET_BITS;
const KEY_MASK = 2 ** KEY_BITS - 1;
/** Before the weights: two bytes of key, then those of the labels. */
const HEAD = 2 + LABEL_BYTES;

/**
 * `index` has, by bucket, where its rows begin in `bytes`, shifted by 8, and a filter of 8 bits: the bits that the keys of its
 * rows have. Most of what no row is for is told apart there.
 */
export function rowTableOf({ hashes, labels, weights }: PackedRows): RowTable {
  const bytes = new Uint8Array(hashes.length * HEAD + weights.length);
  const index = new Int32Array(2 ** BUCKET_BITS + 1);
  let at = 0;
  let next = 0;
  let bucket = -1;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    while (bucket < hash >>> KEY_BITS) index[++bucket] = at << 8;
    index[bucket] = index[bucket]! | filterBit(hash);
    bytes[at++] = hash & 255;
    bytes[at++] = (hash & KEY_MASK) >>> 8;
    let rest = 0;
    for (let k = 0; k < LABEL_BYTES; k++) {
      const byte = labels[row * LABEL_BYTES + k] ?? 0;
      bytes[at++] = byte;
      rest |= byte << (8 * k);
    }
    for (; rest !== 0; rest &= rest - 1) bytes[at++] = weights[next++] ?? 0;
  }
  while (bucket < 2 ** BUCKET_BITS) index[++bucket] = at << 8;
  const entries = new Int32Array(LOOKED_UP);
  return { addAll };

  /** All entries are fetched before the first row is read: the rows' places are not waited for one after another. */
  function addAll(hashes: Int32Array, count: number, sums: Int32Array, start: number): void {
    let touched = 0;
    for (let k = 0; k < count; k++) {
      const entry = index[hashes[k]! >>> KEY_BITS]!;
      entries[k] = entry;
      touched |= bytes[entry >>> 8]!;
    }
    entries[count] = touched; // so that the rows' first bytes are fetched too
    for (let k = 0; k < count; k++) addRow(hashes[k]!, entries[k]!, sums, start);
  }

  function addRow(hash: number, entry: number, sums: Int32Array, start: number): void {
    if ((entry & filterBit(hash)) === 0) return;
    const end = index[(hash >>> KEY_BITS) + 1]! >>> 8;
    const key = hash & KEY_MASK;
    for (let at = entry >>> 8; at < end;) {
      let rest = bytes[at + 2]! | (bytes[at + 3]! << 8) | (bytes[at + 4]! << 16);
      if ((bytes[at]! | (bytes[at + 1]! << 8)) !== key) {
        at += HEAD + bitsIn(rest);
        continue;
      }
      for (at += HEAD; rest !== 0; rest &= rest - 1) {
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

