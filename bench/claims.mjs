/** Claims across documents at size: `node --expose-gc bench/claims.mjs [--articles 10000]` indexes generated articles and prints time, memory and the cost of one edit. */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { figure, median, table } from './measure.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const COUNT = Number(values.articles);
const EDITS = 200;
const core = resolve(import.meta.dirname, '../server/src/core');
const { bundledModel, digestOf, withDigests, emptyEventIndex, candidatesFor, allCandidates } = await built();
const recognise = bundledModel.recogniser({ entities: new Map() });
const random = generator(20240516);

const templates = readdirSync(join(import.meta.dirname, '../corpus')).filter((name) => name.endsWith('.txt')).toSorted().map((name) => readFileSync(join(import.meta.dirname, '../corpus', name), 'utf8'));
const names = namesFrom(templates);
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

/** An article of the annotated corpus with other people and, half of the time, other places; two neighbours tell of one event. */
function articleText(index) {
  const pick = generator(7 * Math.floor(index / 2) + 1);
  const template = templates[Math.floor(pick() * templates.length)] ?? '';
  const renamed = new Map();
  const text = template
    .replace(/^%%[^\n]*\n+/, '')
    .replace(/\[([^[\]|\n]+)\|([poleg]):([a-z0-9-]+)\]/g, (_, surface, type, id) => {
      if (type !== 'p' && !(type === 'l' && surface.length > 4)) return surface;
      const own = renamed.get(id) ?? (type === 'p' ? `${names.first(pick)} ${names.last(pick)}` : pick() < 0.5 ? surface : names.place(pick));
      renamed.set(id, own);
      return type === 'p' && !surface.includes(' ') ? (own.split(' ')[1] ?? own) : own;
    })
    .replace(/<\/?[scq](?: \d+)?>/g, '');
  return index % 2 === 0 ? text : text.replace(/\b(four|five|six|seven|nine|ten|eleven|twelve)\b/g, 'eight');
}

function namesFrom(texts) {
  const people = texts.flatMap((text) => [...text.matchAll(/\[([^[\]|\n]+)\|p:/g)].map((match) => match[1].split(' ')).filter((parts) => parts.length === 2));
  const [firsts, lasts] = [[...new Set(people.map(([first]) => first))], [...new Set(people.map(([, last]) => last))]];
  const syllables = ['ka', 'ra', 'mi', 'no', 'te', 'su', 'ba', 'lo', 'di', 've', 'gha', 'zi', 'pel', 'tor', 'wen', 'kul'];
  return {
    first: (pick) => one(firsts, pick),
    last: (pick) => one(lasts, pick),
    place: (pick) => {
      const name = one(syllables, pick) + one(syllables, pick) + one(syllables, pick);
      return name[0].toUpperCase() + name.slice(1);
    },
  };
}

function one(list, pick) {
  return list[Math.floor(pick() * list.length)] ?? '';
}

function pathOf(index) {
  return `${2021 + (index % 3)}/article-${String(index).padStart(5, '0')}.txt`;
}

/** Mulberry32: the same articles in every run. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function memory() {
  if (!globalThis.gc) throw new Error('run it with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return `${figure(median(times))} ms, 95 % within ${figure(sorted[Math.floor(sorted.length * 0.95)])} ms, slowest ${figure(sorted.at(-1))} ms`;
}

function megabytes(bytes) {
  return `${figure(bytes / 1024 / 1024)} MB`;
}

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
