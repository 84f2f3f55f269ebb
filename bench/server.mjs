/** Language servers over stdio, ours beside yaml-language-server, with many sidecars open. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figure, median, percentile, ratio, table } from './measure.mjs';
import { cpuMilliseconds, residentMegabytes, startServer } from './server-client.mjs';
import { FAULT, writeCorpus } from './server-corpus.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');
const CLI = join(ROOT, 'dist/glossator.cjs');
const SCHEMA = join(ROOT, 'schemas/sidecar.schema.json');

/** Answers { title, text, figures }: medians over `runs` processes of each server, in turns. */
export async function benchServer({ runs, documents = 50 }) {
  const corpus = writeCorpus(join(HERE, 'build/corpus'), documents);
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: { [pathToFileURL(SCHEMA).href]: '*.ann.yaml' } };
  const servers = [
    { name: 'yaml-language-server', command: process.execPath, args: [join(HERE, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], settings: { yaml }, open: corpus.sidecars },
    ...(existsSync(CLI)
      ? [
          { name: 'glossator', command: process.execPath, args: [CLI, 'lsp', '--stdio'], settings: {}, open: corpus.sidecars },
          { name: 'glossator, articles open too', command: process.execPath, args: [CLI, 'lsp', '--stdio'], settings: {}, open: [...corpus.sidecars, ...corpus.articles] },
        ]
      : []),
  ];
  const samples = new Map(servers.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) for (const server of servers) samples.get(server.name).push(await measure(server, corpus));
  const figures = servers.map(({ name }) => summary(name, samples.get(name)));
  const [peer] = figures;
  const rows = MEASURES.map(([key, label]) => [label].concat(figures.flatMap((row) => (row === peer ? [figure(row[key])] : [figure(row[key]), key.endsWith('Answered') ? '' : ratio(peer[key], row[key])]))));
  return {
    title: `Language server: ${documents} sidecars open, median of ${runs} processes`,
    text: table([['', ...figures.flatMap((row) => (row === peer ? [row.name] : [row.name, 'ratio']))], ...rows]),
    figures,
  };
}

const MEASURES = [
  ['initialize', 'initialize, ms'],
  ['firstDiagnostics', 'first diagnostics, ms'],
  ['allDiagnostics', 'diagnostics of all, ms'],
  ['hover50', 'hover p50, ms'],
  ['hover95', 'hover p95, ms'],
  ['hoverCpu95', 'hover, CPU p95, ms'],
  ['hoverAnswered', 'hovers answered, %'],
  ['completion50', 'completion p50, ms'],
  ['completion95', 'completion p95, ms'],
  ['completionCpu95', 'completion, CPU p95, ms'],
  ['completionAnswered', 'completions answered, %'],
  ['change', 'change → diagnostics, ms'],
  ['rss', 'resident memory, MB'],
];

/** One process: open everything, wait for the fault in each sidecar, hover, then take the fault out and put it back. */
async function measure({ open, ...how }, { root, sidecars }) {
  const server = await startServer({ ...how, root });
  try {
    for (const { uri, languageId, text } of open) void server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const faulty = (published, { uri }) => (published.get(uri) ?? []).some(isFault);
    const first = await server.until((published) => sidecars.some((document) => faulty(published, document)), 'the first diagnostics');
    const all = await server.until((published) => sidecars.every((document) => faulty(published, document)), 'diagnostics of all sidecars');
    const hovers = await timesOf(server, sidecars, 'textDocument/hover', HOVERED);
    const changes = await changeTimes(server, sidecars.slice(0, 10), faulty);
    const rss = residentMegabytes(server.pid);
    const completions = await timesOf(server, sidecars, 'textDocument/completion', COMPLETED); // last, so that what stands above is measured as it was
    return {
      initialize: server.initialized,
      firstDiagnostics: first - server.spawned,
      allDiagnostics: all - server.spawned,
      hovers: hovers.times, hoverCpu: hovers.cpu, hoverAnswered: hovers.answered, changes,
      completions: completions.times, completionCpu: completions.cpu, completionAnswered: completions.answered, rss,
    };
  } finally {
    await server.stop();
  }
}

function isFault({ message }) {
  return message.includes('bench-unknown-key');
}

/** Where a reader rests the pointer in a sidecar: on keys, and on ids of entities. */
const HOVERED = [
  { line: /^ {4}entity: /, on: 'key' },
  { line: /^ {4}entity: /, on: 'value' },
  { line: /^ {4}kind: /, on: 'key' },
  { line: /^ {4}speaker: [a-z]/, on: 'value' },
];

/** Where a writer asks what may stand there: a key, an id of an entity, a key and a fixed value of a claim. */
const COMPLETED = [
  { line: /^ {4}entity: /, on: 'key' },
  { line: /^ {4}entity: /, on: 'value' },
  { line: /^ {4}kind: /, on: 'key' },
  { line: /^ {4}kind: /, on: 'value' },
];

/** One request at each of the places in each sidecar, one after the other. */
async function timesOf(server, sidecars, method, places) {
  const times = [];
  const cpu = [];
  let answered = 0;
  for (const { uri, text } of sidecars) {
    const lines = text.split('\n');
    for (const { line: pattern, on } of places) {
      const line = lines.findIndex((content) => pattern.test(content));
      const character = on === 'key' ? 5 : (lines[line]?.indexOf(': ') ?? 0) + 3;
      const before = cpuMilliseconds(server.pid);
      const start = performance.now();
      const answer = await server.request(method, { textDocument: { uri }, position: { line: Math.max(0, line), character } });
      times.push(performance.now() - start);
      cpu.push(cpuMilliseconds(server.pid) - before);
      if (answer?.contents || (answer?.items ?? answer)?.length > 0) answered++;
    }
  }
  return { times, cpu, answered: (100 * answered) / times.length };
}

async function changeTimes(server, sidecars, faulty) {
  const times = [];
  for (const document of sidecars) {
    for (const [version, present] of [[2, false], [3, true]]) {
      const newText = present ? FAULT : '';
      const range = { start: { line: 0, character: 0 }, end: { line: present ? 0 : 1, character: 0 } };
      const whole = newText + document.text.slice(FAULT.length);
      const start = performance.now();
      void server.notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [server.syncKind === 2 ? { range, text: newText } : { text: whole }] });
      times.push((await server.until((published) => faulty(published, document) === present, 'diagnostics after a change')) - start);
    }
  }
  return times;
}

function summary(name, runs) {
  const hovers = runs.flatMap((run) => run.hovers);
  const completions = runs.flatMap((run) => run.completions);
  const one = (key) => median(runs.map((run) => run[key]));
  return {
    name, hoverCpu95: percentile(runs.flatMap((run) => run.hoverCpu), 95), completionCpu95: percentile(runs.flatMap((run) => run.completionCpu), 95), initialize: one('initialize'), firstDiagnostics: one('firstDiagnostics'), allDiagnostics: one('allDiagnostics'), rss: one('rss'), hoverAnswered: one('hoverAnswered'), completionAnswered: one('completionAnswered'),
    hover50: median(hovers), hover95: percentile(hovers, 95), completion50: median(completions), completion95: percentile(completions, 95), change: median(runs.flatMap((run) => run.changes)),
  };
}
