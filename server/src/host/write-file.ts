/** Replaces a file whole or not at all: temporary file, fsync, rename; refused when somebody else wrote it meanwhile. */
import { closeSync, constants, fchmodSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf, problemOf, sha256 } from './node-files.ts';
import { lockFolder } from './write-lock.ts';

/** What the file must be for the new text to replace it: the bytes read before, or not there at all. */
export type Expected = { readonly sha256: string } | 'absent';

/** Beside each file while it is written. The folder's lock is held then, so that one found there was left by a killed process. */
export const TEMPORARY_NAME = '.glossator.tmp';

/** Answers undefined when written, else what is wrong, told as the end of a sentence that begins with the path. */
export function replaceFile(file: string, text: string, expected: Expected): string | undefined {
  try {
    const target = targetOf(file); // a symbolic link stays one; what it leads to is replaced
    const mode = expected === 'absent' ? 0o666 & ~process.umask() : statSync(target).mode & 0o777;
    const lock = lockFolder(dirname(target));
    if ('problem' in lock) return lock.problem;
    try {
      return replaceLocked(target, text, expected, mode);
    } finally {
      lock.release();
    }
  } catch (error) {
    return problemOf(error, 'written');
  }
}

function replaceLocked(target: string, text: string, expected: Expected, mode: number): string | undefined {
  const temporary = join(dirname(target), TEMPORARY_NAME);
  try {
    rmSync(temporary, { force: true });
    const current = expected === 'absent' ? undefined : bytesOf(target);
    writeNew(temporary, current && beginsWithMark(current) ? `\uFEFF${text}` : text, mode);
    const changed = changedSince(target, expected);
    if (changed !== undefined) return changed;
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return undefined;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function targetOf(file: string): string {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(file) : file;
}

/** A byte order mark is taken off when a file is read; one that was there stays there. */
function beginsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function writeNew(file: string, text: string, mode: number): void {
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    const bytes = new TextEncoder().encode(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function changedSince(file: string, expected: Expected): string | undefined {
  const exists = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  if (expected === 'absent') return exists ? 'was created by another program meanwhile; nothing was written, run the command again' : undefined;
  if (!exists) return 'was deleted by another program meanwhile; nothing was written';
  return sha256(bytesOf(file)) === expected.sha256 ? undefined : 'was changed by another program meanwhile; nothing was written, run the command again';
}

/** So that the new name outlasts a power cut; some systems cannot open folders, and have nothing to sync then. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // not on Windows
  }
}
