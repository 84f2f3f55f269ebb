/** Runs the suite inside a real VS Code: `node test/host/run-suite.mjs [--kind node|web] [--fail] [--grep X] [--verbose]`. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { startServer, temporaryHome } from './server.mjs';
import { startWebFront } from './web-front.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const LIMIT = 180_000;

/**
 * `kind` is the extension host: `node` (a process) or `web` (a worker in the browser). `fail` is the negative control.
 * Answers { ok, why, results }: ok only when VS Code reported success, and the results file holds tests, none of them failed.
 */
export async function runSuite({ kind = 'node', fail = false, grep, verbose = false, extension = ROOT } = {}) {
  const home = temporaryHome();
  const workspace = makeWorkspace(home, { kind, fail, grep });
  let server, front, browser;
  try {
    server = await startServer({ home, driver: true });
    browser = await openBrowser();
    const { page } = browser;
    const reported = reportOf(page, verbose);
    if (kind === 'web') front = await startWebFront({ server, extension, suite: 'dist/test/suite.cjs' });
    await page.goto(front ? front.url({ folder: workspace }) : server.url({ folder: workspace, payload: driverPayload(server, extension) }));
    const code = await Promise.race([reported, after(LIMIT, 'no report in time', { ref: false })]);
    mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
    await page.screenshot({ path: join(ROOT, 'artifacts', `suite-${kind}${fail ? '-control' : ''}.png`) });
    return verdict(code, workspace);
  } finally {
    await browser?.close();
    front?.close();
    await server?.stop();
  }
}

/** A copy of the examples: a test may edit it. */
export function makeWorkspace(home, control) {
  const workspace = join(home, 'examples');
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  mkdirSync(join(workspace, '.suite'));
  writeFileSync(join(workspace, '.suite/control.json'), JSON.stringify(control));
  return workspace;
}

function driverPayload({ authority }, extension) {
  const remote = (path) => `vscode-remote://${authority}${path}`;
  return [['extensionDevelopmentPath', remote(extension)], ['extensionTestsPath', remote(join(extension, 'dist/test/suite.cjs'))], ['skipWelcome', 'true']];
}

/** What the workbench says when the suite has ended: 0 is success. Test lines go to the terminal as they come. */
async function reportOf(page, verbose) {
  const { promise, resolve: report } = withResolvers();
  await page.exposeFunction('codeAutomationExit', report);
  await page.exposeFunction('codeAutomationLog', () => {});
  page.on('crash', () => report('the page crashed'));
  page.on('console', (message) => {
    const line = /TEST (?:ok|not ok|skip) [^]*/.exec(message.text())?.[0];
    if (line) console.log(`  ${line.slice('TEST '.length)}`);
    else if (verbose) console.log(`    ${message.text().slice(0, 500)}`);
  });
  return promise;
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers() {
  let resolvePromise;
  const promise = new Promise((done) => {
    resolvePromise = done;
  });
  return { promise, resolve: resolvePromise };
}

export function verdict(code, workspace) {
  const results = readResults(workspace);
  if (!results) return { ok: false, why: `the suite wrote no results (VS Code reported: ${code})`, results: [] };
  const failed = results.filter(({ state }) => state === 'failed').length;
  const passed = results.filter(({ state }) => state === 'passed').length;
  if (failed > 0) return { ok: false, why: `${failed} failed`, results };
  if (passed === 0) return { ok: false, why: 'no test ran', results };
  return { ok: code === 0, why: code === 0 ? '' : `VS Code reported: ${code}`, results };
}

function readResults(workspace) {
  try {
    return JSON.parse(readFileSync(join(workspace, '.suite/results.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { kind: { type: 'string' }, fail: { type: 'boolean' }, grep: { type: 'string' }, verbose: { type: 'boolean' } } });
  const { ok, why, results } = await runSuite(values);
  console.log(ok ? `${results.length} tests, all well` : `The suite failed: ${why}`);
  process.exit(ok ? 0 : 1);
}
