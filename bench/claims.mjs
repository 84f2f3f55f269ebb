/** Claims across documents at size: `node --expose-gc bench/claims.mjs [--articles 10000]` indexes generated articles and prints time, memory and the cost of one edit. */
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
const { bundledModel, digestOf, withDigests, emptyEventIndex, candidatesFor, allCandidates } = await built();
const recognise = bundledModel.recogniser({ entities: new Map() });
const random = generator(20240516);

const source = (index) => ({ date: new Date(Date.UTC(2021, 0, 1 + (Math.floor(index / 2) % 1000))).toISOString().slice(0, 10), publisher: undefined, derivedFrom: [] });

recognise(articleText(0)); // the model is unpacked once, and this is not about that
let digests = [];
let characters = 0;
let recognising = 0;
let digesting = 0;
for (let index = 0; index < COUNT; index++) {
  const text = articleText(index);
  characters += text.length;
  const start = performance.now();
  const recognition = recognise(text);
  const recognised = performance.now();
  digests.push(digestOf(pathOf(index), text, recognition, source(index)));
  recognising += recognised - start;
  digesting += performance.now() - recognised;
}
let start = performance.now();
let index = withDigests(emptyEventIndex, digests.map((digest) => ({ path: digest.path, digest })));
const building = performance.now() - start;
start = performance.now();
const pairs = allCandidates(index);
const pairing = performance.now() - start;

const updates = [];
const wholes = [];
for (let edit = 0; edit < EDITS; edit++) {
  const at = Math.floor(random() * COUNT);
  const text = `${articleText(at)}\nTwelve more people were injured near Tel Hemdun, Selim Darzi said.\n`;
  const begin = performance.now();
  const recognition = recognise(text);
  const recognised = performance.now();
  const path = pathOf(at);
  index = withDigests(index, [{ path, digest: digestOf(path, text, recognition, source(at)) }]);
  candidatesFor(index, path);
  updates.push(performance.now() - recognised);
  wholes.push(performance.now() - begin);
}

// What is let go tells what was held: the recogniser keeps caches of its own.
const all = memory();
digests = undefined;
const { digests: kept } = index;
index = undefined;
const withoutIndex = memory();
const articles = kept.size;
kept.clear();
const none = memory();

console.log(`${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}`);
console.log(table([
  ['', ''],
  ['articles generated', `${figure(COUNT)}, ${figure(characters / 1e6)} million characters`],
  ['recognising all', `${figure(recognising / 1000)} s`],
  ['digesting all', `${figure(digesting / 1000)} s, ${percent(digesting / recognising)} of recognising`],
  ['indexing all digests', `${figure(building)} ms`],
  ['all candidate pairs', `${figure(pairing)} ms, ${figure(pairs.length)} pairs`],
  ['memory of the digests', `${megabytes(withoutIndex - none)}, ${figure((withoutIndex - none) / articles / 1024)} KB each`],
  ['memory of digests and index', megabytes(all - none)],
  [`an edit to one article: digest, index, its candidates (of ${EDITS})`, spread(updates)],
  ['the same with recognising it', spread(wholes)],
]));

function percent(share) {
  return `${figure(100 * share)} %`;
}

async function built() {
  const out = join(import.meta.dirname, 'build');
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    stdin: { contents: `export * from '${core}/../host/assets.ts'; export * from '${core}/corpus/digest.ts'; export * from '${core}/corpus/event-index.ts';`, resolveDir: core, loader: 'ts' },
    bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: join(out, 'claims.mjs'), loader: { '.txt': 'text', '.bin': 'binary', '.json': 'json' }, logLevel: 'error',
  });
  return import(pathToFileURL(join(out, 'claims.mjs')));
}
