/** Runs the suite in desktop VS Code: `npm run test:electron`. Uses VSCODE_BIN, or downloads VS Code (VSCODE_VERSION, default stable). */
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildAll } from '../../esbuild.mjs';
import { makeWorkspace, verdict } from './run-suite.mjs';
import { temporaryHome } from './server.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

const home = temporaryHome();
await buildAll({ quiet: true });
const fail = process.argv.includes('--fail'); // the negative control
const workspace = makeWorkspace(home, { kind: 'node', fail });
const code = await runTests({
  ...(process.env.VSCODE_BIN ? { vscodeExecutablePath: process.env.VSCODE_BIN } : { version: process.env.VSCODE_VERSION ?? 'stable' }),
  cachePath: join(ROOT, 'build/vscode-desktop'),
  extensionDevelopmentPath: ROOT,
  extensionTestsPath: join(ROOT, 'dist/test/suite.cjs'),
  launchArgs: [workspace, `--user-data-dir=${join(home, 'user')}`, `--extensions-dir=${join(home, 'extensions')}`, '--disable-extensions', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust', '--disable-telemetry'],
}).catch((error) => String(error));
const { ok, why, results } = verdict(code, workspace);
for (const { state, title, error } of results) console.log(`  ${state} ${title}${error ? `\n${error}` : ''}`);
console.log(ok ? `${results.length} tests, all well` : `The suite failed: ${why}. On Linux without a display, run it under xvfb-run -a.`);
process.exitCode = ok ? 0 : 1;
