/** Recognition in characters per second, ours beside compromise's, on the same texts in the same run. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, median, ratio, table } from './measure.mjs';
import { articleTextsByDensity, articleTextsIn } from './texts.mjs';

const HERE = import.meta.dirname;
const BUILD = join(HERE, 'build');
const OURS = join(HERE, 'recognisers/glossator.ts');

/** Answers { title, text, figures }; `runs` processes of each, in turns, so that a slow minute of the machine meets all. Reads the articles of `folder`, ours where none is given. */
export async function benchRecognise({ runs, passes = 5, folder }) {
  mkdirSync(BUILD, { recursive: true });
  const textsFile = join(BUILD, 'texts.json');
  const groups = folder === undefined ? articleTextsByDensity() : [{ name: folder, texts: articleTextsIn(folder) }];
  writeFileSync(textsFile, JSON.stringify(groups.map(({ texts }) => texts)));
  const recognisers = [{ name: 'compromise', bundle: join(HERE, 'recognisers/compromise.mjs') }, ...(await ours())];
  const samples = new Map(recognisers.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const { name, bundle } of recognisers) {
      const output = execFileSync(process.execPath, [join(HERE, 'recognise-worker.mjs'), bundle, textsFile, String(passes)], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      samples.get(name).push(JSON.parse(output));
    }
  }
  const figures = recognisers.map(({ name }) => summary(name, samples.get(name), groups.length));
  const base = figures[0];
  const rows = figures.map((row) => [
    row.name, figure(row.perSecond / 1000), ratio(row.perSecond, base.perSecond), figure(row.perCpuSecond / 1000), ratio(row.perCpuSecond, base.perCpuSecond), figure(row.load), figure(row.firstArticle), ratio(base.firstArticle, row.firstArticle), figure(row.firstPass), ratio(base.firstPass, row.firstPass), figure(row.found),
  ]);
  const { articles, characters } = samples.get('compromise')[0];
  return {
    title: `Recognition: ${articles} articles, ${characters.toLocaleString('en')} characters, median of ${runs} processes of ${passes} warm passes`,
    text: `${table([['', '1,000 characters/s', 'ratio', 'per CPU second', 'ratio', 'load, ms', 'load and first article, ms', 'ratio', 'load and all articles once, ms', 'ratio', 'found'], ...rows])}\n\n${groups.length > 1 ? `${byDensity(figures, groups)}\n\n` : ''}${addedTime(figures)}`,
    figures,
  };
}

function byDensity([base, ...ours], groups) {
  const head = ['articles with', 'articles', 'characters', base.name, ...ours.flatMap(({ name }) => [name, 'ratio'])];
  const rows = groups.map(({ name, texts }, k) => [name, figure(texts.length), figure(texts.join('').length), figure(base.byGroup[k] / 1000), ...ours.flatMap(({ byGroup }) => [figure(byGroup[k] / 1000), ratio(byGroup[k], base.byGroup[k])])]);
  return `1,000 characters/s by how many names there are to find:\n\n${table([head, ...rows])}`;
}

function summary(name, runs, groups) {
  return {
    name,
    perSecond: median(runs.flatMap((run) => run.perSecond)),
    perCpuSecond: median(runs.flatMap((run) => run.perCpuSecond)),
    byGroup: Array.from({ length: groups }, (_, k) => median(runs.flatMap((run) => run.byGroup[k]))),
    load: median(runs.map((run) => run.load)),
    firstArticle: median(runs.map((run) => run.firstArticle)),
    firstPass: median(runs.map((run) => run.firstPass)),
    found: runs[0].found,
  };
}

/** What identity and claims add to the time of reading and names. */
function addedTime(figures) {
  const [whole, names] = ['glossator', 'glossator, names alone'].map((name) => figures.find((one) => one.name === name));
  if (!whole || !names) return '';
  return `Identity and claims add ${figure(100 * (names.perSecond / whole.perSecond - 1))} % to the time that tokens, names and values take (${figure(100 * (names.perCpuSecond / whole.perCpuSecond - 1))} % of processor time).`;
}

/** Our pipeline as one bundle each: the whole of it with and without a registry, and as far as the names. */
async function ours() {
  if (!existsSync(OURS)) return [];
  const { build } = await import('esbuild');
  const variant = async (name, { registry = '', whole = true } = {}) => {
    const bundle = join(BUILD, `${name.replaceAll(' ', '-')}.mjs`);
    await build({
      entryPoints: [OURS], outfile: bundle, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error', mainFields: ['module', 'main'], supported: { 'regexp-unicode-property-escapes': true }, // as the product is built
      loader: { '.txt': 'text', '.yaml': 'text', '.bin': 'binary' }, define: { REGISTRY_TEXT: JSON.stringify(registry), IS_WHOLE: String(whole) },
      banner: { js: "import { createRequire as _cr } from 'node:module'; import { dirname as _dn } from 'node:path'; import { fileURLToPath as _fp } from 'node:url'; const require = _cr(import.meta.url), __filename = _fp(import.meta.url), __dirname = _dn(__filename);" },
    });
    return { name, bundle };
  };
  const { readFileSync } = await import('node:fs');
  const registry = readFileSync(join(HERE, '../examples/entities.yaml'), 'utf8');
  return [await variant('glossator'), await variant('glossator with a registry', { registry }), await variant('glossator, names alone', { whole: false })];
}
