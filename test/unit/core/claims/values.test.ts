/** Values, repeated headlines and confidence: what a claim carries beside its spans. */
import assert from 'node:assert/strict';
import { claimsOf } from '../../../../server/src/core/claims/claims.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { claimsIn } from '../../../support/claims.ts';

describe('claims: values', () => {
  it('carries the quantities of its content and of nothing else', () => {
    const text = 'A week\n\nTwo officers said at least 12 boats sank.';
    const quantity = (words: string, value: { min?: number; max?: number; what?: string }) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, text: words, type: 'quantity' as const, source: 'values' as const, candidates: [], weak: false, confidence: 1, value: { kind: 'quantity' as const, ...value } };
    };
    const mentions = [quantity('Two officers', { min: 2, max: 2, what: 'officers' }), quantity('at least 12 boats', { min: 12, what: 'boats' })];
    const [claim] = claimsOf(readArticle(text), { mentions, chains: [], chainOf: Int32Array.of(-1, -1) });
    assert.deepEqual(claim?.values, [{ start: text.indexOf('at least'), end: text.indexOf(' sank'), min: 12, what: 'boats' }]);
  });

  it('yields the claim of a repeated headline once', () => {
    const headline = 'Gates of Tavi are safe, Petrova says';
    const claims = claimsIn(`${headline}\n\n${headline}\n\nNothing else happened.`);
    assert.deepEqual(claims.map(claim => claim.text), ['Gates of Tavi are safe']);
  });

  it('is surer of a quotation by a named speaker than of a clause by a pronoun', () => {
    const [quoted, clause] = claimsIn('A week\n\n“The gates are safe,” Lana Petrova said. She believes they will hold.');
    assert.ok(quoted && clause && quoted.confidence > clause.confidence);
  });

  it('searches no page furniture', () => {
    assert.deepEqual(claimsIn('A week\n\nNothing else happened.\n\nComments\n\nOmar Haddad said the gates were safe.'), []);
  });
});
