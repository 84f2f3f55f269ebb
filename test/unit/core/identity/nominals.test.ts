/** "The ministry" is the ministry of the article, where there is one. */
import assert from 'node:assert/strict';
import { claimsOf } from '../../../../server/src/core/claims/claims.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { identityOf } from '../../../support/recognition.ts';

/** "the ministry → Harbour Ministry" for each claim with a speaker. */
function speakers(text: string): string[] {
  const identity = identityOf(`Word\n\n${text}`);
  return claimsOf(readArticle(`Word\n\n${text}`), identity).flatMap(({ speaker }) => (speaker ? [`${speaker.text} → ${identity.mentions[speaker.mention]?.text ?? '?'}`] : []));
}

describe('nominal speakers', () => {
  it('mean the one institution of their kind that the article has named', () => {
    assert.deepEqual(speakers('They left the Harbour Ministry on Monday. “Nobody is left,” the ministry said.'), ['the ministry → Harbour Ministry']);
    assert.deepEqual(speakers('They left the Zed River Council. The council said that nobody was left.'), ['The council → Zed River Council']);
    assert.deepEqual(speakers('They left the Ramla Front. “Nobody is left,” the armed group said.'), ['the armed group → Ramla Front']);
  });
  it('mean nobody where two fit, none fits, or the name comes later', () => {
    assert.deepEqual(speakers('They left the Harbour Ministry and the Water Ministry. “Nobody is left,” the ministry said.'), ['the ministry → ?']);
    assert.deepEqual(speakers('They left the Zed River Council. “Nobody is left,” the ministry said.'), ['the ministry → ?']);
    assert.deepEqual(speakers('“Nobody is left,” the ministry said. They left the Harbour Ministry.'), ['the ministry → ?']);
  });
});
