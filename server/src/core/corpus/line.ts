/** A line of versions: each corpus follows from one before, so that what was worked out for one is where the next one starts. */
import type { Corpus, CorpusFile, Path } from './corpus.ts';

type Files = ReadonlyMap<Path, CorpusFile>;

/** The same object for all versions that follow from one another: a key to keep the newest of something under. */
export interface Line {
  /** The last steps, by the number of the version that each led to. No version is held by it. */
  readonly steps: Map<number, { readonly from: number; readonly paths: ReadonlySet<Path> }>;
}

const lines = new WeakMap<Corpus, Line>();
const versions = new WeakMap<Files, { readonly number: number; readonly line: Line }>();
let newest = 0;
/** Somebody who asks less often than once in so many versions pays a walk over the list of files. */
const MOST_STEPS = 64;

/** A new line where no corpus with files came before: the empty corpus is where many begin. */
export function lineOf(corpus: Corpus | undefined): Line {
  return (corpus && corpus.files.size > 0 ? lines.get(corpus) : undefined) ?? { steps: new Map() };
}

/** `paths` are all that differ from the files of the version before; undefined where that is not known. */
export function joinLine(corpus: Corpus, line: Line, before: Files | undefined, paths: ReadonlySet<Path> | undefined): void {
  lines.set(corpus, line);
  const from = before && versions.get(before);
  const number = ++newest;
  versions.set(corpus.files, { number, line });
  if (from?.line !== line || paths === undefined) return;
  line.steps.set(number, { from: from.number, paths });
  const [oldest] = line.steps.keys();
  if (line.steps.size > MOST_STEPS && oldest !== undefined) line.steps.delete(oldest);
}

export interface FileDifference {
  readonly path: Path;
  readonly before: CorpusFile | undefined;
  readonly after: CorpusFile | undefined;
}

/** The files that are new, other ones or gone. Nothing in a file is looked at. */
export function changedFiles(before: Files, after: Files): FileDifference[] {
  const paths = pathsBetween(before, after);
  if (paths === undefined) return differences(before, after);
  return [...paths].flatMap(path => {
    const difference = { path, before: before.get(path), after: after.get(path) };
    return difference.before === difference.after ? [] : [difference];
  });
}

/** Back along the steps that led to `after`; undefined where they do not lead to `before`. */
function pathsBetween(before: Files, after: Files): ReadonlySet<Path> | undefined {
  const [start, end] = [versions.get(before), versions.get(after)];
  if (!start || start.line !== end?.line) return undefined;
  const paths = new Set<Path>();
  for (let at = end.number; at !== start.number; ) {
    const step = end.line.steps.get(at);
    if (!step) return undefined;
    for (const path of step.paths) paths.add(path);
    at = step.from;
  }
  return paths;
}

/** A walk over the list. */
function differences(before: Files, after: Files): FileDifference[] {
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
