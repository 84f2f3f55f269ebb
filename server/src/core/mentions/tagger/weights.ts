/**
 * The model file: feature weights as 8-bit numbers, transitions, name lists.
 *
 * Little-endian. `GLT3`, then uint32 counts of labels, rows, rows without a numbered set, weights, names, classes; float32 weight of one step;
 * label count² float32 transition weights. Rows: counts by bucket, keys, numbers of their sets of labels; the 255 commonest sets, 3 bytes of bits each,
 * then those of the rows with number 0; the weights, one int8 for each bit set, rows and labels ascending.
 * Names: counts by bucket, low and high bytes of the keys, one byte of list bits each. Classes: counts by bucket, keys, one byte each.
 * The broad cluster of each of the 256 clusters, one byte each.
 */
import { countBytes, countsOf } from './buckets.ts';
import { FEATURE_BITS } from './hash.ts';
import { hashTableOf } from './hash-table.ts';
import type { HashTable } from './hash-table.ts';
import { LABEL_COUNT } from './labels.ts';
import { bytesOf, LABEL_BYTES, labelSetsOf, NUMBERS, setAt } from './label-sets.ts';
import { ROW_BUCKETS, rowTableOf } from './row-table.ts';
import type { RowTable } from './row-table.ts';

export interface Weights {
  readonly rows: RowTable;
  /** The weight of one step. */
  readonly step: number;
  readonly transitions: Float64Array;
  readonly names: HashTable;
  readonly classes: HashTable;
  readonly broad: Uint8Array;
}

const MAGIC = 0x33544c47; // "GLT3"
const HEADER = 32;
const L = LABEL_COUNT;
/** Names' hashes have 32 bits, classes' as many as features'. */
const NAME_BUCKETS = { bits: 17, keyBits: 15 } as const;
const CLASS_BUCKETS = { bits: FEATURE_BITS - 8, keyBits: 8 } as const;
const CLUSTERS = 256;

export interface PlainWeights {
  /** Rows by feature hash, each with `LABEL_COUNT` weights. */
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float64Array;
  readonly names: ReadonlyMap<number, number>;
  readonly classes: ReadonlyMap<number, number>;
  /** `CLUSTERS` of them or fewer. */
  readonly broad: Uint8Array;
}

/** Undefined where the bytes are not such a file. */
export function readWeights(bytes: Uint8Array): Weights | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== L) return undefined;
  const [rows, unnumbered, weights, names, classes] = [8, 12, 16, 20, 24].map(at => view.getUint32(at, true)) as [number, number, number, number, number];
  let at = HEADER;
  const sizes = [4 * L * L, countBytes(ROW_BUCKETS), rows, rows, LABEL_BYTES * (NUMBERS - 1), LABEL_BYTES * unnumbered, weights, countBytes(NAME_BUCKETS), names, names, names, countBytes(CLASS_BUCKETS), classes, classes, CLUSTERS];
  if (sizes.reduce((sum, size) => sum + size, at) !== bytes.length) return undefined;
  const next = (size: number) => bytes.subarray(at, (at += size));
  const transitions = new Float64Array(L * L);
  for (let i = 0; i < L * L; i++, at += 4) transitions[i] = view.getFloat32(at, true);
  const [counts, keys, numbers] = [next(countBytes(ROW_BUCKETS)), next(rows), next(rows)];
  const common = new Int32Array(NUMBERS);
  for (let number = 1; number < NUMBERS; number++, at += LABEL_BYTES) common[number] = setAt(bytes, at);
  const packed = { counts, keys, numbers, common, others: next(LABEL_BYTES * unnumbered), weights: next(weights) };
  return {
    rows: rowTableOf(packed),
    step: view.getFloat32(28, true),
    transitions,
    names: hashTableOf({ counts: next(countBytes(NAME_BUCKETS)), low: next(names), high: next(names), values: next(names) }, NAME_BUCKETS),
    classes: hashTableOf({ counts: next(countBytes(CLASS_BUCKETS)), low: next(classes), high: undefined, values: next(classes) }, CLASS_BUCKETS),
    broad: next(CLUSTERS),
  };
}

/** Throws where the tables' buckets are too few for so many rows, names or classes. */
export function writeWeights(weights: PlainWeights): Uint8Array {
  const hashes = sortedHashes(weights.rows);
  let top = 0;
  for (const row of weights.rows.values()) for (const value of row) top = Math.max(top, Math.abs(value));
  const step = top / 127 || 1;
  const sets: number[] = [];
  const values: number[] = [];
  for (const hash of hashes) {
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
  const { common, numbers, others } = labelSetsOf(sets);
  const [names, classes] = [sortedHashes(weights.names), sortedHashes(weights.classes)];
  const head = new DataView(new ArrayBuffer(HEADER + 4 * L * L));
  [MAGIC, L, hashes.length, others.length / LABEL_BYTES, values.length, names.length, classes.length].forEach((value, i) => head.setUint32(4 * i, value, true));
  head.setFloat32(28, step, true);
  weights.transitions.forEach((value, i) => head.setFloat32(HEADER + 4 * i, Number.isFinite(value) ? value : 0, true));
  const rowParts = [countsOf(hashes, ROW_BUCKETS), hashes.map(hash => hash & 255), numbers, bytesOf(common.subarray(1)), others, values];
  const nameParts = [countsOf(names, NAME_BUCKETS), names.map(hash => hash & 255), names.map(hash => (hash >>> 8) & 127), names.map(hash => weights.names.get(hash) ?? 0)];
  const classParts = [countsOf(classes, CLASS_BUCKETS), classes.map(hash => hash & 255), classes.map(hash => weights.classes.get(hash) ?? 0)];
  return joined([new Uint8Array(head.buffer), ...rowParts, ...nameParts, ...classParts, Uint8Array.from({ length: CLUSTERS }, (_, cluster) => weights.broad[cluster] ?? 0)]);
}

/** As unsigned numbers. */
function sortedHashes(map: ReadonlyMap<number, unknown>): number[] {
  return [...map.keys()].toSorted((a, b) => (a >>> 0) - (b >>> 0));
}

function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
