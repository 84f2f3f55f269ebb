/** Tests that names are found as whole words, however they are written, and that nothing in them acts as a pattern. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchFor } from '../../../server/src/core/rules/word-search.ts';

/** What is found, as it stands in the text. */
function found(names: readonly string[], text: string): string[] {
  return [...(searchFor(names)?.(text) ?? [])].map(({ start, end }) => text.slice(start, end));
}

describe('rules: word search', () => {
  it('finds a name in capitals, without accents, in decomposed letters and over a line end', () => {
    assert.deepEqual(found(['José Okoro'], 'José Okoro, JOSÉ OKORO, Jose Okoro, Jose\u0301\nOkoro.'), ['José Okoro', 'JOSÉ OKORO', 'Jose Okoro', 'Jose\u0301\nOkoro']);
    assert.deepEqual(found(['Jose Okoro'], 'İ: José Okoro.'), ['José Okoro']);
    assert.deepEqual(found(['Οδυσσέας'], 'Οδυσσέας, ΟΔΥΣΣΕΑΣ'), ['Οδυσσέας', 'ΟΔΥΣΣΕΑΣ']);
    assert.deepEqual(found(['X\uac00'], 'X\uac00, X\u1100\u1161'), ['X\uac00', 'X\u1100\u1161']);
  });

  it('finds whole words only, and a name with capitals not in small letters', () => {
    assert.deepEqual(found(['Will', 'Ada Okoro'], 'Ada Okorocha will see Will.'), ['Will']);
    assert.deepEqual(found(['the fox'], 'the fox and The Fox'), ['the fox', 'The Fox']);
    assert.deepEqual(found(['the fox', 'The Fox'], 'the fox and The Fox'), ['the fox', 'The Fox']);
  });

  it('prefers the longer name, and searches for nothing where there is none', () => {
    assert.deepEqual(found(['Ada', 'Ada Okoro'], 'Ada Okoro and Ada'), ['Ada Okoro', 'Ada']);
    assert.equal(searchFor([' ', '']), undefined);
  });

  it('takes any name for data', () => {
    assert.deepEqual(found(['Salim al-Hassan', 'N. (“Nn”) [x]/{y}|^$'], 'Salim al-Hassan met N. (“Nn”) [x]/{y}|^$.'), ['Salim al-Hassan', 'N. (“Nn”) [x]/{y}|^$']);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
      const wanted = `X${name.trim()}X`;
      const spans = [...(searchFor([wanted])?.(`a ${wanted} b`) ?? [])];
      assert.deepEqual(spans, [{ start: 2, end: 2 + wanted.length }]);
    }));
  });
});
