/** Tests of the model file: what is written is read again, what is no model is refused. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FEATURE_BITS } from '../../../../../server/src/core/mentions/tagger/hash.ts';
import { LABEL_COUNT } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { readWeights, writeWeights } from '../../../../../server/src/core/mentions/tagger/weights.ts';

const L = LABEL_COUNT;
const row = (values: Record<number, number>): Float32Array => Float32Array.from({ length: L }, (_, label) => values[label] ?? 0);

describe('tagger: model file', () => {
  it('keeps rows, transitions and lists', () => {
    const transitions = Float64Array.from({ length: L * L }, (_, i) => i / 8);
    const last = 2 ** FEATURE_BITS - 1;
    const rows = new Map([[5, row({ 0: 1, 20: -2.54 })], [last - 7, row({ 3: 1.27 })], [last, row({ 1: 0.02 })]]);
    const read = readWeights(writeWeights({ rows, transitions, names: new Map([[-1, 3], [9, 40]]), classes: new Map([[0, 7], [last, 255]]), broad: Uint8Array.of(0, 4) }));
    assert.ok(read);
    assert.deepEqual([...read.transitions], [...transitions]);
    assert.deepEqual([-1, 9, 5].map(hash => read.names.get(hash)), [3, 40, 0]);
    assert.deepEqual([0, last, 5].map(hash => read.classes.get(hash)), [7, 255, 0]);
    assert.deepEqual([...read.broad.subarray(0, 3)], [0, 4, 0]);
    const weightsOf = (hash: number) => {
      const sums = new Int32Array(L);
      read.rows.addAll(Int32Array.of(hash), 1, sums, 0);
      return [...sums.entries()].filter(([, steps]) => steps !== 0).map(([label, steps]) => [label, Number((steps * read.step).toFixed(2))]);
    };
    assert.deepEqual([weightsOf(5), weightsOf(last - 7), weightsOf(last)], [[[0, 1], [20, -2.54]], [[3, 1.28]], [[1, 0.02]]]);
    assert.deepEqual(weightsOf(6), []);
  });

  it('refuses what is no model, and one that is cut off', () => {
    assert.equal(readWeights(new Uint8Array(0)), undefined);
    assert.equal(readWeights(new TextEncoder().encode('no model at all, but long enough to look into '.repeat(60))), undefined);
    const whole = writeWeights({ rows: new Map([[5, row({ 0: 1 })]]), transitions: new Float64Array(L * L), names: new Map(), classes: new Map(), broad: new Uint8Array() });
    for (let length = 0; length < whole.length; length += 7) assert.equal(readWeights(whole.subarray(0, length)), undefined);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), bytes => void readWeights(Uint8Array.of(...whole.subarray(0, 8), ...bytes))), { numRuns: 200 });
  });

  it('survives one whose bytes are wrong', () => {
    const last = 2 ** FEATURE_BITS - 1;
    const whole = writeWeights({ rows: new Map([[5, row({ 0: 1 })], [last, row({ 1: 2 })]]), transitions: new Float64Array(L * L), names: new Map([[-1, 3], [9, 40]]), classes: new Map([[0, 7], [last, 255]]), broad: Uint8Array.of(0, 4) });
    const head = 32; // the counts of entries tell how long the file is
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: head, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 200 }), changes => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const read = readWeights(bytes);
        assert.ok(read);
        for (const hash of [0, 5, 9, last]) {
          read.rows.addAll(Int32Array.of(hash), 1, new Int32Array(L), 0);
          for (const table of [read.names, read.classes]) assert.ok(Number.isInteger(table.get(hash)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
