/** Property test: names and claims that are kept from one version of a corpus to the next are those a fresh reading finds. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileChange } from '../../../server/src/core/corpus/build.ts';
import { emptyCorpus, withFiles } from '../../../server/src/core/corpus/build.ts';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { claimsIn } from '../../../server/src/core/features/claim-view.ts';
import { namedIn } from '../../../server/src/core/features/named.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';

const ARTICLE = 'Lena Okafor opened the port. Okafor said the port is open.\n';
const mention = (entity: string, status: string): string => `version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: ${entity}, quote: Okafor, at: [29, 35], status: ${status} }\n`;
const claim = 'version: 1\nsource: { text: a.txt }\nclaims:\n  - { id: c1, kind: indirect, speaker: port-board, quote: the port is open, at: [41, 57], same: open }\n';
const registry = (...entries: string[]): string => `version: 1\nentities:\n${entries.map(entry => `  - { ${entry} }\n`).join('')}`;

/** Each path with the texts it may have; undefined where it is not there. */
const FILES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'a.txt': [ARTICLE, ARTICLE.replaceAll('Lena', 'Mira'), undefined],
  'b.txt': ['Mira Okafor closed the port. Lena Okafor told the board so.\n', undefined],
  'a.ann.yaml': [mention('lena-okafor', 'confirmed'), mention('lena-okafor', 'rejected'), mention('port-board', 'confirmed'), claim, undefined],
  'entities.yaml': [
    registry('id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor]'),
    registry('id: lena-okafor, type: person, name: Lena Okafor', 'id: port-board, type: organization, name: Port Board'),
    registry('id: lena-okafor, type: person, name: Lena Okafor', 'id: port-board, type: place, name: Port Board'),
    undefined,
  ],
};
const change = fc.constantFrom(...Object.entries(FILES).flatMap(([path, texts]) => texts.map((text): FileChange => (text === undefined ? { path, removed: true } : { path, text, sha256: text }))));

describe('names and claims that are kept', () => {
  it('are those of a fresh corpus, whatever changed before', () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), changes => {
      let corpus = emptyCorpus;
      for (const one of changes) {
        corpus = withFiles(corpus, [one], bundledModel);
        readAll(corpus); // so that something is kept
      }
      const inputs = [...corpus.files.values()].flatMap(file => ('text' in file ? [{ path: file.path, text: file.text, sha256: file.sha256 }] : []));
      assert.deepEqual(readAll(corpus), readAll(withFiles(emptyCorpus, inputs, bundledModel)));
    }), { numRuns: 60 });
  });

  it('are not read again where only another article’s sidecar changed', () => {
    const files = [{ path: 'a.txt', text: ARTICLE, sha256: '' }, { path: 'b.txt', text: 'Nothing here.\n', sha256: '' }];
    const before = withFiles(emptyCorpus, files, bundledModel);
    const after = withFiles(before, [{ path: 'b.ann.yaml', text: 'version: 1\nsource: { text: b.txt }\n', sha256: '' }], bundledModel);
    const article = before.files.get('a.txt');
    assert.ok(article?.kind === 'article' && article === after.files.get('a.txt'));
    assert.equal(claimsIn(before, article), claimsIn(after, article));
  });
});

function readAll(corpus: Corpus): unknown {
  return [...corpus.files.values()].flatMap(file => (file.kind === 'article' ? [{
    path: file.path,
    names: namedIn(corpus, file).map(({ span, entity, type, resolution, annotation }) => ({ span, entity, type, resolution, entry: annotation?.entry.id?.value, status: annotation?.entry.status })),
    claims: claimsIn(corpus, file).map(({ text, speaker, same, status }) => ({ text, speaker, same, status })),
  }] : []));
}
