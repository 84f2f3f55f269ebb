/** Builds every bundle in dist/, and puts the data beside them that they read. `node esbuild.mjs` for work, `--production` for a release (minified, without source maps). */
import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = import.meta.dirname;

/**
 * ES module entries first: some libraries bundle only from those. Node has `\p{L}` since long; esbuild takes it that a later Unicode
 * may be wanted, and would make such a pattern anew each time it is used.
 */
const NODE = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], supported: { 'regexp-unicode-property-escapes': true } };
/** Browsers of VS Code 1.91's age. The extension host loads an extension's own bundle as CommonJS, in a worker too. */
const WEB = { platform: 'browser', target: 'es2022', format: 'cjs' };

const BUNDLES = [
  { from: 'client/src/main.ts', to: 'dist/client.cjs', ...NODE, external: ['vscode'] },
  { from: 'client/src/main-web.ts', to: 'dist/client.web.js', ...WEB, external: ['vscode'] },
  { from: 'server/src/main.ts', to: 'dist/server.cjs', ...NODE },
  { from: 'server/src/main-web.ts', to: 'dist/server.web.js', ...WEB, format: 'iife' }, // a plain worker script: no module, no require
  { from: 'server/src/cli/main.ts', to: 'dist/glossator.cjs', ...NODE, banner: { js: '#!/usr/bin/env node' }, executable: true },
  { from: 'test/suite/index.ts', to: 'dist/test/suite.cjs', ...WEB, external: ['vscode'], release: false }, // runs in every kind of extension host
];

/** Read at run time by the bundles for Node; the others have them inside. */
const DATA = ['model/gazetteer.txt', 'model/tagger.bin'];

/** Throws one error that names every bundle that failed. */
export async function buildAll({ production = false, quiet = false } = {}) {
  if (production) rmSync(join(ROOT, 'dist'), { recursive: true, force: true }); // no source map or test bundle of yesterday in a release
  const wanted = BUNDLES.filter(({ release = true }) => release || !production);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (const file of DATA) copyFileSync(join(ROOT, file), join(ROOT, 'dist', basename(file)));
  const settled = await Promise.allSettled(wanted.map((bundle) => buildOne(bundle, production)));
  const failed = wanted.filter((_, index) => settled[index].status === 'rejected').map(({ to }) => to);
  if (failed.length > 0) throw new Error(`esbuild: could not build ${failed.join(', ')}`);
  if (!quiet) for (const { to } of wanted) console.log(`${relative(ROOT, join(ROOT, to)).padEnd(24)} ${kilobytes(join(ROOT, to))}`);
}

async function buildOne({ from, to, executable = false, release: _release, ...options }, production) {
  const outfile = join(ROOT, to);
  await build({
    ...options,
    entryPoints: [join(ROOT, from)],
    outfile,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'error',
    loader: { '.json': 'json', '.txt': 'text', '.yaml': 'text', '.bin': 'binary' },
  });
  if (executable) chmodSync(outfile, 0o755);
}

function kilobytes(file) {
  return `${(statSync(file).size / 1024).toFixed(1)} KiB`.padStart(12);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll({ production: process.argv.includes('--production') }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
