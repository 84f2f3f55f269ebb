/** Tests of the side bar's trees: entities with the articles that name them, claims by speaker and by canonical claim. */
import assert from 'node:assert/strict';
import type { TreeName } from '../../../server/src/core/features/tree.ts';
import { treeItems } from '../../../server/src/core/features/tree.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import { corpusFrom } from '../../support/corpus.ts';

const FIRST = 'Port reopens\n\n3 May 2024\n\nLena Okafor left. “At least 12 ships wait,” Lena Okafor said. A dock worker said that nobody was paid.\n';
const SECOND = 'Port closes\n\n4 May 2024\n\nLena Okafor denied that ships wait, and Boris Petrov left.\n';
const FILES = new Map([
  ['a.txt', FIRST],
  ['b.txt', SECOND],
  ['a.ann.yaml', `version: 1\nsource: { text: a.txt, publisher: Oru Daily }\nclaims:\n  - { id: c1, kind: direct, speaker: lena-okafor, quote: At least 12 ships wait, at: [${FIRST.indexOf('At least')}, ${FIRST.indexOf(' wait,') + 5}], same: ships-wait }\n`],
  ['b.ann.yaml', `version: 1\nsource: { text: b.txt }\nclaims:\n  - { id: c1, kind: indirect, stance: denies, speaker: lena-okafor, quote: ships wait, at: [${SECOND.indexOf('ships')}, ${SECOND.indexOf(' wait') + 5}], same: ships-wait }\n`],
  ['claims.yaml', 'version: 1\nclaims:\n  - { id: ships-wait, statement: Ships wait outside the port. }\n  - { id: unseen, statement: Nobody says so. }\n'],
  ['entities.yaml', 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor, description: Harbour master. }\n  - { id: port-union, type: organization, name: Port Union }\n'],
]);
const corpus = corpusFrom(FILES, bundledModel);
const lines = (tree: TreeName, ...path: string[]): string[] => treeItems(corpus, tree, path).map(({ label, description }) => `${label} | ${description}`);

describe('the tree of entities', () => {
  it('groups by type, those most often named first, and leads to each article', () => {
    assert.deepEqual(lines('entities').slice(0, 2), ['People | 2', 'Organizations | 1']);
    assert.deepEqual(lines('entities', 'person'), ['Lena Okafor | 3 times in 2 articles', 'Boris Petrov | once in 1 article, not in the registry']);
    assert.deepEqual(lines('entities', 'person', 'lena-okafor'), ['Port reopens | twice, 3 May 2024, Oru Daily', 'Port closes | once, 4 May 2024']);
    assert.deepEqual(lines('entities', 'organization'), ['Port Union | not named']);
  });

  it('leads to registry entries and to passages', () => {
    const [lena, boris] = treeItems(corpus, 'entities', ['person']);
    assert.equal(lena?.location?.path, 'entities.yaml');
    assert.equal(boris?.location && SECOND.slice(boris.location.span.start, boris.location.span.end), 'Boris Petrov');
    const [first] = treeItems(corpus, 'entities', ['person', 'lena-okafor']);
    assert.equal(first?.location && FIRST.slice(first.location.span.start, first.location.span.end), 'Lena Okafor');
  });

  it('has nothing below what is gone', () => {
    assert.deepEqual([...lines('entities', 'person', 'nobody'), ...lines('entities', 'nothing'), ...lines('claims', 'nothing'), ...lines('claims', 'speakers', 'nobody')], []);
    assert.deepEqual(treeItems(corpusFrom(new Map()), 'entities', []), []);
  });
});

describe('the tree of claims', () => {
  it('holds canonical claims, speakers, and sources without a name', () => {
    assert.deepEqual(lines('claims'), ['Canonical claims | 2', 'Speakers | 1', 'Sources without a name | 1']);
    assert.deepEqual(lines('claims', 'canonical'), ['Ships wait outside the port. | 2 appearances', 'Nobody says so. | no appearance yet']);
    assert.deepEqual(lines('claims', 'speakers'), ['Lena Okafor | 2 claims']);
  });

  it('sets beside each other who asserts, who denies, and the figures', () => {
    assert.deepEqual(lines('claims', 'canonical', 'ships-wait'), [
      '“At least 12 ships wait” | according to Lena Okafor, 3 May 2024, Oru Daily, figures: at least 12 ships',
      '“ships wait” | denied by Lena Okafor, 4 May 2024',
    ]);
  });

  it('lists what somebody claims, the latest first, each with its own key', () => {
    assert.deepEqual(lines('claims', 'speakers', 'lena-okafor').map(line => line.split(' | ')[0]), ['“ships wait”', '“At least 12 ships wait”']);
    const keys = treeItems(corpus, 'claims', ['unnamed']).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.match(lines('claims', 'unnamed')[0] ?? '', /nobody was paid.*according to a dock worker/);
  });
});
