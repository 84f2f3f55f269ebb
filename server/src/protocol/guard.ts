/** One guard per request: a bug of ours becomes a line in the log and an empty answer, and the server lives on. */
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { requestHeard } from './pause.ts';

export type Log = (message: string) => void;
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

export function guarded<P, R>(log: Log, method: string, empty: R, handler: Handler<P, R>): (params: P, token: CancellationToken) => Promise<R | ResponseError> {
  return async (params, token) => {
    const answered = requestHeard();
    try {
      const answer = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof ResponseError) return error; // said on purpose, to be shown to a person
      log(`${method} failed: ${describe(error)}`);
      return empty;
    } finally {
      answered();
    }
  };
}

/** The same for work nobody waits for. */
export async function guardedTask(log: Log, name: string, task: () => Promise<void> | void): Promise<void> {
  try {
    await task();
  } catch (error) {
    log(`${name} failed: ${describe(error)}`);
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** A message that cannot be delivered, because the client is gone or does not know it, is nobody's failure. */
export function undelivered(sent: Promise<unknown>): void {
  void sent.catch(() => {});
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
