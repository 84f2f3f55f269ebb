/** The runner gives findings their severity and order; messages say what to do. */
import assert from 'node:assert/strict';
import { applySafeFixes } from '../../../server/src/core/rules/fix.ts';
import { findingsOf, findingsOfFile } from '../../../server/src/core/rules/runner.ts';
import { nearest } from '../../../server/src/core/rules/suggest.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { corpusFromFixture } from '../../support/corpus.ts';

const ARTICLE = `
//- /strike.txt
On Monday Ada Okoro spoke.
`;

describe('findings', () => {
  it('take the severity that glossator.yaml gives them', () => {
    const { corpus } = corpusFromFixture(`
      //- /glossator.yaml
      rules: { claim-without-speaker: error, anchor-moved: off }
      ${ARTICLE.trim()}
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
      claims:
        - { id: c1, kind: direct, quote: Ada Okoro spoke }
    `.replaceAll('\n      ', '\n').replaceAll('\nOn Monday', '\nOn Monday'));
    assert.deepEqual(findingsOf(corpus).map(({ rule, severity }) => [rule, severity]), [['claim-without-speaker', 'error']]);
  });

  it('come in reading order, file by file', () => {
    const { corpus } = corpusFromFixture(`
//- /b.ann.yaml
version: 1
source: { text: b.txt }
//- /a.txt
Ada Okoro spoke.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: nobody, quote: Nobody at all, at: [0, 9] }
  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
`);
    assert.deepEqual(findingsOf(corpus).map(({ path, rule }) => `${path} ${rule}`), [
      'a.ann.yaml entity-unknown',
      'a.ann.yaml anchor-orphan',
      'a.ann.yaml id-duplicate',
      'b.ann.yaml sidecar-orphaned',
    ]);
    assert.deepEqual(findingsOfFile(corpus, 'nowhere.yaml'), []);
  });

  it('name the nearest right word', () => {
    assert.equal(nearest('isiss', ['iraq', 'isis']), 'isis');
    assert.equal(nearest('isiss', ['krg', 'kurdistan-regional-government']), undefined);
  });
});

describe('applySafeFixes', () => {
  it('moves anchors and leaves every other byte alone', () => {
    const { corpus } = corpusFromFixture(`${ARTICLE}//- /strike.ann.yaml
# by hand
version: 1
source: { text: strike.txt }
mentions:
  - { id: m1,   entity: person/ada-okoro, quote: Ada Okoro, at: [ 0, 9 ] } # who
`);
    const file = corpus.files.get('strike.ann.yaml');
    assert.ok(file?.kind === 'sidecar');
    const { text, applied } = applySafeFixes(file.text, findingsOfFile(corpus, 'strike.ann.yaml'));
    assert.equal(applied.length, 1);
    assert.equal(text, file.text.replace('[ 0, 9 ]', '[10, 19]'));
  });

  for (const [style, quote, expected] of [
    ['plain', 'four days of strike', '"five days of strike"'],
    ['quoted', '"four days of strike"', '"five days of strike"'],
    ['a block of text', '|-\n      four days of strike', undefined],
  ] as const) {
    it(`offers the words of the article for a quote that is ${style}${expected === undefined ? ' to a person only' : ''}`, () => {
      const { corpus } = corpusFromFixture(`//- /strike.txt
There were five days of strike.
//- /strike.ann.yaml
version: 1
source: { text: strike.txt }
claims:
  - id: c1
    kind: narrated
    quote: ${quote}
    at: [11, 30] # here
`);
      const file = corpus.files.get('strike.ann.yaml');
      const finding = findingsOfFile(corpus, 'strike.ann.yaml').find(found => found.rule === 'anchor-drifted');
      assert.ok(file?.kind === 'sidecar' && finding);
      assert.equal(finding.fix && applyEdits(file.text, finding.fix.edits), expected && file.text.replace(quote, expected));
    });
  }

  it('does not accept a changed text for anybody', () => {
    const { corpus } = corpusFromFixture(`${ARTICLE}//- /strike.ann.yaml
version: 1
source: { text: strike.txt, sha256: "${'0'.repeat(64)}" }
`);
    const findings = findingsOfFile(corpus, 'strike.ann.yaml');
    assert.deepEqual(findings.map(finding => finding.rule), ['source-changed']);
    assert.equal(applySafeFixes('', findings).applied.length, 0);
  });
});
