/** Tests of the packed rows: each feature finds its own row and no other, for crowded buckets too. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countsOf } from '../../../../../server/src/core/mentions/tagger/buckets.ts';
import { LABEL_BYTES, labelSetsOf, NUMBERS, setAt } from '../../../../../server/src/core/mentions/tagger/label-sets.ts';
import { LABEL_COUNT } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { addList, ROW_BUCKETS, rowTableOf } from '../../../../../server/src/core/mentions/tagger/row-table.ts';

const L = LABEL_COUNT;

describe('tagger: rows of weights', () => {
  it('have a bit for each label', () => assert.ok(8 * LABEL_BYTES >= L));

  it('are added as a map would', () => {
    // Few buckets, so that many rows share one; the first and the last bucket are among them.
    const hash = fc.tuple(fc.constantFrom(0, 1, 2, 2 ** ROW_BUCKETS.bits - 1), fc.integer({ min: 0, max: 2 ** ROW_BUCKETS.keyBits - 1 })).map(([bucket, key]) => (bucket << ROW_BUCKETS.keyBits) | key);
    const row = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: L, maxLength: L });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(hash, row), { selector: ([key]) => key, maxLength: 15 }), hash, fc.boolean(), (entries, other, isCrowded) => {
        const sorted = entries.toSorted(([a], [b]) => a - b);
        const table = packed(isCrowded ? [...sorted, ...OTHERS].toSorted(([a], [b]) => a - b) : sorted);
        for (const [key, expected] of [...sorted, [other, entries.find(([key]) => key === other)?.[1] ?? Array.from({ length: L }, () => 0)] as const]) {
          const sums = new Int32Array(2 * L).fill(5);
          table.addAll(Int32Array.of(key), 1, sums, L);
          assert.deepEqual([...sums], [...Array.from({ length: L }, () => 5), ...expected.map(steps => 5 + steps)]);
        }
        const [all, keys] = [new Int32Array(2 * L), [...sorted, ...sorted, ...sorted].map(([key]) => key)]; // more than one part
        addList(table, keys, all, L);
        assert.deepEqual([...all.subarray(L)], Array.from({ length: L }, (_, label) => 3 * sorted.reduce((sum, [, row]) => sum + (row[label] ?? 0), 0)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('tagger: sets of labels', () => {
  it('are numbered by how common they are; what has no number is written out', () => {
    const rare = Array.from({ length: NUMBERS + 10 }, (_, k) => 0x1000 + k);
    const { common, numbers, others } = labelSetsOf([7, 3, ...rare, 3]);
    assert.deepEqual([common.length, common[0], common[1], common[2], numbers[0], numbers[1], numbers.at(-1)], [NUMBERS, 0, 3, 7, 2, 1, 1]);
    const unnumbered = [...numbers].filter(number => number === 0).length;
    assert.equal(unnumbered, 2 + rare.length - (NUMBERS - 1));
    assert.deepEqual(Array.from({ length: unnumbered }, (_, k) => setAt(others, k * LABEL_BYTES)), rare.slice(-unnumbered));
  });
});

/** Rows that take all numbers of sets, so that the sets of others are written out. */
const OTHERS = Array.from({ length: 2 * NUMBERS }, (_, k) => [(1000 + 3 * k) << ROW_BUCKETS.keyBits, Array.from({ length: L }, (_, label) => ((k >> 1) + 1) >> label & 1)] as const);

function packed(entries: readonly (readonly [number, readonly number[]])[]): ReturnType<typeof rowTableOf> {
  return rowTableOf({
    counts: countsOf(entries.map(([hash]) => hash), ROW_BUCKETS),
    keys: Uint8Array.from(entries, ([hash]) => hash & 255),
    ...labelSetsOf(entries.map(([, row]) => row.reduce((sum, steps, label) => (steps === 0 ? sum : sum | (1 << label)), 0))),
    weights: Uint8Array.from(entries.flatMap(([, row]) => row.filter(steps => steps !== 0))),
  });
}
