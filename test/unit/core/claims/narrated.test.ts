/** What an article states in its own voice: the clause with its figures, day and place; and what is no such statement. */
import assert from 'node:assert/strict';
import { everyClaimOf } from '../../../../server/src/core/claims/narrated.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { narratedIn, shownValue } from '../../../support/figures.ts';
import { identityOf } from '../../../support/recognition.ts';

const DAY = '2024-05-14'; // a Tuesday

function shown(text: string): string[] {
  return narratedIn(text, DAY).map(claim => [claim.text, ...claim.values.map(shownValue), ...(claim.date === undefined ? [] : [claim.date])].join(' | '));
}

describe('claims: narrated', () => {
  it('has the clause as content and neither speaker nor cue', () => {
    const [claim, ...more] = narratedIn('Three people were killed at Port Oru on Sunday; the harbour stayed open.', DAY);
    assert.ok(claim);
    assert.deepEqual(more, []);
    assert.deepEqual([claim.text, claim.speaker, claim.cue, claim.kind, claim.date], ['Three people were killed at Port Oru on Sunday', null, null, 'narrated', '2024-05-12']);
    assert.equal(typeof claim.place, 'number');
  });

  it('takes casualties, arrests, votes, decisions, sums, and events with a day and a place', () => {
    assert.deepEqual(shown('Police detained two men. The council approved the levy. Another 21 were injured.'), ['Police detained two men | detained 2 men', 'The council approved the levy', 'Another 21 were injured | injured 21']);
    assert.deepEqual(shown('Velagrad paid 3 million dollars for the ship.'), ['Velagrad paid 3 million dollars for the ship | dollars 3000000']);
    assert.deepEqual(shown('Gunmen attacked the depot in Velagrad on Monday.'), ['Gunmen attacked the depot in Velagrad on Monday | 2024-05-13']);
  });

  it('leaves what somebody says to its speaker', () => {
    for (const text of ['Three people were killed, Omar Latif said.', '“Three people were killed,” Omar Latif said.', 'According to Omar Latif, three people were killed.']) assert.deepEqual(shown(text), [], text);
  });

  it('keeps the clause of a sentence in which somebody else speaks', () => {
    assert.deepEqual(shown('“We stay,” Omar Latif said, while four people were killed on the coast road.'), ['four people were killed on the coast road | killed 4 people']);
  });

  it('finds nothing in plans, questions, doubts, denials and plain description', () => {
    for (const text of [
      'Five people could be arrested.', 'Were five people killed?', 'Allegedly five people were killed.', 'The council has not approved the levy.', 'The elected council met.',
      'Workers want the council to be dissolved.', 'The road is 40 kilometres long.', 'Twelve ships waited in the harbour.', 'Farmers opened a market in Velagrad.', 'A loaf at 3 dollars is dear.',
    ]) assert.deepEqual(shown(text), [], text);
  });

  it('says a headline that stands twice once', () => {
    const text = 'Bomb kills two near Velagrad\n\nBomb kills two near Velagrad\n\nThe harbour was quiet on Monday and the ships came in as they always do.\n';
    assert.equal(everyClaimOf(readArticle(text), identityOf(text)).filter(claim => claim.text.startsWith('Bomb')).length, 1);
  });
});
