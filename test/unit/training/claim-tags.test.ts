/** Tests that the tagger of claims learns, and that its tags become claims. */
import assert from 'node:assert/strict';
import type { ArticleIdentity } from '../../../server/src/core/identity/identity.ts';
import { readArticle } from '../../../server/src/core/tokens/article.ts';
import { claimSequences, taggedClaims } from '../../../training/claim-tags.ts';
import { trainCrf } from '../../../training/crf.ts';
import { readMarkup } from '../../../training/read-markup.ts';

const NOBODY: ArticleIdentity = { mentions: [], chains: [], chainOf: new Int32Array(0) };
const names = ['Ada Moyo', 'Omar Karo', 'Lina Bolo', 'The mayor', 'A farmer', 'The union'];
const lines = ['the wall was weak', 'the pumps had failed', 'nobody came', 'the road was closed', 'the gates were late'];
const articles = names.flatMap(name => lines.map(line => readMarkup('a', `%% region=oru genre=news\n\nWord\n\n<s 1>${name}</s> <c 1>said</c> that <q 1>${line}</q>. It rained in Tavi.\n`)));
const weights = trainCrf([articles.flatMap(({ text, claims }) => claimSequences(readArticle(text), NOBODY, claims))], { epochs: 8, rate: 0.2, l1: 1e-6, dropout: 0.2, cutOff: 1, seed: 1, averaged: 2 });

describe('claim tags', () => {
  it('are found in sentences of the kind that was taught, and in no other', () => {
    const text = 'Word\n\nThe teacher said that the boats were gone. It rained in Tavi.\n';
    const claims = taggedClaims(readArticle(text), NOBODY, weights);
    const shown = claims.map(({ start, end, speaker, cue }) => [speaker, cue, { start, end }].map(span => (span ? text.slice(span.start, span.end) : 'none')));
    assert.deepEqual(shown, [['The teacher', 'said', 'the boats were gone']]);
  });
});
