/** A line of versions: each corpus follows from one before, so that what was worked out for one is where the next one starts. */
import type { Corpus, CorpusFile, Path } from './corpus.ts';

/** The same object for all versions that follow from one another: a key to keep the newest of something under. */
export interface Line { readonly kind: 'line' }

const lines = new WeakMap<Corpus, Line>();

/** A new line where no corpus with files came before: the empty corpus is where many begin. */
export function lineOf(corpus: Corpus | undefined): Line {
  return (corpus && corpus.files.size > 0 ? lines.get(corpus) : undefined) ?? { kind: 'line' };
}

export function joinLine(corpus: Corpus, line: Line): void {
  lines.set(corpus, line);
}

export interface FileDifference {
  readonly path: Path;
  readonly before: CorpusFile | undefined;
  readonly after: CorpusFile | undefined;
}

/** The files that are new, other ones or gone. A walk over the list; nothing in a file is looked at. */
export function changedFiles(before: ReadonlyMap<Path, CorpusFile>, after: ReadonlyMap<Path, CorpusFile>): FileDifference[] {
  const changed: FileDifference[] = [];
  let stayed = 0;
  for (const [path, file] of after) {
    const known = before.get(path);
    if (known) stayed++;
    if (known !== file) changed.push({ path, before: known, after: file });
  }
  if (stayed < before.size) for (const [path, file] of before) if (!after.has(path)) changed.push({ path, before: file, after: undefined });
  return changed;
}
