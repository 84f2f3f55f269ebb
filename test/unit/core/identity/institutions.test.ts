/** Institutions that every country has: one entity across articles of one country, and never of two. */
import assert from 'node:assert/strict';
import { chainsIn, identityOf, linked } from '../../../support/recognition.ts';

const ids = (text: string) => linked({ 'a.txt': text }).idsIn('a.txt').filter(id => id?.startsWith('organization/'));

describe('institutions', () => {
  it('are those of the country that the article says', () => {
    assert.deepEqual(ids('Word\n\nThey asked the Oruan Interior Ministry on Monday.'), ['organization/interior-ministry-oru']);
    assert.deepEqual(ids('Word\n\nThey asked the Ministry of Interior of Oru on Monday.'), ['organization/interior-ministry-oru']);
    assert.deepEqual(ids('Word\n\nThey asked the Interior Ministry in Oru. They left Oru.'), ['organization/interior-ministry-oru']);
  });
  it('are those of the country that the article speaks of, where no other comes near', () => {
    assert.deepEqual(ids('Word\n\nThey left Port Oru for the south of Oru. They asked the Defense Ministry.'), ['organization/defence-ministry-oru']);
    assert.deepEqual(ids('Word\n\nThey left Oru. They left Vela. They left Port Oru. They left Velagrad. They asked the Defense Ministry.'), ['organization/defence-ministry/a']);
  });
  it('stay their article’s own where a country has many', () => {
    assert.deepEqual(ids('Word\n\nThey left Port Oru for the south of Oru. They asked the Health Directorate.'), ['organization/health-directorate/a']);
  });
  it('of two countries are two, and a bare name goes with the last of them', () => {
    assert.deepEqual(chainsIn(identityOf("Word\n\nThey asked Oru's Interior Ministry and Vela's Interior Ministry. The Interior Ministry left.")).filter(chain => chain.includes('Ministry')), [
      'Interior Ministry = Interior Ministry',
      'Interior Ministry = Interior Ministry, Interior Ministry',
    ]);
  });
  it('a ministry with a name of its own is one everywhere', () => {
    assert.deepEqual(ids('Word\n\nThey asked the Ministry of Ramla Affairs on Monday.'), ['organization/ministry-of-ramla-affairs']);
  });
});
