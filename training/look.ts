/**
 * Prints an open set as brought to our guideline, to be read: `node training/run.mjs look CORPORA SET [--from 0] [--count 3]`; with
 * `--disagreements`, all places where a model that was trained on our own articles alone says something else, and the heads under which corrections go.
 */
import { parseArgs } from 'node:util';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { fingerprintOf } from './corrections.ts';
import { disagreementLines } from './disagreements.ts';
import { modelFor } from './fold-models.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';
import { knownHashes } from './names/gazetteer.ts';
import { readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';

const LETTERS = { person: 'P', organization: 'O', place: 'L', event: 'E', group: 'G' };
const { values: options, positionals: [corpora = '', set = ''] } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { from: { type: 'string', default: '0' }, count: { type: 'string' }, disagreements: { type: 'boolean', default: false } },
});

const open = readOpenSets(corpora);
const from = Number(options.from);
const chosen = open.filter(text => text.set === set).slice(from, from + Number(options.count ?? (options.disagreements ? Infinity : 3)));
if (chosen.length === 0) {
  console.error(`Nothing to show of ${set === '' ? 'no set' : set}. Usage: node training/run.mjs look CORPORA SET [--from 0] [--count 3] [--disagreements], SET one of: ${[...new Set(open.map(text => text.set))].join(', ')}`);
  process.exitCode = 2;
} else if (options.disagreements) listDisagreements(chosen);
else for (const text of chosen) console.log(`${headOf(text)}\n${marked(text)}\n`);

function listDisagreements(texts: readonly LabelledText[]): void {
  const find = taggerFrom(modelFor({ own: readOwn('corpus'), open: [], known: knownHashes(corpora) }, line => console.error(line)));
  for (const labelled of texts) {
    const article = readArticle(labelled.text);
    const found = find(article).map(({ from, to, type }): LabelledMention => ({ start: article.words[from]?.start ?? 0, end: article.words[to - 1]?.end ?? 0, type }));
    const lines = disagreementLines(labelled, found);
    if (lines.length > 0) console.log([headOf(labelled), ...lines, ''].join('\n'));
  }
}

function headOf({ id, text }: LabelledText): string {
  return `document ${id} text ${fingerprintOf(text)}`;
}

/** "[Mira Tal|P] met [Oru|?] men." */
function marked({ text, mentions, unsure }: LabelledText): string {
  const marks = [...mentions.map(({ start, end, type }) => ({ start, end, mark: LETTERS[type] })), ...unsure.map(({ start, end }) => ({ start, end, mark: '?' }))].toSorted((a, b) => b.start - a.start);
  let shown = text;
  for (const { start, end, mark } of marks) shown = `${shown.slice(0, start)}[${shown.slice(start, end)}|${mark}]${shown.slice(end)}`;
  return shown;
}
