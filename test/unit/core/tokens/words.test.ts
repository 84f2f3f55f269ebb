/** Tests that the quick reading of words is the reading by the lexers, whatever the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Word } from '../../../../server/src/core/tokens/token.ts';
import { tokenize, wordsOf } from '../../../../server/src/core/tokens/tokenize.ts';
import { readWords } from '../../../../server/src/core/tokens/words.ts';

/** Without what is remembered of a form. */
const bare = (words: readonly Word[]) => words.map(word => ({ ...word, form: word.form.text }));
const checkSame = (text: string) => assert.deepEqual(bare(readWords(text)), bare(wordsOf(tokenize(text))));
/** What tokens are made of, so that random joins meet every lexer and every plain word's neighbour. */
const PIECES = ['Oru', 'the', 'said', 'A', 'B', 'tal', 'https', '://oru.example/a-b', "'", '’', 's', 'S', 're', '`', 'ʼ', '.', '..', '-', '--', '—', ',', ':', '(', ')', '“', '”', '"', '1', '2nd', '2,500', '4x4', '_', '@', '#', '$', '\n', '\r\n', '\t', ' ', '\u00a0', '\u0301', 'é', 'Ö', 'U.S.', '𝒜', '中', 'incomprehensibly', '½'];

describe('tokens: words', () => {
  it('are those of the lexers', () => {
    for (const text of ['', 'Kata\'ib met d’Artois.', 'George W. Bush (the U.S.) said… “no--never”', 'See https://oru.example/x, or A.B. and A. b', 'Oru’s KRG; 70th -- 4x4']) checkSame(text);
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), pieces => checkSame(pieces.join(''))), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), checkSame), { numRuns: 200 });
  });

  it('are told apart where they share a place in memory', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = Array.from({ length: 40_000 }, (_, i) => letters[i % 26]! + letters[Math.floor(i / 26) % 26]! + letters[Math.floor(i / 676) % 26]! + letters[Math.floor(i / 17_576)]!);
    assert.deepEqual(readWords(many.join(' ')).map(word => word.text), many);
  });
});
