/** The command line program: binds the commands to this process. */
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';
import { nodeModel } from '../host/node-assets.ts';
import { readStandardInput } from '../host/standard-input.ts';
import type { Io } from './io.ts';
import { lintPart, type PartTask } from './lint-part.ts';
import { run } from './run.ts';

const io: Io = {
  cwd: process.cwd(),
  out: text => void process.stdout.write(text),
  note: line => void process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY ? { progress: (line: string) => void process.stderr.write(`\r\u001B[K${line}`) } : {}),
  input: readStandardInput,
  // Undefined where it is no terminal; a library that guesses from `CI` would colour files and pipes.
  color: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
  model: nodeModel,
  // Installed, the file is a link called "glossator" that the shell finds.
  program: basename(process.argv[1] ?? '') === 'glossator' ? 'glossator' : [process.execPath, process.argv[1] ?? __filename].map(path => `"${path.replaceAll('\\', '/')}"`).join(' '),
  threadFile: __filename,
  // The server is a bundle of its own beside this one: starting `lint` does not pay for it.
  serve: () => void require(join(__dirname, 'server.cjs')),
};

// `glossator … | head` closes the pipe early: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
}

if (isMainThread) {
  tuneForShortRuns(process.argv[2]); // for the whole process: a further thread does not know the verb
  const exit = run(process.argv.slice(2), io);
  // Not process.exit(): what was printed into a pipe may still be on its way.
  if (exit !== 'serving') process.exitCode = exit;
} else lintPart(workerData as PartTask, nodeModel);

/** V8 prepares for programs that run for hours. What a verb does takes seconds, but for `lsp`. */
function tuneForShortRuns(verb: string | undefined): void {
  if (verb === 'lsp') return;
  // Most of what is made is thrown away a moment later: several collectors share nothing, and hold a core that a second thread could use.
  setFlagsFromString('--no-parallel-scavenge');
  // To compile a function with all that it calls takes longer than it saves; in a lint, which has little to do in each file, more so.
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${verb === 'lint' ? 100 : 300}`);
  // The registry is read first and kept, so V8 would take it that whatever is parsed lives long, and fill the heap with parsed sidecars.
  if (verb === 'lint') setFlagsFromString('--no-allocation-site-pretenuring');
}
