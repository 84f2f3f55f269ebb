/** Takes away what a killed run left in the folders of a corpus: temporary files, and locks of processes that are gone. */
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Path } from '../core/corpus/corpus.ts';
import { TEMPORARY_NAME } from './write-file.ts';
import { LOCK_NAME, lockFolder, NEXT_LOCK } from './write-lock.ts';

/** `paths`: files of the corpus. What another process is busy with stays; so does what cannot be taken away, which does no harm. */
export function removeLeftovers(root: string, paths: Iterable<Path>): void {
  const folders = new Set(['.', ...Array.from(paths, path => dirname(path))]);
  for (const folder of folders) removeIn(join(root, folder));
}

function removeIn(folder: string): void {
  try {
    const left = readdirSync(folder).filter(name => name === TEMPORARY_NAME || name === LOCK_NAME || NEXT_LOCK.test(name));
    if (left.length === 0) return;
    const lock = lockFolder(folder);
    if ('problem' in lock) return;
    for (const name of left) if (name !== LOCK_NAME) rmSync(join(folder, name), { force: true });
    lock.release();
  } catch {
    // a folder that went away meanwhile, or may not be written
  }
}
