/** Property tests: whatever the files hold and wherever the cursor stands, every feature answers, with places inside the files. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysisOf } from '../../../server/src/core/analysis.ts';
import type { Corpus, Location } from '../../../server/src/core/corpus/corpus.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import { corpusFrom } from '../../support/corpus.ts';
import { filesAfter } from '../../support/features.ts';

const bits = (...words: string[]) => fc.array(fc.constantFrom(...words), { maxLength: 25 }).map(parts => parts.join(''));
const article = bits('Lena Okafor', 'Okafor', ' said', ' ', '\n', '\n\n', '\r\n', '“', '”', ',', '.', ' told', ' that the port is open', 'He', ' 12 men', '🚢', '\u0000', '\u202E', ' on Monday');
const sidecar = bits('version: 1\n', 'source: { text: a.txt }\n', 'source:\n  text: ../a.txt\n', 'mentions:\n', 'claims:\n', '  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [0, 11] }\n', '  - { id: c1, kind: direct, quote: [{ quote: open }, { quote: port }], same: x, relations: [{ to: "a.ann.yaml#c1" }] }\n', '  - id: m1\n', '    status: suggested\n', '  - 3\n', '[', '{', ': ', '\t', '🚢');
const registry = bits('version: 1\n', 'entities:\n', '  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor] }\n', '  - { id: o, type: person, name: Okafor, memberOf: [o, lena-okafor] }\n', '  - id: __proto__\n', '    type: person\n    name: constructor\n', '- ', '{');

describe('features', () => {
  it('never throw, and point into files', () => {
    fc.assert(fc.property(article, sidecar, registry, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (text, yaml, entities, places) => {
      const files = new Map([['a.txt', text], ['a.ann.yaml', yaml], ['entities.yaml', entities], ['claims.yaml', 'version: 1\nclaims: [{ id: x, statement: X }]\n'], ['glossator.yaml', 'version: 1\n']]);
      const analysis = analysisOf(corpusFrom(files, bundledModel));
      for (const [path, content] of files) {
        assert.ok(analysis.documentSymbols(path).every(({ span }) => span.end <= content.length));
        analysis.foldingSpans(path);
        analysis.semanticTokens(path);
        assert.ok(analysis.documentLinks(path).every(({ span }) => span.end <= content.length));
        applyEdits(content, analysis.formattingEdits(path));
        for (const place of places) {
          const offset = place % (content.length + 1);
          const span = { start: offset, end: Math.min(content.length, offset + (place % 7)) };
          analysis.hover(path, offset);
          assertInside(analysis.corpus, analysis.definitions(path, offset).flatMap(({ target, selection }) => [target, { path: target.path, span: selection }]));
          assertInside(analysis.corpus, analysis.references(path, offset, { declaration: true }));
          analysis.highlights(path, offset);
          const completions = analysis.completions(path, offset);
          assert.ok(!completions || (completions.span.start <= offset && offset <= completions.span.end && !/[\r\n]/.test(content.slice(completions.span.start, completions.span.end))), `${path} ${offset}`);
          assert.ok(analysis.selectionSpans(path, offset).every(around => around.start <= offset && offset <= around.end));
          const renamed = analysis.renameEdit(path, offset, 'fresh');
          if ('edit' in renamed) filesAfter(files, renamed.edit);
          for (const action of analysis.codeActions(path, span)) {
            const answer = action.edit();
            if ('edit' in answer) filesAfter(files, answer.edit);
          }
          analysis.proposeEntity(path, span);
          const edit = analysis.entityEdit(path, span, { kind: 'new', id: 'new', type: 'person', name: 'New' });
          if ('edit' in edit) filesAfter(files, edit.edit);
          analysis.proposeClaim(path, span);
          const claim = analysis.claimEdit(path, { span, kind: 'direct', stance: 'asserts', speaker: undefined, cue: undefined });
          if ('edit' in claim) filesAfter(files, claim.edit);
        }
      }
      analysis.workspaceSymbols('o');
    }), { numRuns: 150 });
  });
});

function assertInside(corpus: Corpus, locations: readonly Location[]): void {
  for (const { path, span } of locations) {
    const file = corpus.files.get(path);
    assert.ok(file && file.kind !== 'unreadable' && span.start <= span.end && span.end <= file.text.length, `${path} ${span.start}-${span.end}`);
  }
}
