/** Tests that what is asked of forms is asked once and answered rightly for each. */
import assert from 'node:assert/strict';
import { isOneOf, perForm, wordTest } from '../../../../server/src/core/tokens/word-form.ts';
import { readWords } from '../../../../server/src/core/tokens/words.ts';

describe('tokens: word forms', () => {
  it('answer a test by the form, in whatever case, and hold nothing true of no word', () => {
    const isArticle = isOneOf(new Set(['the', 'a']));
    assert.deepEqual(readWords('The dam of a Town, the gate').map(isArticle), [true, false, false, true, false, false, true, false]);
    assert.equal(isArticle(undefined), false);
  });

  it('ask each test once per form', () => {
    const asked: string[] = [];
    const isLong = wordTest(({ text }) => asked.push(text) > 0 && text.length > 3);
    assert.deepEqual(readWords('dam gates dam gates').map(isLong), [false, true, false, true]);
    assert.deepEqual(asked, ['dam', 'gates']);
  });

  it('keep the answers of many tests apart', () => {
    const tests = Array.from({ length: 20 }, (_, index) => wordTest(({ text }) => text === `w${index}`));
    const words = readWords(Array.from({ length: 20 }, (_, index) => `w${index}`).join(' '));
    tests.forEach((test, index) => assert.deepEqual(words.flatMap((word, at) => (test(word) ? [at] : [])), [index]));
  });

  it('keep a note of each maker', () => {
    const [lengthOf, reversed] = [perForm(({ text }) => ({ length: text.length })), perForm(({ text }) => [...text].toReversed())];
    const [first, second] = readWords('dam dam');
    assert.ok(first && second);
    assert.equal(lengthOf(first), lengthOf(second));
    assert.deepEqual(reversed(first), ['m', 'a', 'd']);
  });
});
