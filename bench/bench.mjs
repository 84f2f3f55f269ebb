/** `npm run bench`: installs the peers on first use, measures ours beside them, prints the tables and writes results.json. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HERE = import.meta.dirname;
const PARTS = ['recognise', 'server', 'lint', 'anchors'];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' }, texts: { type: 'string' } } });
const unknown = positionals.filter((part) => !PARTS.includes(part));
const runs = Number(values.runs);
const others = values.texts !== undefined && positionals.some((part) => part !== 'recognise'); // the folder is for recognition alone
if (unknown.length > 0 || others || !(runs >= 1)) {
  console.error(`Usage: npm run bench -- [${PARTS.join('] [')}] [--runs N]\n       npm run bench -- recognise [--runs N] --texts FOLDER`);
  process.exit(2);
}
const peers = Object.keys(JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).dependencies);
if (!peers.every((name) => existsSync(join(HERE, 'node_modules', name)))) {
  console.error('Installing the peers into bench/node_modules …');
  const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (installed.status !== 0) {
    console.error('Could not install the peers: npm ci in bench/ failed.');
    process.exit(2);
  }
}
execFileSync(process.execPath, [join(HERE, '../esbuild.mjs')], { stdio: 'ignore' });

const wanted = positionals.length > 0 ? positionals : values.texts === undefined ? PARTS : ['recognise'];
const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}, ${os.platform()}`;
console.log(machine);
try {
  const results = { machine, runs };
  if (wanted.includes('recognise')) results.recognise = print(await (await import('./recognise.mjs')).benchRecognise({ runs, folder: values.texts }));
  if (wanted.includes('server')) results.server = print(await (await import('./server.mjs')).benchServer({ runs }));
  if (wanted.includes('lint')) results.lint = print(await (await import('./lint.mjs')).benchLint({ runs }));
  if (wanted.includes('anchors')) results.anchors = print(await (await import('./anchors.mjs')).benchAnchors());
  writeFileSync(join(HERE, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function print({ title, text, figures }) {
  console.log(`\n${title}\n\n${text}`);
  return figures;
}
