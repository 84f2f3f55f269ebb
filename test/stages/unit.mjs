/** The unit stage: bundles `test/unit` with esbuild and runs it under mocha in this process. */
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs the unit tests, or those below `paths`, whose full title matches `grep`. Answers { passed, failed, skipped, failures }. */
export async function runUnit({ grep, reporter = 'dot', paths = [] }) {
  const entryPoints = globSync(paths.length > 0 ? paths.map(asPattern) : ['test/unit/**/*.test.ts'], { cwd: ROOT, absolute: true }).toSorted();
  if (entryPoints.length === 0) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  // A folder per run: two runs at once never see each other's files. Inside the repository, so that packages resolve.
  const outdir = join(ROOT, 'build/test', String(process.pid));
  try {
    await build({
      entryPoints, outdir, outbase: join(ROOT, 'test'), outExtension: { '.js': '.mjs' },
      bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20',
      packages: 'external', sourcemap: 'linked', logLevel: 'error',
      loader: { '.json': 'json', '.txt': 'text', '.yaml': 'text', '.bin': 'binary' },
    });
    process.setSourceMapsEnabled(true);
    return await runMocha(globSync('**/*.test.mjs', { cwd: outdir, absolute: true }).toSorted(), { grep, reporter });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

async function runMocha(files, { grep, reporter }) {
  const mocha = new Mocha({ ui: 'bdd', reporter, forbidOnly: true, timeout: 20_000, ...(grep ? { grep } : {}) });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const failures = [];
  const { stats } = await new Promise((done) => {
    const runner = mocha.run(() => done(runner)).on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message.split('\n', 1)[0]}`));
  });
  return { passed: stats.passes, failed: stats.failures, skipped: stats.pending, failures };
}

/** "test/unit/tokens" → every test below it; a file stays itself. */
function asPattern(path) {
  return statSync(resolve(ROOT, path), { throwIfNoEntry: false })?.isDirectory() ? join(path, '**/*.test.ts') : path;
}
