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

/** The rules that have a fix, where the sidecar begins with these words. */
function fixedIn(version: string): readonly string[] {
  const { corpus } = corpusFromFixture(`${ARTICLE.trim()}
//- /strike.ann.yaml
${version}
source: { text: strike.txt }
mentions:
  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
`);
  return findingsOf(corpus).flatMap(({ rule, fix }) => (fix ? [rule] : []));
}

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

  it('bring no fix into a file of another version but the one that migrates it', () => {
    assert.deepEqual(['version: 1', 'version: "1"', 'version: 0', 'version: 2'].map(fixedIn), [['anchor-moved'], ['schema-outdated', 'anchor-moved'], ['schema-outdated'], []]);
  });

  it('name the nearest right word', () => {
    assert.equal(nearest('isiss', ['iraq', 'isis']), 'isis');
    assert.equal(nearest('isiss', ['krg', 'kurdistan-regional-government']), undefined);
  });
});

describe('anchor-moved', () => {
  const HASH = 'a'.repeat(64);
  const moved = (text: string, entry: string, ...more: readonly string[]): readonly string[] => {
    const entries = [entry, ...more].map((one, index) => `  - { id: m${index + 1}, entity: person/ada-okoro, ${one} }`).join('\n');
    const { corpus } = corpusFromFixture(`//- /a.txt\n${text}\n//- /a.ann.yaml\nversion: 1\nsource: { text: a.txt, sha256: ${HASH} }\nmentions:\n${entries}\n`);
    return findingsOfFile(corpus, 'a.ann.yaml').filter(({ rule }) => rule === 'anchor-moved').map(({ message, fix }) => `${fix?.safe ? 'safe' : 'asks'}: ${message}`);
  };

  it('says what is doubtful of words that moved', () => {
    const look = '; look whether it is the same passage';
    assert.deepEqual(moved('On Monday Ada Okoro spoke.', 'quote: Ada Okoro, at: [0, 9], suffix: " spoke."'), ['safe: "Ada Okoro" now stands at [10, 19]']);
    assert.deepEqual(moved('On Monday Ada Okoro left.', 'quote: Ada Okoro, at: [0, 9], suffix: " lefx."'), [`asks: "Ada Okoro" now stands at [10, 19], but in other surroundings${look}`]);
    assert.deepEqual(moved('On Monday Ada Okoro spoke.', 'quote: Ada Okoro, at: [0, 9]'), [`asks: "Ada Okoro" now stands at [10, 19], but its surroundings were not written down${look}`]);
    assert.deepEqual(moved('So: Ada Okoro spoke.\nSo: Ada Okoro spoke.', 'quote: Ada Okoro, at: [4, 13], suffix: " spoke."'), [`asks: "Ada Okoro" still stands at [4, 13], but elsewhere too, in the same surroundings${look}`]);
    assert.deepEqual(moved('On Monday Ada Okoro spoke. Then Piet left.', 'quote: Ada Okoro, at: [0, 9]', 'quote: Piet, at: [24, 28]'), [
      `asks: "Ada Okoro" now stands at [10, 19], but nothing annotated near it moved with it${look}`,
      `asks: "Piet" now stands at [32, 36], but nothing annotated near it moved with it${look}`,
    ]);
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

  for (const [what, article, quote, said] of [
    ['two spaces', 'Ada Okoro spoke.', 'Ada  Okoro', 'is not in "strike.txt" in this form: words that look the same differ in white space; correct the quote, or delete the entry'],
    ['a letter and its accent', 'Zoé spoke.', 'Zoe\u0301', 'differ in the way letters are put together ("é" as one character or two);'],
    ['a soft hyphen', 'Ada Okoro spoke.', 'Ada Oko\u00ADro', 'differ in invisible characters;'],
    ['both of these', 'Zoé  Karo spoke.', 'Zoe\u0301 Karo', 'differ in the way letters are put together ("é" as one character or two) and white space;'],
    ['another word', 'Ada Okoro spoke.', 'Ada Karo', '"Ada Karo" is not in "strike.txt"; correct'],
    ['a part of a word, with two spaces', 'Ada Okoro spoke.', 'Ada  Oko', '"Ada Oko" is not in "strike.txt"; correct'],
    ['two spaces in many words', 'There were five days of strike.', 'There were five days  of strike', 'The article now says "There were five days of strike", which differs only in white space; accept'],
    ['a word in many', 'There were five days of strike.', 'There were four days of strike', 'The article now says "There were five days of strike"; accept'],
  ] as const) {
    it(`says what differs where it cannot be seen: ${what}`, () => {
      const { corpus } = corpusFromFixture(`//- /strike.txt
${article}
//- /strike.ann.yaml
version: 1
source: { text: strike.txt }
mentions:
  - { id: m1, entity: person/ada-okoro, quote: "${quote}", at: [0, 9] }
`);
      const messages = findingsOfFile(corpus, 'strike.ann.yaml').filter(({ rule }) => rule === 'anchor-orphan' || rule === 'anchor-drifted').map(({ message }) => message);
      assert.equal(messages.length, 1);
      assert.ok(messages[0]?.includes(said), messages[0]);
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

describe('suppressions', () => {
  const CLAIM = '{ id: c1, kind: direct, quote: Ada Okoro spoke, at: [10, 25]';

  it('silence one rule on one entry, or in the whole file', () => {
    assert.deepEqual(rulesOf(`claims:\n  - ${CLAIM} }\n`), ['claim-without-speaker']);
    assert.deepEqual(rulesOf(`claims:\n  - ${CLAIM}, suppress: [{ rule: claim-without-speaker, reason: nobody is named }] }\n`), []);
    assert.deepEqual(rulesOf(`claims:\n  - ${CLAIM}, suppress: [{ rule: anchor-moved, reason: another rule }] }\n`), ['claim-without-speaker', 'suppression-unused']);
    assert.deepEqual(rulesOf(`suppress: [{ rule: claim-without-speaker, reason: nobody is named }]\nclaims:\n  - ${CLAIM} }\n`), []);
  });

  it('need a reason, and never silence what keeps a file from being read', () => {
    assert.deepEqual(rulesOf(`claims:\n  - ${CLAIM}, suppress: [{ rule: claim-without-speaker }] }\n`).toSorted(), ['claim-without-speaker', 'schema']);
    assert.deepEqual(rulesOf(`suppress: [{ rule: schema, reason: why not }]\nclaimz: []\n`).toSorted(), ['schema', 'suppression-unknown-rule']);
  });

  it('hold for what is found in the article too, when they stand at the top', () => {
    const article = 'A \u202E0051.\n';
    assert.deepEqual(rulesOf('', article), ['text-bidi-control']);
    assert.deepEqual(rulesOf('suppress: [{ rule: text-bidi-control, reason: as printed }]\n', article), []);
  });
});

describe('suppressions of nothing', () => {
  const CLAIM = 'id: c1\n    kind: narrated\n    quote: Ada Okoro spoke\n    at: [10, 25]';

  const withSuppress = (written: string): string => `version: 1\nsource: { text: strike.txt }\nclaims:\n  - ${CLAIM} # sure\n${written}    # by the desk\n    status: confirmed\n`;

  it('go, with the key when they were the last ones', () => {
    const before = `version: 1\nsource: { text: strike.txt }\nclaims:\n  - ${CLAIM}\n    suppress:\n      - { rule: anchor-moved, reason: often edited }\n    status: confirmed\n`;
    assert.equal(fixedSidecar(before), before.replace(/ {4}suppress[^]*edited \}\n/, ''));
    assert.equal(fixedSidecar(`# mine\n${before}suppress: [{ rule: anchor-orphan, reason: old }]\n`), `# mine\n${before.replace(/ {4}suppress[^]*edited \}\n/, '')}`);
  });

  it('are left to a person where a remark would go too, or stand above something else', () => {
    const suppress = '    suppress:\n      - rule: anchor-moved\n        reason: "often edited, see #12"\n';
    assert.equal(fixedSidecar(withSuppress(suppress)), withSuppress(''));
    for (const written of [
      suppress.replace(':\n', ': # once\n'), suppress.replace(/\n$/, ' # once\n'), suppress.replace('        reason', '        # once\n        reason'), `    # once\n${suppress}`,
    ]) assert.equal(fixedSidecar(withSuppress(written)), withSuppress(written));
  });

  it('leave the remark of the next key when they came first', () => {
    const rest = `# Not the judge of that name: the singer.\n    ${CLAIM}\n`;
    const sidecar = (written: string): string => `version: 1\nsource: { text: strike.txt }\nclaims:\n  - ${written}${rest}`;
    assert.equal(fixedSidecar(sidecar('suppress:\n      - rule: anchor-orphan\n        reason: cut\n    ')), sidecar(''));
    const behind = sidecar('suppress:\n      - rule: anchor-orphan\n        reason: cut\n      # by Ben\n    ');
    assert.equal(fixedSidecar(behind), behind);
  });

  it('go alone when a person deletes one of several', () => {
    const { corpus } = corpusFromFixture(`${ARTICLE}//- /strike.ann.yaml\n${several("  - {rule: anchor-moved, reason: 'old'}\n  - {rule: relation-type}\n")}`);
    const file = corpus.files.get('strike.ann.yaml');
    const fix = findingsOfFile(corpus, 'strike.ann.yaml').find(({ rule }) => rule === 'suppression-unused')?.fix;
    assert.ok(file?.kind === 'sidecar' && fix);
    assert.equal(applyEdits(file.text, fix.edits).trimEnd(), several('  - {rule: relation-type}\n').trimEnd());
    assert.equal(fix.safe, false);
  });

  it('are left to a person where others stand beside them', () => {
    const two = `version: 1\nsource: { text: strike.txt }\nsuppress:\n  - { rule: anchor-orphan, reason: cut } # true\n  - { rule: anchor-moved, reason: old } # not true\nclaims: [{ id: c1, kind: narrated, quote: Nobody came to speak, at: [0, 20] }]\n`;
    assert.equal(fixedSidecar(two), two);
  });
});

/** A sidecar with a suppression that is needed and the ones `written`. */
function several(written: string): string {
  return `version: 1\nsource: { text: strike.txt }\nsuppress:\n  - {rule: anchor-orphan, reason: cut} # true\n${written}claims: [{ id: c1, kind: narrated, quote: Nobody came to speak, at: [0, 20] }]\n`;
}

function fixedSidecar(text: string): string {
  const { corpus } = corpusFromFixture(`${ARTICLE}//- /strike.ann.yaml\n${text}\n`); // the last line end is the fixture's
  return applySafeFixes(text, findingsOfFile(corpus, 'strike.ann.yaml')).text;
}

describe('rules that look across files', () => {
  it('leave alone what a person has rejected, and one publisher is one source', () => {
    assert.deepEqual(inTwoReports(''), ['claims.yaml claim-single-source']);
    assert.deepEqual(inTwoReports(', status: rejected'), []);
  });
});

function rulesOf(yaml: string, article = 'On Monday Ada Okoro spoke.\n'): readonly string[] {
  const { corpus } = corpusFromFixture(`//- /strike.txt\n${article}//- /strike.ann.yaml\nversion: 1\nsource: { text: strike.txt }\n${yaml}`);
  return findingsOf(corpus).map(({ rule }) => rule);
}

function appearance(more: string): string {
  return `claims:\n  - { id: c1, kind: narrated, quote: Ada Okoro spoke, at: [10, 25], same: spoke${more} }\n`;
}

/** What is found where two reports of one publisher carry a claim. */
function inTwoReports(more: string): readonly string[] {
  return findingsOf(corpusFromFixture(`//- /claims.yaml
version: 1
claims: [{ id: spoke, statement: Ada Okoro spoke. }]
${ARTICLE}//- /strike.ann.yaml
version: 1
source: { text: strike.txt, publisher: organization/herald }
${appearance('')}//- /second.txt
On Monday Ada Okoro spoke.
//- /second.ann.yaml
version: 1
source: { text: second.txt, publisher: organization/herald }
${appearance(more)}`).corpus).map(({ path, rule }) => `${path} ${rule}`);
}
