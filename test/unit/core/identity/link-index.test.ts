/** The links of a corpus under edits: always what linking everything anew makes, and no earlier version changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesOf } from '../../../../server/src/core/identity/article-names.ts';
import { linksIn, placesOf } from '../../../../server/src/core/identity/corpus.ts';
import { emptyLinkIndex, withArticles, type LinkIndex, type NamesChange } from '../../../../server/src/core/identity/link-index.ts';
import { valueAt } from '../../../../server/src/core/text/shared-map.ts';
import { identityOf, NO_REGISTRY, registryOf } from '../../../support/recognition.ts';

const REGISTRY = registryOf([{ id: 'bela', type: 'person', name: 'Bela Karo' }, { id: 'zed', type: 'place', name: 'Zedgrad' }]);
const SENTENCES = [
  'They met Ada Karo in Zedgrad.', 'They met Mr Karo in Zedgrad with the Zed River Council.', 'They left the Zed River Council (ZRC).', 'They left the ZRC.', 'They left the Zed Rail Company (ZRC).',
  'They met Omar bin Latif Tamimi.', 'They met Omar Tamimi.', 'They met O. Tamimi in Oru.', 'They met Mr Tamimi in Oru, Zedgrad.', 'They met Lina Karo in Oru.', 'They left the Interior Ministry.',
  'They met striker Ada Karo.', 'They met Judge Ada Karo in Velagrad.', 'They met ADA KARO.', 'They met Bela Karo in Oru.', 'They met Mr Bolo.', 'They met Ada Karo, 24, in Oru.', 'They met Ada Karo, 25, in Oru.', 'They met Ada Karo, 70, in Oru.', 'They met Ada bin Latif Karo, 71.',
];
/** Two of them make one slug. */
const PATHS = ['a.txt', 'b.txt', 'c.txt', 'd/e.txt', 'd-e.txt'];
const texts = fc.subarray(SENTENCES, { minLength: 1, maxLength: 5 }).map(sentences => `Word\n\n${sentences.join(' ')}`);
const edits = fc.array(fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.option(texts, { freq: 4 })), { maxLength: 3 }), { maxLength: 10 });

describe('link index', () => {
  for (const [title, registry] of [['without a registry', NO_REGISTRY], ['with one', REGISTRY]] as const) {
    it(`after any edits is what a full relink makes, ${title}`, () => {
      fc.assert(fc.property(edits, batches => {
        let index = emptyLinkIndex(registry);
        const now = new Map<string, NamesChange>();
        for (const batch of batches) {
          const changes = batch.map(([path, text]): NamesChange => ({ path, names: text === null ? undefined : namesOf({ path, identity: identityOf(text, registry), text, date: '2021-03-01' }) }));
          const before = snapshot(index);
          const next = withArticles(index, changes);
          assert.deepEqual(snapshot(index), before);
          index = next;
          for (const change of changes) now.set(change.path, change);
        }
        assert.deepEqual(snapshot(index), snapshot(withArticles(emptyLinkIndex(registry), [...now.values()].toReversed())));
      }), { numRuns: 200 });
    });
  }

  it('shares what an edit does not concern', () => {
    const before = indexOf({ 'a.txt': 'They met Ada Karo in Zedgrad.', 'b.txt': 'They met Omar Tamimi in Oru.' });
    const after = withArticles(before, [change('b.txt', 'They met Omar Tamimi in Oru. They met Lina Bolo.')]);
    assert.equal(linksIn(after).entities.get('person/ada-karo'), linksIn(before).entities.get('person/ada-karo'));
    assert.equal(valueAt(after.articles, 'a.txt'), valueAt(before.articles, 'a.txt'));
    assert.equal(withArticles(after, []), after);
  });
  it('holds people of one name and different ages apart, as long as both are there', () => {
    const young = change('a.txt', 'They met Ada Karo, 24, in Zedgrad.', '2021-03-01');
    const older = change('b.txt', 'They met Ada Karo, 26, in Oru.', '2023-03-01');
    const old = change('c.txt', 'They met Ada Karo, aged 70, in Zedgrad.', '2021-03-01');
    const unsaid = change('d.txt', 'They met Ada Karo in Zedgrad.', '2021-03-01');
    const both = withArticles(emptyLinkIndex(NO_REGISTRY), [young, older, old, unsaid]);
    assert.deepEqual(firstIds(both), ['person/ada-karo/born-1997', 'person/ada-karo/born-1997', 'person/ada-karo/born-1951', 'person/ada-karo']);
    const one = withArticles(both, [{ path: 'c.txt', names: undefined }]);
    assert.deepEqual(firstIds(one), ['person/ada-karo', 'person/ada-karo', undefined, 'person/ada-karo']);
  });
  it('takes no other number for an age', () => {
    for (const text of ['They met Ada Karo, 24 others and Lina Bolo.', 'They met Ada Karo, 2 of them.', 'They met Ada Karo, 1997, in Oru.']) {
      const link = change('a.txt', text, '2021-03-01').names?.chains[0]?.link;
      assert.equal(link?.kind === 'full' && link.life.born, undefined);
    }
  });
  it('marks what is of one article alone while another path makes the same slug', () => {
    const one = indexOf({ 'd/e.txt': 'They met Mr Karo.' });
    assert.equal(linksIn(one).entityOf('d/e.txt', 0), 'person/karo/d-e');
    const two = withArticles(one, [change('d-e.txt', 'They met Mr Bolo.')]);
    assert.match(linksIn(two).entityOf('d/e.txt', 0) ?? '', /^person\/karo\/d-e-[0-9a-z]{8}$/);
    assert.match(linksIn(two).entityOf('d-e.txt', 0) ?? '', /^person\/bolo\/d-e-[0-9a-z]{8}$/);
    assert.equal(linksIn(withArticles(two, [{ path: 'd-e.txt', names: undefined }])).entityOf('d/e.txt', 0), 'person/karo/d-e');
  });
  it('follows a surname when the article that explains it changes', () => {
    const before = indexOf({ 'a.txt': 'They met Ada Karo in Zedgrad with the Zed River Council.', 'b.txt': 'They met Mr Karo in Zedgrad with the Zed River Council.' });
    assert.equal(linksIn(before).entityOf('b.txt', 0), 'person/ada-karo');
    const elsewhere = withArticles(before, [change('a.txt', 'They met Ada Karo in Bolograd.')]);
    assert.equal(linksIn(elsewhere).entityOf('b.txt', 0), 'person/karo/b');
    const gone = withArticles(before, [{ path: 'a.txt', names: undefined }]);
    assert.equal(linksIn(gone).entityOf('b.txt', 0), 'person/karo/b');
    assert.equal(linksIn(gone).entities.has('person/ada-karo'), false);
  });
});

function firstIds(index: LinkIndex): (string | undefined)[] {
  return ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(path => linksIn(index).entityOf(path, 0));
}

function indexOf(articles: Readonly<Record<string, string>>): LinkIndex {
  return withArticles(emptyLinkIndex(NO_REGISTRY), Object.entries(articles).map(([path, text]) => change(path, text)));
}

function change(path: string, sentence: string, date?: string): NamesChange {
  const text = `Word\n\n${sentence}`;
  return { path, names: namesOf({ path, identity: identityOf(text), text, date }) };
}

function snapshot(index: LinkIndex): unknown {
  const { entities } = linksIn(index);
  return {
    entities: [...entities].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    size: entities.size,
    places: [...entities.keys()].toSorted().map(id => placesOf(index, id)),
    ids: PATHS.map(path => valueAt(index.ids, path)),
  };
}
