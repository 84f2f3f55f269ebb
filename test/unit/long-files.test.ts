/** Files that are long in one respect: whatever is asked of them takes time that grows with their length, not with its square. */
import assert from 'node:assert/strict';
import { stylish } from '../../server/src/cli/formats/stylish.ts';
import type { ReportedFinding } from '../../server/src/cli/report.ts';
import { analysisOf, type Analysis } from '../../server/src/core/analysis.ts';
import { entityRefsOf } from '../../server/src/core/corpus/entity-refs.ts';
import { applySafeFixes } from '../../server/src/core/rules/fix.ts';
import { mergeTexts } from '../../server/src/core/sidecar/compare/merge.ts';
import { migrateText } from '../../server/src/core/sidecar/migrations/migrate.ts';
import { suggestSidecar } from '../../server/src/core/sidecar/annotate.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { corpusFrom } from '../support/corpus.ts';

const N = 100_000;
/** Fewer are enough where each takes longer. */
const CLAIMS = 20_000;
const HEAD = 'version: 1\nsource: { text: a.txt }\n';
const REGISTRY = 'version: 1\nentities:\n  - { id: ada, type: person, name: Ada Okoro }\n';

// A pass that goes through all for each of all takes over 25 s; the runner gives up after 20.
describe('long files', () => {
  for (const [what, unit] of [['letters', 'a'], ['joined letters', 'e\u0301'], ['dashes', 'a-'], ['quotation marks', '""'], ['spaces', ' ']] as const) {
    it(`with one line of ${what}: completion, formatting, selection`, () => {
      const text = `${HEAD}mentions:\n  - id: m1\n    note: ${JSON.stringify(`a${unit.repeat(N)} b`)}\n`;
      const analysis = corpusOf({ 'a.ann.yaml': text });
      const at = text.indexOf(' b');
      analysis.completions('a.ann.yaml', at);
      assert.deepEqual(analysis.formattingEdits('a.ann.yaml'), []);
      assert.ok(analysis.selectionSpans('a.ann.yaml', at).length > 2);
    });
  }

  it('with a hundred thousand gaps to tidy, and more lines with spaces at their ends', () => {
    const text = `${HEAD}x: [${'1 ,'.repeat(N)}1]\n${'y:   \n'.repeat(1)}${'# a   \n'.repeat(N)}`;
    const after = applyEdits(text, corpusOf({ 'a.ann.yaml': text }).formattingEdits('a.ann.yaml'));
    assert.ok(after.includes('[1, 1, 1, ') && after.endsWith('# a\n# a\n'));
  });

  it('with as many wrong entries', () => {
    const analysis = corpusOf({ 'a.ann.yaml': `${HEAD}mentions:\n${'- a\n'.repeat(N)}` });
    assert.equal(analysis.findings('a.ann.yaml').filter(({ rule }) => rule === 'schema').length, 100);
  });

  it('with as many mentions that moved: found, told, mended', () => {
    const words = Array.from({ length: N }, (_, index) => `w${index.toString(36).padStart(5, '0')}`);
    const text = `${HEAD}mentions:\n${words.map((word, index) => `  - { id: m${index}, entity: ada, quote: ${word}, at: [${index * 7}, ${index * 7 + 6}] }\n`).join('')}`;
    const findings = corpusOf({ 'a.ann.yaml': text, 'a.txt': `New ${words.join(' ')}`, 'entities.yaml': REGISTRY }).findings('a.ann.yaml');
    assert.equal(findings.filter(({ rule }) => rule === 'anchor-moved').length, N);
    assert.equal(applySafeFixes(text, findings).applied.length, N);
  });

  it('with thousands of suppressions, needed or not', () => {
    const analysis = corpusOf({ 'a.ann.yaml': `${HEAD}mentions:\n${Array.from({ length: 4000 }, (_, index) => suppressing(index)).join('')}`, 'a.txt': 'Ada', 'entities.yaml': REGISTRY });
    const rules = analysis.findings('a.ann.yaml').map(({ rule }) => rule);
    assert.deepEqual([rules.filter(rule => rule === 'suppression-unused').length, rules.includes('anchor-orphan')], [2000, false]);
  });

  it('with thousands of claims that derive from one another, and ids that nobody has', () => {
    const claim = (index: number): string => `  - { id: c${index}, kind: narrated, quote: Ada, same: x, values: [{ what: boats, min: 3, max: 3 }], relations: [{ type: derivesFrom, to: c${(index + 1) % CLAIMS} }, { type: repeats, to: nobody${index} }] }\n`;
    const analysis = corpusOf({ 'a.ann.yaml': `${HEAD}claims:\n${Array.from({ length: CLAIMS }, (_, index) => claim(index)).join('')}`, 'a.txt': 'Ada', 'claims.yaml': 'version: 1\nclaims: [{ id: x, statement: X }]\n' });
    const rules = analysis.findings('a.ann.yaml').map(({ rule }) => rule);
    assert.deepEqual(['claim-circular-source', 'relation-unknown-target'].map(wanted => rules.filter(rule => rule === wanted).length), [CLAIMS, CLAIMS]);
  });

  it('with a claim in as many parts', () => {
    const analysis = corpusOf({ 'a.ann.yaml': `${HEAD}claims:\n  - id: c1\n    kind: narrated\n    quote:\n${'      - { quote: Ada, at: [0, 3] }\n'.repeat(2 * N)}`, 'a.txt': 'Ada' });
    assert.ok(analysis.findings('a.ann.yaml').every(({ rule }) => rule !== 'anchor-orphan'));
    assert.ok(analysis.documentSymbols('a.txt').length > 0);
  });

  it('with more findings and ids than a call takes arguments', () => {
    const place = { file: 'a.ann.yaml', from: { line: 0, character: 0 }, to: { line: 0, character: 1 }, start: 0, end: 1 };
    const finding: ReportedFinding = { ...place, rule: 'schema', severity: 'error', message: 'It is wrong', related: [], fixable: false, line: 'x' };
    assert.ok(stylish({ findings: Array.from({ length: 2 * N }, () => finding), files: 1, fixed: 0 }, { color: false }).split('\n').length > 2 * N);
    const corpus = corpusFrom(new Map([['a.ann.yaml', `${HEAD}claims:\n  - { id: c1, kind: narrated, quote: Ada, about: [${'ada, '.repeat(2 * N)}ada] }\n`]]));
    const sidecar = corpus.files.get('a.ann.yaml');
    assert.equal(sidecar && entityRefsOf(sidecar).length, 2 * N + 1);
    assert.equal(migrateText('sidecar', `source: a.txt\nmentions:\n${'  - { id: m7, name: Ada, entity: ada }\n'.repeat(2 * N)}`).kind, 'migrated');
  });

  it('merged, migrated and annotated anew', () => {
    const [ours, theirs] = [0, 1].map(from => `${HEAD}mentions:\n${remarked(from)}`) as [string, string];
    assert.equal(mergeTexts('sidecar', '', ours, theirs).kind, 'merged');
    assert.equal(migrateText('sidecar', ours.replace('version: 1\n', '')).kind, 'migrated');
    const corpus = analysisOf(corpusFrom(new Map([['a.txt', 'Ada '], ['a.ann.yaml', ours.replaceAll('quote: Ada', 'status: suggested, quote: Ada')]]))).corpus;
    const [article, sidecar] = [corpus.files.get('a.txt'), corpus.files.get('a.ann.yaml')];
    assert.ok(article?.kind === 'article' && sidecar?.kind === 'sidecar');
    const annotated = suggestSidecar(article, () => undefined, sidecar);
    assert.ok(annotated.kind === 'edits' && applyEdits(sidecar.text, annotated.edits).includes('mentions: []'));
  });
});

function corpusOf(files: Readonly<Record<string, string>>): Analysis {
  return analysisOf(corpusFrom(new Map(Object.entries(files))));
}

function suppressing(index: number): string {
  return `  - { id: m${index}, entity: ada, quote: ${index % 2 === 0 ? 'Nobody' : 'Ada'}, at: [0, 3], suppress: [{ rule: anchor-orphan, reason: cut }] }\n`;
}

function remarked(from: number): string {
  return Array.from({ length: N / 5 }, (_, index) => `  # ${from + index}\n  - { id: m${index}, quote: Ada, at: [${from + index}, ${from + index + 3}] }\n`).join('');
}
