/** Checks one part of a large corpus in a thread of its own, and hands over what the second round needs of it. */
import type { MessagePort } from 'node:worker_threads';
import type { CorpusFile, Path } from '../core/corpus/corpus.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Finding } from '../core/rules/rule.ts';
import { findingsWithin } from '../core/rules/runner.ts';
import { summaryOf, type SidecarSummary } from '../core/rules/summary.ts';
import { nodeFiles } from '../host/node-files.ts';
import { openPart } from '../host/open-part.ts';

/** Handed to the thread. */
export interface PartTask {
  readonly root: string;
  /** All files of the folder, and which of them are this thread's: from `from` to before `to`. */
  readonly paths: readonly Path[];
  readonly from: number;
  readonly to: number;
  readonly port: MessagePort;
  /** One number, 1 when there is an answer. */
  readonly done: Int32Array;
}

export interface PartResult {
  readonly found: ReadonlyMap<Path, readonly Finding[]>;
  readonly summaries: readonly SidecarSummary[];
  readonly kinds: readonly (readonly [Path, CorpusFile['kind']])[];
}

/** Answers once, with a fault (undefined) too. */
export function lintPart(task: PartTask, model: Model): void {
  let result: PartResult | undefined;
  try {
    const own = new Set(task.paths.slice(task.from, task.to));
    const { corpus } = openPart({ ...nodeFiles(task.root), list: () => task.paths }, own, model);
    const files = [...corpus.files.values()].filter(({ path }) => own.has(path));
    const found = findingsWithin(corpus, files);
    result = {
      found,
      summaries: files.flatMap(file => (file.kind === 'sidecar' ? [summaryOf(file, corpus)] : [])),
      kinds: files.map(({ path, kind }) => [path, kind]),
    };
  } finally {
    // oxlint-disable-next-line require-post-message-target-origin -- a port between threads, not between windows
    task.port.postMessage(result);
    Atomics.store(task.done, 0, 1);
    Atomics.notify(task.done, 0);
  }
}
