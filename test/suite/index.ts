/** The suite's runner: VS Code calls `run` inside an extension host (Node, web worker or desktop), which runs mocha there. */
import 'mocha/mocha.js'; // the browser build needs no Node; it sets globalThis.Mocha
import * as vscode from 'vscode';
import { at, folder, readControl } from './support.ts';

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly milliseconds?: number;
  readonly error?: string;
}

/** Rejects when a test failed or none ran, which VS Code reports as a non-zero exit. */
export async function run(): Promise<void> {
  const { grep } = await readControl();
  // Not the global `mocha`: its run() reads `location`, which the Node host lacks.
  const Runner = (globalThis as unknown as { Mocha: typeof Mocha }).Mocha;
  const reporter = Runner.reporters.Base; // prints nothing: `tell` does
  const mocha = new Runner({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter, ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // describe and it become globals
  await Promise.all([import('./reading.test.ts'), import('./annotating.test.ts'), import('./writing.test.ts'), import('./control.test.ts')]);
  const results: Result[] = [];
  const failures = await new Promise<number>(done => {
    const runner = mocha.run(done);
    runner.on('pass', test => tell(results, { title: test.fullTitle(), state: 'passed', milliseconds: test.duration ?? 0 }));
    runner.on('pending', test => tell(results, { title: test.fullTitle(), state: 'pending' }));
    runner.on('fail', (test, error: unknown) => tell(results, { title: test.fullTitle(), state: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  });
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder(), '.suite'));
  await vscode.workspace.fs.writeFile(at('.suite/results.json'), new TextEncoder().encode(JSON.stringify(results, undefined, 2)));
  if (failures > 0) throw new Error(`${failures} failed`);
  if (!results.some(result => result.state === 'passed')) throw new Error('No test ran');
}

/** The runner outside listens to the console for these lines. */
function tell(results: Result[], result: Result): void {
  results.push(result);
  const word = { passed: 'ok', failed: 'not ok', pending: 'skip' }[result.state];
  console.log(`TEST ${word} ${result.title}${result.milliseconds === undefined ? '' : ` (${result.milliseconds} ms)`}${result.error ? `\n${result.error}` : ''}`);
}
