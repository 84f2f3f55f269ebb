/** A corpus read out of git is the corpus that was committed: the same files, the same texts, the same problems. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitFiles, gitPlaces, gitTree, type GitTree } from '../../../server/src/host/git-files.ts';
import { findCorpora } from '../../../server/src/host/find-corpora.ts';
import { nodeFiles } from '../../../server/src/host/node-files.ts';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'glossator.yaml': '',
  'a.txt': 'Ada Okoro spoke.\n',
  'a.ann.yaml': 'version: 1\nsource: { text: a.txt }\n',
  'with space and ünïcode “quotes”.txt': 'Ada.\r\nBen.\r\n',
  'new\nline.txt': 'Ada.\n',
  'bom.txt': '\uFEFFAda.\n',
  'empty.txt': '',
  'photo.txt': Uint8Array.of(1, 0, 2),
  'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  'large.txt': 'x'.repeat(10 * 1024 * 1024 + 1),
  'sub/deep/b.txt': 'Ben.\n',
  'nested/glossator.yaml': '',
  'nested/c.txt': 'Cem.\n',
  '.hidden/d.txt': 'Dan.\n',
  'sub/node_modules/e.txt': 'Eve.\n',
  ...Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`many/${at}.txt`, `Article ${at}.\n`])),
};

describe('a corpus in git', () => {
  let root: string;
  let tree: GitTree;

  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-')));
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    symlinkSync('a.txt', join(root, 'link.txt'));
    const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', ...args], { cwd: root, stdio: 'pipe' });
    git('init', '-q', '-b', 'first');
    git('add', '-f', '.');
    git('commit', '-qm', 'first');
    const read = gitTree(root, 'first');
    assert.ok(read && 'blobs' in read, JSON.stringify(read));
    tree = read;
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('has the files that the folder has; links are left out', () => {
    assert.deepEqual(gitFiles(tree, '').list(), nodeFiles(root).list().filter(path => path !== 'link.txt'));
    assert.deepEqual(gitFiles(tree, 'nested').list(), nodeFiles(join(root, 'nested')).list());
    assert.deepEqual(gitFiles(tree, 'sub', { deep: false }).list(), []);
  });

  it('reads what the folder reads, in any order, problems included', () => {
    const [inGit, onDisk] = [gitFiles(tree, ''), nodeFiles(root)];
    const last = inGit.list().slice(-20).toReversed();
    for (const path of [...last, ...inGit.list(), ...last]) assert.deepEqual(inGit.read(path), onDisk.read(path), path);
    assert.deepEqual(inGit.read('none.txt'), { path: 'none.txt', problem: 'does not exist' });
    assert.deepEqual(inGit.read('nested/c.txt'), { path: 'nested/c.txt', problem: 'does not exist' });
  });

  it('finds the corpora that the folder has', () => {
    for (const path of ['', 'a.ann.yaml', 'sub', 'sub/deep/b.txt', 'nested', 'nested/c.txt']) {
      const [inGit, onDisk] = [gitPlaces(tree, path), findCorpora(join(root, path), root)];
      assert.ok(!('problem' in inGit) && !('problem' in onDisk), path);
      assert.deepEqual(inGit.map(place => ({ ...place, root: join(root, place.root).replace(/\/$/, '') })), onDisk, path);
    }
    assert.deepEqual(gitPlaces(tree, 'none'), { problem: 'git has no "none" in "first"' });
    assert.deepEqual(gitPlaces(tree, '../..'), gitPlaces(tree, '')); // nothing lies above the top
  });

  it('reads paths from the folder that is asked in', () => {
    const below = gitTree(join(root, 'sub'), 'HEAD');
    assert.ok(below && 'blobs' in below);
    const [place] = gitPlaces(below, 'deep') as readonly { within: string }[];
    assert.equal(place?.within, 'sub/deep');
  });

  it('knows no revision that git does not know, and runs no option', () => {
    for (const revision of ['none', '', '--all', 'first\n', 'first:a.txt', 'HEAD~9']) assert.equal(gitTree(root, revision), undefined, revision);
    assert.match(JSON.stringify(gitTree(tmpdir(), 'HEAD')), /this folder is in no git repository/);
  });
});
