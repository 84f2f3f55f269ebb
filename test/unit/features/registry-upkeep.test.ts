/** Registry upkeep: adding, merging and keeping apart, as edits that leave all other bytes alone. */
import assert from 'node:assert/strict';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import type { EditAnswer } from '../../../server/src/core/features/feature.ts';
import { keepApart } from '../../../server/src/core/features/keep-apart.ts';
import { mergeEntities } from '../../../server/src/core/features/merge-entities.ts';
import { registryActions } from '../../../server/src/core/features/registry-actions.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import { corpusFrom } from '../../support/corpus.ts';

const REGISTRY = `version: 1
entities:
  - id: ada-okoro   # ours
    type: person
    name: Ada Okoro
    aliases: [Ada Okorro]
  - { id: a-okoro, type: person, name: Ada Chidi Okoro, weakAliases: [Okoro], roles: [{ title: mayor, from: "2019" }], links: { wikidata: Q1 } }
  - id: port-union
    type: organization
    name: Port Union
    distinctFrom: [a-okoro, ada-okoro]
`;
const SIDECAR = `version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: a-okoro, quote: Okoro }   # hers
  - { id: m2, candidates: [a-okoro, ada-okoro], quote: Ada }
claims:
  - id: c1
    kind: indirect
    speaker: "a-okoro"
    quote: nobody
    about: [a-okoro, ada-okoro, port-union]
`;
const FILES = { 'glossator.yaml': '', 'a.txt': 'Word\n\nOkoro said that nobody met Ada.\n', 'a.ann.yaml': SIDECAR, 'entities.yaml': REGISTRY };

const corpusOf = (files: Record<string, string>): Corpus => corpusFrom(new Map(Object.entries(files)), bundledModel);

function after(corpus: Corpus, answer: EditAnswer): Record<string, string> {
  assert.ok('edit' in answer, JSON.stringify(answer));
  const changed = answer.edit.changes.map(({ path, edits }) => {
    const file = corpus.files.get(path);
    return [path, applyEdits(file && 'text' in file ? file.text : '', edits)];
  });
  return Object.fromEntries([...changed, ...answer.edit.creates.map(({ path, text }) => [path, text])]);
}

describe('merging entities', () => {
  it('leaves one entry with all names, roles and links, and rewrites every reference', () => {
    const corpus = corpusOf(FILES);
    assert.deepEqual(after(corpus, mergeEntities(corpus, 'a-okoro', 'ada-okoro')), {
      'entities.yaml': `version: 1
entities:
  - id: ada-okoro   # ours
    type: person
    name: Ada Okoro
    aliases: [Ada Okorro, Ada Chidi Okoro]
    weakAliases: [Okoro]
    roles: [{ title: mayor, from: "2019" }]
    links: { wikidata: Q1 }
  - id: port-union
    type: organization
    name: Port Union
    distinctFrom: [ada-okoro]
`,
      'a.ann.yaml': SIDECAR.replace('entity: a-okoro', 'entity: ada-okoro').replace('[a-okoro, ada-okoro], quote', '[ada-okoro], quote').replace('"a-okoro"', '"ada-okoro"').replace('about: [a-okoro, ada-okoro', 'about: [ada-okoro'),
    });
  });
  it('takes what the articles call an unregistered entity into the registered one', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nForeign Minister Boris Petrov left.\n', 'a.ann.yaml': 'version: 1\nmentions:\n  - { id: m1, entity: person/boris-petrov, quote: Boris Petrov }\n', 'entities.yaml': 'version: 1\nentities:\n  - { id: b-petroff, type: person, name: Boris Petroff }\n' });
    assert.deepEqual(after(corpus, mergeEntities(corpus, 'person/boris-petrov', 'b-petroff')), {
      'entities.yaml': 'version: 1\nentities:\n  - { id: b-petroff, type: person, name: Boris Petroff, aliases: [Boris Petrov], weakAliases: [Petrov], roles: [{ title: Foreign Minister }] }\n',
      'a.ann.yaml': 'version: 1\nmentions:\n  - { id: m1, entity: b-petroff, quote: Boris Petrov }\n',
    });
  });
  it('writes an entry where neither has one', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nForeign Minister Boris Petrov left.\n', 'b.txt': 'Word\n\nForeign Minister Boris Petroff left.\n' });
    assert.deepEqual(after(corpus, mergeEntities(corpus, 'person/boris-petroff', 'person/boris-petrov')), {
      'entities.yaml': 'version: 1\nentities:\n  - id: boris-petrov\n    type: person\n    name: Boris Petrov\n    aliases: [Boris Petroff]\n    weakAliases: [Petrov, Petroff]\n    roles: [{ title: Foreign Minister }]\n',
    });
  });
  it('refuses what the registry says are two, and what it does not know', () => {
    const apart = corpusOf({ ...FILES, 'entities.yaml': REGISTRY.replace('name: Ada Okoro\n', 'name: Ada Okoro\n    distinctFrom: [a-okoro]\n') });
    assert.match(JSON.stringify(mergeEntities(apart, 'a-okoro', 'ada-okoro')), /are two \(distinctFrom\)/);
    assert.match(JSON.stringify(mergeEntities(apart, 'person/nobody', 'ada-okoro')), /Nothing is known/);
    assert.match(JSON.stringify(mergeEntities(apart, 'ada-okoro', 'person/nobody')), /merge the other into it/);
  });
});

