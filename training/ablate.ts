/**
 * Trains on all but the first fold with parts or settings changed and scores what each is worth:
 * `node training/run.mjs ablate CORPORA replaced=0,openReplaced=0 without=wikigold listDropout=1`, one training for each argument.
 */
import { join } from 'node:path';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { foldOf } from './folds.ts';
import type { LabelledText } from './labelled.ts';
import { listHashes } from './names/gazetteer.ts';
import { linesOf, readBioLine, readOpenSets, readRe3dLine } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { RECIPE, trainFinder } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { noTallies, scoreLine, tally } from './score.ts';
import { goldNames } from './sequences.ts';

const [, , corpora = '', ...changes] = process.argv;
const own = readOwn('corpus');
const isHeld = foldOf(own, 5, 0);
/** Share-alike sets are never trained on, but may measure; their guidelines are not ours, so that only differences count. */
const measures: Readonly<Record<string, readonly LabelledText[]>> = {
  'own fold 1': own.filter(isHeld),
  'UNER PUD news': linesOf(join(corpora, 'uner/pud-test.jsonl')).map(line => readBioLine(line, 'pud')).filter(text => text.id.startsWith('n')),
  're3d Wikipedia': linesOf(join(corpora, 're3d/open.clean.jsonl')).map(line => readRe3dLine(line, 're3d-wikipedia')).filter(text => text.genre === 'share-alike'),
};
const lists = listHashes(corpora);

for (const change of ['', ...changes]) {
  const settings = new Map(change.split(',').map(setting => setting.split('=') as [string, string]));
  const recipe: Recipe = { ...RECIPE, ...Object.fromEntries([...settings].filter(([key]) => key in RECIPE).map(([key, value]) => [key, Number(value)])) };
  const without = settings.get('without')?.split('+') ?? [];
  const find = trainFinder({
    own: without.includes('own') ? [] : own.filter(text => !isHeld(text)),
    open: without.includes('open') ? [] : readOpenSets(corpora).filter(text => !without.includes(text.set)),
    lists: recipe.listDropout < 1 ? lists : new Map(),
  }, recipe);
  console.log(change || 'the recipe');
  for (const [name, texts] of Object.entries(measures)) console.log(`  ${name.padEnd(14)} ${score(find, texts)}`);
}

function score(find: ReturnType<typeof trainFinder>, texts: readonly LabelledText[]): string {
  const tallies = noTallies();
  for (const text of texts) {
    const article = readArticle(text.text);
    const isUnsure = ({ from, to }: { from: number; to: number }) => text.unsure.some(({ start, end }) => start < (article.words[to - 1]?.end ?? 0) && (article.words[from]?.start ?? 0) < end);
    tally(tallies, goldNames(article, text), find(article).filter(name => !isUnsure(name)));
  }
  return scoreLine(tallies);
}
