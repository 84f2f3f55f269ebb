/** A folder that may not be read: what lies there is left out, and every command says so. */
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { sandbox, type Ran, type Sandbox } from '../../support/cli.ts';
import { namesModel } from '../../support/corpus.ts';

const SIDECAR = 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }\n';
const ARTICLES = { 'a.txt': 'Ada Okoro spoke.\n', 'secret/b.txt': 'Ada Okoro left.\n' };
const TOLD = /^c\/secret: this folder may not be read \(permission denied\)$/m;

if (process.platform !== 'win32') describe('a folder that may not be read', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = sandbox({}, namesModel());
    for (const side of ['c', 'd']) {
      for (const [path, text] of Object.entries({ ...ARTICLES, 'a.ann.yaml': SIDECAR, 'secret/b.ann.yaml': SIDECAR.replace('a.txt', 'b.txt') })) box.put(`${side}/${path}`, text);
      chmodSync(`${box.folder}/${side}`, 0o777); // annotate writes as whoever runs it
    }
    chmodSync(box.folder, 0o777);
    chmodSync(`${box.folder}/c/secret`, 0);
    chmodSync(`${box.folder}/c/a.ann.yaml`, 0o666);
  });
  afterEach(() => {
    chmodSync(`${box.folder}/c/secret`, 0o700);
    box.remove();
  });

  for (const args of [
    ['recognize', 'c'], ['claims', 'c'], ['entities', 'c'], ['migrate', 'c'], ['migrate', '--check', 'c'], ['annotate', 'c'], ['annotate', '--dry-run', 'c'], ['lint', 'c'],
    ['agreement', 'c', 'd'], ['adjudicate', 'c', 'd', '--into', 'e'],
  ]) {
    it(`${args.join(' ')} tells it and ends with 1`, () => {
      const { exit, notes } = asNobody(() => box.run(...args));
      assert.match(notes.join('\n'), TOLD);
      assert.equal(exit, 1);
    });
  }

  it('diff tells it, ends with 2 and calls nothing there removed', () => {
    chmodSync(`${box.folder}/d/secret`, 0o755);
    for (const pair of [['c', 'd'], ['d', 'c']]) {
      const { exit, out, notes } = asNobody(() => box.run('diff', ...pair));
      assert.deepEqual([exit, out], [2, '']);
      assert.match(notes.join('\n'), TOLD);
    }
  });

  it('is no matter of what reads one file, or another folder, by itself', () => {
    box.put('c/glossator.yaml', '');
    box.put('c/2024/a.ann.yaml', SIDECAR);
    for (const path of ['c/a.ann.yaml', 'c/2024']) assert.deepEqual(asNobody(() => box.run('migrate', '--check', path)).notes, []);
  });
});

/** To root no folder is unreadable. */
function asNobody(work: () => Ran): Ran {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
