/** `lint`: what it prints in each format, what it mends, and how it ends. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';

const ARTICLE = 'On Monday Ada Okoro spoke.\n';
const MOVED = `# kept
version: 1
source: { text: strike.txt }
mentions:
  - { id: m1, entity: person/ada-okoro,   quote: Ada Okoro, at: [0, 9] } # who
`;
const BROKEN = `version: 1
source: { text: talks.txt }
mentions:
  - { id: m1, entity: ada-okro, quote: Ada Okoro, at: [10, 19] }
`;
const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro }\n';

describe('glossator lint', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'c/strike.txt': ARTICLE, 'c/strike.ann.yaml': MOVED, 'c/talks.txt': ARTICLE, 'c/talks.ann.yaml': BROKEN, 'c/entities.yaml': REGISTRY }, BLANK_MODEL)));
  afterEach(() => box.remove());

  it('shows each finding at its line', () => {
    const { exit, out, notes } = box.run('lint', 'c');
    assert.deepEqual([exit, notes], [1, []]);
    assert.equal(out, `c/strike.ann.yaml
  5:65  warning  "Ada Okoro" now stands at [10, 19]  anchor-moved
      |   - { id: m1, entity: person/ada-okoro,   quote: Ada Okoro, at: [0, 9] } # who
      |                                                                 ^^^^^^
      it stands here: c/strike.txt:1:11

c/talks.ann.yaml
  4:23  error  No entity has the id "ada-okro"; did you mean "ada-okoro"?  entity-unknown
      |   - { id: m1, entity: ada-okro, quote: Ada Okoro, at: [10, 19] }
      |                       ^^^^^^^^

2 findings (1 error, 1 warning) in 5 files checked. --fix mends 1.
`);
  });

  it('checks only what is named; an article stands for its sidecar', () => {
    assert.match(box.run('lint', 'c/strike.ann.yaml').out, /^c\/strike\.ann\.yaml\n.*\n.*\n.*\n.*\n\n1 finding \(1 warning\) in 1 file checked/);
    assert.match(box.run('lint', 'c/talks.txt').out, /c\/talks\.ann\.yaml\n[^]*1 finding \(1 error\) in 2 files checked/);
    assert.match(box.run('lint', 'c', 'c/talks.txt', 'c').out, /2 findings /);
  });

  it('reads files named one by one together, and says which of them is none of the corpus', () => {
    const { exit, out, notes } = box.run('lint', 'c/strike.ann.yaml', './c/talks.txt', 'c/strike.ann.yaml', 'c/none.md');
    assert.equal(exit, 1);
    assert.match(out, /^c\/strike\.ann\.yaml\n[^]*c\/talks\.ann\.yaml\n[^]*\n2 findings \(1 error, 1 warning\) in 3 files checked/);
    assert.deepEqual(notes, ['c/none.md: does not exist; check the path']);
    box.put('c/none.md', 'No article here.\n');
    box.put('c/glossator.yaml', 'articles: ["*.txt"]\n');
    assert.deepEqual(box.run('lint', 'c/strike.txt', 'c/none.md').notes, ['c/none.md: is no file of the corpus "c"; see `articles` in its glossator.yaml']);
  });

  it('mends with --fix what needs no person, and no other byte', () => {
    const { exit, out } = box.run('lint', 'c', '--fix');
    assert.equal(exit, 1);
    assert.match(out, /1 finding fixed\. 1 finding \(1 error\) in 5 files checked\.\n$/);
    assert.equal(readFileSync(join(box.folder, 'c/strike.ann.yaml'), 'utf8'), MOVED.replace('[0, 9]', '[10, 19]'));
    assert.equal(readFileSync(join(box.folder, 'c/talks.ann.yaml'), 'utf8'), BROKEN);
  });

  it('ends with 0 when clean, and within --max-warnings', () => {
    box.put('c/talks.ann.yaml', BROKEN.replace('ada-okro', 'ada-okoro'));
    assert.equal(box.run('lint', 'c').exit, 1);
    assert.equal(box.run('lint', 'c', '--max-warnings', '1').exit, 0);
    box.run('lint', 'c', '--fix');
    assert.deepEqual(box.run('lint', 'c'), { exit: 0, out: 'Clean: 5 files checked.\n', notes: [] });
  });

  it('follows the severities of glossator.yaml', () => {
    box.put('c/glossator.yaml', 'rules: { entity-unknown: info, anchor-moved: off }\n');
    const { exit, out } = box.run('lint', 'c');
    assert.equal(exit, 0);
    assert.match(out, / {2}4:23 {2}info {2}No entity/);
  });

  it('does not mix a corpus with one inside it', () => {
    box.put('c/glossator.yaml', '');
    box.put('c/inner/glossator.yaml', '');
    box.put('c/inner/x.ann.yaml', 'version: 1\nsource: { text: x.txt }\n');
    assert.doesNotMatch(box.run('lint', 'c').out, /inner/);
    assert.match(box.run('lint', 'c/inner').out, /sidecar-orphaned/);
    // Named from outside every corpus, each topmost one is checked.
    assert.match(box.run('lint').out, /c\/talks\.ann\.yaml/);
    assert.doesNotMatch(box.run('lint').out, /inner/);
  });

  it('prints JSON with code points, lines and columns', () => {
    const { findings, ...rest } = JSON.parse(box.run('lint', 'c/talks.txt', '--format', 'json').out) as { findings: Record<string, unknown>[] };
    assert.deepEqual(rest, { files: 2, fixed: 0 });
    const start = BROKEN.indexOf('ada-okro');
    assert.deepEqual(findings, [{
      path: 'c/talks.ann.yaml', start, end: start + 8, line: 4, column: 23, endLine: 4, endColumn: 31,
      rule: 'entity-unknown', severity: 'error', message: 'No entity has the id "ada-okro"; did you mean "ada-okoro"?', fixable: false, related: [],
    }]);
  });

  it('prints GitHub annotations, percent-encoded', () => {
    box.put('c/50%,x:\ny.ann.yaml', 'version: 1\nsource: { text: gone.txt }\n');
    const lines = box.run('lint', 'c', '--format', 'github').out.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? '', /^::error file=c\/50%25%2Cx%3A%0Ay\.ann\.yaml,line=2,endLine=2,col=17,endColumn=25,title=sidecar-orphaned::No article: "gone\.txt"/);
    assert.match(lines[1] ?? '', /^::warning file=c\/strike\.ann\.yaml,line=5,endLine=5,col=65,endColumn=71,title=anchor-moved::/);
  });

  it('prints SARIF 2.1.0 with the rules beside the results', () => {
    const log = JSON.parse(box.run('lint', 'c', '--format', 'sarif').out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; level: string; locations: unknown[] }[] }[] };
    assert.equal(log.version, '2.1.0');
    const ids = new Set(log.runs[0]?.tool.driver.rules.map(rule => rule.id));
    for (const { ruleId } of log.runs[0]?.results ?? []) assert.ok(ids.has(ruleId));
    assert.deepEqual(log.runs[0]?.results.map(result => result.level), ['warning', 'error']);
    assert.deepEqual(log.runs[0]?.results[1]?.locations, [{ physicalLocation: { artifactLocation: { uri: 'c/talks.ann.yaml' }, region: { startLine: 4, startColumn: 23, endLine: 4, endColumn: 31 } } }]);
  });

  it('prints JUnit XML that hostile names do not break', () => {
    box.put('c/<&"\u0001>.ann.yaml', 'version: 1\nsource: { text: gone.txt }\n');
    const { out } = box.run('lint', 'c', '--format', 'junit');
    assert.match(out, /<testsuites name="glossator" tests="3" failures="3">/);
    assert.match(out, /<testsuite name="c\/&lt;&amp;&quot;⟨U\+0001⟩&gt;\.ann\.yaml"/);
    assert.ok(!out.includes('\u0001'));
    box.put('clean/a.txt', 'Ada.');
    assert.match(box.run('lint', 'clean', '--format', 'junit').out, /<testsuites name="glossator" tests="1" failures="0">[^]*<testcase classname="glossator" name="clean"\/>/);
  });

  describe('with bad input', () => {
    it('leaves out a binary file, and only that, once it is excluded as the finding advises', () => {
      box.put('c/photo.txt', Uint8Array.of(1, 0, 2));
      assert.match(box.run('lint', 'c').out, /exclude it in glossator\.yaml \(articles: \["!…"\]\)[^]*3 findings [^\n]* in 6 files checked/);
      box.put('c/glossator.yaml', 'articles: ["!photo.txt"]\n');
      assert.match(box.run('lint', 'c').out, /\n2 findings \(1 error, 1 warning\) in 6 files checked/);
    });

    it('calls no sidecar orphaned whose text is there and empty, and names .gitignore where there is none', () => {
      box.put('e/empty.txt', '\n');
      for (const name of ['empty', 'gone']) box.put(`e/${name}.ann.yaml`, 'version: 1\nmentions: []\n');
      box.put('e/other.ann.yaml', 'version: 1\nsource: { text: absent.txt }\n');
      const { out } = box.run('lint', 'e', '--format', 'github');
      const orphaned = out.split('\n').filter(line => line.includes('sidecar-orphaned'));
      assert.deepEqual(orphaned.map(line => /file=e\/(\w+)/.exec(line)?.[1]), ['gone', 'other']);
      for (const line of orphaned) assert.match(line, /whether \.gitignore or glossator\.yaml leaves the text out/);
      assert.match(out, /file=e\/empty\.txt[^\n]*is empty/);
    });

    it('reports unreadable files of the corpus as findings', () => {
      box.put('c/talks.ann.yaml', Uint8Array.of(0x61, 0xe9, 0x20));
      box.put('c/photo.txt', Uint8Array.of(1, 0, 2));
      const { exit, out } = box.run('lint', 'c');
      assert.equal(exit, 1);
      assert.match(out, /c\/photo\.txt\n {2}1:1 {2}error {2}This file is a binary file/);
      assert.match(out, /c\/talks\.ann\.yaml\n {2}1:1 {2}error {2}This file is not valid UTF-8/);
    });

    it('reads nothing outside the corpus, whatever a sidecar or a link says', () => {
      box.put('secret.txt', 'the secret words\n');
      symlinkSync(join(box.folder, 'secret.txt'), join(box.folder, 'c/link.txt'));
      box.put('c/glossator.yaml', '');
      box.put('c/up.ann.yaml', 'version: 1\nsource: { text: ../secret.txt }\nmentions:\n  - { id: m1, entity: ada-okoro, quote: secret words, at: [0, 12] }\n');
      box.put('c/link.ann.yaml', 'version: 1\nsource: { text: link.txt }\nmentions:\n  - { id: m1, entity: ada-okoro, quote: secrets word, at: [0, 12] }\n');
      const { out } = box.run('lint', 'c');
      assert.match(out, /"\.\.\/secret\.txt" leads out of the corpus folder/);
      assert.match(out, /c\/link\.txt\n {2}1:1 {2}error {2}This file is a symbolic link that leads out/);
      assert.doesNotMatch(out, /the secret/);
      assert.doesNotMatch(out, /anchor-(drifted|orphan)/);
    });

    const hostile: readonly (readonly [string, string, RegExp])[] = [
      ['an alias bomb', `a: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *a]\n`).join('')}`, /The anchor &a is not allowed/],
      ['100,000 open brackets', `x: ${'['.repeat(100_000)}`, /Nested more than \d+ levels deep/],
      ['32,000 unknown keys', Array.from({ length: 32_000 }, (_, index) => `k${index}: 1\n`).join(''), /and 31\d{3} more problems in this file, not shown/],
      ['keys of JavaScript objects', '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n', /Unknown key "__proto__"[^]*Unknown key "constructor"/],
    ];
    for (const [what, yaml, expected] of hostile) {
      it(`is done with ${what} before the runner gives up`, () => {
        box.put('c/talks.ann.yaml', `version: 1\nsource: { text: talks.txt }\n${yaml}`);
        const { exit, out } = box.run('lint', 'c/talks.ann.yaml');
        assert.equal(exit, 1);
        assert.match(out, expected);
        assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      });
    }

    it('shows control characters of YAML and of names escaped', () => {
      box.put('c/talks.ann.yaml', BROKEN.replace('ada-okro', '"ada-\u202Eokro"'));
      const { out } = box.run('lint', 'c');
      assert.doesNotMatch(out, /\u202E/);
      assert.match(out, /⟨U\+202E⟩/);
    });

    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [['lint', 'nothing'], /^nothing: nothing to check here: /],
      [['lint', 'missing'], /^missing: does not exist; check the path$/],
      [['lint', '--max-warnings', '-1'], /^glossator: Option '--max-warnings' needs a value; one that begins with a dash is joined to it by "="; see glossator --help$/],
      [['lint', '--fix', '--fix-dry-run'], /^glossator: --fix writes the fixes, --fix-dry-run only prints them; give one of them; see glossator --help$/],
      [['lint', '--format', 'xml'], /^glossator: --format must be one of stylish, json, sarif, github, junit, not "xml"; see glossator --help$/],
      [['lint', '--max-warnings', 'many'], /--max-warnings must be a whole number/],
      [['lint', '--unknown'], /Unknown option '--unknown'/],
      [['lint', '--changed'], /^glossator: --changed: .*: this folder is in no git repository; see glossator --help$/],
      [['lint', '--shard=3/2'], /--shard must be like 2\/3/],
      [['lint', '--stdin'], /--stdin and --stdin-filename PATH go together/],
      [['lint', '--write-baseline'], /--write-baseline needs --baseline FILE/],
      [['lint', 'c', '--baseline', 'none.json'], /^none\.json: does not exist; --write-baseline makes one$/],
      [['merge-reports'], /needs the JSON reports of lint/],
      [['merge-reports', 'c/strike.txt'], /^c\/strike\.txt: is no report of lint --format json$/],
      [['lnit'], /there is no command "lnit"; the commands are recognize, claims, lint, /],
      [['lsp'], /speaks over standard input and output: glossator lsp --stdio/],
    ];
    for (const [args, expected] of refused) {
      it(`cannot run ${args.join(' ')}`, () => {
        box.put('nothing/photo.jpg', 'x');
        const { exit, out, notes } = box.run(...args);
        assert.deepEqual([exit, out, notes.length], [2, '', 1]);
        assert.match(notes[0] ?? '', expected);
      });
    }
  });

  it('has help and a version', () => {
    assert.match(box.run('--help').out, /^Glossator: [^]*recognize FILE\|DIR…[^]*lint \[PATH…\]/);
    assert.equal(box.run('help').out, box.run().out);
    assert.match(box.run('lint', '--help').out, /^ {2}lint \[PATH…\][^]*--fix [^]*exit code: 0 clean[^\n]*\n$/);
    for (const verb of ['recognize', 'claims', 'lint', 'merge-reports', 'annotate', 'entities', 'migrate', 'agreement', 'adjudicate', 'diff', 'merge-driver', 'lsp', 'tokens', 'mentions']) {
      assert.match(box.run('help', verb).out, new RegExp(`^ {2}(tokens\\|)?${verb}[^]*\\n$`));
      assert.equal(box.run('help', verb).out, box.run(verb, '--help').out);
    }
    assert.deepEqual(box.run('help', 'nosuch'), box.run('nosuch'));
    assert.match(box.run('--version').out, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual(box.run('lsp', '--stdio'), { exit: 'serving', out: '', notes: ['(serving)'] });
  });
});
