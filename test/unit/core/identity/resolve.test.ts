/** Who a chain is in the registry: resolved by clear evidence, ambiguous otherwise, with reasons a reader understands. */
import assert from 'node:assert/strict';
import { chainsIn, identityOf, registryOf } from '../../../support/recognition.ts';

const REGISTRY = registryOf([
  { id: 'ada', type: 'person', name: 'Ada Karo', weakAliases: ['Karo'], roles: [{ title: 'President', of: 'oru', from: '2019-06' }] },
  { id: 'omar', type: 'person', name: 'Omar Karo', weakAliases: ['Karo'], roles: [{ title: 'Prime Minister', of: 'oru', from: '2012', to: '2019-06' }, { title: 'President', from: '2010', to: '2015' }] },
  { id: 'oru', type: 'place', name: 'Oru' },
  { id: 'guard', type: 'organization', name: 'Harbour Guard' },
]);
const resolved = (text: string, date?: string) => chainsIn(identityOf(`Word\n\n${text}`, REGISTRY, date)).filter(line => /Karo|Gu?ard/.test(line));

describe('resolution', () => {
  it('a full name decides, for its whole chain', () => {
    assert.deepEqual(resolved('They met Ada Karo. Nobody asked Mr Karo.'), ['Ada Karo = Ada Karo, Karo → ada']);
  });
  it('a bare surname of two stays ambiguous', () => {
    assert.deepEqual(resolved('They met Mr Karo.'), ['Karo = Karo → ? ada, omar']);
  });
  it('a title decides by the role that is valid at the date of the article', () => {
    assert.deepEqual(resolved('They met President Karo.', '2022-01-01'), ['Karo = Karo → ada']);
    assert.deepEqual(resolved('They met President Karo.', '2013-01-01'), ['Karo = Karo → omar']);
    assert.deepEqual(resolved('They met Prime Minister Karo.', '2013-01-01'), ['Karo = Karo → omar']);
  });
  it('a title that only contains the role decides nothing', () => {
    assert.deepEqual(resolved('They met Vice President Karo.', '2022-01-01'), ['Karo = Karo → ? ada, omar']);
  });
  it('a full name that no entry has is nobody of the registry, nor is its surname', () => {
    assert.deepEqual(resolved('They met Mr Zed Karo. Nobody asked Mr Karo.'), ['Zed Karo = Zed Karo, Karo']);
  });
  it('another spelling is a proposal and never decides', () => {
    assert.deepEqual(resolved('They left the Harbour Gaurd.'), []);
    assert.deepEqual(chainsIn(identityOf('Word\n\nThey left the Harbur Guard on Monday.', REGISTRY)), ['Harbur Guard = Harbur Guard → ? guard']);
  });
  it('says why, in sentences', () => {
    const { chains } = identityOf('Word\n\nThey met President Karo in Oru.', REGISTRY, '2022-01-01');
    const karo = chains.find(chain => chain.name === 'Karo');
    assert.deepEqual(karo?.resolution.kind === 'resolved' && karo.resolution.reasons, [
      'the title President fits the role held since June 2019',
      'Omar Karo is not mentioned',
      'the article also mentions Oru',
    ]);
  });
});
