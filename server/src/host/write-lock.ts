/** One writer at a time in a folder: its lock file names the process that writes; the lock of a process that died is taken over. */
import { closeSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { problemOf } from './node-files.ts';

export const LOCK_NAME = '.glossator.lock';
/** Beside the lock, while it changes hands. */
export const NEXT_LOCK = /^\.glossator\.lock(\.next)+$/;

/** `problem`: the end of a sentence that begins with the folder. */
export type WriteLock = { readonly release: () => void } | { readonly problem: string };

/** Never waits. A lock that this process holds already is shared, and let go by whoever took it first. */
export function lockFolder(folder: string): WriteLock {
  const lock = join(folder, LOCK_NAME);
  try {
    const holder = take(lock);
    if (holder === 'mine') return { release: () => {} };
    return holder === undefined ? { release: () => rmSync(lock, { force: true }) } : { problem: heldBy(holder) };
  } catch (error) {
    return { problem: problemOf(error, 'written') };
  }
}

/** Who holds the lock, where it could not be taken. */
type Holder = Owner | 'mine' | 'unknown';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; empty where that cannot be asked. */
  readonly start: string;
}

/**
 * Who may replace a dead lock is settled by a second lock beside it, taken in the same way; that one then becomes the first.
 * Without it two processes that found the same dead lock could each remove the other's fresh one.
 */
function take(lock: string): Holder | undefined {
  const before = readOwner(lock);
  if (before === undefined) return create(lock) ? undefined : (readOwner(lock) ?? 'unknown');
  if (!isDead(before)) return before;
  const guard = `${lock}.next`;
  const other = take(guard);
  if (other !== undefined) return other;
  const still = readOwner(lock);
  if (still !== undefined && isDead(still)) {
    renameSync(guard, lock);
    return undefined;
  }
  // Whoever held the guard before was quicker, and may be done.
  rmSync(guard, { force: true });
  return still ?? take(lock);
}

/** Two processes may have had the same number one after the other, in containers above all. */
const SELF = `${process.pid}@${hostname()}#${startOf(process.pid) ?? ''}#${randomUUID()}`;

/** A symbolic link that leads nowhere is made with its content in one step; a file, where links cannot be made, in two. */
function create(lock: string): boolean {
  try {
    symlinkSync(SELF, lock);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    return createFile(lock);
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

function createFile(lock: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    try {
      writeSync(descriptor, SELF);
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined where there is no lock. */
function readOwner(lock: string): Holder | undefined {
  const text = contentOf(lock);
  if (text === undefined) return undefined;
  if (text === SELF) return 'mine';
  const [, pid, host, start] = /^(\d{1,10})@(.*)#(\d*)#[\w-]+$/.exec(text) ?? [];
  return pid === undefined || host === undefined || start === undefined ? 'unknown' : { pid: Number(pid), host, start };
}

function contentOf(lock: string): string | undefined {
  try {
    return readlinkSync(lock);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return undefined;
    if (code !== 'EINVAL' && code !== 'UNKNOWN') throw error; // what Linux and Windows say of a file that is no link
    return readFileSync(lock, 'utf8');
  }
}

/** Only where it is certain: a process of another machine cannot be seen from here. */
function isDead(holder: Holder): boolean {
  if (typeof holder === 'string' || holder.host !== hostname()) return false;
  const start = startOf(holder.pid);
  if (start !== undefined) return start !== holder.start;
  try {
    process.kill(holder.pid, 0);
    // Alive, but with no way to tell whether it is the same: the number alone says that it is not this process.
    return holder.pid === process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** From "123 (node) S 1 …": the clock ticks at which the process began; "ended" for one whose parent has not noticed. Undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return /^[ZX]/.test(fields[0] ?? '') ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

function heldBy(holder: Holder): string {
  const unsure = `; if none runs any more, delete ${LOCK_NAME} there`;
  if (typeof holder === 'string') return `is being changed by another glossator; nothing was written, run the command again when it is done${unsure}`;
  const here = holder.host === hostname();
  return `is being changed by another glossator (process ${holder.pid}${here ? '' : ` on ${holder.host}`}); nothing was written, run the command again when it is done${here ? '' : unsure}`;
}
