/** Runs a training program written in TypeScript: `node training/run.mjs train ../shared/corpora`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const [program = '', ...args] = process.argv.slice(2);
const outdir = join(root, 'build/training', String(process.pid)); // inside the repository, so that packages resolve
mkdirSync(outdir, { recursive: true });
try {
  await build({ entryPoints: [join(root, 'training', `${program}.ts`)], outfile: join(outdir, 'main.mjs'), bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', loader: { '.txt': 'text' }, logLevel: 'error' });
  process.argv = [process.argv[0], program, ...args];
  await import(pathToFileURL(join(outdir, 'main.mjs')).href);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
