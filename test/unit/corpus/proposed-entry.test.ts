/** Entries proposed for entities that no registry has. */
import assert from 'node:assert/strict';
import { proposedEntry } from '../../../server/src/core/corpus/proposed-entry.ts';
import { lookalikesOf, unregisteredEntities } from '../../../server/src/core/corpus/unregistered.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import { corpusFrom } from '../../support/corpus.ts';

const corpusOf = (files: Record<string, string>) => corpusFrom(new Map(Object.entries(files)), bundledModel);

describe('proposed entries', () => {
  it('have name, aliases, the surname as a weak alias, and roles from titles and appositions', () => {
    const corpus = corpusOf({
      'a.txt': 'Word\n\nPORT VELA — Oruan Foreign Minister Zainab Okafor arrived on Monday. Okafor met Tunde Bello, secretary general of the Harbour Ministry, who said nothing.\n',
      'entities.yaml': 'version: 1\nentities:\n  - { id: harbour-ministry, type: organization, name: Harbour Ministry }\n',
    });
    const entry = proposedEntry(corpus, 'person/zainab-okafor');
    assert.deepEqual([entry?.id, entry?.type, entry?.name, entry?.weakAliases], ['zainab-okafor', 'person', 'Zainab Okafor', ['Okafor']]);
    assert.match(entry?.roles?.[0]?.title ?? '', /Foreign Minister$/);
    assert.deepEqual(proposedEntry(corpus, 'person/tunde-bello')?.roles, [{ title: 'secretary general', of: 'harbour-ministry' }]);
  });
  it('say whom they are never to be taken for, and take no id that is taken', () => {
    const corpus = corpusOf({
      'a.txt': 'Word\n\nZainab Okafor met Tunde Okafor in Vela on Monday.\n',
      'entities.yaml': 'version: 1\nentities:\n  - { id: ada-okafor, type: person, name: Ada Okafor }\n  - { id: tunde-okafor, type: place, name: Okafor Bay }\n',
    });
    assert.deepEqual(proposedEntry(corpus, 'person/zainab-okafor')?.distinctFrom, ['ada-okafor']);
    assert.deepEqual(unregisteredEntities(corpus, 1).flatMap(({ entry }) => (entry.type === 'person' ? [[entry.id, entry.distinctFrom]] : [])), [
      ['tunde-okafor-2', ['ada-okafor', 'zainab-okafor']],
      ['zainab-okafor', ['ada-okafor', 'tunde-okafor-2']],
    ]);
  });
  it('are none for what is registered or unknown', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nAda Okafor left Vela.\n', 'entities.yaml': 'version: 1\nentities:\n  - { id: ada-okafor, type: person, name: Ada Okafor }\n' });
    assert.equal(proposedEntry(corpus, 'ada-okafor'), undefined);
    assert.equal(proposedEntry(corpus, 'person/nobody'), undefined);
  });
  it('point out names that are spelled almost alike, and only those', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nMinister Hizam al-Gonaimi and Zainab Okafor left.\n', 'b.txt': 'Word\n\nMinister Hezam al-Gonaymi and Zainab Okoro left.\n' });
    assert.deepEqual(unregisteredEntities(corpus, 1).filter(({ lookalikes }) => lookalikes.length > 0).map(({ entry, lookalikes }) => [entry.id, lookalikes]), [
      ['hezam-al-gonaymi', ['hizam-al-gonaimi']],
      ['hizam-al-gonaimi', ['hezam-al-gonaymi']],
    ]);
  });
  it('point out a slip of one letter in a long word, not in a short one, nor two', () => {
    assert.deepEqual(looksLike('Zainab Okador'), ['person/zainab-okador']);
    assert.deepEqual(looksLike('Zainab Okafro'), ['person/zainab-okafro']);
    assert.deepEqual(looksLike('Zainab Okadom'), []);
    assert.deepEqual(looksLike('Ada Okafor'), []);
  });
});

/** Names that are taken for Zainab Okafor's, of those in another article. */
function looksLike(name: string): readonly string[] {
  const corpus = corpusOf({ 'a.txt': 'Word\n\nZainab Okafor left Vela.\n', 'b.txt': `Word\n\n${name} left Vela.\n` });
  return lookalikesOf(corpus, 'person/zainab-okafor');
}
