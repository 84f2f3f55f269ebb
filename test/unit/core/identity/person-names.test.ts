/** Parts of persons' names and how short forms fit. */
import assert from 'node:assert/strict';
import { titleFits } from '../../../../server/src/core/identity/descriptors.ts';
import { fitOf, personNameOf } from '../../../../server/src/core/identity/person-names.ts';

const fit = (short: string, full: string) => fitOf(personNameOf(short), personNameOf(full));

describe('person names', () => {
  it('fit whole, by surname, by given name, by the first of two surnames', () => {
    assert.equal(fit('Omar al-Tamimi', 'Omar Latif Al-Tamimi'), 'whole');
    assert.equal(fit('O. Tamimi', 'Omar Tamimi'), 'whole');
    assert.equal(fit('Tamimi', 'Omar al-Tamimi'), 'surname');
    assert.equal(fit('Sheikh Latif', 'Sheikh Zed Sheikh Latif'), 'surname');
    assert.equal(fit('Omar', 'Omar al-Tamimi'), 'given');
    assert.equal(fit('Paz', 'Lina Paz Karo'), 'middle');
  });
  it('do not fit by anything less', () => {
    assert.equal(fit('Karo', 'Omar al-Tamimi'), undefined);
    assert.equal(fit('Lina Tamimi', 'Omar Tamimi'), undefined);
    assert.equal(fit('Mohamed Karo', 'Mohammed Karo'), undefined);
  });
  it('titles fit roles word by word, ranks included', () => {
    assert.ok(titleFits('Oruan President', 'President'));
    assert.ok(titleFits('PM', 'Prime Minister'));
    assert.ok(titleFits("Prime Minister of Oru's government", 'Prime Minister'));
    assert.ok(!titleFits('Vice President', 'President'));
    assert.ok(!titleFits('Minister', 'Prime Minister'));
    assert.ok(!titleFits('former President', 'President'));
  });
});
