/** `adjudicate`: what both hold stands, what they differ in is marked in a way that lint accepts, and what a person decided is never touched. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';

const TEXT = 'President Ada Okoro met Tunde Bello. “We stay out,” she told the Port Union in Ostrand.\n';
const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro }\n  - { id: port-union, type: organization, name: Port Union }\n';

function at(words: string): string {
  const start = TEXT.indexOf(words);
  return `[${start}, ${start + words.length}]`;
}

function mention(id: string, words: string, entity: string, more = ''): string {
  return `  - id: ${id}\n    entity: ${entity}\n    quote: ${words}\n    at: ${at(words)}\n    status: confirmed\n${more}`;
}

function narrated(id: string, words: string, more = ''): string {
  return `  - id: ${id}\n    kind: narrated\n    quote: ${words}\n    at: ${at(words)}\n${more}`;
}

const HEAD = 'version: 1\nsource: { text: strike.txt }\nmentions:\n';
const CLAIM = `claims:
  - id: c1
    kind: direct
    speaker: ada-okoro
    cue: { quote: told, at: ${at('told')} }
    quote: We stay out
    at: ${at('We stay out')}
    status: confirmed
`;
const ADA = `# Ada's hand
${HEAD}${mention('m1', 'Ada Okoro', 'ada-okoro')}${mention('m2', 'Tunde Bello', 'person/tunde-bello', '    by: ada # sure\n')}${mention('m3', 'Port Union', 'port-union')}${CLAIM}relations: [{ type: leads, from: m1, to: m3 }]\n`;

describe('glossator adjudicate', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = sandbox({ 'out/strike.txt': TEXT, 'out/glossator.yaml': '', 'out/entities.yaml': REGISTRY }, BLANK_MODEL);
    for (const folder of ['ada', 'ben']) {
      box.put(`${folder}/strike.txt`, TEXT);
      box.put(`${folder}/entities.yaml`, REGISTRY);
    }
    box.put('ada/strike.ann.yaml', ADA);
  });
  afterEach(() => box.remove());

  const ben = (text: string): string => box.put('ben/strike.ann.yaml', text);
  const out = (): string => readFileSync(join(box.folder, 'out/strike.ann.yaml'), 'utf8');
  const run = (...more: readonly string[]) => box.run('adjudicate', 'ada', 'ben', '--into', 'out', ...more);
  const lint = () => box.run('lint', 'out');

  it('leaves the first as it is, byte for byte, where both agree', () => {
    ben(ADA.replace("# Ada's hand\n", '').replace('m2', 'x2').replace('by: ada # sure', 'by: ben').replace('c1', 'c7'));
    assert.deepEqual(run(), { exit: 0, out: 'created    out/strike.ann.yaml  4 agreed, 0 decided, 0 to decide\n', notes: [] });
    assert.equal(out(), ADA);
    assert.deepEqual(run(), { exit: 0, out: 'unchanged  out/strike.ann.yaml  4 agreed, 0 decided, 0 to decide\n', notes: [] });
  });

  it('marks what they differ in, with both to choose from, and lint accepts it', () => {
    ben(HEAD + mention('m1', 'President Ada Okoro', 'ada-okoro') + mention('m2', 'Tunde Bello', 'person/t-bello') + mention('m9', 'Ostrand', 'place/ostrand') + CLAIM.replace('kind: direct', 'kind: mixed'));
    const { exit, out: printed, notes } = run();
    assert.deepEqual([exit, notes], [1, []]);
    assert.equal(printed, `created    out/strike.ann.yaml  0 agreed, 0 decided, 6 to decide
  out/strike.ann.yaml:5:9: m1, m10 "President Ada Okoro": boundary "Ada Okoro" (ada) or "President Ada Okoro" (ben)
  out/strike.ann.yaml:11:9: relation: m1 leads m3: only ada has this relation
  out/strike.ann.yaml:17:9: m2 "Tunde Bello": entity person/tunde-bello (ada) or person/t-bello (ben)
  out/strike.ann.yaml:23:9: m3 "Port Union": only ada has this mention
  out/strike.ann.yaml:29:9: m9 "Ostrand": only ben has this mention
  out/strike.ann.yaml:36:9: c1, c2 "We stay out": kind direct (ada) or mixed (ben)
`);
    assert.match(out(), /^# Ada's hand\n/);
    assert.ok(out().includes('  - id: m2\n    candidates: [person/tunde-bello, person/t-bello]\n'), out());
    assert.ok(out().includes(`    note: "Adjudicate: entity person/tunde-bello (ada) or person/t-bello (ben)."\n`), out());
    assert.doesNotMatch(out(), /by:/);
    assert.deepEqual(lint(), { exit: 0, out: 'Clean: 4 files checked.\n', notes: [] });
  });

  it('prefers what a person decided over a suggestion, and lets undisputed suggestions and refusals be', () => {
    box.put('ada/strike.ann.yaml', HEAD + mention('m1', 'Ada Okoro', 'person/somebody').replace('confirmed', 'suggested\n    confidence: 0.5') + mention('m2', 'Tunde Bello', 'person/tunde-bello') + mention('m3', 'President', 'person/x').replace('confirmed', 'rejected'));
    ben(HEAD + mention('m1', 'Ada Okoro', 'ada-okoro', '    by: ben\n') + mention('m2', 'Bello', 'person/b').replace('confirmed', 'suggested') + mention('m3', 'Ostrand', 'place/o').replace('confirmed', 'rejected') + mention('m4', 'Port', 'place/p').replace('confirmed', 'suggested'));
    assert.deepEqual([run().exit, lint().exit], [0, 0]);
    assert.equal(out(), HEAD + mention('m1', 'Ada Okoro', 'ada-okoro', '    by: ben\n') + mention('m2', 'Tunde Bello', 'person/tunde-bello')
      + mention('m4', 'Port', 'place/p').replace('confirmed', 'suggested') + mention('m5', 'Ostrand', 'place/o').replace('confirmed', 'rejected') + mention('m3', 'President', 'person/x').replace('confirmed', 'rejected'));
  });

  it('puts a name under what the two settle, and under nothing else', () => {
    ben(ADA.replace('m2', 'x2').replace('by: ada # sure', 'by: ben').replace('person/tunde-bello', 'person/t-bello').replace(/status: confirmed\nclaims/, 'status: suggested\nclaims'));
    assert.equal(run('--by', 'carla').exit, 1);
    const entries = new Map(out().split(/(?= {2}- id: )/).map(entry => [/id: (\w+)/.exec(entry)?.[1], /^ {4}by: .*$/m.exec(entry)?.[0]]));
    assert.deepEqual(['m1', 'm2', 'm3', 'c1'].map(id => entries.get(id)), ['    by: carla', undefined, '    by: carla', '    by: carla']);
    assert.equal(lint().exit, 0);
    assert.deepEqual(run('--by', ' ').notes, ['glossator: --by needs a name: whoever stands behind what the two settle between them; see glossator --help']);
  });

  it('prints JSON for programs', () => {
    ben(ADA.replace('person/tunde-bello', 'person/t-bello').replace('by: ada # sure', 'by: ben'));
    const { exit, out: printed, notes } = run('--format', 'json', '--dry-run');
    assert.deepEqual([exit, notes], [1, []]);
    assert.deepEqual(JSON.parse(printed), {
      files: [{
        path: 'out/strike.ann.yaml', outcome: 'would create', agreed: 3, decided: 0,
        open: [{ line: 10, column: 9, about: 'entry', ids: ['m2'], quote: 'Tunde Bello', told: 'entity person/tunde-bello (ada) or person/t-bello (ben)' }],
      }],
    });
    assert.equal(run('--format', 'yaml').exit, 2);
  });

  it('asks where one confirmed what the other refused', () => {
    ben(ADA.replace('status: confirmed\n    by: ada # sure', 'status: rejected'));
    assert.match(run().out, /m2 "Tunde Bello": confirmed by ada, rejected by ben\n$/);
    assert.equal(lint().exit, 0);
  });

  it('takes over what only one says of a claim or the source, and asks where both say something else', () => {
    box.put('ada/strike.ann.yaml', ADA.replace('source: { text: strike.txt }', 'source: { text: strike.txt, reliability: A }'));
    ben(ADA.replace('source: { text: strike.txt }', 'source: { text: strike.txt, reliability: B, language: en }').replace('status: confirmed\nrelations', 'about: [port-union]\n    credibility: 2\n    status: confirmed\nrelations'));
    const { exit, out: printed } = run();
    assert.equal(exit, 1);
    assert.match(printed, /4 agreed, 0 decided, 1 to decide\n {2}out\/strike\.ann\.yaml:3:9: source: reliability A \(ada\) or B \(ben\)\n$/);
    assert.match(out(), /reliability: A, note: "Adjudicate: reliability A \(ada\) or B \(ben\)\." \}/);
    assert.match(out(), /language: en/);
    assert.match(out(), /about: \[port-union\]\n {4}credibility: 2\n/);
    ben(ADA.replace('cue: { quote: told', 'cue: { quote: “We').replace(at('told'), at('“We')));
    assert.match(box.run('adjudicate', 'ada', 'ben', '--into', 'new').out, /c1, c2 "We stay out": cue \{ quote: told, at: \[56, 60\] \} \(ada\) or \{ quote: "“We", at: \[37, 40\] \} \(ben\)\n/);
  });

  it('gives entries of the second ids that are free, and what refers to them follows, in other files too', () => {
    for (const folder of ['ada', 'ben']) box.put(`${folder}/more.txt`, TEXT);
    box.put('ada/strike.ann.yaml', `version: 1\nsource: { text: strike.txt }\nclaims:\n${narrated('c1', 'President')}`);
    ben(`version: 1\nsource: { text: strike.txt }\nclaims:\n${narrated('c7', 'President')}${narrated('c1', 'Ostrand', '    relations: [{ type: supports, to: c7 }]\n')}`);
    box.put('ada/more.ann.yaml', 'version: 1\nsource: { text: more.txt }\n');
    box.put('ben/more.ann.yaml', `version: 1\nsource: { text: more.txt }\nclaims:\n${narrated('c3', 'Ostrand', '    relations: [{ type: repeats, to: strike.ann.yaml#c1 }]\n')}`);
    run();
    assert.match(out(), /- id: c8\n {4}kind: narrated\n {4}quote: Ostrand\n.*\n {4}relations: \[\{ type: supports, to: c1 \}\]\n/);
    assert.match(readFileSync(join(box.folder, 'out/more.ann.yaml'), 'utf8'), /- id: c3\n[^]*relations: \[\{ type: repeats, to: "strike\.ann\.yaml#c8" \}\]/);
  });

  it('follows references into a folder with "#" in its name', () => {
    for (const folder of ['ada/C#', 'ben/C#']) box.put(`${folder}/strike.txt`, TEXT);
    for (const folder of ['ada', 'ben']) box.put(`${folder}/more.txt`, TEXT);
    box.put('ada/C#/strike.ann.yaml', `version: 1\nsource: { text: strike.txt }\nclaims:\n${narrated('c1', 'President')}`);
    box.put('ben/C#/strike.ann.yaml', `version: 1\nsource: { text: strike.txt }\nclaims:\n${narrated('c1', 'Ostrand')}`);
    box.put('ada/more.ann.yaml', 'version: 1\nsource: { text: more.txt }\n');
    box.put('ben/more.ann.yaml', `version: 1\nsource: { text: more.txt }\nclaims:\n${narrated('c3', 'Ostrand', '    relations: [{ type: repeats, to: "C#/strike.ann.yaml#c1" }]\n')}`);
    run();
    assert.match(readFileSync(join(box.folder, 'out/more.ann.yaml'), 'utf8'), /to: "C#\/strike\.ann\.yaml#c2"/);
  });

  describe('run again', () => {
    beforeEach(() => {
      ben(HEAD + mention('m1', 'President Ada Okoro', 'ada-okoro') + mention('m2', 'Tunde Bello', 'person/t-bello') + mention('m9', 'Ostrand', 'place/ostrand') + CLAIM);
      run();
    });

    it('never touches what a person decided', () => {
      const decided = out()
        .replace('candidates: [person/tunde-bello, person/t-bello]', 'entity: person/t-bello # the book says so').replace(/status: suggested\n {4}note: "Adjudicate: entity.*\n/, 'status: confirmed\n    by: cem\n')
        .replace(/(quote: Ostrand\n.*\n) {4}status: suggested\n {4}note: .*\n/, '$1    status: rejected\n    by: cem\n');
      assert.notEqual(decided, out());
      box.put('out/strike.ann.yaml', decided);
      const { exit, out: printed } = run();
      assert.equal(out(), decided);
      assert.match(printed, /^unchanged {2}out\/strike\.ann\.yaml {2}1 agreed, 2 decided, 3 to decide\n/);
      assert.equal(exit, 1);
    });

    it('takes a boundary for decided when one of the two was confirmed and the other deleted', () => {
      const [first = '', second = '', ...rest] = out().split(/(?= {2}- id: m)/).toSorted((a, b) => Number(b.startsWith('# Ada')) - Number(a.startsWith('# Ada')));
      assert.match(second, /President Ada Okoro/);
      const decided = [first, ...rest].join('').replace(/(quote: Ada Okoro\n.*\n) {4}status: suggested\n {4}note: .*\n/, '$1    status: confirmed\n');
      box.put('out/strike.ann.yaml', decided);
      assert.match(run().out, /1 agreed, 1 decided, 4 to decide\n/);
      assert.equal(out(), decided);
    });

    it('adds what is new since, as something to decide', () => {
      const before = out();
      box.put('ada/strike.ann.yaml', ADA.replace('mentions:\n', `mentions:\n${mention('m8', 'President', 'person/p')}`));
      const { out: printed } = run();
      assert.match(printed, /m8 "President": only ada has this mention\n/);
      for (const line of before.split('\n')) assert.ok(out().includes(line), line);
      assert.equal(lint().exit, 0);
    });

    it('brings back what both have and the file has not, as something to decide', () => {
      const without = out().replace(/claims:\n[^]*?(?=relations)/, 'claims: []\n');
      assert.notEqual(without, out());
      box.put('out/strike.ann.yaml', without);
      assert.match(run().out, /c1 "We stay out": both have this, and it was not here\n/);
      assert.equal(lint().exit, 0);
    });

    it('does not lose its marks to annotate', () => {
      const before = out();
      box.run('annotate', 'out');
      for (const line of before.split('\n')) assert.ok(out().includes(line), line);
    });
  });

  it('writes one file for two sidecars, and nothing on a dry run', () => {
    ben(ADA);
    assert.deepEqual(box.run('adjudicate', 'ada/strike.ann.yaml', 'ben/strike.ann.yaml', '-o', 'out/both.ann.yaml', '--dry-run').out, 'would create  out/both.ann.yaml  4 agreed, 0 decided, 0 to decide\n');
    assert.equal(existsSync(join(box.folder, 'out/both.ann.yaml')), false);
    assert.equal(box.run('adjudicate', 'ada/strike.ann.yaml', 'ben/strike.ann.yaml', '-o', 'out/both.ann.yaml').exit, 0);
    assert.equal(readFileSync(join(box.folder, 'out/both.ann.yaml'), 'utf8'), ADA);
  });

  it('neither merges sidecars of another version nor writes into one', () => {
    const draft = 'ben/strike.ann.yaml: the file is of version 0; "glossator migrate" brings it to version 1; until then the sidecar is left out';
    ben(ADA.replace('version: 1', 'version: 0'));
    const { exit, notes } = run();
    assert.equal(exit, 2);
    assert.ok(notes.includes(draft), notes.join('\n'));
    ben(ADA);
    box.put('out/strike.ann.yaml', ADA.replace('version: 1', 'version: 2'));
    const again = run();
    assert.deepEqual([again.exit, out()], [2, ADA.replace('version: 1', 'version: 2')]);
    assert.match(again.notes.join('\n'), /^out\/strike\.ann\.yaml: the file is of version 2 of the format, .*; use a newer Glossator$/);
  });

  it('says what is not merged, and why', () => {
    ben(ADA.replace('quote: Tunde Bello', 'quote: Tunde Ballo'));
    box.put('ada/only.txt', TEXT);
    box.put('ada/only.ann.yaml', ADA.replace('strike.txt', 'only.txt'));
    const { exit, notes } = run();
    assert.equal(exit, 1);
    assert.deepEqual(notes.map(note => note.replace(/;.*$/, '')), ['ada/only.txt: only ada annotated it, so there is nothing to merge', 'ben/strike.ann.yaml:10:9: "Tunde Ballo" is not clearly in one place of the article, so it is left out']);
    const elsewhere = box.run('adjudicate', 'ada', 'ben', '--into', 'elsewhere');
    assert.match(elsewhere.notes.join('\n'), /1 of the merged sidecars has no article beside it; copy the texts/);
  });

  it('waits its turn at the corpus that it writes into', () => {
    ben(ADA);
    box.put('out/.glossator.lock', '7@some-other-host#123#x');
    const { exit, notes } = run();
    assert.equal(exit, 2);
    assert.match(notes.join('|'), /^out: is being changed by another glossator \(process 7 on some-other-host\)[^|]*$/);
    assert.equal(existsSync(join(box.folder, 'out/strike.ann.yaml')), false);
    assert.equal(run('--dry-run').exit, 0, 'reading goes on');
  });

  it('refuses to write over what it reads, and what makes no sense', () => {
    ben(ADA);
    assert.match(box.run('adjudicate', 'ada', 'ben', '--into', 'ada').notes.join(), /^ada\/strike\.ann\.yaml: is one of the two that are merged; name another place/);
    assert.equal(readFileSync(join(box.folder, 'ada/strike.ann.yaml'), 'utf8'), ADA);
    for (const args of [['ada', 'ben'], ['ada', '--into', 'out'], ['ada', 'ben', 'cem', '--into', 'out'], ['ada', 'ben', '-o', 'out'], ['ada', 'ben', '-o', 'x.ann.yaml'], ['ada', 'ada/strike.ann.yaml', '--into', 'out'], ['ada', 'nowhere', '--into', 'out']]) {
      const { exit, out: printed, notes } = box.run('adjudicate', ...args);
      assert.deepEqual([exit, printed, notes.length], [2, '', 1], `${args.join(' ')}: ${notes.join('\n')}`);
    }
  });

  it('merges two branches', () => {
    git(box, 'init', '-q', '-b', 'first');
    git(box, 'add', 'ada');
    git(box, 'commit', '-qm', 'one');
    git(box, 'checkout', '-q', '-b', 'second');
    box.put('ada/strike.ann.yaml', ADA.replace('person/tunde-bello', 'person/t-bello'));
    git(box, 'commit', '-qam', 'two');
    assert.match(box.run('adjudicate', 'first:ada', 'second:ada', '--into', 'out').out, /3 agreed, 0 decided, 1 to decide\n.*m2 "Tunde Bello": entity person\/tunde-bello \(first\) or person\/t-bello \(second\)\n/);
    assert.equal(lint().exit, 0);
  });
});

function git(box: Sandbox, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: box.folder, stdio: 'pipe' });
}
