/**
 * The model file: feature weights as 8-bit numbers, transitions, name lists.
 *
 * Little-endian. `GLT2`, then uint32 label count, row count, weight count, list entry count; float32 weight of one step;
 * label count² float32 transition weights; the rows' feature hashes, ascending as unsigned numbers, as LEB128 differences;
 * the 255 commonest sets of labels, 3 bytes of bits each; per row one byte, which of them (1 is the first) or 0, and for each row with 0 the set itself;
 * the weights, one int8 for each bit set, rows and labels ascending;
 * list entries' hashes as LEB128 differences; per entry one byte of list bits.
 */
import { hashTableOf } from './hash-table.ts';
import type { HashTable } from './hash-table.ts';
import { LABEL_COUNT } from './labels.ts';
import { bytesOf, LABEL_BYTES, labelSetsOf, NUMBERS, setAt } from './label-sets.ts';
import { rowTableOf } from './row-table.ts';
import type { RowTable } from './row-table.ts';

export interface Weights {
  readonly rows: RowTable;
  /** The weight of one step. */
  readonly step: number;
  readonly transitions: Float64Array;
  readonly lists: HashTable;
}

const MAGIC = 0x32544c47; // "GLT2"
const HEADER = 24;
const L = LABEL_COUNT;

export interface PlainWeights {
  /** Rows by feature hash, each with `LABEL_COUNT` weights. */
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float64Array;
  readonly lists: ReadonlyMap<number, number>;
}

/** Undefined where the bytes are not such a file. */
export function readWeights(bytes: Uint8Array): Weights | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + 4 * L * L || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== L) return undefined;
  const rows = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  const entries = view.getUint32(16, true);
  const step = view.getFloat32(20, true);
  // A row takes at least one byte of hash and one of labels, an entry two: larger counts are not of this file.
  if (rows * 2 + count + entries * 2 > bytes.length) return undefined;
  let at = HEADER;
  const transitions = new Float64Array(L * L);
  for (let i = 0; i < L * L; i++, at += 4) transitions[i] = view.getFloat32(at, true);
  const hashes = new Int32Array(rows);
  at = readDifferences(bytes, at, hashes);
  const common = new Int32Array(NUMBERS);
  for (let number = 1; number < NUMBERS; number++, at += LABEL_BYTES) common[number] = setAt(bytes, at);
  const numbers = bytes.subarray(at, (at += rows));
  const others = bytes.subarray(at, (at += LABEL_BYTES * zerosIn(numbers)));
  const weights = bytes.subarray(at, (at += count));
  const listHashes = new Int32Array(entries);
  at = readDifferences(bytes, at, listHashes);
  return { rows: rowTableOf({ hashes, common, numbers, others, weights }), step, transitions, lists: hashTableOf(listHashes, bytes.subarray(at, at + entries)) };
}

export function writeWeights(weights: PlainWeights): Uint8Array {
  const rows = [...weights.rows.keys()].toSorted(unsigned);
  const entries = [...weights.lists.keys()].toSorted(unsigned);
  let top = 0;
  for (const row of weights.rows.values()) for (const value of row) top = Math.max(top, Math.abs(value));
  const step = top / 127 || 1;
  const head = new DataView(new ArrayBuffer(HEADER + 4 * L * L));
  const sets: number[] = [];
  const values: number[] = [];
  for (const hash of rows) {
    const row = weights.rows.get(hash);
    let bits = 0;
    for (let label = 0; label < L; label++) {
      const value = Math.round((row?.[label] ?? 0) / step);
      if (value === 0) continue;
      bits |= 1 << label;
      values.push(value & 255);
    }
    sets.push(bits);
  }
  [MAGIC, L, rows.length, values.length, entries.length].forEach((value, i) => head.setUint32(4 * i, value, true));
  head.setFloat32(20, step, true);
  weights.transitions.forEach((value, i) => head.setFloat32(HEADER + 4 * i, Number.isFinite(value) ? value : 0, true));
  const { common, numbers, others } = labelSetsOf(sets);
  const parts = [new Uint8Array(head.buffer), differences(rows), bytesOf(common.subarray(1)), numbers, others, values, differences(entries), entries.map(hash => weights.lists.get(hash) ?? 0)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function zerosIn(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) count++; // without an iterator, which is slow before the code is warm
  return count;
}

function unsigned(a: number, b: number): number {
  return (a >>> 0) - (b >>> 0);
}

function readDifferences(bytes: Uint8Array, start: number, out: Int32Array): number {
  let at = start;
  let value = 0;
  for (let i = 0; i < out.length; i++) {
    let difference = 0;
    let shift = 0;
    let byte = 128;
    while (byte >= 128 && shift < 35) {
      byte = bytes[at++] ?? 0;
      difference |= (byte & 127) << shift; // bits above the 32nd fall away, as they may: hashes have 32
      shift += 7;
    }
    value = (value + difference) | 0;
    out[i] = value;
  }
  return at;
}

function differences(sorted: readonly number[]): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of sorted) {
    let difference = (hash >>> 0) - last;
    last = hash >>> 0;
    while (difference >= 128) {
      bytes.push((difference % 128) + 128);
      difference = Math.floor(difference / 128);
    }
    bytes.push(difference);
  }
  return bytes;
}
