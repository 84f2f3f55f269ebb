/** The file system of Node: synchronous, because warm reads are several times faster that way than through promises. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FileInput, Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import { sidecarPathOf } from '../core/corpus/lookup.ts';
import { memoized } from '../core/corpus/lazy.ts';
import type { Files } from './files.ts';
import { gitIgnore, type Ignored } from './git-ignore.ts';
import { fileInputOf, LARGEST_FILE, tooLarge } from './reading.ts';

/** `root` is an existing folder. What leads out of it by symbolic links is refused when read. */
export function nodeFiles(root: string, { deep = true }: { readonly deep?: boolean } = {}): Files {
  const realFolder = memoized((folder: string) => realpathSync(folder));
  return {
    root,
    list: () => listFolder(root, { deep }).files,
    read: path => readInside(root, path, realFolder),
  };
}

/** Reads any file that a person names, inside a corpus or not. */
export function readNamed(file: string, path: Path): FileInput {
  try {
    return readRegular(file, path);
  } catch (error) {
    return { path, problem: problemOf(error) };
  }
}

export interface Listing {
  /** Relative to the folder, "/"-separated, sorted. */
  readonly files: readonly Path[];
  /** Folders below that are a corpus of their own, not entered. */
  readonly corpora: readonly Path[];
  /** Folders that could not be read. */
  readonly unreadable: readonly { readonly path: Path; readonly problem: string }[];
}

/**
 * Walks one folder without entering nested corpora. Symbolic links to folders are not followed, so no loop is possible. An ignored text
 * is there when its sidecar is not ignored: texts that may not be published stay out of git, their annotations do not.
 */
export function listFolder(root: string, { deep = true }: { readonly deep?: boolean } = {}): Listing {
  const found = { files: [] as Path[], corpora: [] as Path[], unreadable: [] as { path: Path; problem: string }[] };
  const walk = (folder: Path, above: Ignored): void => {
    const entries = entriesOf(join(root, folder));
    if ('problem' in entries) return void found.unreadable.push({ path: folder || '.', problem: entries.problem });
    const names = new Set(entries.map(entry => entry.name));
    if (folder !== '' && names.has(CONFIG_NAME)) return void found.corpora.push(folder);
    const ignored = names.has('.gitignore') ? above.within(root, folder) : above;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (deep && !isSkippedFolder(entry.name) && !ignored.has(`${path}/`)) walk(path, ignored);
      } else if (!ignored.has(path) || (names.has(sidecarPathOf(entry.name)) && !ignored.has(sidecarPathOf(path)))) found.files.push(path);
    }
  };
  walk('', gitIgnore(root));
  return { files: found.files.toSorted(), corpora: found.corpora.toSorted(), unreadable: found.unreadable };
}

/** Hidden folders hold tools' own data (".git"), `node_modules` holds other people's text. */
export function isSkippedFolder(name: string): boolean {
  return /^\.|^node_modules$/.test(name);
}

function entriesOf(folder: string): readonly Dirent[] | { readonly problem: string } {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function readInside(root: string, path: Path, realFolder: (folder: string) => string): FileInput {
  try {
    const file = join(root, path);
    const inside = realFolder(root);
    // The real folder is asked for once per folder; the last part is opened only if it is no link, or looked at.
    const real = realFolder(dirname(file)) + sep;
    const leadsOut = (target: string): boolean => !target.startsWith(inside.endsWith(sep) ? inside : inside + sep);
    if (leadsOut(real)) return { path, problem: OUTSIDE };
    const opened = NO_FOLLOW === undefined ? undefined : openNoFollow(file, NO_FOLLOW);
    if (opened !== undefined) return readOpen(opened, path);
    return lstatSync(file).isSymbolicLink() && leadsOut(realpathSync(file)) ? { path, problem: OUTSIDE } : readRegular(file, path);
  } catch (error) {
    return { path, problem: isMissing(error) && isLink(join(root, path)) ? NOWHERE : problemOf(error) };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const NOWHERE = 'is a symbolic link that leads nowhere; restore what it led to, or delete it';
const OUTSIDE = 'is a symbolic link that leads out of the corpus folder; copy the file into it';
/** Windows has no such flag: there each file is looked at before it is opened. */
const NO_FOLLOW: number | undefined = constants.O_NOFOLLOW || undefined;

/** Undefined for a symbolic link. A pipe is opened without waiting for a writer. */
function openNoFollow(file: string, flag: number): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | flag);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ELOOP' || error.code === 'EMLINK')) return undefined;
    throw error;
  }
}

function readRegular(file: string, path: Path): FileInput {
  const status = statSync(file);
  if (status.isFile()) return readOpen(openSync(file, constants.O_RDONLY), path);
  return { path, problem: status.isDirectory() ? 'is a folder, not a file' : 'is not a regular file' }; // reading a pipe or a device may never end
}

/** Reads the file and closes it. */
function readOpen(descriptor: number, path: Path): FileInput {
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { path, problem: 'is a folder, not a file' };
    if (!status.isFile()) return { path, problem: 'is not a regular file' };
    if (status.size > LARGEST_FILE) return { path, problem: tooLarge(status.size) };
    return fileInputOf(path, contentOf(descriptor, status.size), sha256);
  } finally {
    closeSync(descriptor);
  }
}

/** A view that is good until the next file is read, for small files: thousands are read one after another. */
function contentOf(descriptor: number, size: number): Uint8Array {
  const space = size < BUFFER.length ? BUFFER : new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, space, length, space.length - length, null);
    length += read;
    if (read === 0 || length === size) return space.subarray(0, length);
  }
}

const BUFFER = new Uint8Array(256 * 1024);

/** The file's bytes as the plain array that `fileInputOf` takes: a view, not a copy. */
export function bytesOf(file: string): Uint8Array {
  const { buffer, byteOffset, length } = readFileSync(file);
  return new Uint8Array(buffer, byteOffset, length);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One line for a person; the system's own words name the whole path again and end in codes. `done`: what was tried. */
export function problemOf(error: unknown, done: 'read' | 'written' = 'read'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = PROBLEMS.get(code) ?? `cannot be read (${code || (error instanceof Error ? error.message : String(error))})`;
  return done === 'read' ? problem : problem.replace(/^(may not|cannot) be read/, '$1 be written');
}

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'does not exist: a part of its path is a file'],
  ['EACCES', 'may not be read (permission denied)'],
  ['EPERM', 'may not be read (not permitted)'],
  ['EISDIR', 'is a folder, not a file'],
  ['EEXIST', 'cannot be written: something else of that name is there'],
  ['ELOOP', 'is a symbolic link that leads to itself'],
  ['ENAMETOOLONG', 'has too long a name'],
  ['EROFS', 'is on a read-only file system'],
  ['ENOSPC', 'cannot be written: the disk is full'],
  ['EDQUOT', 'cannot be written: the quota of this disk is used up'],
  ['EFBIG', 'cannot be written: larger than this system allows'],
]);
