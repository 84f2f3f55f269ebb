/** A corpus checked in several threads has the findings that it has in one, whatever part a file falls into, and whatever befalls a thread. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import type { CpuInfo } from 'node:os';
import { join } from 'node:path';
import { lintInThreads, threadsFor } from '../../../server/src/cli/lint-threads.ts';
import { findingsOf } from '../../../server/src/core/rules/runner.ts';
import { listFolder, nodeFiles } from '../../../server/src/host/node-files.ts';
import { openCorpus } from '../../../server/src/host/open-corpus.ts';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';
import { startProgram } from '../../support/program.ts';

const report = (name: string, more: string): string => `version: 1\nsource: { text: ${name} }\n${more}`;

describe('lint in threads', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = sandbox({
      // Each speaks of files at the other end of the alphabet.
      'c/a.txt': 'Ada Okoro spoke for 12 minutes.\n',
      'c/a.ann.yaml': report('z.txt', 'mentions:\n  - { id: m1, entity: ada-okoro, quote: Tunde Bello, at: [3, 14] }\nrelations:\n  - { type: member-of, from: m1, to: z.ann.yaml#m9 }\n'),
      'c/b.ann.yaml': report('latin.txt', ''),
      'c/c.ann.yaml': report('a.txt', 'suppress: [{ rule: text-bidi-control, reason: no longer there }]\nclaims:\n  - { id: c1, kind: direct, speaker: ada-okoro, quote: 12 minutes, at: [20, 30], same: talk, values: [{ what: minutes, min: 12 }] }\n'),
      'c/claims.yaml': 'version: 1\nclaims: [{ id: talk, statement: It was long. }]\n',
      'c/entities.yaml': 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro }\n',
      'c/glossator.yaml': 'rules: { claim-single-source: error }\n',
      'c/latin.txt': Uint8Array.of(0x61, 0xe9, 0x20),
      'c/z.ann.yaml': report('z.txt', 'claims:\n  - { id: c1, kind: direct, speaker: ada-okoro, quote: 15 minutes, at: [24, 34], same: talk, values: [{ what: minutes, min: 15 }] }\n'),
      'c/z.txt': 'Ms Ada Okoro spoke for 15 minutes.\n',
    });
    cpSync('examples/broken', join(box.folder, 'broken'), { recursive: true });
  });
  afterEach(() => box.remove());

  for (const corpus of ['c', 'broken']) {
    it(`finds in ${corpus} what one thread finds`, async () => {
      const inThreads = await Promise.all(['1', '2', '5'].map(async threads => (await startProgram(box.folder, ['lint', corpus, '--format', 'json', '--threads', threads]).ended)));
      const [one] = inThreads;
      assert.ok(one && one.code === 1 && one.stdout.length > 1000 && one.stderr === '');
      for (const many of inThreads) assert.deepEqual(many, one);
    });
  }

  it('checks the part of a thread that fails itself', () => {
    const program = box.put('fails.cjs', 'process.exit(1);\n');
    const root = join(box.folder, 'c');
    const visited: string[] = [];
    const { findings } = lintInThreads(root, listFolder(root).files, 3, program, BLANK_MODEL, path => visited.push(path));
    assert.ok(visited.length > 0);
    assert.deepEqual(findings, findingsOf(openCorpus(nodeFiles(root), BLANK_MODEL)));
  });

  it('wants a sensible number', () => {
    for (const threads of ['0', '65', 'many']) assert.match(box.run('lint', 'c', '--threads', threads).notes.join('|'), /^glossator: --threads must be/);
  });
});

const core = (user: number, idle: number): CpuInfo => ({ model: '', speed: 0, times: { user, nice: 0, sys: 0, irq: 0, idle } });

describe('lint: the number of threads', () => {
  const start = [core(1000, 5000), core(1000, 5000)];

  it('are two where one core did nothing while this program used the other', () => {
    assert.equal(threadsFor(10_000, start, [core(1050, 5000), core(1000, 5050)]), 2);
    assert.equal(threadsFor(10_000, start, [core(1030, 5020), core(1020, 5030)]), 2);
  });

  it('is one where others use the cores, where nothing is known of them, and for a small corpus', () => {
    assert.equal(threadsFor(10_000, start, [core(1050, 5000), core(1045, 5005)]), 1);
    assert.equal(threadsFor(10_000, start, start), 1);
    assert.equal(threadsFor(10_000, [], [core(1050, 5000)]), 1);
    assert.equal(threadsFor(100, start, [core(1050, 5000), core(1000, 5050)]), 1);
  });
});
