/** Many quotes looked up at once stand where each alone is found. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurrencesIn } from '../../../../server/src/core/sidecar/occurrences.ts';

describe('occurrencesIn', () => {
  it('answers as indexOf does', () => {
    const words = fc.array(fc.constantFrom('ab', 'ba', 'abab', 'a', ' ', '🚢', 'the port is open', 'the port is shut'), { maxLength: 60 }).map(parts => parts.join(''));
    fc.assert(fc.property(words, fc.array(words, { minLength: 1, maxLength: 20 }), fc.nat({ max: 100 }), (text, quotes, from) => {
      const many = Array.from({ length: 20 }, () => [...quotes, ...quotes.map(quote => text.slice(quote.length % 7, quote.length))]).flat().filter(quote => quote !== '');
      const indexOf = occurrencesIn(text, Array.from({ length: 200 }, () => many).flat());
      for (const quote of [...many, 'never asked about', 'z']) for (const start of [0, from]) assert.equal(indexOf(quote, start), text.indexOf(quote, start), JSON.stringify([text, quote, start]));
    }), { numRuns: 60 });
  });
});
