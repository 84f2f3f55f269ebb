/** Paths between files of a corpus: relative references resolved, and refused where they would leave the corpus folder. */
import type { Path } from './corpus.ts';

/** Why a reference names nothing inside the corpus, as the middle of a sentence: '"../x.txt" leads out of the corpus folder'. */
export type Resolved = { readonly kind: 'inside'; readonly path: Path } | { readonly kind: 'outside'; readonly why: string };

/** Resolves "../2024/summit.txt" as written in the file `from`. Purely textual: symbolic links are the host's to refuse. */
export function resolvePath(from: Path, reference: string): Resolved {
  const refused = FOREIGN.find(([pattern]) => pattern.test(reference));
  if (refused) return { kind: 'outside', why: refused[1] };
  const parts = from.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { kind: 'outside', why: 'leads out of the corpus folder' };
  }
  return { kind: 'inside', path: parts.join('/') };
}

export function folderOf(path: Path): Path {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** How to write `to` in the file `from`: "../2024/summit.txt". */
export function relativePath(from: Path, to: Path): string {
  const base = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** Ways to write a path that mean something else than a file below this folder, here or on another system. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\0/, 'holds a NUL character'],
  [/^[\\/]{2}/, 'is a network path'],
  [/^[\\/~]/, 'is an absolute path'],
  [/^[a-z]:/i, 'names a drive'],
  [/^[a-z][a-z0-9+.-]*:/i, 'is an address, not a file of the corpus'],
  [/\\/, 'is written with "\\"; paths in a corpus use "/"'],
];
