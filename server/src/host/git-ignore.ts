/** What `.gitignore` files exclude, from the top of the repository down to the folder looked at. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export interface Ignored {
  /** `path` is relative to the folder given first; a folder's ends with "/". */
  has(path: string): boolean;
  /** With the `.gitignore` of one more folder. */
  within(root: string, folder: string): Ignored;
}

/** The patterns that hold at `root`. A folder named by a person that is itself ignored is not held to the patterns above it. */
export function gitIgnore(root: string): Ignored {
  const above = ancestorsOf(root).map(folder => ({ patterns: patternsIn(folder), prefix: `${toSlash(relative(folder, root))}/` }));
  const wanted = above.some(({ patterns, prefix }) => patterns?.ignores(prefix)) ? [] : above;
  return ignoredBy(wanted.flatMap(({ patterns, prefix }) => (patterns ? [{ patterns, rebase: (path: string) => prefix + path }] : [])));
}

interface Layer {
  readonly patterns: Ignore;
  /** The path as seen from the folder of this `.gitignore`; undefined where it does not speak of it. */
  readonly rebase: (path: string) => string | undefined;
}

function ignoredBy(layers: readonly Layer[]): Ignored {
  return {
    has(path) {
      // The deepest file that says anything about a path decides, as in git.
      for (const { patterns, rebase } of layers.toReversed()) {
        const seen = rebase(path);
        if (seen === undefined) continue;
        const { ignored, unignored } = patterns.test(seen);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    within(root, folder) {
      const patterns = patternsIn(join(root, folder));
      const prefix = folder === '' ? '' : `${folder}/`;
      return patterns ? ignoredBy([...layers, { patterns, rebase: path => (path.startsWith(prefix) ? path.slice(prefix.length) : undefined) }]) : this;
    },
  };
}

/** Folders above `root`, up to the one that holds `.git`; none outside a repository. */
function ancestorsOf(root: string): readonly string[] {
  if (existsSync(join(root, '.git'))) return [];
  const found: string[] = [];
  for (let folder = dirname(root); ; folder = dirname(folder)) {
    found.unshift(folder);
    if (existsSync(join(folder, '.git'))) return found;
    if (folder === dirname(folder)) return [];
  }
}

function patternsIn(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return undefined; // none there, or not readable: git goes on without it too
  }
}

function toSlash(path: string): string {
  return path.replaceAll('\\', '/');
}
