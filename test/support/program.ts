/** Runs the built program as processes of their own, to be killed, held or refused. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROGRAM = join(process.cwd(), 'dist/glossator.cjs');
const HOOK = join(process.cwd(), 'test/support/kill-at.cjs');

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Settles when standard error holds something, or the program ended without a word. */
  readonly spoke: Promise<void>;
}

/** `at` as in `kill-at.cjs`, undefined leaves the program as it is; `program` is a copy of it that another user may read. */
export function startProgram(cwd: string, args: readonly string[], { at, program = PROGRAM, ...options }: SpawnOptions & { readonly at?: string; readonly program?: string } = {}): Running {
  const started = spawn(process.execPath, [...(at === undefined ? [] : ['--require', HOOK]), program, ...args], { cwd, env: { ...process.env, AT: at }, stdio: ['pipe', 'pipe', 'pipe'], ...options });
  return watched(started);
}

export function watched(started: ChildProcess): Running {
  let [stdout, stderr] = ['', ''];
  started.stdout?.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  const spoke = new Promise<void>(done => {
    started.on('close', () => done()).stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      done();
    });
  });
  const ended = new Promise<Ended>((done, failed) => {
    started.on('error', failed);
    started.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { process: started, ended, spoke };
}

/** Every file below a folder, hidden ones and links too, with its content: "sub/a.txt" → text. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(paths.flatMap(path => {
    const status = lstatSync(join(folder, path));
    return status.isDirectory() ? [] : [[path.replaceAll('\\', '/'), status.isFile() ? readFileSync(join(folder, path), 'utf8') : '(link)'] as const];
  }));
}
