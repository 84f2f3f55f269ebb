/** Finds the corpora a person means by a path: the nearest `glossator.yaml` above it, or the folder itself. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import { listFolder, problemOf } from './node-files.ts';

/** One corpus, and which part of it was asked for. */
export interface CorpusPlace {
  /** Absolute. */
  readonly root: string;
  /** Corpus-relative folder or file that was named; "" for all of it. */
  readonly within: Path;
  readonly isFile: boolean;
  /** It has a `glossator.yaml`; without one a file's own folder is all that is looked at. */
  readonly configured: boolean;
}

/**
 * For a file or folder inside a corpus, that corpus. For a folder outside every corpus: itself, and each topmost corpus below it
 * (a repository whose reports lie in `reports/2024`).
 */
export function findCorpora(named: string, cwd: string): readonly CorpusPlace[] | { readonly problem: string } {
  const path = resolve(cwd, named);
  try {
    const isFile = !statSync(path).isDirectory();
    const folder = isFile ? dirname(path) : path;
    const root = corpusRootAbove(folder);
    if (root !== undefined) return [{ root, within: slashed(relative(root, path)), isFile, configured: true }];
    if (isFile) return [{ root: folder, within: slashed(relative(folder, path)), isFile, configured: false }];
    const below = listFolder(folder).corpora.map(inner => ({ root: join(folder, inner), within: '', isFile: false, configured: true }));
    return [{ root: folder, within: '', isFile: false, configured: false }, ...below];
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The nearest folder, this one or above, with a `glossator.yaml`. */
export function corpusRootAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, CONFIG_NAME))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** True when `path` is the place asked for or lies below it. */
export function isWithin(place: CorpusPlace, path: Path): boolean {
  return place.within === '' || path === place.within || path.startsWith(`${place.within}/`);
}

function slashed(path: string): Path {
  return path.replaceAll('\\', '/');
}
