/** Agreement of two annotations of the same articles in the corpus's inline markup: `node scripts/agreement-corpus.mjs DIR_A DIR_B [--disagreements] [--json] [--all]`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { disagreements: { type: 'boolean' }, json: { type: 'boolean' }, all: { type: 'boolean' } } });
const [one, other] = positionals;
if (positionals.length !== 2 || positionals.some((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory())) {
  console.error('Usage: node scripts/agreement-corpus.mjs DIR_A DIR_B [--disagreements] [--json] [--all]\nBoth are folders of articles with marks; --all also lists the articles that only one of them has.');
  process.exit(2);
}
const { readOwnArticles, markedPair, compareLayer, disagreementsOf, agreementFormats, lineIndexOf, positionAt } = await load();
const [ours, theirs] = [one, other].map((folder) => readOwnArticles(folder));
const faults = [ours, theirs].flatMap((articles, side) => articles.flatMap(({ name, errors }) => errors.filter((error) => !/%% line/.test(error)).map((error) => `${positionals[side]}/${name}.txt: ${error}`)));
for (const fault of faults) console.error(fault);
const { layers, left } = markedPair(ours, theirs, [one, other]);
const lacking = left.filter(({ why }) => why.startsWith('only '));
const report = {
  annotators: [one, other],
  articles: layers[0].articles.length,
  left: flags.all ? left : [...left.filter((article) => !lacking.includes(article)), ...(lacking.length > 0 ? [{ path: `${lacking.length} articles`, why: 'only one of the two has them; --all lists them' }] : [])],
  layers: layers.map(({ layer, articles }) => compareLayer(layer, articles, 2)),
  pairs: [],
  ...(flags.disagreements ? { disagreements: layers.flatMap(({ layer, articles }) => articles.flatMap((article) => placed(layer, article))) } : {}),
};
console.log(agreementFormats[flags.json ? 'json' : 'table'](report).trimEnd());
process.exitCode = faults.length > 0 ? 1 : 0;

function placed(layer, article) {
  const lines = lineIndexOf(article.text);
  return disagreementsOf(layer, [article]).map((found) => ({ ...found, ...positionAt(lines, found.span.start), text: article.text }));
}

async function load() {
  const root = resolve(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'glossator-'));
  const core = `${root}/server/src/core`;
  const contents = [
    `export { readOwnArticles } from '${root}/training/read-own.ts'; export { markedPair } from '${root}/training/agreement-units.ts';`,
    `export { compareLayer } from '${core}/agreement/compare.ts'; export { disagreementsOf } from '${core}/agreement/disagreements.ts';`,
    `export { agreementFormats } from '${root}/server/src/cli/formats/agreement.ts'; export { lineIndexOf, positionAt } from '${core}/text/line-index.ts';`,
  ].join('\n');
  try {
    await esbuild.build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: join(folder, 'agreement.mjs') });
    return await import(pathToFileURL(join(folder, 'agreement.mjs')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
