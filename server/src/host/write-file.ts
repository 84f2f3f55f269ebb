/** Replaces a file whole or not at all: temporary file, fsync, rename; refused when somebody else wrote it meanwhile. */
import { closeSync, constants, fchmodSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bytesOf, problemOf, sha256 } from './node-files.ts';

/** What the file must be for the new text to replace it: the bytes read before, or not there at all. */
export type Expected = { readonly sha256: string } | 'absent';

/** Answers undefined when written, else what is wrong, told as the end of a sentence that begins with the path. */
export function replaceFile(file: string, text: string, expected: Expected): string | undefined {
  let temporary: string | undefined;
  try {
    const target = targetOf(file); // a symbolic link stays one; what it leads to is replaced
    const mode = expected === 'absent' ? 0o666 & ~process.umask() : statSync(target).mode & 0o777;
    const beside = join(dirname(target), `.${basename(target)}.glossator-tmp`);
    if (!claim(beside)) return 'is being written by another glossator; nothing was written, run the command again';
    temporary = beside;
    const current = expected === 'absent' ? undefined : bytesOf(target);
    writeNew(temporary, current && beginsWithMark(current) ? `\uFEFF${text}` : text, mode);
    const changed = changedSince(target, expected);
    if (changed !== undefined) return changed;
    renameSync(temporary, target);
    temporary = undefined;
    syncFolder(dirname(target));
    return undefined;
  } catch (error) {
    return problemOf(error).replace('may not be read', 'may not be written').replace('cannot be read', 'cannot be written');
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

function targetOf(file: string): string {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(file) : file;
}

/** The temporary file is the lock too: of two processes at one file only one can create it. One left by a killed process is taken over. */
function claim(temporary: string): boolean {
  const left = statSync(temporary, { throwIfNoEntry: false });
  if (left !== undefined && Date.now() - left.mtimeMs > LEFT_BEHIND_MS) rmSync(temporary, { force: true });
  try {
    closeSync(openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const LEFT_BEHIND_MS = 10_000;

/** A byte order mark is taken off when a file is read; one that was there stays there. */
function beginsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function writeNew(file: string, text: string, mode: number): void {
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_TRUNC);
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
