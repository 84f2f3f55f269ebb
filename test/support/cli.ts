/** Runs commands of the program in this process, on a folder made for the test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Exit } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import type { Model } from '../../server/src/core/corpus/model.ts';
import { bundledModel } from '../../server/src/host/assets.ts';

export interface Ran {
  readonly exit: Exit;
  readonly out: string;
  /** What was said on standard error, line by line. */
  readonly notes: readonly string[];
}

export interface Sandbox {
  /** Absolute. */
  readonly folder: string;
  put(path: string, content: string | Uint8Array): string;
  run(...args: readonly string[]): Ran;
  /** With text on standard input. */
  pipe(input: string | Uint8Array, ...args: readonly string[]): Ran;
  remove(): void;
}

/** Files are "path" → content; `run` has the folder as its working directory. */
export function sandbox(files: Readonly<Record<string, string | Uint8Array>> = {}, model: Model = bundledModel): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-')));
  const put = (path: string, content: string | Uint8Array): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  for (const [path, content] of Object.entries(files)) put(path, content);
  const pipe = (input: string | Uint8Array, ...args: readonly string[]): Ran => {
    let out = '';
    const notes: string[] = [];
    const exit = run(args, {
      cwd: folder,
      out: text => (out += text),
      note: line => notes.push(line),
      input: () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      color: false,
      model,
      serve: () => notes.push('(serving)'),
    });
    return { exit, out, notes };
  };
  return { folder, put, pipe, run: (...args) => pipe('', ...args), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
