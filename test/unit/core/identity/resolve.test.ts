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

const twoKaros = (distinctFrom: readonly string[]) =>
  registryOf([
    { id: 'ada', type: 'person', name: 'Ada Karo', weakAliases: ['Karo'], distinctFrom },
    { id: 'omar', type: 'person', name: 'Omar Karo', weakAliases: ['Karo'] },
  ]);

const doubtsOf = (registry: ReturnType<typeof registryOf>): readonly string[] => {
  const { resolution } = identityOf('Word\n\nThey met Mr Karo.', registry).chains[0] ?? {};
  return resolution?.kind === 'ambiguous' ? resolution.reasons : [];
};

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
  it('company tips the scale: the place of one, the people of another', () => {
    const registry = registryOf([
      { id: 'guard', type: 'organization', name: 'Harbour Guard', weakAliases: ['Guard'] },
      { id: 'watch', type: 'organization', name: 'Night Guard', weakAliases: ['Guard'] },
      { id: 'ada', type: 'person', name: 'Ada Moyo', memberOf: ['guard'] },
      { id: 'lina', type: 'person', name: 'Lina Zed', roles: [{ title: 'commander', of: 'guard' }] },
    ]);
    const guard = (text: string) => identityOf(`Word\n\n${text}`, registry).chains.find(chain => chain.name === 'Guard')?.resolution;
    assert.deepEqual(guard('They met Ada Moyo and Lina Zed of the Guard.'), {
      kind: 'resolved', entity: 'guard', reasons: ['the article also mentions Ada Moyo and Lina Zed', 'Night Guard is not mentioned'],
    });
    assert.equal(guard('They met Omar Bolo of the Guard.')?.kind, 'ambiguous');
  });
  it('an office held at the time speaks for its holder, and does not decide', () => {
    const { chains } = identityOf('Word\n\nThey met Mr Karo.', REGISTRY, '2022-01-01');
    const { resolution } = chains.find(chain => chain.name === 'Karo') ?? {};
    assert.equal(resolution?.kind, 'ambiguous');
    assert.deepEqual(resolution?.kind === 'ambiguous' && resolution.candidates.map(({ entity, reasons }) => [entity, reasons[0]]), [
      ['ada', 'Ada Karo was President then (since June 2019)'],
      ['omar', '“Karo” is a short form of Omar Karo'],
    ]);
  });
  it('entities kept apart: a short form means the one that the article names', () => {
    const text = 'Word\n\nAda Karo and Zed Karo opened the bridge. Nobody asked Karo.';
    const karo = (distinctFrom: readonly string[]) => identityOf(text, twoKaros(distinctFrom)).chains.find(chain => chain.name === 'Karo')?.resolution;
    const scores = (distinctFrom: readonly string[]) => {
      const resolution = karo(distinctFrom);
      return resolution?.kind === 'ambiguous' ? resolution.candidates.map(({ entity, score }) => [entity, score]) : resolution;
    };
    assert.deepEqual(scores([]), [['ada', 1.75], ['omar', 1]]);
    assert.deepEqual(scores(['omar']), [['ada', 1.75], ['omar', 0.5]]);
    const resolution = karo(['omar']);
    assert.deepEqual(resolution?.kind === 'ambiguous' && resolution.candidates.map(({ reasons }) => reasons[0]), [
      'the article names Ada Karo in full elsewhere', 'the article names Ada Karo, from whom the registry keeps Omar Karo apart',
    ]);
  });
  it('says of the ambiguous whether the registry keeps them apart', () => {
    assert.deepEqual(doubtsOf(twoKaros(['omar'])), ['Ada Karo and Omar Karo fit about equally, and the registry keeps them apart']);
    assert.deepEqual(doubtsOf(twoKaros([])), ['Ada Karo and Omar Karo fit about equally']);
  });
  it('a letter left out, added or changed is a proposal too, two are not', () => {
    for (const name of ['Ada Kro', 'Ada Karro', 'Ada Kara']) assert.deepEqual(chainsIn(identityOf(`Word\n\nThey met ${name}.`, REGISTRY)), [`${name} = ${name} → ? ada`]);
    assert.deepEqual(chainsIn(identityOf('Word\n\nThey met Ada Kero in Zedgrad.', REGISTRY)).filter(line => line.startsWith('Ada')), ['Ada Kero = Ada Kero → ? ada']);
    assert.deepEqual(chainsIn(identityOf('Word\n\nThey met Ada Keru in Zedgrad.', REGISTRY)).filter(line => line.startsWith('Ada')), ['Ada Keru = Ada Keru']);
  });
});
