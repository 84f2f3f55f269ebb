/** Reading, listing, finding and replacing files, on a real folder. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { findCorpora } from '../../../server/src/host/find-corpora.ts';
import { listFolder, nodeFiles, readNamed, sha256 } from '../../../server/src/host/node-files.ts';
import { decode, fileInputOf, LARGEST_FILE } from '../../../server/src/host/reading.ts';
import { sha256Hex, webFileInput } from '../../../server/src/host/web-reading.ts';
import { replaceFile } from '../../../server/src/host/write-file.ts';

describe('reading bytes', () => {
  it('takes off a byte order mark and hashes the bytes', () => {
    const input = webFileInput('a.txt', bytes([0xef, 0xbb, 0xbf], 'Ada — Okoro 🚢\r\n'));
    assert.ok('text' in input);
    assert.equal(input.text, 'Ada — Okoro 🚢\r\n');
    assert.equal(input.sha256, sha256(bytes([0xef, 0xbb, 0xbf], 'Ada — Okoro 🚢\r\n')));
  });

  const faults: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a binary file', bytes([0x89], 'PNG', [0, 0, 1]), /binary file/],
    ['UTF-16', bytes([0xff, 0xfe, 0x41, 0]), /UTF-16/],
    ['Latin-1', bytes('caf', [0xe9], ' on the quay'), /not valid UTF-8 \(first wrong byte at offset 3\)/],
    ['a character cut off at the end', bytes('Ada', [0xe2, 0x80]), /not valid UTF-8/],
    ['an empty article', bytes(), /is empty/],
    ['white space alone', bytes(' \n'), /is empty/],
  ];
  for (const [what, content, expected] of faults) {
    it(`refuses ${what} in one line`, () => {
      const input = webFileInput('a.txt', content);
      assert.ok('problem' in input);
      assert.match(input.problem, expected);
      assert.doesNotMatch(input.problem, /\n/);
    });
  }

  it('refuses what is too large before it decodes it', () => {
    const input = fileInputOf('a.txt', new Uint8Array(LARGEST_FILE + 1).fill(0x41), () => assert.fail('hashed'));
    assert.ok('problem' in input);
    assert.match(input.problem, /is 10\.0 MB; files of at most 10 MB/);
  });

  it('takes an empty glossator.yaml for a configuration of nothing', () => assert.ok('text' in webFileInput('glossator.yaml', bytes())));

  it('hashes alike on Node and in a browser', () => {
    for (const text of ['', 'a', 'x'.repeat(1000)]) assert.equal(sha256Hex(bytes(text)), sha256(bytes(text)));
    assert.deepEqual(decode(bytes('')), { text: '' });
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is listed without hidden, ignored and nested things', () => {
    put('glossator.yaml', '');
    put('.gitignore', 'drafts/\n*.bak.txt\n!keep.bak.txt\n');
    for (const path of ['b.txt', 'a.txt', '2024/c.txt', 'drafts/d.txt', 'x.bak.txt', 'keep.bak.txt', '.git/e.txt', 'node_modules/f.txt', 'inner/glossator.yaml', 'inner/g.txt']) put(path, 'x');
    put('2024/.gitignore', 'secret.txt');
    put('2024/secret.txt', 'x');
    const { files, corpora } = listFolder(folder);
    assert.deepEqual(files, ['.gitignore', '2024/.gitignore', '2024/c.txt', 'a.txt', 'b.txt', 'glossator.yaml', 'keep.bak.txt']);
    assert.deepEqual(corpora, ['inner']);
  });

  it('has an ignored text when its sidecar is not ignored', () => {
    put('.gitignore', '*.txt\nmine.ann.yaml\n');
    for (const path of ['a.txt', 'a.ann.yaml', 'b.txt', 'mine.txt', 'mine.ann.yaml', '2024/c.txt', '2024/c.ann.yaml', '2024/a.txt']) put(path, 'x');
    assert.deepEqual(listFolder(folder).files, ['.gitignore', '2024/c.ann.yaml', '2024/c.txt', 'a.ann.yaml', 'a.txt']);
  });

  it('holds to the .gitignore files above it in a repository', () => {
    put('.git/HEAD', '');
    put('.gitignore', 'corpus/drafts/\n');
    put('corpus/a.txt', 'x');
    put('corpus/drafts/b.txt', 'x');
    assert.deepEqual(listFolder(join(folder, 'corpus')).files, ['a.txt']);
    assert.deepEqual(listFolder(join(folder, 'corpus/drafts')).files, ['b.txt'], 'named by a person');
  });

  it('refuses links that lead out, and does not follow links to folders', () => {
    put('corpus/a.txt', 'inside');
    put('outside/secret.txt', 'outside');
    symlinkSync(join(folder, 'outside/secret.txt'), join(folder, 'corpus/link.txt'));
    symlinkSync(join(folder, 'corpus/a.txt'), join(folder, 'corpus/alias.txt'));
    symlinkSync(join(folder, 'corpus'), join(folder, 'corpus/loop'));
    symlinkSync(join(folder, 'corpus/self.txt'), join(folder, 'corpus/self.txt'));
    symlinkSync(join(folder, 'corpus/gone.txt'), join(folder, 'corpus/dead.txt'));
    const files = nodeFiles(join(folder, 'corpus'));
    assert.deepEqual(files.list(), ['a.txt', 'alias.txt', 'dead.txt', 'link.txt', 'loop', 'self.txt']);
    assert.match(problem(files.read('dead.txt')), /leads nowhere/);
    assert.match(problem(files.read('link.txt')), /leads out of the corpus folder/);
    assert.match(problem(files.read('../outside/secret.txt')), /leads out of the corpus folder/);
    assert.match(problem(files.read('self.txt')), /symbolic link/);
    assert.ok('text' in files.read('alias.txt'));
    assert.match(problem(files.read('missing.txt')), /does not exist/);
  });

  if (process.platform !== 'win32') it('with a pipe in it does not hang', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    assert.match(problem(readNamed(join(folder, 'pipe.txt'), 'pipe.txt')), /not a regular file/);
    assert.match(problem(readNamed(folder, 'folder')), /is a folder/);
  });

  it('belongs to the nearest corpus above, or is one', () => {
    put('a/glossator.yaml', '');
    put('a/2024/x.txt', 'x');
    put('b/y.txt', 'y');
    assert.deepEqual(findCorpora('a/2024', folder), [{ root: join(folder, 'a'), within: '2024', isFile: false, configured: true }]);
    assert.deepEqual(findCorpora('b/y.txt', folder), [{ root: join(folder, 'b'), within: 'y.txt', isFile: true, configured: false }]);
    assert.deepEqual(findCorpora('.', folder), [
      { root: folder, within: '', isFile: false, configured: false },
      { root: join(folder, 'a'), within: '', isFile: false, configured: true },
    ]);
    assert.deepEqual(findCorpora('missing', folder), { problem: 'does not exist' });
  });

  describe('replaceFile', () => {
    const old = 'version: 1\n';
    const expected = { sha256: sha256(new TextEncoder().encode(old)) };

    it('replaces a file whole, keeps its mode and leaves nothing beside it', () => {
      const file = put('a.ann.yaml', old);
      chmodSync(file, 0o640);
      assert.equal(replaceFile(file, 'version: 1 # new\n', expected), undefined);
      assert.equal(readFileSync(file, 'utf8'), 'version: 1 # new\n');
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder), ['a.ann.yaml']);
    });

    it('refuses when another program wrote, deleted or made the file meanwhile', () => {
      const file = put('a.ann.yaml', 'somebody else\n');
      assert.match(replaceFile(file, 'new', expected) ?? '', /changed by another program/);
      assert.match(replaceFile(file, 'new', 'absent') ?? '', /created by another program/);
      assert.match(replaceFile(join(folder, 'gone.yaml'), 'new', expected) ?? '', /does not exist/);
      assert.equal(readFileSync(file, 'utf8'), 'somebody else\n');
      assert.deepEqual(readdirSync(folder), ['a.ann.yaml']);
    });

    it('keeps a byte order mark and a symbolic link', () => {
      const marked = `\uFEFF${old}`;
      const file = put('real.yaml', marked);
      symlinkSync(file, join(folder, 'link.yaml'));
      assert.equal(replaceFile(join(folder, 'link.yaml'), 'new\n', { sha256: sha256(new TextEncoder().encode(marked)) }), undefined);
      assert.equal(readFileSync(file, 'utf8'), '\uFEFFnew\n');
    });
  });

  function put(path: string, text: string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }
});

/** Text as UTF-8, and bytes as they are. */
function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? Array.from(new TextEncoder().encode(part)) : part)));
}

function problem(input: object): string {
  assert.ok('problem' in input, 'expected a problem');
  return String(input.problem);
}
