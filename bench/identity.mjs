/** Clusters across documents at size: `node --expose-gc bench/identity.mjs [--articles 10000]` links generated articles and prints time, memory and the cost of one edit. */
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { articleText, generator, pathOf } from './generated-articles.mjs';
import { figure, megabytes, memory, spread, table } from './measure.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const COUNT = Number(values.articles);
const EDITS = 200;
const core = resolve(import.meta.dirname, '../server/src/core');
const { bundledModel, namesOf, emptyLinkIndex, withArticles, linksIn, placesOf } = await built();
const registry = { entities: new Map() };
const recognise = bundledModel.recogniser(registry);
const random = generator(20240516);

recognise(articleText(0)); // the model is unpacked once, and this is not about that
const held = { changes: [], index: undefined };
let characters = 0;
let recognising = 0;
let naming = 0;
let start = 0;
// In functions, so that nothing but `held` holds what memory is asked of.
readAll();
start = performance.now();
linkAll();
const linking = performance.now() - start;
const { entities, several } = clusters();
const asking = [];
const wholes = [];
const edits = { typed: [], named: [], gone: [] };
for (let edit = 0; edit < EDITS; edit++) editOne(Object.keys(edits)[edit % 3]);

// What is let go tells what was held: the recogniser keeps caches of its own.
const all = memory();
held.index = undefined;
const withoutIndex = memory();
held.changes = undefined;
const none = memory();

console.log(`${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}`);
console.log(table([
  ['', ''],
  ['articles generated', `${figure(COUNT)}, ${figure(characters / 1e6)} million characters`],
  ['recognising all', `${figure(recognising / 1000)} s`],
  ['reading their names off', `${figure(naming / 1000)} s, ${figure((100 * naming) / recognising)} % of recognising`],
  ['linking all', `${figure(linking)} ms`],
  ['entities', `${figure(entities)}, ${figure(several)} of them in several articles`],
  ['memory of the names', `${megabytes(withoutIndex - none)}`],
  ['memory of names and links', megabytes(all - none)],
  [`an edit to one article: its names, all links (of ${EDITS})`, spread(Object.values(edits).flat())],
  ['… that types words', spread(edits.typed)],
  ['… that names new people', spread(edits.named)],
  ['… that takes the article out and puts it back', spread(edits.gone)],
  ['all places of all its entities, asked for after each', spread(asking)],
  ['an edit with recognising the article', spread(wholes)],
]));

function readAll() {
  for (let at = 0; at < COUNT; at++) {
    const text = articleText(at);
    characters += text.length;
    const begin = performance.now();
    const { identity } = recognise(text);
    const recognised = performance.now();
    held.changes.push({ path: pathOf(at), names: namesOf({ path: pathOf(at), identity }) });
    recognising += recognised - begin;
    naming += performance.now() - recognised;
  }
}

function linkAll() {
  held.index = withArticles(emptyLinkIndex(registry), held.changes);
}

function clusters() {
  const ids = [...linksIn(held.index).entities.keys()];
  return { entities: ids.length, several: ids.filter((id) => new Set(placesOf(held.index, id).map(({ path }) => path)).size > 1).length };
}

/** Some words; new names and a bare surname of somebody elsewhere; the article taken out and put back. */
function editOne(kind) {
  const at = Math.floor(random() * COUNT);
  const path = pathOf(at);
  const text = `${articleText(at)}\n${kind === 'typed' ? 'Twelve more people were injured, they said.' : `${newName()} spoke in Tel Hemdun. Mr ${one(['Darzi', 'Okoro', 'Moyo', 'Karo'])} left.`}\n`;
  const begin = performance.now();
  const { identity } = recognise(text);
  const recognised = performance.now();
  if (kind === 'gone') held.index = withArticles(held.index, [{ path, names: undefined }]);
  const names = namesOf({ path, identity });
  held.index = withArticles(held.index, [{ path, names }]);
  const updated = performance.now();
  const links = linksIn(held.index);
  for (const id of new Set(names.chains.map((_, chain) => links.entityOf(path, chain)))) if (id !== undefined) placesOf(held.index, id);
  asking.push(performance.now() - updated);
  edits[kind].push(updated - recognised);
  wholes.push(updated - begin);
}

function newName() {
  return `${one(['Lena', 'Omar', 'Tunde', 'Pelin', 'Ada'])} ${one(['Darzi', 'Okoro', 'Moyo', 'Karo'])}${one(['', '-Velo', '-Sten'])}`;
}

function one(list) {
  return list[Math.floor(random() * list.length)] ?? '';
}

async function built() {
  const out = join(import.meta.dirname, 'build');
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    stdin: { contents: `export * from '${core}/../host/assets.ts'; export * from '${core}/identity/article-names.ts'; export * from '${core}/identity/link-index.ts'; export * from '${core}/identity/corpus.ts';`, resolveDir: core, loader: 'ts' },
    bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: join(out, 'identity.mjs'), loader: { '.txt': 'text', '.bin': 'binary', '.json': 'json' }, logLevel: 'error',
  });
  return import(pathToFileURL(join(out, 'identity.mjs')));
}
