/** Identity within an article: which mentions are one entity, and which are not. */
import assert from 'node:assert/strict';
import { chainsIn, identityOf } from '../../../support/recognition.ts';

const chains = (text: string) => chainsIn(identityOf(`Word\n\n${text}`));

describe('chains', () => {
  it('a full name binds its surname, later and in the headline before', () => {
    assert.deepEqual(chainsIn(identityOf('Karo leaves the city for the union\n\nThey met Ada Karo. Nobody asked Ms Karo.')), ['Ada Karo = Karo, Ada Karo, Karo']);
  });
  it('two full names that share a surname stay two, and the bare surname is neither where nothing tells', () => {
    assert.deepEqual(chains('They met Ada Karo and Omar Karo. Nobody asked Karo.'), ['Ada Karo = Ada Karo', 'Omar Karo = Omar Karo', 'Karo = Karo']);
  });
  it('a title tells them apart', () => {
    assert.deepEqual(chains('They met President Ada Karo and Prime Minister Omar Karo. Nobody asked Prime Minister Karo.'), ['Ada Karo = Ada Karo', 'Omar Karo = Omar Karo, Karo']);
  });
  it('a surname goes to the one named so far', () => {
    assert.deepEqual(chains('They met Ada Karo. They asked Karo. They met Omar Karo.'), ['Ada Karo = Ada Karo, Karo', 'Omar Karo = Omar Karo']);
  });
  it('a surname is stronger than a given name: "Sheikh Latif" is Zed Latif, not Latif al-Tamimi', () => {
    assert.deepEqual(chains('They met Mr Zed Latif and Latif al-Tamimi. Nobody asked Sheikh Latif.'), ['Zed Latif = Zed Latif, Sheikh Latif', 'Latif al-Tamimi = Latif al-Tamimi']);
  });
  it('the particle may be large, small or missing', () => {
    assert.deepEqual(chains('They met Omar al-Tamimi. Nobody asked Al-Tamimi or Mr Tamimi.'), ['Omar al-Tamimi = Omar al-Tamimi, Al-Tamimi, Tamimi']);
  });
  it('an abbreviation is its long name, in brackets and by its letters', () => {
    assert.deepEqual(chains("They left the Zed River Council (ZRC). The ZRC left. They asked the World Tide Agency and the WTA."), [
      'Zed River Council = Zed River Council, ZRC, ZRC',
      'World Tide Agency = World Tide Agency, WTA',
    ]);
  });
  it('names of one country are one, under its full name', () => {
    assert.deepEqual(chains('They left RO for Vela, and left the Republic of Oru for Oru.'), ['Oru = RO, Republic of Oru, Oru', 'Vela = Vela']);
  });
  it('keeps titles and appositions as descriptors, not in the name', () => {
    const { chains: found } = identityOf('Word\n\nThey asked Foreign Minister Ada Karo, head of the Zed Council, on Monday.');
    assert.deepEqual(found[0]?.descriptors, ['Foreign Minister', 'head of the Zed Council']);
  });
});
