/** The examples: the corpus that newcomers open has no finding, and the broken one shows every rule where its README says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Model } from '../../server/src/core/corpus/model.ts';
import { RULES } from '../../server/src/core/rules/rules.ts';
import { findingsOf } from '../../server/src/core/rules/runner.ts';
import { lineIndexOf, positionAt } from '../../server/src/core/text/line-index.ts';
import { bundledModel } from '../../server/src/host/assets.ts';
import { nodeFiles } from '../../server/src/host/node-files.ts';
import { openCorpus } from '../../server/src/host/open-corpus.ts';

describe('examples', () => {
  it('lint clean', () => {
    assert.deepEqual(lint('examples'), []);
  });

  it('broken shows every rule, where its README says', () => {
    const found = lint('examples/broken', bundledModel).map(finding => `${finding.path} ${finding.rule}`);
    assert.deepEqual([...new Set(found)].toSorted(), promised().toSorted());
    assert.deepEqual([...new Set(found.map(line => line.split(' ')[1]))].toSorted(), RULES.map(rule => rule.id).toSorted());
  });
});

/** Nothing that is on by default needs an article recognised. */
const NO_MODEL: Model = { recogniser: () => () => assert.fail('a rule recognised an article') };

function lint(root: string, model: Model = NO_MODEL): readonly { path: string; rule: string; place: string; message: string }[] {
  const corpus = openCorpus(nodeFiles(root), model);
  return findingsOf(corpus).map(({ path, rule, span, message }) => {
    const file = corpus.files.get(path);
    const { line, character } = positionAt(lineIndexOf(file && 'text' in file ? file.text : ''), span.start);
    return { path, rule, place: `${line + 1}:${character + 1}`, message };
  });
}

/** Of a row "| `outside.ann.yaml` | a path … | `source-outside-corpus` |", file and rule; a row without a file speaks of the one above. */
function promised(): string[] {
  let file = '';
  return readFileSync('examples/broken/README.md', 'utf8').split('\n').flatMap(line => {
    const row = /^\| (?:`(\S+)`)? ?\| .* \| `(\S+)`/.exec(line);
    if (!row) return [];
    file = row[1] ?? file;
    return [`${file} ${row[2]}`];
  });
}
