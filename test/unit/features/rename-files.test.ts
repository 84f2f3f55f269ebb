/** Tests of files that get other names: sidecars go along, and references follow, from where they stand afterwards. */
import assert from 'node:assert/strict';
import type { FileRename } from '../../../server/src/core/features/rename-files.ts';
import { renameFiles } from '../../../server/src/core/features/rename-files.ts';
import { findingsOf } from '../../../server/src/core/rules/runner.ts';
import { summaryOf } from '../../../server/src/core/rules/summary.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { corpusFrom } from '../../support/corpus.ts';

const FILES = new Map([
  ['glossator.yaml', 'version: 1\narticles: ["**/*.txt"]\n'],
  ['a.txt', 'One.\n'],
  ['a.ann.yaml', 'version: 1\nsource: { text: "a.txt" } # ours\nclaims:\n  - { id: c1, kind: narrated, quote: One }\n'],
  ['b.txt', 'Two.\n'],
  ['b.ann.yaml', 'version: 1\nsource: { text: b.txt, derivedFrom: [a.txt, ../elsewhere.txt] }\nclaims:\n  - { id: c1, kind: narrated, quote: Two, relations: [{ type: repeats, to: a.ann.yaml#c1 }, { type: repeats, to: c1 }] }\n'],
  ['2024/c.txt', 'Three.\n'],
  ['2024/c.ann.yaml', 'version: 1\nsource: { text: c.txt, derivedFrom: [../a.txt] }\n'],
]);

/** The sidecars under the names they have afterwards, and which go along. */
function after(...renames: FileRename[]) {
  const { changes, renames: along = [] } = renameFiles(corpusFrom(FILES), renames, true);
  return { along: along.map(({ from, to }) => `${from} → ${to}`), texts: new Map(changes.map(({ path, edits }) => [path, applyEdits(FILES.get(path) ?? '', edits)])) };
}

describe('files that get other names', () => {
  it('take their sidecar along, and references follow both', () => {
    const { along, texts } = after({ from: 'a.txt', to: 'talks/summit: day 1.txt' });
    assert.deepEqual(along, ['a.ann.yaml → talks/summit: day 1.ann.yaml']);
    assert.match(texts.get('a.ann.yaml') ?? '', /source: \{ text: "summit: day 1\.txt" \} # ours/);
    assert.match(texts.get('b.ann.yaml') ?? '', /derivedFrom: \["talks\/summit: day 1\.txt", \.\.\/elsewhere\.txt\]/);
    assert.match(texts.get('b.ann.yaml') ?? '', /to: "talks\/summit: day 1\.ann\.yaml#c1" \}, \{ type: repeats, to: c1 \}/);
    assert.match(texts.get('2024/c.ann.yaml') ?? '', /derivedFrom: \["\.\.\/talks\/summit: day 1\.txt"\]/);
  });

  it('are found again under a path with "#" in it', () => {
    const { along, texts } = after({ from: 'a.txt', to: 'C#/a.txt' });
    assert.match(texts.get('b.ann.yaml') ?? '', /to: "C#\/a\.ann\.yaml#c1"/);
    const moved = new Map([...FILES].map(([path, text]) => [path.replace(/^a\./, 'C#/a.'), texts.get(path) ?? text]));
    const corpus = corpusFrom(moved);
    assert.deepEqual(findingsOf(corpus, path => path === 'b.ann.yaml').filter(({ rule }) => rule === 'schema' || rule === 'relation-unknown-target'), []);
    const sidecar = corpus.files.get('b.ann.yaml');
    assert.deepEqual(sidecar?.kind === 'sidecar' && summaryOf(sidecar, corpus).claims[0]?.relations.map(({ to }) => to), ['C#/a.ann.yaml#c1', 'b.ann.yaml#c1']);
    assert.deepEqual(along, ['a.ann.yaml → C#/a.ann.yaml']);
  });

  it('leave alone what is right as it is', () => {
    assert.deepEqual(after({ from: 'b.txt', to: 'b2.txt' }), { along: ['b.ann.yaml → b2.ann.yaml'], texts: new Map([['b.ann.yaml', (FILES.get('b.ann.yaml') ?? '').replace('text: b.txt', 'text: b2.txt')]]) });
    assert.deepEqual(after({ from: 'unknown.txt', to: 'x.txt' }), { along: [], texts: new Map() });
  });

  it('are moved with a whole folder: what points within it stays, what points out of it is mended', () => {
    const { along, texts } = after({ from: '2024', to: 'archive/2024' });
    assert.deepEqual(along, []);
    assert.deepEqual([...texts], [['2024/c.ann.yaml', 'version: 1\nsource: { text: c.txt, derivedFrom: ["../../a.txt"] }\n']]);
  });

  it('leave the sidecar where it is in an editor that cannot rename it', () => {
    const { changes, renames } = renameFiles(corpusFrom(FILES), [{ from: 'a.txt', to: '2024/a.txt' }], false);
    assert.deepEqual([renames, changes.map(({ path, edits }) => [path, edits.map(({ newText }) => newText)])], [[], [
      ['2024/c.ann.yaml', ['a.txt']], ['a.ann.yaml', ['"2024/a.txt"']], ['b.ann.yaml', ['"2024/a.txt"']],
    ]]);
  });

  it('do not take along a sidecar that another stands in the way of', () => {
    const { along, texts } = after({ from: 'a.txt', to: 'b.md' });
    assert.deepEqual(along, []);
    assert.match(texts.get('a.ann.yaml') ?? '', /text: b\.md/);
  });
});
