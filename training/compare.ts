/** Scores the trained tagger, the rules, and both together on the same held-out fold: `node training/run.mjs compare CORPORA`. */
import { readFileSync } from 'node:fs';
import { combinedNames, contextNames } from '../server/src/core/mentions/context-names.ts';
import { lexiconFrom } from '../server/src/core/mentions/lexicon.ts';
import type { NameFinder } from '../server/src/core/mentions/name-finder.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { foldOf } from './folds.ts';
import { listHashes } from './names/gazetteer.ts';
import { readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { trainFinder } from './recipe.ts';
import { noTallies, scoreLine, tally } from './score.ts';
import { goldNames } from './sequences.ts';

const [, , corpora = ''] = process.argv;
const own = readOwn('corpus');
const isHeld = foldOf(own, 5, 0);
const lexicon = lexiconFrom(readFileSync('model/gazetteer.txt', 'utf8'));
const trained = trainFinder({ own: own.filter(text => !isHeld(text)), open: readOpenSets(corpora), lists: listHashes(corpora) });
const finders: Readonly<Record<string, NameFinder>> = { tagger: trained, rules: contextNames(lexicon), both: combinedNames(trained, lexicon) };
for (const [name, find] of Object.entries(finders)) {
  const tallies = noTallies();
  for (const text of own.filter(isHeld)) {
    const article = readArticle(text.text);
    tally(tallies, goldNames(article, text), find(article));
  }
  console.log(`${name.padEnd(6)}: ${scoreLine(tallies)}`);
}
