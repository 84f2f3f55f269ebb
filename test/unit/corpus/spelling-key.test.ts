/** Spellings of one foreign name share a key; names that only look alike do not, or are told apart by their letters. */
import assert from 'node:assert/strict';
import { personKey, spellingKey, spellingLikeness } from '../../../server/src/core/corpus/spelling-key.ts';

describe('spelling keys', () => {
  const same: readonly (readonly string[])[] = [
    ['Tal Hamdun', 'Tel Hemdun', 'Tal Hamdoun', 'Tall Hamdūn', 'TAL HAMDOUN'],
    ['Abu Dhurra', 'Abu Dorra'], ['Al-Falaj', 'Al-Faladj', 'al Falaj'], ['Vylkove', 'Vilkovo'], ['Tondi Bero', 'Tondibéro'], ['Şedadê', 'Al-Shaddadi'], ['Til Recim', 'Tell Rajm'],
  ];
  for (const [first = '', ...others] of same) it(`has one for ${first} and ${others.join(', ')}`, () => assert.deepEqual(others.map(spellingKey), others.map(() => spellingKey(first))));

  it('has others for other names', () => {
    for (const [a, b] of [['Tal Hamdun', 'Tal Hamra'], ['Basra', 'Busayra Camp'], ['Kirkuk', 'Kufa'], ['Oru', 'Ora'], ['Zawiya', 'Zuwara']] as const) assert.notEqual(spellingKey(a), spellingKey(b), `${a} and ${b}`);
  });

  it('knows a person by first and last name', () => {
    assert.equal(personKey('Hezam Saleh al-Ghunaymi'), personKey('Hizam al-Ghunaimi'));
    assert.equal(personKey('Cemîl Ebdulla el-Şemrî'), personKey('Jamil al-Shammari'));
    assert.notEqual(personKey('Hizam al-Ghunaimi'), personKey('Salem al-Ghunaimi'));
  });

  it('says how alike two spellings are', () => {
    assert.equal(spellingLikeness('Al-Falaj', 'al-falaj'), 1);
    assert.ok(spellingLikeness('Tal Hamdun', 'Tel Hemdun') > 0.6);
    assert.equal(spellingLikeness('Mara', 'Imoro Ou'), 0);
  });
});
