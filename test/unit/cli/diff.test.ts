/** `diff` on disk and in git: what it compares, what it says, and the exit codes of diff(1). */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const SIDECAR = 'version: 1\nsource: { text: strike.txt }\nmentions:\n  - { id: m1, entity: ada, quote: Ada Okoro, at: [0, 9], status: suggested }\n  - { id: m2, entity: ben, quote: Ben, at: [14, 17] } # he\n';
const LATER = SIDECAR.replace(', status: suggested', ', status: confirmed, by: alice').replace('[14, 17]', '[20, 23]');
const SAME = `# the same\n${SIDECAR.replace('{ id: m1, entity: ada, quote: Ada Okoro, at: [0, 9], status: suggested }', '\n      quote: "Ada Okoro"\n      at: [0,   9]\n      status: suggested\n      entity: ada\n      id: m1')}`;
const REGISTRY = 'version: 1\nentities:\n  - { id: ada, type: person, name: Ada Okoro }\n';

describe('glossator diff', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox()));
  afterEach(() => box.remove());

  it('compares two files, as diff(1) does', () => {
    box.put('a.ann.yaml', SIDECAR);
    box.put('b.ann.yaml', LATER);
    box.put('c.yaml', SAME);
    assert.deepEqual(box.run('diff', 'a.ann.yaml', 'c.yaml'), { exit: 0, out: '', notes: [] });
    assert.deepEqual(box.run('diff', 'a.ann.yaml', 'b.ann.yaml'), {
      exit: 1, notes: [],
      out: 'b.ann.yaml\n  ~ mention m1 “Ada Okoro”\n      status: suggested → confirmed\n      by: alice (new)\n  > mention m2 “Ben”: [14, 17] → [20, 23]\n\n1 file differs: 1 moved, 1 changed.\n',
    });
  });

  it('compares two folders, corpora inside them too, and knows drafts in their current form', () => {
    for (const [path, content] of [['glossator.yaml', ''], ['strike.ann.yaml', SIDECAR], ['entities.yaml', REGISTRY], ['strike.txt', 'Ada Okoro met Ben.\n'], ['other.yaml', 'a: 1\n']] as const) {
      box.put(`a/reports/${path}`, content);
      box.put(`b/reports/${path}`, path === 'strike.ann.yaml' ? SAME : path === 'entities.yaml' ? REGISTRY.replace('version: 1\n', '').replace('name', 'label') : content);
    }
    assert.deepEqual(box.run('diff', 'a', 'b'), { exit: 0, out: '', notes: [] });
    box.put('b/reports/entities.yaml', `${REGISTRY}  - { id: ben, type: person, name: Ben }\n`);
    box.put('b/reports/new.ann.yaml', SIDECAR.split('\n').slice(0, 2).join('\n'));
    assert.deepEqual(box.run('diff', 'a', 'b'), { exit: 1, notes: [], out: 'b/reports/entities.yaml\n  + entity ben “Ben”: type person\n\nb/reports/new.ann.yaml (added)\n\n2 files differ: 1 added, 1 changed.\n' });
    assert.match(box.run('diff', 'b/reports', 'a/reports').out, /^a\/reports\/entities\.yaml\n {2}- entity ben.*\n\nb\/reports\/new\.ann\.yaml \(removed\)\n/s);
  });

  it('prints JSON', () => {
    box.put('a.ann.yaml', SIDECAR);
    box.put('b.ann.yaml', LATER);
    const { exit, out } = box.run('diff', 'a.ann.yaml', 'b.ann.yaml', '--format', 'json');
    assert.equal(exit, 1);
    assert.deepEqual(JSON.parse(out), { files: [{ path: 'b.ann.yaml', status: 'changed', changes: [
      { change: 'changed', what: 'mention', id: 'm1', entry: { id: 'm1', entity: 'ada', quote: 'Ada Okoro', at: [0, 9], status: 'confirmed', by: 'alice' }, keys: [{ key: 'status', before: 'suggested', after: 'confirmed' }, { key: 'by', after: 'alice' }] },
      { change: 'moved', what: 'mention', id: 'm2', entry: { id: 'm2', entity: 'ben', quote: 'Ben', at: [20, 23] }, keys: [{ key: 'at', before: [14, 17], after: [20, 23] }] },
    ] }] });
    assert.deepEqual(box.run('diff', 'a.ann.yaml', 'a.ann.yaml', '--format', 'json'), { exit: 0, out: '{\n  "files": []\n}\n', notes: [] });
  });

  it('shows what is in a file so that it cannot steer a terminal', () => {
    box.put('a.ann.yaml', 'version: 1\nsource: { text: a.txt }\n');
    box.put('b.ann.yaml', 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: "\\e[31m", quote: "\\e[2J", at: [0, 4], "k\\n": 1 }\n');
    const { out } = box.run('diff', 'a.ann.yaml', 'b.ann.yaml');
    assert.ok(out.includes('⟨U+001B⟩') && !out.includes('\u001B'), out);
  });

  it('ends with 2 where something cannot be compared, and compares the rest', () => {
    box.put('a/strike.ann.yaml', SIDECAR);
    box.put('b/strike.ann.yaml', LATER);
    box.put('a/talks.ann.yaml', 'mentions: [\n');
    box.put('b/talks.ann.yaml', SIDECAR);
    const { exit, out, notes } = box.run('diff', 'a', 'b');
    assert.equal(exit, 2);
    assert.match(out, /^b\/strike\.ann\.yaml\n/);
    assert.deepEqual(notes, ['b/talks.ann.yaml: the old version cannot be read as YAML (line 1: A closing ] is missing)']);
    for (const words of [['a', 'missing'], ['a', 'a/strike.ann.yaml'], ['a', 'b', 'a'], ['--format', 'xml', 'a', 'b'], ['a'], []]) {
      const wrong = box.run('diff', ...words);
      assert.deepEqual([wrong.exit, wrong.out], [2, ''], words.join(' '));
      assert.equal(wrong.notes.length, 1, wrong.notes.join('\n'));
    }
  });

  describe('in a git repository', () => {
    beforeEach(() => {
      git('init', '--quiet', '--initial-branch=main');
      box.put('c/glossator.yaml', '');
      box.put('c/strike.ann.yaml', SIDECAR);
      box.put('c/talks.ann.yaml', SIDECAR);
      commit('one');
      git('tag', 'one');
      git('checkout', '--quiet', '-b', 'topic');
      box.put('c/strike.ann.yaml', LATER);
      commit('two');
      git('checkout', '--quiet', 'main');
      box.put('c/talks.ann.yaml', SIDECAR.replace('ben', 'bea'));
      commit('three');
    });

    const STRIKE = '  ~ mention m1 “Ada Okoro”\n      status: suggested → confirmed\n      by: alice (new)\n  > mention m2 “Ben”: [14, 17] → [20, 23]\n\n';
    const TALKS = 'c/talks.ann.yaml\n  ~ mention m2 “Ben”\n      entity: ben → bea\n\n1 file differs: 1 changed.\n';

    it('compares revisions with each other and with the disk', () => {
      assert.equal(box.run('diff', 'one', 'main').out, TALKS);
      assert.equal(box.run('diff', 'one').out, TALKS);
      assert.equal(box.run('diff', 'one..').out, TALKS);
      assert.equal(box.run('diff', 'main...topic').out, `c/strike.ann.yaml\n${STRIKE}1 file differs: 1 moved, 1 changed.\n`);
      assert.equal(box.run('diff', 'one', 'main', 'c/strike.ann.yaml').exit, 0);
      assert.equal(box.run('diff', 'main..topic', 'c/strike.ann.yaml').out, `c/strike.ann.yaml\n${STRIKE}1 file differs: 1 moved, 1 changed.\n`);
      assert.equal(box.run('diff', 'one:c/strike.ann.yaml', 'topic:c/strike.ann.yaml').out, `topic:c/strike.ann.yaml\n${STRIKE}1 file differs: 1 moved, 1 changed.\n`);
      assert.equal(box.run('diff', 'one:c', 'topic:c').out.split('\n')[0], 'topic:c/strike.ann.yaml');
    });

    it('compares HEAD with the disk when nothing else is said, new files and deleted ones among it', () => {
      assert.deepEqual(box.run('diff'), { exit: 0, out: '', notes: [] });
      box.put('c/strike.ann.yaml', LATER);
      box.put('d/new.ann.yaml', SIDECAR);
      git('rm', '--quiet', 'c/talks.ann.yaml');
      assert.deepEqual(box.run('diff').out.split('\n').filter(line => line.startsWith('c/') || line.startsWith('d/')), ['c/strike.ann.yaml', 'c/talks.ann.yaml (removed)', 'd/new.ann.yaml (added)']);
      assert.match(box.run('diff', 'd').out, /^d\/new\.ann\.yaml \(added\)\n {2}\+ mention m1 “Ada Okoro”: at \[0, 9\], entity ada, status suggested\n/);
      assert.equal(box.run('diff', 'topic:c/strike.ann.yaml').exit, 0);
    });

    it('says when a word means nothing', () => {
      assert.deepEqual(box.run('diff', 'nowhere', 'main').notes, ['glossator: "nowhere" is no file or folder here, and git knows no such revision; see glossator --help']);
      assert.deepEqual(box.run('diff', 'one:missing', 'main:c').notes, ['one:missing: git has no "missing" in "one"; check the path']);
      assert.equal(box.run('diff', '--', '--output=x').exit, 2);
    });
  });

  function git(...args: readonly string[]): void {
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: box.folder });
  }

  function commit(message: string): void {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  }
});
