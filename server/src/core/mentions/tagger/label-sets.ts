/** The sets of labels that rows have weights for, numbered: a byte says which, as a few of them are those of nearly all rows. */

/** A set takes so many bytes where it is written out, low byte first. */
export const LABEL_BYTES = 3;
/** So many numbers; 0 is for the sets that have none. */
export const NUMBERS = 256;

/** Sets are bits, one for each label. */
export interface LabelSets {
  /** The commonest sets, by number; `NUMBERS` of them, 0 where there are fewer. */
  readonly common: Int32Array;
  /** The number of each row's set. */
  readonly numbers: Uint8Array;
  /** The sets of the rows whose number is 0, `LABEL_BYTES` each. */
  readonly others: Uint8Array;
}

/** Numbers the rows' sets, the commonest first. */
export function labelSetsOf(rows: readonly number[]): LabelSets {
  const counts = new Map<number, number>();
  for (const set of rows) counts.set(set, (counts.get(set) ?? 0) + 1);
  const most = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b).slice(0, NUMBERS - 1);
  const common = new Int32Array(NUMBERS);
  const numberOf = new Map(most.map(([set], k) => [set, k + 1]));
  for (const [set, number] of numberOf) common[number] = set;
  const numbers = Uint8Array.from(rows, set => numberOf.get(set) ?? 0);
  return { common, numbers, others: bytesOf(rows.filter(set => !numberOf.has(set))) };
}

export function bytesOf(sets: Iterable<number>): Uint8Array {
  return Uint8Array.from([...sets].flatMap(set => Array.from({ length: LABEL_BYTES }, (_, k) => (set >>> (8 * k)) & 255)));
}

/** The set that is written out at `at`. */
export function setAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}
