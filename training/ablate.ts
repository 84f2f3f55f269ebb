/**
 * Trains with parts or settings changed and scores what each is worth, one training for each argument:
 * `node training/run.mjs ablate CORPORA recipe replaced=0,openReplaced=0 without=wikigold without=lists+classes+clusters without=corrections listDropout=0 finder=shipped`.
 * Whatever is trained on, the open sets are scored with their corrections; one line tells the score without them.
 */
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import type { NameFinder } from '../server/src/core/mentions/name-finder.ts';
import { modelFor } from './fold-models.ts';
import { foldOf } from './folds.ts';
import { heldOpen, scoreOf, unseenSets } from './measures.ts';
import { classHashes, clusterHashes, nameHashes } from './names/gazetteer.ts';
import { wordClusters } from './names/word-clusters.ts';
import { readOpenSets, readUncorrectedSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { RECIPE } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { scoreLine } from './score.ts';
import { readLexicon, shippedFinder } from './shipped.ts';

const [, , corpora = '', ...changes] = process.argv;
const own = readOwn('corpus');
const open = readOpenSets(corpora);
const uncorrected = readUncorrectedSets(corpora);
const names = nameHashes(corpora);
const classes = classHashes();
const { clusters, broad } = wordClusters();
const clustered = clusterHashes(clusters);
const lexicon = readLexicon();
const isOwnHeld = foldOf(own, 5, 0);
const isOpenHeld = heldOpen(open);
const measures = new Map([['own, held', own.filter(isOwnHeld)], ['open sets, held', open.filter(isOpenHeld)], ['as they come', uncorrected.filter(isOpenHeld)], ...unseenSets(corpora)]);

for (const change of changes.length > 0 ? changes : ['recipe']) {
  const settings = new Map(change.split(',').map(setting => setting.split('=') as [string, string]));
  const recipe: Recipe = { ...RECIPE, ...Object.fromEntries([...settings].filter(([key]) => key in RECIPE).map(([key, value]) => [key, Number(value)])) };
  const without = settings.get('without')?.split('+') ?? [];
  const finder = settings.get('finder');
  const find = finder === 'shipped' ? shippedFinder(trained(recipe, without), lexicon) : trained(recipe, without);
  console.log(change);
  for (const [name, texts] of measures) console.log(`  ${name.padEnd(15)} ${scoreLine(scoreOf(find, texts))}`);
}

/** `without`: "own", "open", "corrections", "lists", "classes", "clusters", or names of open sets. */
function trained(recipe: Recipe, without: readonly string[]): NameFinder {
  return taggerFrom(modelFor({
    own: without.includes('own') ? [] : own.filter(text => !isOwnHeld(text)),
    open: without.includes('open') ? [] : (without.includes('corrections') ? uncorrected : open).filter(text => !isOpenHeld(text) && !without.includes(text.set)),
    known: {
      names: without.includes('lists') ? new Map() : names,
      classes: new Map([...(without.includes('classes') ? [] : classes), ...(without.includes('clusters') ? [] : clustered)]),
      broad,
    },
  }, line => console.log(line), recipe));
}
