/** Tests of the packed rows: each feature finds its own row and no other, for crowded buckets too. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LABEL_COUNT } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { addList, LABEL_BYTES, rowTableOf } from '../../../../../server/src/core/mentions/tagger/row-table.ts';

const L = LABEL_COUNT;

describe('tagger: rows of weights', () => {
  it('have a bit for each label', () => assert.ok(8 * LABEL_BYTES >= L));

  it('are added as a map would', () => {
    // Few upper bits, so that many rows share a bucket; the first and the last bucket are among them.
    const hash = fc.tuple(fc.constantFrom(0, 1, 2, 255), fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1)).map(([upper, lower, high]) => ((upper << 24) | (high << 14) | lower) >>> 0);
    const row = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: L, maxLength: L });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(hash, row), { selector: ([key]) => key, maxLength: 40 }), hash, (entries, other) => {
        const sorted = entries.toSorted(([a], [b]) => a - b);
        const table = packed(sorted);
        for (const [key, expected] of [...sorted, [other, entries.find(([key]) => key === other)?.[1] ?? Array.from({ length: L }, () => 0)] as const]) {
          const sums = new Int32Array(2 * L).fill(5);
          table.addAll(Int32Array.of(key), 1, sums, L);
          assert.deepEqual([...sums], [...Array.from({ length: L }, () => 5), ...expected.map(steps => 5 + steps)]);
        }
        const [all, keys] = [new Int32Array(2 * L), [...sorted, ...sorted, ...sorted].map(([key]) => key | 0)]; // more than one part
        addList(table, keys, all, L);
        assert.deepEqual([...all.subarray(L)], Array.from({ length: L }, (_, label) => 3 * sorted.reduce((sum, [, row]) => sum + (row[label] ?? 0), 0)));
      }),
      { numRuns: 200 },
    );
  });
});

function packed(entries: readonly (readonly [number, readonly number[]])[]): ReturnType<typeof rowTableOf> {
  const labels = entries.flatMap(([, row]) => {
    const bits = row.reduce((sum, steps, label) => (steps === 0 ? sum : sum | (1 << label)), 0);
    return Array.from({ length: LABEL_BYTES }, (_, k) => (bits >>> (8 * k)) & 255);
  });
  return rowTableOf({
    hashes: Int32Array.from(entries, ([hash]) => hash | 0),
    labels: Uint8Array.from(labels),
    weights: Uint8Array.from(entries.flatMap(([, row]) => row.filter(steps => steps !== 0))),
  });
}
