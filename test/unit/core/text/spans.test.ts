/** Sets of spans answer as going through all of them would. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf } from '../../../../server/src/core/text/coverage.ts';
import { freeSpans } from '../../../../server/src/core/text/free-spans.ts';
import { firstFrom, overlaps, spanAround, type Span } from '../../../../server/src/core/text/span.ts';

const span = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 8 })).map(([start, length]): Span => ({ start, end: start + length }));
const filled = span.filter(({ start, end }) => start < end);

describe('many spans', () => {
  it('cover another one where one of them overlaps it', () => {
    fc.assert(fc.property(fc.array(span), filled, (spans, asked) => {
      assert.equal(coverageOf(spans)(asked), spans.some(one => one.start < one.end && overlaps(one, asked)));
    }));
    assert.equal(coverageOf([{ start: 0, end: 9 }])({ start: 4, end: 4 }), false);
  });

  it('are taken one after the other where nothing was taken before', () => {
    fc.assert(fc.property(fc.array(span), spans => {
      const free = freeSpans();
      const taken: Span[] = [];
      for (const one of spans) {
        const expected = !taken.some(other => overlaps(one, other) || one.start === other.start);
        assert.equal(free.isFree(one), expected);
        assert.equal(free.take([one]), expected);
        if (expected) taken.push(one);
      }
    }));
    const free = freeSpans();
    assert.ok(free.take([{ start: 0, end: 2 }, { start: 6, end: 8 }]));
    assert.ok(!free.take([{ start: 3, end: 4 }, { start: 7, end: 9 }]), 'all of them or none');
    assert.ok(free.isFree({ start: 3, end: 4 }));
  });

  it('have one around them', () => {
    assert.equal(spanAround([]), undefined);
    assert.deepEqual(spanAround([{ start: 4, end: 5 }, { start: 1, end: 2 }, { start: 2, end: 9 }]), { start: 1, end: 9 });
    assert.deepEqual(spanAround(Array.from({ length: 300_000 }, (_, start) => ({ start, end: start + 1 }))), { start: 0, end: 300_000 });
  });

  it('are found by where they begin', () => {
    const spans = [0, 4, 4, 9].map(start => ({ start, end: start + 1 }));
    assert.deepEqual([0, 1, 4, 5, 10].map(offset => firstFrom(spans, offset)), [0, 1, 1, 3, 4]);
  });
});
