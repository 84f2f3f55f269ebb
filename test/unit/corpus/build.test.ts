/** A corpus grows by changes: nothing is recognised unasked, nothing twice, and in the end it is what a rebuild makes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyCorpus, withFiles, type FileChange } from '../../../server/src/core/corpus/build.ts';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { definitionOf } from '../../../server/src/core/corpus/definitions.ts';
import { articleOf, sidecarsOf } from '../../../server/src/core/corpus/lookup.ts';
import { findingsOf } from '../../../server/src/core/rules/runner.ts';
import { sha256Hex } from '../../../server/src/host/web-reading.ts';
import { BLANK_MODEL, namesModel } from '../../support/corpus.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro }\n';
const SIDECAR = 'version: 1\nsource: { text: strike.txt }\nmentions:\n  - { id: m1, entity: ada-okoro, quote: Ada Okoro, at: [0, 9] }\n';

describe('withFiles', () => {
  it('recognises no article before somebody asks, and each once', () => {
    const model = namesModel();
    const corpus = withFiles(emptyCorpus, [file('strike.txt', 'Ada Okoro spoke.'), file('entities.yaml', REGISTRY), file('strike.ann.yaml', SIDECAR)], model);
    assert.deepEqual(findingsOf(corpus), []);
    assert.equal(model.recognised.length, 0);
    assert.equal(corpus.mentionsOf('ada-okoro').length, 1);
    assert.equal(corpus.entities.get('ada-okoro')?.mentions, 1);
    assert.equal(model.recognised.length, 1);
  });

  it('keeps what did not change, and the links when only a sidecar did', () => {
    const model = namesModel();
    const before = withFiles(emptyCorpus, [file('strike.txt', 'Ada Okoro spoke.'), file('talks.txt', 'Ada Okoro left.'), file('entities.yaml', REGISTRY)], model);
    assert.equal(before.mentionsOf('ada-okoro').length, 2);
    const after = withFiles(before, [file('strike.ann.yaml', SIDECAR), file('talks.txt', 'Ada Okoro left.')], model);
    assert.equal(after.files.get('talks.txt'), before.files.get('talks.txt'));
    assert.equal(after.mentionsOf('ada-okoro'), before.mentionsOf('ada-okoro'));
    assert.equal(model.recognised.length, 2);
    assert.equal(before.files.has('strike.ann.yaml'), false);
  });

  it('recognises again when an entity changes, not when a comment does', () => {
    const model = namesModel();
    const before = withFiles(emptyCorpus, [file('strike.txt', 'Ada Okoro met Tunde Bello.'), file('entities.yaml', REGISTRY)], model);
    assert.equal(before.mentionsOf('ada-okoro').length, 1);
    const commented = withFiles(before, [file('entities.yaml', `# who is who\n${REGISTRY}`)], model);
    assert.equal(commented.mentionsOf('ada-okoro').length, 1);
    assert.equal(model.recognised.length, 1);
    assert.equal(commented.entries.get('ada-okoro')?.id.start, (before.entries.get('ada-okoro')?.id.start ?? 0) + 13);
    const grown = withFiles(commented, [file('entities.yaml', `${REGISTRY}  - { id: tunde-bello, type: person, name: Tunde Bello }\n`)], model);
    assert.equal(grown.mentionsOf('tunde-bello').length, 1);
    assert.equal(model.recognised.length, 2);
    assert.equal(before.mentionsOf('tunde-bello').length, 0);
  });

  it('recognises all again with another model, and links what that finds', () => {
    const before = withFiles(emptyCorpus, [file('strike.txt', 'Ada Okoro spoke.'), file('entities.yaml', REGISTRY)], namesModel());
    assert.equal(before.mentionsOf('ada-okoro').length, 1);
    const other = namesModel();
    const after = withFiles(before, [file('note.ann.yaml', SIDECAR)], BLANK_MODEL);
    assert.equal(after.mentionsOf('ada-okoro').length, 0);
    assert.equal(withFiles(after, [], other).mentionsOf('ada-okoro').length, 1);
    assert.deepEqual(other.recognised.length, 1);
  });

  it('holds the words of few articles, and has them for all', () => {
    const articles = Array.from({ length: 40 }, (_, index) => file(`${index}.txt`, `Ada Okoro spoke ${index} times.`));
    const corpus = withFiles(emptyCorpus, articles, namesModel());
    const words = (path: string): readonly string[] => {
      const article = corpus.files.get(path);
      return article?.kind === 'article' ? article.recognition.article.words.map(word => word.text) : [];
    };
    for (const { path } of articles) words(path);
    assert.deepEqual(words('0.txt'), ['Ada', 'Okoro', 'spoke', '0', 'times', '.']);
    assert.deepEqual(words('39.txt'), ['Ada', 'Okoro', 'spoke', '39', 'times', '.']);
  });

  it('follows glossator.yaml in what counts as an article', () => {
    const before = withFiles(emptyCorpus, [file('a.txt', 'One.'), file('drafts/b.txt', 'Two.')], BLANK_MODEL);
    assert.equal(before.annotated, false);
    const after = withFiles(before, [file('glossator.yaml', 'articles: ["*.txt"]\n')], BLANK_MODEL);
    assert.deepEqual([...after.files.keys()], ['a.txt', 'glossator.yaml']);
    assert.equal(after.annotated, true);
  });

  it('lets the first of two entries stand, whatever the order of arrival', () => {
    const other = REGISTRY.replace('Ada Okoro', 'Adaeze Okoro');
    const corpus = withFiles(withFiles(emptyCorpus, [file('b/entities.yaml', other)], BLANK_MODEL), [file('a/entities.yaml', REGISTRY)], BLANK_MODEL);
    assert.equal(corpus.entries.get('ada-okoro')?.path, 'a/entities.yaml');
    assert.deepEqual(findingsOf(corpus).map(({ path, rule }) => [path, rule]), [['b/entities.yaml', 'id-duplicate']]);
  });

  it('in any order of edits is what a rebuild from scratch makes', () => {
    fc.assert(fc.property(fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 8 }), batches => {
      let corpus: Corpus = emptyCorpus;
      const now = new Map<string, FileChange>();
      const model = namesModel();
      for (const batch of batches) {
        corpus = withFiles(corpus, batch, model);
        if (batch.length % 2 === 1) void corpus.entities; // some versions are looked at, some are not
        for (const change of batch) now.set(change.path, change);
        // What the host does then: other files may be articles now.
        if (batch.some(change => change.path === 'glossator.yaml')) corpus = withFiles(corpus, [...now.values()], model);
      }
      assert.deepEqual(snapshot(corpus), snapshot(withFiles(emptyCorpus, [...now.values()], namesModel())));
    }), { numRuns: 150 });
  });
});

describe('lookups', () => {
  it('follow sidecars and articles that come and go', () => {
    const first = withFiles(emptyCorpus, [file('strike.txt', 'One.'), file('strike.ann.yaml', SIDECAR)], BLANK_MODEL);
    assert.deepEqual(sidecarPaths(first), ['strike.ann.yaml']);
    const edited = withFiles(first, [file('strike.txt', 'Two.')], BLANK_MODEL);
    assert.deepEqual(sidecarPaths(edited), ['strike.ann.yaml']);
    const second = withFiles(edited, [file('second.ann.yaml', SIDECAR)], BLANK_MODEL);
    assert.deepEqual(sidecarPaths(second), ['second.ann.yaml', 'strike.ann.yaml']);
    const turned = withFiles(second, [file('second.ann.yaml', SIDECAR.replace('strike.txt', 'other.txt'))], BLANK_MODEL);
    assert.deepEqual(sidecarPaths(turned), ['strike.ann.yaml']);
    assert.deepEqual(sidecarPaths(withFiles(turned, [{ path: 'strike.txt', removed: true }], BLANK_MODEL)), []);
    assert.deepEqual(sidecarPaths(first), ['strike.ann.yaml']);
  });

  const corpus = withFiles(emptyCorpus, [file('strike.txt', 'Ada Okoro spoke.'), file('entities.yaml', REGISTRY), file('strike.ann.yaml', SIDECAR), file('second.ann.yaml', SIDECAR)], namesModel());

  it('lead from a sidecar to its article and back', () => {
    const sidecar = corpus.files.get('second.ann.yaml');
    assert.ok(sidecar?.kind === 'sidecar');
    assert.equal(articleOf(corpus, sidecar)?.path, 'strike.txt');
    assert.deepEqual(sidecarsOf(corpus, 'strike.txt').map(found => found.path), ['second.ann.yaml', 'strike.ann.yaml']);
  });

  it('lead from an entity to its entry', () => {
    const definition = definitionOf(corpus, 'ada-okoro');
    assert.equal(definition?.target.path, 'entities.yaml');
    assert.equal(REGISTRY.slice(definition?.selection.start, definition?.selection.end), 'ada-okoro');
    assert.equal(definitionOf(corpus, 'person/nobody'), undefined);
  });
});

function sidecarPaths(corpus: Corpus): string[] {
  return sidecarsOf(corpus, 'strike.txt').map(({ path }) => path);
}

const changes: fc.Arbitrary<FileChange> = fc.oneof(
  fc.record({ path: fc.constantFrom('strike.txt', 'drafts/talks.txt'), text: fc.constantFrom('Ada Okoro spoke.', 'Tunde Bello met Ada Okoro.', 'Nobody.') }).map(({ path, text }) => file(path, text)),
  fc.constantFrom(REGISTRY, `# comment\n${REGISTRY}`, REGISTRY.replaceAll('Ada Okoro', 'Tunde Bello'), 'version: 1\nentities: [').map(text => file('entities.yaml', text)),
  fc.constantFrom(REGISTRY.replace('ada-okoro', 'tunde-bello').replace('Ada Okoro', 'Tunde Bello')).map(text => file('more/entities.yaml', text)),
  fc.constantFrom(SIDECAR, SIDECAR.replace('ada-okoro', 'ada-okro')).map(text => file('strike.ann.yaml', text)),
  fc.constantFrom('articles: ["*.txt"]\n', 'rules: { entity-unknown: off }\n', 'nonsense').map(text => file('glossator.yaml', text)),
  fc.constantFrom('strike.txt', 'entities.yaml', 'more/entities.yaml', 'strike.ann.yaml').map(path => ({ path, removed: true as const })),
  fc.constantFrom('strike.txt', 'entities.yaml', 'drafts/talks.txt').map(path => ({ path, problem: 'is not valid UTF-8' })),
);

function snapshot(corpus: Corpus): unknown {
  return {
    paths: [...corpus.files.values()].map(({ path, kind }) => [path, kind]),
    config: corpus.config,
    annotated: corpus.annotated,
    entries: [...corpus.entries],
    registry: [...corpus.registry.entities],
    entities: [...corpus.entities].toSorted(),
    mentions: [...corpus.entities.keys()].toSorted().map(id => corpus.mentionsOf(id)),
    findings: findingsOf(corpus),
  };
}

function file(path: string, text: string): FileChange {
  return { path, text, sha256: sha256Hex(new TextEncoder().encode(text)) };
}
