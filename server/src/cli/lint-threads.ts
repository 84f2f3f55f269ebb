/** Checks a large corpus in several threads: each takes a part, what holds between files is checked here when all are done. */
import { cpus, type CpuInfo } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Corpus, CorpusFile, Path } from '../core/corpus/corpus.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Finding } from '../core/rules/rule.ts';
import { findingsWithin, withFindingsAcross } from '../core/rules/runner.ts';
import { noteSummary } from '../core/rules/summary.ts';
import { nodeFiles } from '../host/node-files.ts';
import { openPart } from '../host/open-part.ts';
import type { PartResult, PartTask } from './lint-part.ts';

export interface Checked {
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
}

/**
 * How many threads a corpus of so many files is worth: each further one loads the program and the registry anew, and needs a core
 * that nobody used since `before`, while this program used one.
 */
export function threadsFor(files: number, before: readonly CpuInfo[], now: readonly CpuInfo[] = cpus()): number {
  if (files < WORTHWHILE) return 1;
  return idleCores(before, now) >= FREE ? MOST_THREADS : 1;
}

function idleCores(before: readonly CpuInfo[], now: readonly CpuInfo[]): number {
  let cores = 0;
  now.forEach(({ times }, i) => {
    const earlier = before[i]?.times;
    if (!earlier) return;
    const spent = (keys: readonly (keyof CpuInfo['times'])[]) => keys.reduce((sum, key) => sum + times[key] - earlier[key], 0);
    const all = spent(['user', 'nice', 'sys', 'irq', 'idle']);
    if (all > 0) cores += spent(['idle']) / all;
  });
  return cores;
}

/** Of a core: this program's own compiler and garbage collector have a share in the others too. */
const FREE = 0.2;
const WORTHWHILE = 5_000;
/** Each further one takes some 100 MB. */
const MOST_THREADS = 2;
/** What is checked here while the other threads load the program, as a part of what each of them checks. */
const HEAD_START = 0.1;

/** `program`: this program's file, which the threads run. `visit` is called for the files that are checked here. */
export function lintInThreads(root: string, paths: readonly Path[], threads: number, program: string, model: Model, visit: (path: Path) => void): Checked {
  const share = paths.length / (threads + HEAD_START);
  const bounds = Array.from({ length: threads + 1 }, (_, index) => (index === 0 ? 0 : Math.floor((index + HEAD_START) * share)));
  const helpers = bounds.slice(1, -1).map((from, index) => startHelper({ root, paths, from, to: bounds[index + 2] ?? paths.length }, program));
  const own = new Set(paths.slice(0, bounds[1]));
  const started = performance.now();
  const { corpus, tellKinds } = openPart({ ...nodeFiles(root), list: () => paths }, own, model);
  const files = [...corpus.files.values()];
  const found = findingsWithin(corpus, files.filter(({ path }) => own.has(path)), undefined, visit);
  // All have about as much to do: one that has no answer long after this one is given up, and its part checked here.
  const patience = 1000 + 3 * (performance.now() - started);
  for (const helper of helpers) {
    const result = helper.result(patience);
    if (result === undefined) {
      const missing = new Set(helper.paths);
      for (const [path, ofFile] of findingsWithin(corpus, files.filter(({ path: one }) => missing.has(one)))) found.set(path, ofFile);
    } else {
      tellKinds(result.kinds);
      for (const [path, ofFile] of result.found) found.set(path, ofFile);
      for (const summary of result.summaries) noteSummaryOf(corpus, summary.path, summary);
    }
  }
  return { corpus, findings: withFindingsAcross(corpus, files, found) };
}

function noteSummaryOf(corpus: Corpus, path: Path, summary: PartResult['summaries'][number]): void {
  const file: CorpusFile | undefined = corpus.files.get(path);
  if (file?.kind === 'sidecar') noteSummary(file, summary);
}

interface Helper {
  readonly paths: readonly Path[];
  /** Waits, at most so many milliseconds; undefined where the thread failed. */
  result(patience: number): PartResult | undefined;
}

function startHelper(task: Omit<PartTask, 'port' | 'done'>, program: string): Helper {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(program, { workerData: { ...task, port: port2, done } satisfies PartTask, transferList: [port2] });
  // What it says of its fault is said by `result`; without a listener it would end this process.
  worker.on('error', () => {});
  worker.unref();
  return {
    paths: task.paths.slice(task.from, task.to),
    result(patience) {
      Atomics.wait(done, 0, 0, patience);
      const received = receiveMessageOnPort(port1) as { readonly message: PartResult | undefined } | undefined;
      port1.close();
      void worker.terminate();
      return received?.message;
    },
  };
}
