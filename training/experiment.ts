/** Trains on our own corpus less one fold and scores the fold and texts of other guidelines: the quick loop while working on features. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { writeWeights } from '../server/src/core/mentions/tagger/weights.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { trainCrf } from './crf.ts';
import { foldOf } from './folds.ts';
import type { LabelledText } from './labelled.ts';
import { materialOf } from './material.ts';
import { listHashes } from './names/gazetteer.ts';
import { prune } from './prune.ts';
import { bioText, linesOf, re3dText, readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { noTallies, scoreLine, tally } from './score.ts';
import { goldNames } from './sequences.ts';

const { values: o } = parseArgs({ args: process.argv.slice(2), options: { averaged: { type: 'string', default: '4' }, corpora: { type: 'string', default: '' }, epochs: { type: 'string', default: '10' }, open: { type: 'string', default: 'gum-news,gum-interview,wikigold,meantime,re3d' }, l1: { type: 'string', default: '1e-5' }, rate: { type: 'string', default: '0.2' }, dropout: { type: 'string', default: '0.5' }, cutoff: { type: 'string', default: '4' }, prune: { type: 'string', default: '0.1' }, pools: { type: 'string', default: '3' }, own: { type: 'string', default: '1' }, replaced: { type: 'string', default: '2' }, openReplaced: { type: 'string', default: '1' }, lists: { type: 'string', default: '0.4' } } });
const own = readOwn('corpus');
const held = own.filter(foldOf(own, 5, 0));
const seen = own.filter(text => !held.includes(text));
const open = readOpenSets(o.corpora).filter(text => o.open.split(',').includes(text.set));
const dev: Record<string, LabelledText[]> = { held };
if (o.corpora) {
  dev['pud-news'] = linesOf(`${o.corpora}/uner/pud-test.jsonl`).map(line => bioText(line as never, 'pud')).filter(text => text.id.startsWith('n'));
  dev['re3d-wiki'] = linesOf(`${o.corpora}/re3d/open.clean.jsonl`).map(line => re3dText(line as never, 're3d-wiki')).filter((_, i) => (linesOf(`${o.corpora}/re3d/open.clean.jsonl`)[i] as { licence: string }).licence.includes('SA'));
}
const lists = Number(o.lists) < 1 ? listHashes(o.corpora) : new Map<number, number>();
const pools = materialOf(seen, open, { seed: 1, pools: Number(o.pools), own: Number(o.own), replaced: Number(o.replaced), openReplaced: Number(o.openReplaced), lists, listDropout: Number(o.lists) });
const trained = trainCrf(pools, { epochs: Number(o.epochs), rate: Number(o.rate), l1: Number(o.l1), dropout: Number(o.dropout), cutOff: Number(o.cutoff), seed: 1, averaged: Number(o.averaged), log: process.env['LOG'] ? console.log : () => {} });
for (const least of o.prune.split(',').map(Number)) {
const bytes = writeWeights({ rows: prune(trained.rows, least), transitions: trained.transitions, lists });
console.log('prune', least, bytes.length, 'bytes');
writeFileSync('build/experiment.bin', bytes);
const find = taggerFrom(bytes);
for (const [name, texts] of Object.entries(dev)) {
  const tallies = noTallies();
  const articles = texts.map(text => readArticle(text.text));
  const began = performance.now();
  const found = articles.map(find);
  const took = performance.now() - began;
  texts.forEach((text, i) => {
    const article = articles[i]!;
    const unsure = (from: number, to: number) => text.unsure.some(({ start, end }) => start < article.words[to - 1]!.end && article.words[from]!.start < end);
    tally(tallies, goldNames(article, text), found[i]!.filter(({ from, to }) => !unsure(from, to)));
  });
  console.log(name.padEnd(10), scoreLine(tallies), (texts.reduce((sum, text) => sum + text.text.length, 0) / took / 1000).toFixed(2), 'Mchar/s');
}
}
void readFileSync;
