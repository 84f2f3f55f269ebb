/** Tests that training learns, and gives the same bytes for the same seed. */
import assert from 'node:assert/strict';
import { taggerFrom } from '../../../server/src/core/mentions/tagger/tagger.ts';
import { readArticle } from '../../../server/src/core/tokens/article.ts';
import { NOTHING_KNOWN } from '../../../training/names/gazetteer.ts';
import { foldOf } from '../../../training/folds.ts';
import { readOwn } from '../../../training/read-own.ts';
import { RECIPE, trainModel } from '../../../training/recipe.ts';
import { f1, noTallies, sumOf, tally } from '../../../training/score.ts';
import { goldNames } from '../../../training/sequences.ts';

describe('training', () => {
  const all = readOwn('corpus');
  const own = all.filter((_, i) => i % 45 === 0);
  const recipe = { ...RECIPE, epochs: 3, averaged: 2, pools: 1, replaced: 1, openReplaced: 0, cutOff: 2 };
  const data = { own, open: [], known: NOTHING_KNOWN };
  const model = trainModel(data, undefined, recipe);

  it('gives the same bytes for the same seed, others for another', () => {
    assert.deepEqual(trainModel(data, undefined, recipe), model);
    assert.notDeepEqual(trainModel(data, undefined, { ...recipe, seed: 2 }), model);
  }).timeout(60_000);

  it('finds again what it was taught', () => {
    const find = taggerFrom(model);
    const tallies = noTallies();
    for (const text of own) {
      const article = readArticle(text.text);
      tally(tallies, goldNames(article, text), find(article));
    }
    assert.ok(f1(sumOf(tallies)) > 80, `F1 ${f1(sumOf(tallies))}`);
  });

  it('keeps the tellings of one event in one fold, and every article in one', () => {
    const folds = [0, 1, 2, 3, 4].map(fold => all.filter(foldOf(all, 5, fold)));
    assert.equal(folds.flat().length, all.length);
    const seen = new Map<string, number>();
    folds.forEach((texts, fold) => {
      for (const { group } of texts) {
        assert.equal(seen.get(group) ?? fold, fold);
        seen.set(group, fold);
      }
    });
  });
});
