/** The one place where what was thrown ends: a mistake of the caller or of ours, told in one line without a stack trace. */
import { showControls } from '../core/text/escape.ts';
import type { Exit, Io } from './io.ts';
import { UsageError } from './usage.ts';

export function guarded(io: Io, work: () => Exit): Exit {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) io.note(`glossator: ${showControls(error.message)}; see glossator --help`);
    else io.note(`glossator: internal error: ${faultOf(error)}; nothing was printed. Please report it with the command and, if you may, the file`);
    return 2;
  }
}

/** For one input of many: the others go on. Undefined where it failed. */
export function attempt<T>(io: Io, what: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    io.note(`${what}: internal error: ${faultOf(error)}; left out. Please report it with the file, if you may`);
    return undefined;
  }
}

function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return showControls(message.split('\n')[0] ?? '').slice(0, 300);
}
