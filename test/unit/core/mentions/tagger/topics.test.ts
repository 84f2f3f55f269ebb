/** Tests what the tagger takes an article to be about. */
import assert from 'node:assert/strict';
import { topicOf } from '../../../../../server/src/core/mentions/tagger/topics.ts';
import { wordMemory } from '../../../../../server/src/core/mentions/tagger/word-types.ts';
import { readArticle } from '../../../../../server/src/core/tokens/article.ts';

const MATCH = 'Oru beat Tamba 2-1 in the league. The striker scored two goals in the second half and the coach praised his squad.';
const RESULTS = 'Tamba Mills said profit fell as customers left. Its shares lost a tenth, lenders sold bonds and analysts cut revenue.';
const VOTE = 'The assembly of Oru met on Monday. Its speaker said that the vote would be held in spring, and the governor agreed with him.';

describe('tagger: topics', () => {
  it('tells sport and business from other matters', () => {
    assert.deepEqual([MATCH, RESULTS, VOTE].map(topic), [2, 4, 0]);
  });

  it('tells much of it from some of it', () => {
    const [sport, business] = [MATCH, RESULTS].map(text => topic(`${text} ${VOTE.repeat(6)}`));
    assert.deepEqual([sport, business], [1, 3]);
  });

  it('says nothing of a long article with a word or two', () => {
    assert.equal(topic(`${MATCH} ${VOTE.repeat(40)}`), 0);
    assert.equal(topic('The striker scored for the squad.'), 0); // three words are too few
    assert.equal(topic(''), 0);
  });
});

function topic(text: string): number {
  return topicOf(wordMemory()(readArticle(text).words));
}
