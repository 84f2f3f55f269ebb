/** Long lists of words are searched where they stand, and hold exactly their words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { wordList } from '../../../../server/src/core/mentions/word-list.ts';

describe('word lists', () => {
  it('hold their words and no others, short and long', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zéß ]{1,9}$/), { minLength: 1, maxLength: 60 }), fc.array(fc.stringMatching(/^[a-zéß ]{0,9}$/)), fc.boolean(), (words, others, long) => {
        const filler = long ? Array.from({ length: 900 }, (_, i) => `filler${String(i).padStart(4, '0')}`) : [];
        const all = [...new Set([...words, ...filler])].toSorted((a, b) => (a < b ? -1 : 1));
        const has = wordList(all.join('|'));
        for (const word of all) assert.ok(has(word), word);
        for (const other of others) assert.equal(has(other), all.includes(other), other);
      }),
      { numRuns: 60 },
    );
  });
  it('of the gazetteer are in the order that the search needs', () => {
    const gazetteer = readFileSync('model/gazetteer.txt', 'utf8');
    const lines = gazetteer.split('\n').filter(line => line.length >= 4_000);
    assert.ok(lines.length >= 3);
    for (const line of lines) {
      const words = line.split('|');
      assert.equal(words.findIndex((word, i) => i > 0 && (words[i - 1] ?? '') >= word), -1);
    }
  });
});
