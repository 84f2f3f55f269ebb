/** Tests of how many threads check a large corpus: a second one only where a core lay idle. */
import assert from 'node:assert/strict';
import type { CpuInfo } from 'node:os';
import { threadsFor } from '../../../server/src/cli/lint-threads.ts';

const core = (user: number, idle: number): CpuInfo => ({ model: '', speed: 0, times: { user, nice: 0, sys: 0, irq: 0, idle } });

describe('lint: threads', () => {
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
