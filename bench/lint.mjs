/** Lint of 1,000 and 10,000 sidecars beside the programs that check YAML or text files: each in turn, a fresh process each time. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { writeLintCorpus } from './lint-corpus.mjs';
import { figure, median, ratio, table } from './measure.mjs';

const HERE = import.meta.dirname;
const BIN = join(HERE, 'node_modules');
const SCHEMA = join(HERE, '../schemas/sidecar.schema.json');

/** `most`: the largest corpus a program is asked to check; spelling of the large one takes minutes. `failsAs`: its exit code when it found something. */
const PROGRAMS = [
  { name: 'glossator lint', args: (root) => [join(HERE, '../dist/glossator.cjs'), 'lint', root] },
  { name: 'ajv-cli (schema only)', args: (root) => [join(BIN, 'ajv-cli/dist/index.js'), 'validate', '--spec=draft2020', '--strict=false', '-s', SCHEMA, '-d', join(root, '**/*.ann.yaml')] },
  { name: 'yaml-lint (syntax only)', args: (root) => [join(BIN, 'yaml-lint/dist/cli.js'), join(root, '**/*.ann.yaml')] },
  { name: 'cspell (spelling)', args: (root) => [join(BIN, 'cspell/bin.mjs'), '--no-progress', '--no-summary', '--no-color', '--no-must-find-files', '--root', root, '**/*.txt'], most: 1000, failsAs: 1 },
];

export async function benchLint({ runs, sizes = [1000, 10_000] }) {
  const figures = {};
  const texts = [];
  for (const size of sizes) {
    const root = mkdtempSync(join(os.tmpdir(), 'glossator-bench-'));
    try {
      const bytes = writeLintCorpus(root, size);
      const measured = measure(root, size, size > 1000 ? Math.min(runs, 3) : runs);
      figures[size] = { bytes, ...measured };
      texts.push(`${size.toLocaleString('en')} articles with sidecars, ${figure(bytes / 1e6)} MB\n\n${rowsOf(measured)}`);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return { title: `Lint: median of ${runs} processes (at most 3 for the large corpus)`, text: texts.join('\n\n'), figures };
}

/** In turns: a slow minute of the machine meets all of them. */
function measure(root, size, runs) {
  const wanted = PROGRAMS.filter(({ most = Infinity }) => size <= most);
  const times = new Map(wanted.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) for (const program of wanted) times.get(program.name).push(runOnce(program, root));
  return Object.fromEntries([...times].map(([name, found]) => [name, { wall: median(found.map((one) => one.wall)), user: median(found.map((one) => one.user)), memory: median(found.map((one) => one.memory)) }]));
}

/** Seconds, and the peak resident memory in MB as the process itself saw it at its end. */
function runOnce({ name, args, failsAs = 0 }, root) {
  const report = join(root, '..', `glossator-bench-${process.pid}.json`);
  const hook = join(root, '..', `glossator-bench-${process.pid}.cjs`);
  writeFileSync(hook, `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));\n`);
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args(root)], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0 && status !== failsAs) throw new Error(`${name} ended with ${status}: ${stderr.split('\n')[0]}`);
  const usage = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  rmSync(hook);
  return { wall, user: usage.userCPUTime / 1e6, memory: usage.maxRSS / 1024 };
}

function rowsOf(measured) {
  const ours = measured[PROGRAMS[0].name];
  const rows = Object.entries(measured).map(([name, { wall, user, memory }]) => [name, figure(wall), ratio(wall, ours.wall), figure(user), ratio(user, ours.user), figure(memory), ratio(memory, ours.memory)]);
  return table([['', 'wall, s', 'to ours', 'user CPU, s', 'to ours', 'peak memory, MB', 'to ours'], ...rows]);
}
