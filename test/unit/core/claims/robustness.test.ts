/** Claims on any text at all: nothing throws, every span lies in the text, long junk stays linear. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { everyClaimIn } from '../../../support/claims.ts';

const PIECES = ['said', 'told', 'that', '“', '”', '"', '‘', '’', ',', '.', ':', ';', '?', 'Lana Petrova', 'Omar Haddad', 'he', 'it', 'the statement', 'according to', 'who', 'and', 'but', '(', ')', '—', '\n\n', 'the gates were open', 'Oru', '14', 'was quoted as saying', 'adding', 'five', 'were killed', 'at least', 'killing', 'of the dead', 'toll', 'rose to', 'on Sunday', 'approved', '👩‍🚒', 'قال', '\r\n'];

describe('claims: robustness', () => {
  it('never throws, and keeps every span inside the text and in order', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }), pieces => {
      const text = pieces.join(' ');
      for (const claim of everyClaimIn(text)) {
        for (const value of claim.values) assert.ok(claim.start <= value.start && value.end <= claim.end);
        assert.ok(claim.start < claim.end && claim.end <= text.length, JSON.stringify(claim));
        assert.equal(claim.start, claim.parts[0]?.start);
        assert.equal(claim.end, claim.parts.at(-1)?.end);
        for (const span of [claim.speaker, claim.cue, claim.addressee]) if (span) assert.equal(text.slice(span.start, span.end), span.text);
        assert.ok(claim.confidence >= 0 && claim.confidence <= 1);
      }
    }), { numRuns: 200 });
  });

  // One quadratic pass over a hundred thousand words takes over 25 s; the runner gives up after 20.
  for (const junk of ['said ', '“he said ', 'he said that ', 'the man who said ', '“a.” ', 'Lana Petrova, ', '( ', 'according to the ', 'X: “', 'he said.\n', 'and the officer, the ', '“Lana Petrova said.”\n\n', 'a, and he said, and ', 'five were killed, and six, but seven, ', 'the toll rose to 5 ', 'of the five killed ', 'read a statement from him, saying ', 'a man, who said ']) {
    it(`is done with thousands of ${JSON.stringify(junk)}`, () => {
      const text = junk.repeat(100_000);
      for (const claim of everyClaimIn(text)) assert.ok(claim.start >= 0 && claim.start < claim.end && claim.end <= text.length);
    });
  }

  it('finds whom a pronoun means behind thousands of sentences about "he"', () => {
    const text = `Omar Haddad slept. ${'He slept on. '.repeat(20_000)}He said that the gates were open.`;
    assert.deepEqual(everyClaimIn(text).map(({ speaker }) => speaker?.mention), [0]);
  });
});
