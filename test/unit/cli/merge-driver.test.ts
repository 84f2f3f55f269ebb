/** The merge driver, called by a real git: two people annotate one article on two branches. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { withMarkers } from '../../../server/src/cli/formats/conflicts.ts';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const PROGRAM = [process.execPath, join(process.cwd(), 'dist/glossator.cjs')].map(path => `"${path.replaceAll('\\', '/')}"`).join(' ');
const ARTICLE = 'Ada Okoro met Tunde Bello in Ostrand on Monday.\n';
const SIDECAR = `version: 1
source: { text: strike.txt }
mentions:
  # the chair
  - id: m1
    entity: person/ada-okoro
    quote: Ada Okoro
    at: [0, 9]
    status: suggested
  - { id: m2, entity: person/tunde-bello, quote: Tunde Bello, at: [14, 25], status: suggested } # he
`;
const m3 = (entity: string, quote: string, start: number): string => `  - { id: m3, entity: ${entity}, quote: ${quote}, at: [${start}, ${start + quote.length}] }\n`;const confirmed = (entity: string): string => SIDECAR.replace('person/ada-okoro', entity).replace('status: suggested\n', 'status: confirmed\n');

/** What is left when a person takes one side everywhere. */
const taken = (text: string, side: 'ours' | 'theirs'): string => text.replaceAll(/<{7} ours\r?\n([^]*?)={7}\r?\n([^]*?)>{7} theirs\r?\n/g, side === 'ours' ? '$1' : '$2');

