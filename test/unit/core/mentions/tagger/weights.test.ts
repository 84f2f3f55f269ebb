/** Tests of the model file: what is written is read again, what is no model is refused. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LABEL_COUNT } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { readWeights, writeWeights } from '../../../../../server/src/core/mentions/tagger/weights.ts';

const L = LABEL_COUNT;
const row = (values: Record<number, number>): Float32Array => Float32Array.from({ length: L }, (_, label) => values[label] ?? 0);

describe('tagger: model file', () => {
  it('keeps rows, transitions and lists', () => {
    const transitions = Float64Array.from({ length: L * L }, (_, i) => i / 8);
    const rows = new Map([[5, row({ 0: 1, 20: -2.54 })], [-7, row({ 3: 1.27 })], [2 ** 31 - 1, row({ 1: 0.02 })]]);
    const read = readWeights(writeWeights({ rows, transitions, lists: new Map([[-1, 3], [9, 40]]) }));
    assert.ok(read);
    assert.deepEqual([...read.transitions], [...transitions]);
    assert.deepEqual([-1, 9, 5].map(hash => read.lists.get(hash)), [3, 40, 0]);
    const weightsOf = (hash: number) => {
      const sums = new Int32Array(L);
      read.rows.addAll(Int32Array.of(hash), 1, sums, 0);
      return [...sums.entries()].filter(([, steps]) => steps !== 0).map(([label, steps]) => [label, Number((steps * read.step).toFixed(2))]);
    };
    assert.deepEqual([weightsOf(5), weightsOf(-7), weightsOf(2 ** 31 - 1)], [[[0, 1], [20, -2.54]], [[3, 1.28]], [[1, 0.02]]]);
    assert.deepEqual(weightsOf(6), []);
  });

  it('refuses what is no model, and survives one that is cut off', () => {
    assert.equal(readWeights(new Uint8Array(0)), undefined);
    assert.equal(readWeights(new TextEncoder().encode('no model at all, but long enough to look into '.repeat(60))), undefined);
    const whole = writeWeights({ rows: new Map([[5, row({ 0: 1 })]]), transitions: new Float64Array(L * L), lists: new Map() });
    for (let length = 0; length < whole.length; length += 7) readWeights(whole.subarray(0, length));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), bytes => void readWeights(Uint8Array.of(...whole.subarray(0, 8), ...bytes))), { numRuns: 200 });
  });
});
