/** A corpus of ten thousand articles with sidecars as the editor holds it: `node --expose-gc bench/corpus.mjs [--articles 10000]` prints memory and what one edit costs until everything between files is up to date, by the clock and in processor time (in which other programs do not count). */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { articleText, generator, pathOf } from './generated-articles.mjs';
import { figure, median, megabytes, memory, table } from './measure.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const COUNT = Number(values.articles);
const EDITS = 100;
const { bundledModel, withFiles, emptyCorpus, sidecarsOf, eventIndexOf } = await built();
const random = generator(20240516);
const held = { corpus: withFiles(emptyCorpus, files(), bundledModel) };
const withTexts = memory();
held.corpus.entityOf(pathOf(0), 0);
const withLinks = memory();
eventIndexOf(held.corpus);
const withEvents = memory();
const steps = { files: [], recognising: [], links: [], sidecars: [], events: [], all: [] };
for (let edit = 0; edit < EDITS; edit++) editOne(edit);

console.log(`${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}`);
console.log(table([
  ['', ''],
  ['articles, with as many sidecars', figure(COUNT)],
  ['memory: texts', megabytes(withTexts)],
  ['… with all articles recognised and linked', megabytes(withLinks)],
  ['… with the index of events', megabytes(withEvents)],
  [`an edit to one article (of ${EDITS}): the next version of the corpus`, spread(steps.files)],
  ['… its recognition', spread(steps.recognising)],
  ['… all links', spread(steps.links)],
  ['… the index of sidecars', spread(steps.sidecars)],
  ['… the index of events', spread(steps.events)],
  ['all of it but the recognition', spread(steps.all)],
]));

function files() {
  return Array.from({ length: COUNT }, (_, index) => pathOf(index)).flatMap((path, index) => [
    { path, text: articleText(index), sha256: `article ${index}` },
    { path: path.replace('.txt', '.ann.yaml'), text: `version: 1\nsource:\n  text: ${path.split('/').at(-1)}\n  published: "2021-01-01"\n`, sha256: `sidecar ${index}` },
  ]);
}

function editOne(edit) {
  const at = Math.floor(random() * COUNT);
  const path = pathOf(at);
  const change = { path, text: `${articleText(at)}\nMore people left Tel Hemdun, Lena Okoro said.\n`, sha256: `edit ${edit}` };
  let last = clocks();
  const sum = [0, 0];
  const lap = (name) => {
    const now = clocks();
    const took = now.map((time, i) => time - last[i]);
    steps[name].push(took);
    if (name !== 'recognising') took.forEach((time, i) => (sum[i] += time));
    last = clocks();
  };
  held.corpus = withFiles(held.corpus, [change], bundledModel);
  lap('files');
  void held.corpus.files.get(path).recognition;
  lap('recognising');
  held.corpus.entityOf(path, 0);
  lap('links');
  sidecarsOf(held.corpus, path);
  lap('sidecars');
  eventIndexOf(held.corpus);
  lap('events');
  steps.all.push(sum);
}

/** Milliseconds: by the clock, of the processor. */
function clocks() {
  const { user, system } = process.cpuUsage();
  return [performance.now(), (user + system) / 1000];
}

function spread(times) {
  const [clock, processor] = [0, 1].map((i) => times.map((time) => time[i]).toSorted((a, b) => a - b));
  return `${figure(median(clock))} ms, 95 % within ${late(clock)} ms; processor ${figure(median(processor))} ms, ${late(processor)} ms, slowest ${figure(processor.at(-1))} ms`;
}

function late(sorted) {
  return figure(sorted[Math.floor(sorted.length * 0.95)]);
}

async function built() {
  const core = resolve(import.meta.dirname, '../server/src/core');
  const outfile = join(import.meta.dirname, 'build', 'corpus.cjs');
  mkdirSync(join(import.meta.dirname, 'build'), { recursive: true });
  await esbuild.build({
    stdin: { contents: ['../host/assets.ts', 'corpus/build.ts', 'corpus/lookup.ts', 'corpus/events.ts'].map((file) => `export * from '${core}/${file}';`).join('\n'), resolveDir: core, loader: 'ts' },
    bundle: true, format: 'cjs', platform: 'node', target: 'node20', outfile, loader: { '.txt': 'text', '.bin': 'binary', '.json': 'json' }, logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
