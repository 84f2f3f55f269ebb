/** What the benchmarks share: percentiles, ratios, tables, and texts without markup. */
import assert from 'node:assert/strict';
// @ts-expect-error -- a script without types
import { figure, median, percentile, ratio, table } from '../../bench/measure.mjs';
// @ts-expect-error -- a script without types
import { plain } from '../../bench/texts.mjs';

describe('bench', () => {
  it('takes percentiles by nearest rank', () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(percentile([4, 2, 1, 3], 95), 4);
    assert.ok(Number.isNaN(median([])));
  });

  it('prints three digits that matter, and a dash for nothing', () => {
    assert.deepEqual([0.1234, 12.345, 1234.5, Number.NaN].map(value => figure(value)), ['0.12', '12.3', '1,235', '–']);
    assert.equal(ratio(10, 4), '2.50×');
    assert.equal(ratio(1, Number.NaN), '–');
  });

  it('aligns a Markdown table', () => {
    assert.equal(table([['', 'ms'], ['ours', '1'], ['peer', '1,000']]), '|      |    ms |\n|------|------:|\n| ours |     1 |\n| peer | 1,000 |');
  });

  it('takes the markup out of training articles', () => {
    assert.equal(plain('%% region=x\n\n<s 1>[Ada Vell|p:ada-vell]</s> <c 1>said</c> <q 1>“no [sic]”</q>.\n'), 'Ada Vell said “no [sic]”.\n');
  });
});
