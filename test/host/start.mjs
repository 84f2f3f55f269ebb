/** `npm start [-- FOLDER] [-- --check]`: builds, then opens a corpus in VS Code with the extension loaded; `--check` proves that a hover answers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../packages.mjs';
import { onPath } from './install.mjs';
import { startServer, temporaryHome } from './server.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'examples');
/** A bare surname whose card must give the full name. */
const KNOWN_ACTOR = { file: '2019-11-14-hewraz-convoy-ambush.txt', words: 'Kakeyi', occurrence: 2, expected: /Shakhawan Kakeyi/ };

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean', default: false } } });
  const folder = folderOf(positionals);
  ensurePackages();
  const { buildAll } = await import('../../esbuild.mjs');
  await buildAll({ quiet: true });
  if (values.check) return check(folder);
  if (!openDesktop(folder)) await serve(folder);
}

function folderOf(positionals) {
  if (positionals.length > 1) throw new Error(`One folder at a time, not ${positionals.length}: ${positionals.join(', ')}`);
  const [given] = positionals;
  if (given === undefined) return EXAMPLES;
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), given); // npm changes to the package's folder
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${given}: no such folder`);
  return realpathSync(path);
}

/** In the VS Code that is installed (VSCODE_BIN, or `code`). False when there is none, or it cannot start here. */
function openDesktop(folder) {
  const code = process.env.VSCODE_BIN ?? onPath('code');
  if (!code) return false;
  const run = spawnSync(code, ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder], { stdio: 'inherit' });
  if (run.status === 0) console.log(`Opened ${folder} in ${code}.`);
  else console.log(`${code} did not start; serving VS Code to a browser instead.`);
  return run.status === 0;
}

/** To a browser, until Ctrl+C. Settings are kept for the next time. */
async function serve(folder) {
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(0)); // the server ends with this process
  const home = join(ROOT, 'build/vscode-home');
  const server = await startServer({ home, extension: ROOT, isolated: false });
  console.log(`${folder} is open in VS Code ${server.version}, with Glossator, at\n\n  ${server.url({ folder })}\n\nCtrl+C stops it.`);
  await server.ended;
  throw new Error(`VS Code ended by itself; see ${join(home, 'server.log')}`);
}

async function check(folder) {
  const { openBrowser } = await import('./browser.mjs');
  const { hoverOver } = await import('./hover.mjs');
  const actor = folder === EXAMPLES ? KNOWN_ACTOR : firstActor(folder);
  const home = temporaryHome();
  const picture = join(ROOT, 'artifacts/start-check.png');
  let server, browser;
  try {
    server = await startServer({ home, extension: ROOT });
    browser = await openBrowser();
    const card = await hoverOver(browser.page, server, { folder, ...actor }).finally(() => {
      mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
      return browser.page.screenshot({ path: picture });
    });
    console.log(`VS Code ${server.version}: hovering over "${actor.words}" in ${actor.file} answers "${card.split('\n')[0]}" (artifacts/start-check.png)`);
  } finally {
    await browser?.close();
    await server?.stop();
  }
}

/** In somebody's own folder: the longest name of a person (else of anything) that the command line program recognises first. */
function firstActor(folder) {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/glossator.cjs'), 'recognize', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(`Nothing to hover over: ${run.stderr.trim()}`);
  for (const { path, mentions } of JSON.parse(run.stdout).files) {
    const people = mentions.filter(({ type }) => type === 'person');
    const [named] = (people.length > 0 ? people : mentions).toSorted((a, b) => b.text.length - a.text.length);
    if (named) return { file: resolve(folder, path).slice(folder.length + 1), words: named.text, expected: namePattern(named.name ?? named.text) };
  }
  throw new Error(`Nothing to hover over: no name recognised in ${folder}`);
}

function namePattern(name) {
  return new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`));
}
