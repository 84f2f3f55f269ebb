/** What a command may touch of the process that runs it: an in-memory one stands in for it in tests. */
import type { Model } from '../core/corpus/model.ts';

export interface Io {
  /** Absolute. */
  readonly cwd: string;
  /** Results. A command calls it once, when all is done, so that no half of a result is ever printed. */
  out(text: string): void;
  /** One line about something that went wrong or was left out. */
  note(line: string): void;
  /** How far a long command is, in place of what was said before; an empty line takes it away. Only where a person watches. */
  progress?(line: string): void;
  /** All of standard input. */
  input(): Uint8Array;
  readonly color: boolean;
  readonly model: Model;
  /** How a shell starts this program. */
  readonly program?: string;
  /** The file that this program's threads run; without it everything is done in one. */
  readonly threadFile?: string;
  /** Hands the process over to the language server. */
  serve(): void;
}

/** 0 clean, 1 something was found or left out, 2 could not run. `serving`: the process lives on. */
export type Exit = 0 | 1 | 2 | 'serving';
