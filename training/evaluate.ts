/** `npm run evaluate -- CORPORA`: trains on all but a fold of our own articles, scores that fold, and so on through the folds. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { foldOf } from './folds.ts';
import type { LabelledText } from './labelled.ts';
import { listHashes } from './names/gazetteer.ts';
import { readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { trainFinder } from './recipe.ts';
import { f1, isSame, noTallies, scoreLine, sumOf, tally } from './score.ts';
import type { Tallies } from './score.ts';
import { goldNames } from './sequences.ts';
import type { GoldName } from './sequences.ts';

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { folds: { type: 'string', default: '5' }, only: { type: 'string' }, errors: { type: 'boolean', default: false } },
});
const [corpora = ''] = positionals;
if (!existsSync(corpora)) {
  console.error(`${corpora === '' ? 'No folder of corpora given' : `${corpora}: no such folder`}. Usage: npm run evaluate -- CORPORA [--folds 5] [--only FOLD] [--errors]`);
  process.exitCode = 2;
} else evaluate(Number(options.folds), options.only === undefined ? undefined : Number(options.only));

function evaluate(folds: number, only: number | undefined): void {
  const own = readOwn('corpus');
  const open = readOpenSets(corpora);
  const lists = listHashes(corpora);
  const all = noTallies();
  const bySet = new Map<string, Tallies>();
  const bands = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    if (only !== undefined && only !== fold) continue;
    const isHeld = foldOf(own, folds, fold);
    const find = trainFinder({ own: own.filter(text => !isHeld(text)), open, lists });
    const held = noTallies();
    for (const text of own.filter(isHeld)) {
      const article = readArticle(text.text);
      const truth = goldNames(article, text);
      const found = find(article);
      let set = bySet.get(text.set);
      if (!set) bySet.set(text.set, (set = noTallies()));
      for (const tallies of [all, held, set]) tally(tallies, truth, found);
      for (const name of found) {
        const band = bands[Math.min(9, Math.floor(name.confidence * 10))]!;
        band.all++;
        if (truth.some(one => isSame(one, name))) band.right++;
      }
      if (options.errors) printErrors(text, truth, found);
    }
    console.log(`fold ${fold + 1} of ${folds}: ${scoreLine(held)}`);
  }
  for (const [set, tallies] of [...bySet].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`${set.padEnd(13)}: ${scoreLine(tallies)}`);
  console.log(`all          : ${scoreLine(all)}; all types ${f1(sumOf(all, ENTITY_TYPES)).toFixed(1)}`);
  bands.forEach(({ right, all: count }, i) => console.log(`confidence ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}: ${count} names, ${((100 * right) / (count || 1)).toFixed(0)} % right`));
}

function printErrors(labelled: LabelledText, truth: readonly GoldName[], found: readonly GoldName[]): void {
  const { words } = readArticle(labelled.text);
  const shown = ({ from, to, type }: GoldName) => {
    const before = labelled.text.slice(Math.max(0, words[from]!.start - 40), words[from]!.start);
    const after = labelled.text.slice(words[to - 1]!.end, words[to - 1]!.end + 25);
    return `${type} …${before}[${labelled.text.slice(words[from]!.start, words[to - 1]!.end)}]${after}…`.replaceAll('\n', ' ');
  };
  for (const name of truth) {
    if (found.some(other => isSame(other, name))) continue;
    const instead = found.filter(other => other.from < name.to && name.from < other.to).map(other => `${other.type} ${labelled.text.slice(words[other.from]!.start, words[other.to - 1]!.end)}`);
    console.log(`${labelled.id} missed ${shown(name)}${instead.length > 0 ? `  found ${instead.join(', ')}` : ''}`);
  }
  for (const name of found) if (!truth.some(other => other.from < name.to && name.from < other.to)) console.log(`${labelled.id} spurious ${shown(name)}`);
}