describe('keeping apart', () => {
  it('says so in both entries, once', () => {
    const corpus = corpusOf(FILES);
    const { 'entities.yaml': registry = '' } = after(corpus, keepApart(corpus, 'a-okoro', 'ada-okoro'));
    assert.match(registry, /aliases: \[Ada Okorro\]\n {4}distinctFrom: \[a-okoro\]\n/);
    assert.match(registry, /roles: \[\{ title: mayor, from: "2019" \}\], distinctFrom: \[ada-okoro\], links/);
    const again = corpusOf({ ...FILES, 'entities.yaml': registry });
    assert.deepEqual(keepApart(again, 'a-okoro', 'ada-okoro'), { message: 'The registry says so already.' });
  });
  it('writes entries for those who have none', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nBoris Petrov left.\n', 'b.txt': 'Word\n\nBoris Petroff left.\n' });
    assert.deepEqual(after(corpus, keepApart(corpus, 'person/boris-petrov', 'person/boris-petroff')), {
      'entities.yaml': 'version: 1\nentities:\n  - id: boris-petrov\n    type: person\n    name: Boris Petrov\n    weakAliases: [Petrov]\n    distinctFrom: [boris-petroff]\n  - id: boris-petroff\n    type: person\n    name: Boris Petroff\n    weakAliases: [Petroff]\n    distinctFrom: [boris-petrov]\n',
    });
  });
});

describe('registry actions', () => {
  it('add the bearer of a name, merge two spellings, keep two people apart', () => {
    const corpus = corpusOf({ 'a.txt': 'Word\n\nBoris Petrov left.\n', 'b.txt': 'Word\n\nBoris Petroff left.\n', 'entities.yaml': 'version: 1\nentities: []\n' });
    const actions = registryActions(corpus, { entity: 'person/boris-petroff' });
    assert.deepEqual(actions.map(({ title }) => title), [
      'Add Boris Petroff to the registry',
      'Merge Boris Petroff into Boris Petrov: one entity, two spellings',
      'Boris Petroff is not Boris Petrov: never take one for the other',
    ]);
    assert.deepEqual(after(corpus, actions[0]?.edit() ?? { message: 'no action' }), {
      'entities.yaml': 'version: 1\nentities:\n  - id: boris-petroff\n    type: person\n    name: Boris Petroff\n    weakAliases: [Petroff]\n',
    });
  });
  it('offer nothing for who is registered and like nobody', () => {
    assert.deepEqual(registryActions(corpusOf(FILES), { entity: 'port-union' }), []);
  });
});
