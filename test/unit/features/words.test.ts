/** Tests of things said in words, and of roles at a date. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityRole } from '../../../server/src/core/mentions/registry.ts';
import { rolesAt } from '../../../server/src/core/features/roles.ts';
import { dateInWords, linkTo, listInWords, periodInWords, quantityInWords, timesInWords } from '../../../server/src/core/features/words.ts';

describe('words', () => {
  it('dates', () => {
    assert.deepEqual(['2024-02-04', '2021-10', '2017', 'soon', '2020-13-01'].map(dateInWords), ['4 February 2024', 'October 2021', '2017', 'soon', '2020-13-01']);
  });

  it('periods', () => {
    assert.equal(periodInWords({ from: '2020-05', to: '2022-10' }), 'from May 2020 to October 2022');
    assert.equal(periodInWords({ from: '2019' }), 'since 2019');
    assert.equal(periodInWords({ to: '2019' }), 'until 2019');
    assert.equal(periodInWords({}), '');
  });

  it('quantities', () => {
    assert.equal(quantityInWords({ min: 100, max: 150, what: 'fighters' }), '100 to 150 fighters');
    assert.equal(quantityInWords({ min: 7, what: 'dead' }), 'at least 7 dead');
    assert.equal(quantityInWords({ max: 1200000 }), 'at most 1,200,000');
    assert.equal(quantityInWords({ min: 2.5, max: 2.5, what: '%' }), '2.5 percent');
    assert.equal(quantityInWords({}), 'an unknown number');
  });

  it('lists and counts', () => {
    assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords), ['', 'a', 'a and b', 'a, b and c']);
    assert.deepEqual([1, 2, 3].map(timesInWords), ['once', 'twice', '3 times']);
  });

  it('a link is one link, whatever the label and the path hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (label, path) => {
      assert.match(linkTo(label, { path, span: { start: 3, end: 4 } }), /^\[(?:\\[^]|[^\]\\[])*\]\(glossator-file:[^()\s]*#3\)$/u);
    }));
  });
});

describe('roles at a date', () => {
  const roles = [{ title: 'a', from: '2012-03', to: '2019-06' }, { title: 'b', from: '2019-06' }, { title: 'c' }];
  const titles = (date: string | undefined) => Object.values(rolesAt(roles, date)).map(list => list.map((role: EntityRole) => role.title).join(''));

  it('are held, former or to come', () => {
    assert.deepEqual(titles('2021-12-04'), ['a', '', 'bc']);
    assert.deepEqual(titles('2010'), ['', 'ab', 'c']);
  });

  it('that end and begin in the month of a date may both be held', () => {
    assert.deepEqual(titles('2019-06-15'), ['', '', 'abc']);
  });

  it('without a date are former only where they have an end', () => {
    assert.deepEqual(titles(undefined), ['a', '', 'bc']);
  });
});