describe('glossator merge-driver', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'r/glossator.yaml': '', 'r/strike.txt': ARTICLE, 'r/strike.ann.yaml': SIDECAR })));
  afterEach(() => box.remove());

  describe('in a git repository', () => {
    beforeEach(() => {
      git('init', '--quiet', '--initial-branch=main');
      assert.equal(box.run('merge-driver', '--install', '--command', PROGRAM).exit, 0);
      git('add', '--all');
      git('commit', '--quiet', '--message', 'begun');
    });

    it('merges what two people did to one article, and says what got another number', () => {
      branches(
        SIDECAR.replace('status: suggested\n', 'status: confirmed\n    by: alice\n').replace('  # the chair', '  # the chair of the union').replace('  - { id: m2', `${m3('person/ada-okoro', 'met', 10)}  - { id: m2`),
        SIDECAR.replace('status: suggested }', 'status: rejected, by: bob }').replace('# he', '# not he') + m3('place/ostrand', 'Ostrand', 29),
      );
      const { status, stderr } = git('merge', '--quiet', 'bob');
      assert.equal(status, 0, stderr);
      assert.match(stderr, /^r\/strike\.ann\.yaml: mention m3 of theirs is m4 now: /m);
      assert.equal(read(), `version: 1
source: { text: strike.txt }
mentions:
  # the chair of the union
  - id: m1
    entity: person/ada-okoro
    quote: Ada Okoro
    at: [0, 9]
    status: confirmed
    by: alice
${m3('person/ada-okoro', 'met', 10)}  - { id: m2, entity: person/tunde-bello, quote: Tunde Bello, at: [14, 25], status: rejected, by: bob } # not he
  - { id: m4, entity: place/ostrand, quote: Ostrand, at: [29, 36] }
`);
      assert.deepEqual(box.run('lint', 'r'), { exit: 0, out: 'Clean: 3 files checked.\n', notes: [] });
    });

    it('marks a contradiction, and only that, as git marks it', () => {
      branches(confirmed('ada') + m3('person/x', 'met', 10), confirmed('ada-b'));
      const { status, stderr } = git('merge', 'bob');
      assert.equal(status, 1);
      assert.match(stderr, /r\/strike\.ann\.yaml: conflict: mention m1: entity: "ada" here, "ada-b" there\nr\/strike\.ann\.yaml: 1 conflict marked in the file; choose, then git add\n/);
      // What ours put in another order than the article's stays there.
      assert.equal(read(), (confirmed('ada') + m3('person/x', 'met', 10)).replace('    entity: ada\n', '<<<<<<< ours\n    entity: ada\n=======\n    entity: ada-b\n>>>>>>> theirs\n'));
      assert.equal(git('status', '--short', 'r').stdout, 'UU r/strike.ann.yaml\n');
    });

    it('marks an entry that one side deleted and the other changed', () => {
      const without = SIDECAR.replace(/ {2}- \{ id: m2.*\n/, '').replace('status: suggested', 'status: confirmed');
      const base = SIDECAR.replace('status: suggested }', 'status: confirmed }');
      box.put('r/strike.ann.yaml', base);
      git('commit', '--quiet', '--all', '--message', 'confirmed');
      branches(without, base.replace('person/tunde-bello', 'tunde'));
      assert.equal(git('merge', '--quiet', 'bob').status, 1);
      assert.equal(read(), `${without}<<<<<<< ours\n=======\n  - { id: m2, entity: tunde, quote: Tunde Bello, at: [14, 25], status: confirmed } # he\n>>>>>>> theirs\n`);
    });

    it('merges a registry, a file both began, and a side that has been migrated', () => {
      git('checkout', '--quiet', '-b', 'bob');
      box.put('r/entities.yaml', 'version: 1\nentities:\n  - { id: ada, type: person, name: Ada Okoro, aliases: [A. Okoro] }\n');
      box.put('r/strike.ann.yaml', SIDECAR.replace('quote: Tunde Bello,', 'quote: Tunde Bello, note: He.,'));
      commit();
      git('checkout', '--quiet', 'main');
      box.put('r/entities.yaml', 'entities:\n  - { id: ada, type: person, label: Ada Okoro, alias: Ada O. }\n');
      commit();
      assert.deepEqual([git('merge', '--quiet', 'bob').status, read('r/entities.yaml')], [0, 'version: 1\nentities:\n  - { id: ada, type: person, name: Ada Okoro, aliases: [Ada O., A. Okoro] }\n']);
    });

    it('leaves a file that it cannot read to git, and says so', () => {
      branches(`${SIDECAR}broken: [\n`, SIDECAR.replace('# the chair', '# the chair, ada'));
      const { status, stderr } = git('merge', '--quiet', 'bob');
      assert.equal(status, 0, stderr);
      assert.match(stderr, /^r\/strike\.ann\.yaml: merged by lines, as git does it: our version cannot be read as YAML \(line 11: .*\); run glossator lint on it$/m);
      assert.equal(read(), `${SIDECAR.replace('# the chair', '# the chair, ada')}broken: [\n`);
    });

    it('leaves a newer format to git, conflicts too', () => {
      branches(SIDECAR.replace('version: 1', 'version: 9'), SIDECAR.replace('version: 1', 'version: 8'));
      const { status, stderr } = git('merge', '--quiet', 'bob');
      assert.equal(status, 1);
      assert.match(stderr, /merged by lines, as git does it: one side is of version 9 of the format, .*; the conflicts are marked in the file/);
      assert.match(read(), /^<<<<<<< ours\nversion: 9\n=======\nversion: 8\n>>>>>>> theirs\n/);
    });

    it('is installed once, and keeps what .gitattributes says', () => {
      box.put('.gitattributes', '*.txt text\r\n*.ann.yaml   merge=glossator\r\n');
      const { exit, out } = box.run('merge-driver', '--install', '--command', PROGRAM);
      assert.equal(exit, 0);
      assert.match(out, /Commit \.gitattributes\./);
      const attributes = '*.txt text\r\n*.ann.yaml   merge=glossator\r\nentities.yaml merge=glossator\r\nclaims.yaml merge=glossator\r\nglossator.yaml merge=glossator\r\n';
      assert.equal(read('.gitattributes'), attributes);
      box.run('merge-driver', '--install');
      assert.equal(read('.gitattributes'), attributes);
      assert.equal(git('config', 'merge.glossator.driver').stdout, 'glossator merge-driver --marker-size %L %O %A %B %P\n');
    });
  });

  it('merges three files by hand, with markers as long as asked for', () => {
    box.put('o.yaml', SIDECAR);
    box.put('a.yaml', SIDECAR.replace('at: [0, 9]', 'at: [1, 9]').replaceAll('suggested', 'confirmed'));
    box.put('b.yaml', SIDECAR.replace('at: [0, 9]', 'at: [2, 9]').replaceAll('suggested', 'confirmed'));
    assert.equal(box.run('merge-driver', 'o.yaml', 'a.yaml', 'b.yaml', '--marker-size', '3').exit, 1);
    assert.match(read('a.yaml'), /\n<<< ours\n {4}at: \[1, 9\]\n===\n {4}at: \[2, 9\]\n>>> theirs\n/);
  });

  it('cannot run without its files, or outside a repository', () => {
    for (const words of [[], ['a', 'b'], ['a', 'b', 'c', 'd', 'e'], ['--install', 'a'], ['--install'], ['a', 'b', 'c', '--marker-size', 'x'], ['missing', 'missing', 'missing']]) assert.equal(box.run('merge-driver', ...words).exit, 2, words.join(' '));
  });

  it('marks lines so that either side is a text that parses', () => {
    assert.equal(withMarkers('a\nb', 'a\nc', 7), 'a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n');
    const lines = fc.array(fc.constantFrom('a\n', 'b\n', '- c\n', '\n'), { maxLength: 8 }).map(all => all.join(''));
    fc.assert(fc.property(lines, lines, (one, other) => {
      const marked = withMarkers(one, other, 7);
      assert.deepEqual([taken(marked, 'ours'), taken(marked, 'theirs')], [one, other]);
    }), { numRuns: 200 });
  });

  /** Alice's version on main, Bob's on "bob". */
  function branches(alice: string, bob: string): void {
    git('checkout', '--quiet', '-b', 'bob');
    box.put('r/strike.ann.yaml', bob);
    commit();
    git('checkout', '--quiet', 'main');
    box.put('r/strike.ann.yaml', alice);
    commit();
  }

  function commit(): void {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'changed');
  }

  function git(...args: readonly string[]) {
    return spawnSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: box.folder, encoding: 'utf8' });
  }

  function read(path = 'r/strike.ann.yaml'): string {
    return readFileSync(join(box.folder, path), 'utf8');
  }
});
