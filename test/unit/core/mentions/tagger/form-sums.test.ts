/** Tests of the sums kept for word forms: the same whenever they are asked for, however many forms came between. */
import assert from 'node:assert/strict';
import { formSumsOf, LEAD, SLOTS } from '../../../../../server/src/core/mentions/tagger/form-sums.ts';
import { EDGE, featuresOf, formOf, NO_CLASSES, PLACES } from '../../../../../server/src/core/mentions/tagger/forms.ts';
import { LABEL_COUNT, OUTSIDE } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { addList, type RowTable } from '../../../../../server/src/core/mentions/tagger/row-table.ts';

/** Each feature weighs a little for two labels that its hash picks. */
const rows: RowTable = {
  addAll(hashes, count, sums, start) {
    for (const hash of hashes.subarray(0, count)) {
      sums[start + (hash >>> 8) % LABEL_COUNT]! += (hash & 31) - 16;
      sums[start + (hash >>> 16) % LABEL_COUNT]! += (hash >>> 5 & 31) - 16;
    }
  },
};
const form = (text: string) => formOf({ text, lower: text.toLowerCase(), shape: 'title' }, 'normal', NO_CLASSES);

function expected(text: string): number[] {
  const sums = new Int32Array(PLACES * LABEL_COUNT);
  for (let place = 0; place < PLACES; place++) addList(rows, featuresOf(form(text), place), sums, place * LABEL_COUNT);
  const own = [...sums.subarray(2 * LABEL_COUNT, 3 * LABEL_COUNT)];
  return [...sums, own[OUTSIDE]! - Math.max(...own.filter((_, label) => label !== OUTSIDE))];
}

describe('tagger: sums of forms', () => {
  it('are those of the features, seen from each place, and the lead for outside', () => {
    const { values, startOf } = formSumsOf(rows);
    for (const text of ['Oru', 'Tamba', 'Oru']) {
      const start = startOf(form(text));
      assert.deepEqual([...values.subarray(start, start + LEAD + 1)], expected(text));
    }
  });

  it('come again when others have taken their place', () => {
    const { values, startOf } = formSumsOf(rows);
    const first = form('Oru');
    const sums = () => [...values.subarray(startOf(first), startOf(first) + LEAD + 1)];
    const before = sums();
    const edge = [...values.subarray(startOf(EDGE), startOf(EDGE) + LEAD + 1)];
    for (let i = 0; i < SLOTS; i++) startOf(form(`Word${i}`));
    assert.equal(first.sumsAt, -1); // its place was taken
    assert.deepEqual(sums(), before);
    assert.deepEqual([...values.subarray(startOf(EDGE), startOf(EDGE) + LEAD + 1)], edge);
  });
});
