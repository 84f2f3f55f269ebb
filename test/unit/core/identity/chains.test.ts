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
  it('a surname stays with the one who was called so before a relation came in', () => {
    assert.deepEqual(chains('They met Ada Karo. They asked Karo. They met Omar Karo. Nobody asked Karo.'), ['Ada Karo = Ada Karo, Karo, Karo', 'Omar Karo = Omar Karo']);
    assert.deepEqual(chains('They met Ada Karo and her brother Omar Karo. Nobody asked Karo.'), ['Ada Karo = Ada Karo, Karo', 'Omar Karo = Omar Karo']);
    assert.deepEqual(chains('They met Ada Karo and Omar Karo, no relation. Nobody asked Karo.'), ['Ada Karo = Ada Karo, Karo', 'Omar Karo = Omar Karo']);
  });
  it('nobody is meant by "the elder Karo", and "Mrs Karo" is not her brother-in-law', () => {
    assert.deepEqual(chains('They met Ada Karo and her uncle Omar Karo. They asked the elder Karo.').at(-1), 'Karo = Karo');
    assert.deepEqual(chains('They met Mr Omar Karo and Mrs Ada Karo. They asked Mrs Karo.'), ['Omar Karo = Omar Karo', 'Ada Karo = Ada Karo, Karo']);
  });
  it('a family name may come first, a nickname stand in quotes, an interview label be two letters', () => {
    assert.deepEqual(chains('They met Karo Lina. Nobody asked Lina Karo.'), ['Karo Lina = Karo Lina, Lina Karo']);
    assert.deepEqual(chains('They met Mr Omar Abu Karo. Nobody asked Abu Karo.'), ['Omar Abu Karo = Omar Abu Karo, Abu Karo']);
  });
  it('a surname is stronger than a given name: "Sheikh Latif" is Zed Latif, not Latif al-Tamimi', () => {
    assert.deepEqual(chains('They met Mr Zed Latif and Latif al-Tamimi. Nobody asked Sheikh Latif.'), ['Zed Latif = Zed Latif, Sheikh Latif', 'Latif al-Tamimi = Latif al-Tamimi']);
  });
  it('the particle may be large, small or missing', () => {
    assert.deepEqual(chains('They met Omar al-Tamimi. Nobody asked Al-Tamimi or Mr Tamimi.'), ['Omar al-Tamimi = Omar al-Tamimi, Al-Tamimi, Tamimi']);
  });
  it('one half of a surname with a hyphen is its bearer, whom another bears alone is not', () => {
    assert.deepEqual(chains('They met Ada Karo-Moyo. Nobody asked Ms Karo or Ms Moyo.'), ['Ada Karo-Moyo = Ada Karo-Moyo, Karo, Moyo']);
    assert.deepEqual(chains('They met Ada Karo-Moyo and Omar Karo. Nobody asked Mr Karo.'), ['Ada Karo-Moyo = Ada Karo-Moyo', 'Omar Karo = Omar Karo, Karo']);
  });
  it('an organization or a place may stand without its Arabic article', () => {
    assert.deepEqual(chains('They asked the Al-Ramla Council. Nobody asked the Ramla Council.'), ['Al-Ramla Council = Al-Ramla Council, Ramla Council']);
    assert.deepEqual(chains('They live in al-Zedgrad. Nobody left Zedgrad.'), ['al-Zedgrad = al-Zedgrad, Zedgrad']);
  });
  it('an abbreviation is its long name, in brackets and by its letters', () => {
    assert.deepEqual(chains("They left the Zed River Council (ZRC). The ZRC left. They asked the World Tide Agency and the WTA."), [
      'Zed River Council = Zed River Council, ZRC, ZRC',
      'World Tide Agency = World Tide Agency, WTA',
    ]);
    assert.deepEqual(chains('They asked the World Tide Agency and the W.T.A. in Oru. The WTA left.'), ['World Tide Agency = World Tide Agency, W.T.A., WTA', 'Oru = Oru']);
    assert.deepEqual(chains('They left Zed & Karo. Nobody asked Z&K.'), ['Zed & Karo = Zed & Karo, Z&K']);
  });
  it('another name that the article states is the same entity', () => {
    assert.deepEqual(chains('They left the Zed River Council, better known as Ramla. Ramla left.'), ['Zed River Council = Zed River Council, Ramla, Ramla']);
    assert.deepEqual(chains('They met Lina Karo, alias Omar Zed, on Monday.'), ['Lina Karo = Lina Karo, Omar Zed']);
    assert.deepEqual(chains('The Zed River Council, YKR, has left. They asked the YKR.'), ['Zed River Council = Zed River Council, YKR, YKR']);
  });
  it('a list, a verb and a company of names state nothing', () => {
    assert.deepEqual(chains('They asked the Zed River Council, YKR, and others.').length, 2);
    assert.deepEqual(chains('On Monday Lina Karo also called Omar Zed.').length, 2);
    assert.deepEqual(chains('They asked the Zed River Council or YKR Union.').length, 2);
  });
  it('a movement is its members, and they it', () => {
    assert.deepEqual(chains('They asked (Zedgrads). Nobody asked (Zedgrad).'), ['Zedgrads = Zedgrads, Zedgrad']);
  });
  it('the last word of exactly one longer name, with its article', () => {
    assert.deepEqual(chains('They asked the Ramla Zed Union. The Union left with the Zed Union.'), ['Ramla Zed Union = Ramla Zed Union, Zed Union']);
    assert.deepEqual(chains('They met the Ramla Rangers. Nobody asked (Rangers).'), ['Ramla Rangers = Ramla Rangers, Rangers']);
    assert.deepEqual(chains('They met the Ramla Rangers and the Zed Rangers. Nobody asked (Rangers).').length, 3);
    assert.deepEqual(chains('They left Ramla City on Monday. Nobody left Ramla.'), ['Ramla City = Ramla City, Ramla']);
  });
  it('names of one country are one, under its full name', () => {
    assert.deepEqual(chains('They left RO for Vela, and left the Republic of Oru for Oru.'), ['Oru = RO, Republic of Oru, Oru', 'Vela = Vela']);
  });
  it('keeps titles and appositions as descriptors, not in the name', () => {
    const { chains: found } = identityOf('Word\n\nThey asked Foreign Minister Ada Karo, head of the Zed Council, on Monday.');
    assert.deepEqual(found[0]?.descriptors, ['Foreign Minister', 'head of the Zed Council']);
  });
});
