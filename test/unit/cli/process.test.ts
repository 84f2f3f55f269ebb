/** The built program as a process of its own: exit codes, pipes, and nothing on the wrong stream. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const PROGRAM = join(process.cwd(), 'dist/glossator.cjs');

describe('dist/glossator.cjs', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'c/strike.txt': 'Ada Okoro spoke.\n', 'c/strike.ann.yaml': 'version: 1\nsource: { text: strike.txt }\n' })));
  afterEach(() => box.remove());

  it('ends with 0, 1 or 2, results on standard output and the rest on standard error', () => {
    assert.deepEqual(start('lint', 'c'), { status: 0, stdout: 'Clean: 2 files checked.\n', stderr: '' });
    box.put('c/lost.ann.yaml', 'version: 1\nsource: { text: lost.txt }\n');
    assert.equal(start('lint', 'c').status, 1);
    assert.deepEqual(start('recognize', 'missing'), { status: 2, stdout: '', stderr: 'missing: does not exist; check the path\nglossator: nothing was recognised\n' });
  });

  it('recognises from a pipe', () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'recognize', '-'], { input: '{"path":"a","text":"Ada Okoro met Tunde Bello in Berlin."}\n', encoding: 'utf8', cwd: box.folder });
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as { files: { path: string }[] }).files[0]?.path, 'a');
  });

  if (process.platform !== 'win32') it('is quiet when its reader leaves early', () => {
    for (let index = 0; index < 200; index++) box.put(`c/${index}.txt`, 'Ada Okoro met Tunde Bello in Berlin. '.repeat(30));
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" recognize c | head -c 10`], { encoding: 'utf8', cwd: box.folder });
    assert.deepEqual([stdout.length, stderr], [10, '']);
  });

  function start(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', cwd: box.folder });
    return { status, stdout, stderr };
  }
});
