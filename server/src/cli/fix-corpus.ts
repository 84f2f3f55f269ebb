/** Applies safe fixes until none is left and writes each mended file whole, or not at all. */
import { join } from 'node:path';
import { withFiles } from '../core/corpus/build.ts';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import type { Model } from '../core/corpus/model.ts';
import { applySafeFixes } from '../core/rules/fix.ts';
import { findingsOfFile } from '../core/rules/runner.ts';
import { removeLeftovers } from '../host/leftovers.ts';
import { sha256 } from '../host/node-files.ts';
import { replaceFile } from '../host/write-file.ts';

export interface FixedCorpus {
  /** As it is on disk now. */
  readonly corpus: Corpus;
  readonly fixed: number;
  /** Files that could not be written; they are as they were. */
  readonly failed: readonly { readonly path: Path; readonly problem: string }[];
}

/** One fix can make room for the next; more rounds than this would mean two rules that undo each other. */
const MOST_ROUNDS = 10;

/** To be called under the lock of the corpus. */
export function fixCorpus(corpus: Corpus, wanted: (path: Path) => boolean, root: string, model: Model): FixedCorpus {
  const failed: { path: Path; problem: string }[] = [];
  let fixed = 0;
  let after = corpus;
  removeLeftovers(root, corpus.files.keys());
  for (const path of [...corpus.files.keys()].filter(wanted)) {
    const file = corpus.files.get(path);
    if (!file || !('text' in file)) continue;
    const mended = mendFile(after, path, model);
    if (mended.count === 0) continue;
    const problem = replaceFile(join(root, path), mended.text, { sha256: file.sha256 });
    if (problem === undefined) [after, fixed] = [mended.corpus, fixed + mended.count];
    else failed.push({ path, problem });
  }
  return { corpus: after, fixed, failed };
}

/** What `fixCorpus` would write. */
export function fixedTexts(corpus: Corpus, wanted: (path: Path) => boolean, model: Model): readonly { readonly path: Path; readonly before: string; readonly after: string }[] {
  return [...corpus.files.values()].flatMap(file => {
    if (!wanted(file.path) || !('text' in file)) return [];
    const { text, count } = mendFile(corpus, file.path, model);
    return count > 0 ? [{ path: file.path, before: file.text, after: text }] : [];
  });
}

function mendFile(before: Corpus, path: Path, model: Model): { readonly corpus: Corpus; readonly text: string; readonly count: number } {
  let corpus = before;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = textAt(corpus, path);
    const { text: mended, applied } = applySafeFixes(text, findingsOfFile(corpus, path));
    if (applied.length === 0) break;
    count += applied.length;
    corpus = withFiles(corpus, [{ path, text: mended, sha256: sha256(new TextEncoder().encode(mended)) }], model, 'recent');
  }
  return { corpus, text: textAt(corpus, path), count };
}

function textAt(corpus: Corpus, path: Path): string {
  const file = corpus.files.get(path);
  return file && 'text' in file ? file.text : '';
}
