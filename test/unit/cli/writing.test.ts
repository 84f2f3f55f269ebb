/** Writing where it cannot be done: somebody else writes, the folder may not be written, the disk is full. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { filesBelow, PROGRAM, startProgram, watched } from '../../support/program.ts';

const ARTICLE = 'On Monday Ada Okoro spoke in Ostrand.\n';
const MOVED = 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }\n';
const FILES = { 'c/a.txt': ARTICLE, 'c/a.ann.yaml': MOVED, 'c/sub/b.txt': ARTICLE };
const FIXED = MOVED.replace('[0, 9]', '[10, 19]');

describe('two at once', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox(FILES)));
  afterEach(() => box.remove());

  for (const first of [['lint', '--fix', 'c'], ['annotate', 'c'], ['migrate', 'c']]) {
    it(`while ${first.join(' ')} writes, others are refused with one line`, async () => {
      box.put('c/claims.yaml', 'claims: []\n'); // of version 0, so that migrate has something to write
      const running = startProgram(box.folder, first, { at: '6 hold' });
      try {
        await running.spoke;
        const held = filesBelow(box.folder);
        for (const args of [['lint', '--fix', 'c'], ['annotate', 'c/a.txt'], ['migrate', 'c/a.ann.yaml']]) {
          assert.deepEqual(box.run(...args), { exit: 2, out: '', notes: [`c: is being changed by another glossator (process ${running.process.pid}); nothing was written, run the command again when it is done`] });
        }
        assert.equal(box.run('lint', 'c').exit, 1, 'reading goes on');
        assert.deepEqual(filesBelow(box.folder), held);
      } finally {
        running.process.stdin?.end();
      }
      assert.equal((await running.ended).code, 0);
      assert.deepEqual([...filesBelow(box.folder).keys()].filter(path => path.includes('.glossator')), []);
      assert.deepEqual(box.run('lint', '--fix', 'c').notes, [], 'and now it is the turn of others');
    });
  }

  it('locks are taken over from processes that are gone, two generations of them', () => {
    const gone = `${process.pid}@${hostname()}#0#earlier-process-of-the-same-number`;
    symlinkSync(gone, join(box.folder, 'c/.glossator.lock'));
    symlinkSync(gone, join(box.folder, 'c/.glossator.lock.next'));
    box.put('c/.glossator.tmp', 'half of a fi');
    assert.deepEqual(box.run('lint', '--fix', 'c').notes, []);
    assert.deepEqual(filesBelow(box.folder), new Map(Object.entries({ ...FILES, 'c/a.ann.yaml': FIXED })));
  });

  it('a lock of another machine, or one that nobody understands, is respected and named', () => {
    const before = filesBelow(box.folder);
    box.put('c/.glossator.lock', '7@some-other-host#123#x');
    assert.match(box.run('lint', '--fix', 'c').notes.join('|'), /^c: is being changed by another glossator \(process 7 on some-other-host\); nothing was written, run the command again when it is done; if none runs any more, delete \.glossator\.lock there$/);
    box.put('c/.glossator.lock', '');
    assert.match(box.run('annotate', 'c').notes.join('|'), /^c: is being changed by another glossator; [^|]*delete \.glossator\.lock there$/);
    rmSync(join(box.folder, 'c/.glossator.lock'));
    assert.deepEqual(filesBelow(box.folder), before);
  });
});

if (process.platform !== 'win32') describe('where it cannot write', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-'));
    chmodSync(folder, 0o755);
    // The checkout may lie where only its owner reads.
    for (const name of ['glossator.cjs', 'gazetteer.txt', 'tagger.bin']) {
      copyFileSync(join(dirname(PROGRAM), name), join(folder, name));
      chmodSync(join(folder, name), 0o644);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const args of [['lint', '--fix', 'c'], ['annotate', 'c'], ['migrate', 'c']]) {
    it(`${args.join(' ')} in a read-only folder says so, and ends with 2`, async function () {
      if (!mayRunNode()) return this.skip();
      const before = put();
      for (const path of ['c/sub', 'c']) chmodSync(join(folder, path), 0o555);
      const { code, stdout, stderr } = await startProgram(folder, args, nobody()).ended;
      assert.deepEqual([code, stdout, stderr], [2, '', 'c: may not be written (permission denied)\n']);
      assert.deepEqual(filesBelow(folder), before);
    });
  }

  it('a program without its data says so, and what needs none of it works', async () => {
    put();
    rmSync(join(folder, 'tagger.bin'));
    const alone = { program: join(folder, 'glossator.cjs') };
    const { code, stdout, stderr } = await startProgram(folder, ['recognize', 'c/a.txt'], alone).ended;
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /tagger\.bin belongs to this program and cannot be read; install it again/);
    assert.notEqual((await startProgram(folder, ['lint', 'c'], alone).ended).code, 2);
  });

  it('annotate does what it can beside a read-only folder', async function () {
    if (!mayRunNode()) return this.skip();
    put();
    for (const path of ['c', 'c/a.ann.yaml']) chmodSync(join(folder, path), 0o777);
    chmodSync(join(folder, 'c/sub'), 0o555);
    const { code, stdout, stderr } = await startProgram(folder, ['annotate', 'c'], nobody()).ended;
    assert.deepEqual([code, stderr], [1, 'c/sub/b.ann.yaml: may not be written (permission denied)\n']);
    assert.match(stdout, /^updated {4}c\/a\.ann\.yaml[^\n]*\n$/);
  });

  it('a file that grows larger than the system allows stays as it was, the others are written', async () => {
    const large = `${MOVED}# ${'x'.repeat(4000)}\n`;
    put({ 'c/b.txt': ARTICLE, 'c/b.ann.yaml': large.replace('a.txt', 'b.txt') });
    // 2 blocks of 512 or 1024 bytes, as the shell counts them.
    const shell = spawn('sh', ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath, join(process.cwd(), 'dist/glossator.cjs'), 'lint', '--fix', 'c'], { cwd: folder });
    const { code, stdout, stderr } = await watched(shell).ended;
    assert.deepEqual([code, stderr], [1, 'c/b.ann.yaml: cannot be written: larger than this system allows\n']);
    assert.match(stdout, /1 finding fixed\. 1 finding /);
    const after = filesBelow(folder);
    assert.equal(after.get('c/b.ann.yaml'), large.replace('a.txt', 'b.txt'));
    assert.equal(after.get('c/a.ann.yaml'), FIXED);
    assert.deepEqual([...after.keys()].filter(path => path.includes('.glossator')), []);
  });

  it('a full disk leaves every file as it was', function () {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'pipe' });
    } catch {
      console.log('    (no disk can be mounted here: run as root to test with a full one)');
      return this.skip();
    }
    try {
      const before = put({ 'disk/a.txt': ARTICLE, 'disk/a.ann.yaml': MOVED });
      fill(join(disk, 'filler.bin'));
      const box = sandbox();
      const fixed = box.run('lint', '--fix', disk);
      assert.deepEqual([fixed.exit, fixed.notes], [1, [`${disk}/a.ann.yaml: cannot be written: the disk is full`]]);
      rmSync(join(disk, 'a.ann.yaml'));
      fill(join(disk, 'filler2.bin'));
      const annotated = box.run('annotate', disk);
      assert.deepEqual([annotated.exit, annotated.notes], [2, [`${disk}/a.ann.yaml: cannot be written: the disk is full`]]);
      rmSync(join(disk, 'filler.bin'));
      rmSync(join(disk, 'filler2.bin'));
      assert.deepEqual([...filesBelow(folder)], [...before].filter(([path]) => path !== 'disk/a.ann.yaml'));
      box.remove();
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  function nobody(): Parameters<typeof startProgram>[2] {
    return { ...NOBODY, program: join(folder, 'glossator.cjs') };
  }

  function put(more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
    mkdirSync(join(folder, 'c/sub'), { recursive: true });
    for (const [path, text] of Object.entries({ ...FILES, ...more })) writeFileSync(join(folder, path), text);
    return filesBelow(folder);
  }
});

/** To root no folder is read-only. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Root's own node may lie where nobody else reads. */
function mayRunNode(): boolean {
  try {
    execFileSync(process.execPath, ['--version'], { ...NOBODY, cwd: '/', stdio: 'pipe' });
    return true;
  } catch {
    console.log('    (user 65534 may not run this node: install one for all users to test what root cannot)');
    return false;
  }
}

/** Until not one byte more fits. */
function fill(file: string): void {
  for (const size of [4096, 256, 16, 1]) {
    try {
      for (;;) writeFileSync(file, 'x'.repeat(size), { flag: 'a' });
    } catch (error) {
      assert.match(String(error), /ENOSPC/);
    }
  }
}
