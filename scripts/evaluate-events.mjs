/** Measures "same event" candidates against articles whose first line has `event=KEY`: `node scripts/evaluate-events.mjs DIR [--half even|odd] [--pairs] [--near SCORE]`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { half: { type: 'string' }, pairs: { type: 'boolean' }, near: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node scripts/evaluate-events.mjs DIR [--half even|odd] [--pairs] [--near SCORE]');
  process.exit(2);
}
const core = resolve(import.meta.dirname, '../server/src/core');
const { bundledModel, digestOf, withDigests, emptyEventIndex, allCandidates, compareFigures, boundsInWords } = await load(
  `export * from '${core}/../host/assets.ts'; export * from '${core}/corpus/digest.ts'; export * from '${core}/corpus/event-index.ts'; export * from '${core}/corpus/figures-compared.ts';`,
);
const recognise = bundledModel.recogniser({ entities: new Map() });

const articles = readdirSync(folder).filter((name) => /-\d+\.txt$/.test(name)).toSorted().map((name) => {
  const raw = readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n');
  const [head] = raw.split('\n', 1);
  const particular = (key) => new RegExp(`\\b${key}=(?:"([^"]*)"|(\\S+))`).exec(head)?.slice(1).find((value) => value !== undefined);
  const text = raw.slice(head.length).replace(/^\n+/, '').replace(/\[([^[\]|\n]+)\|[poleg]:[a-z0-9-]+\]/g, '$1').replace(/<\/?[scq](?: \d+)?>/g, '');
  return { path: name, text, recognition: recognise(text), event: particular('event'), date: particular('date'), publisher: particular('publisher') };
});
const events = [...new Set(articles.flatMap(({ event }) => event ?? []))].toSorted();
// One half to choose a threshold with, the other to see whether it holds; articles of no event count in both.
const kept = new Set(events.filter((_, index) => flags.half === undefined || (flags.half === 'even') === (index % 2 === 0)));

for (const given of [true, false]) {
  const sources = articles.filter(({ event }) => event === undefined || kept.has(event));
  const digests = sources.map(({ path, text, recognition, date, publisher }) => digestOf(path, text, recognition, { date: given ? date : undefined, publisher: given ? publisher : undefined, derivedFrom: [] }));
  const index = withDigests(emptyEventIndex, digests.map((digest) => ({ path: digest.path, digest })));
  const pairs = allCandidates(index, flags.near === undefined ? undefined : Number(flags.near));
  const eventOf = new Map(sources.map(({ path, event }) => [path, event]));
  const isRight = ({ path, other }) => eventOf.get(path) !== undefined && eventOf.get(path) === eventOf.get(other);
  const right = pairs.filter(isRight);
  console.log(`${sources.length} articles, ${given ? 'dates as given in the first line' : 'dates as far as the texts say'}: ${right.length} of ${kept.size} pairs found (recall ${percent(right.length / kept.size)}), ${pairs.length - right.length} other pairs (precision ${percent(right.length / (pairs.length || 1))})`);
  const missed = [...kept].filter((event) => !right.some(({ path }) => eventOf.get(path) === event));
  if (missed.length > 0) console.log(`  missed: ${missed.join(', ')}`);
  for (const pair of flags.pairs ? pairs : pairs.filter((one) => !isRight(one))) show(pair, isRight(pair), index);
}

function show(pair, isRight, index) {
  console.log(`${isRight ? 'right' : 'WRONG'} ${pair.score.toFixed(2)} ${pair.path} ${pair.other}: ${pair.reasons.join('; ')}`);
  for (const { what, a, b, kind } of compareFigures(index.digests.get(pair.path), index.digests.get(pair.other))) console.log(`    ${kind.padEnd(10)} ${what}: ${a.map(boundsInWords).join(', ')} | ${b.map(boundsInWords).join(', ')}`);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

async function load(contents) {
  const out = mkdtempSync(join(tmpdir(), 'glossator-'));
  try {
    await esbuild.build({ stdin: { contents, resolveDir: core, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: join(out, 'core.mjs'), loader: { '.txt': 'text', '.bin': 'binary', '.json': 'json' }, logLevel: 'error' });
    return await import(pathToFileURL(join(out, 'core.mjs')));
  } finally {
    rmSync(out, { recursive: true });
  }
}
