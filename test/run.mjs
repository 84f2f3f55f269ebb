/** The one test command: `npm test` runs every stage, `npm test -- unit --grep quotes` only some of it. Ends with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './packages.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root); // tests read fixtures relative to the repository root

/** Each stage answers what it counted, and the titles of what failed. The order is cheapest first: a type error is told before a browser starts. */
const STAGES = {
  build: () => buildStage(),
  typecheck: () => toolStage('typecheck', 'typescript/bin/tsc', ['-b']),
  lint: () => toolStage('lint', 'oxlint/bin/oxlint', []),
  unit: async (options) => (await import('./stages/unit.mjs')).runUnit(options),
  suite: async () => (await import('./stages/suite.mjs')).runSuiteStage(),
};
/** `unit` and `suite` run programs out of dist/, which must be what the sources say now. */
const NEEDS_BUILD = new Set(['unit', 'suite']);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, reporter: { type: 'string', default: 'dot' } },
});
const unknown = positionals.filter((word) => !(word in STAGES) && !word.startsWith('test/'));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${Object.keys(STAGES).join(', ')}; or give files or folders below test/unit.`);
  process.exit(2);
}
const paths = positionals.filter((word) => word.startsWith('test/'));
const named = positionals.filter((word) => word in STAGES);
if (paths.length > 0 && named.length === 0) named.push('unit');
const chosen = Object.keys(STAGES).filter(
  (stage) => named.length === 0 || named.includes(stage) || (stage === 'build' && named.some((name) => NEEDS_BUILD.has(name))),
);

ensurePackages();
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const stage of chosen) {
  console.log(`\n== ${stage}`);
  const started = performance.now();
  const counted = await STAGES[stage]({ ...flags, paths }).catch((error) => {
    console.error(error);
    return one(error.message);
  });
  for (const key of Object.keys(total)) total[key] += counted[key];
  failures.push(...counted.failures.map((title) => `${stage}: ${title}`));
  console.log(`${stage}: ${summary(counted)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
const ran = total.passed + total.failed;
if (ran === 0) console.error('No test ran.');
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((title) => `  ${title}`).join('\n')}`); // once more, as the last lines of a log are what is read first
console.log(`\n${summary(total)}`);
process.exit(ran > 0 && total.failed === 0 ? 0 : 1); // a test that leaves a timer or socket open does not hang the run

/** "12 passed, 0 failed", with ", 1 skipped" where there is one. */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A tool that exits with 0 when all is well counts as one test. */
async function toolStage(name, script, args) {
  const run = spawnSync(process.execPath, [resolve(root, 'node_modules', script), ...args], { stdio: 'inherit' });
  return one(run.status === 0 ? undefined : `${name} complains`);
}

async function buildStage() {
  const { buildAll } = await import('../esbuild.mjs');
  return one(await buildAll({ quiet: true }).then(() => undefined, (error) => (console.error(error.message), 'esbuild complains')));
}

/** Of a stage that is one test: passed unless `failure` says what failed. */
function one(failure) {
  return { passed: failure === undefined ? 1 : 0, failed: failure === undefined ? 0 : 1, skipped: 0, failures: failure === undefined ? [] : [failure] };
}
