/** Identity across articles: what is one entity in all of them, what stays each article's own. */
import assert from 'node:assert/strict';
import { linkCorpus } from '../../../../server/src/core/identity/corpus.ts';
import { identityOf, linked, NO_REGISTRY, registryOf } from '../../../support/recognition.ts';

describe('corpus identity', () => {
  it('a full name and a place are the same in all articles', () => {
    const { links, idsIn } = linked({ 'a.txt': 'Word\n\nThey met Ada Karo in Zedgrad.', 'b.txt': 'Word\n\nNobody asked Ada Karo in Zedgrad. Karo left.' });
    assert.deepEqual(idsIn('a.txt'), ['person/ada-karo', 'place/zedgrad']);
    assert.deepEqual(idsIn('b.txt'), ['person/ada-karo', 'place/zedgrad']);
    assert.deepEqual(links.entities.get('person/ada-karo'), { id: 'person/ada-karo', type: 'person', name: 'Ada Karo', aliases: ['Karo'], registered: false, mentions: 3 });
  });
  it('is named as most articles write it, not in the capitals of one', () => {
    const { links } = linked({ 'a.txt': 'Word\n\nThey met ADA KARO in Zedgrad. They asked ADA KARO.', 'b.txt': 'Word\n\nThey met Ada Karo in Zedgrad.' });
    assert.equal(links.entities.get('person/ada-karo')?.name, 'Ada Karo');
  });
  it('an abbreviation is what another article says it is, unless two say otherwise', () => {
    const long = 'Word\n\nThey left the Zed River Council (ZRC).';
    const short = 'Word\n\nThey left the ZRC.';
    assert.deepEqual(linked({ 'a.txt': long, 'b.txt': short }).idsIn('b.txt'), ['organization/zed-river-council']);
    assert.deepEqual(linked({ 'a.txt': long, 'b.txt': short, 'c.txt': 'Word\n\nThey left the Zed Rail Company (ZRC).' }).idsIn('b.txt'), ['organization/zrc']);
  });
  it('a bare surname is linked only where one full name fits and the articles share their matters', () => {
    const full = 'Word\n\nThey met Ada Karo in Zedgrad with the Zed River Council.';
    const same = 'Word\n\nThey met Mr Karo in Zedgrad with the Zed River Council.';
    const other = 'Word\n\nThey met Mr Karo in Bolograd.';
    assert.equal(linked({ 'a.txt': full, 'b.txt': same }).idsIn('b.txt')[0], 'person/ada-karo');
    assert.equal(linked({ 'a.txt': full, 'b.txt': other }).idsIn('b.txt')[0], 'person/karo/b');
    assert.equal(linked({ 'a.txt': full, 'b.txt': same, 'c.txt': 'Word\n\nThey met Lina Karo in Zedgrad with the Zed River Council.' }).idsIn('b.txt')[0], 'person/karo/b');
  });
  it('an institution that every country has is each article’s own', () => {
    const texts = { 'a.txt': 'Word\n\nThey left the Interior Ministry and the Zed Ministry.', 'b.txt': 'Word\n\nThey left the Interior Ministry and the Zed Ministry.' };
    assert.deepEqual(linked(texts).idsIn('a.txt'), ['organization/interior-ministry/a', 'organization/zed-ministry']);
    assert.deepEqual(linked(texts).idsIn('b.txt'), ['organization/interior-ministry/b', 'organization/zed-ministry']);
  });
  it('people of two articles stay two where the paths make one slug, and where a long path is cut', () => {
    const part = `reports/2021/ministry-of-ports/press-conference-about-the-closure-of-the-harbour-in-${'zedgrad-'.repeat(3)}part`;
    for (const [one, other] of [['2021-strike.txt', '2021/strike.txt'], ['strike.txt', 'strike.md'], ['Strike.txt', 'strike.txt'], [`${part}-one.txt`, `${part}-two.txt`]] as const) {
      const { links, idsIn } = linked({ [one]: 'Word\n\nThey met Mr Karo.', [other]: 'Word\n\nThey met Mr Karo.' });
      const ids = [...idsIn(one), ...idsIn(other)];
      assert.equal(new Set(ids).size, 2, ids.join(' '));
      assert.deepEqual(ids.map(id => links.entities.get(id ?? '')?.mentions), [1, 1]);
      for (const id of ids) assert.match(id ?? '', /^person\/karo\/(?:\w+-)+[0-9a-z]{8}$/);
    }
  });
  it('an id of one article alone ends with its path, whatever else is in the corpus, unless that makes the same', () => {
    const texts = { '2021/strike.txt': 'Word\n\nThey met Mr Karo.', '2021/other.txt': 'Word\n\nThey met Mr Karo.', '2021-port.txt': 'Word\n\nThey left the Interior Ministry.' };
    assert.deepEqual(Object.keys(texts).map(path => linked(texts).idsIn(path)[0]), ['person/karo/2021-strike', 'person/karo/2021-other', 'organization/interior-ministry/2021-port']);
  });
  it('articles of two folders that are called the same stay two when the folders are read in one run', () => {
    const identity = identityOf('Word\n\nThey met Mr Karo.');
    const links = linkCorpus([{ path: 'one/a.txt', home: 'a.txt', identity }, { path: 'two/a.txt', home: 'a.txt', identity }], NO_REGISTRY);
    assert.notEqual(links.entityOf('one/a.txt', 0), links.entityOf('two/a.txt', 0));
  });
  it('ambiguous chains have no entity, registered ones their id', () => {
    const registry = registryOf([
      { id: 'ada', type: 'person', name: 'Ada Karo', weakAliases: ['Karo'] },
      { id: 'omar', type: 'person', name: 'Omar Karo', weakAliases: ['Karo'] },
    ]);
    const { idsIn, links } = linked({ 'a.txt': 'Word\n\nThey met Mr Karo.', 'b.txt': 'Word\n\nThey met Ada Karo.' }, registry);
    assert.deepEqual([...idsIn('a.txt'), ...idsIn('b.txt')], [undefined, 'ada']);
    assert.equal(links.entities.get('ada')?.registered, true);
  });
  it('namesakes whom articles say different things of are held apart', () => {
    const texts = { 'a.txt': 'Word\n\nThey met striker Ada Karo in Zedgrad.', 'b.txt': 'Word\n\nThey met Judge Ada Karo in Zedgrad.', 'c.txt': 'Word\n\nThey met Mr Karo in Zedgrad, Oru.', 'd.txt': 'Word\n\nThey met Ada Karo in Zedgrad, Oru.' };
    const { idsIn } = linked(texts);
    assert.deepEqual(Object.keys(texts).map(path => idsIn(path)[0]), ['person/ada-karo/sport', 'person/ada-karo/office', 'person/karo/c', 'person/ada-karo']);
  });
  it('one who was the one and is the other is not two', () => {
    const texts = { 'a.txt': 'Word\n\nThey met striker Ada Karo in Zedgrad.', 'b.txt': 'Word\n\nThey met Ada Karo, the former striker and mayor, in Zedgrad.', 'c.txt': 'Word\n\nThey met captain Ada Karo in Zedgrad.' };
    assert.deepEqual(Object.keys(texts).map(path => linked(texts).idsIn(path)[0]), ['person/ada-karo', 'person/ada-karo', 'person/ada-karo']);
  });
  it('does not depend on the order of the articles', () => {
    const texts = { 'a.txt': 'Word\n\nThey met Ada Karo in Zedgrad. RO left.', 'b.txt': 'Word\n\nThey met Mr Karo in Zedgrad, Oru.', 'c.txt': 'Word\n\nThey met A. Karo.' };
    const turned = Object.fromEntries(Object.entries(texts).toReversed());
    const one = linked(texts);
    const two = linked(turned);
    for (const path of Object.keys(texts)) assert.deepEqual(one.idsIn(path), two.idsIn(path));
    assert.deepEqual(new Map([...one.links.entities].toSorted()), new Map([...two.links.entities].toSorted()));
  });
});
