/**
 * `npm run evaluate -- CORPORA`: scores the recogniser as it ships, without a registry, against the committed baseline.
 * Our own articles are read with models that were trained without them, fold by fold; the sets that are never trained on, with the shipped model.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { NameFinder } from '../server/src/core/mentions/name-finder.ts';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { dropsBelow, linesOfScores } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { bandsOf } from './bands.ts';
import { errorLines } from './errors.ts';
import { modelFor } from './fold-models.ts';
import { foldOf } from './folds.ts';
import { scoreOf, unseenSets } from './measures.ts';
import { knownHashes } from './names/gazetteer.ts';
import type { LabelledText } from './labelled.ts';
import { readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { noTallies, scoreLine, tally } from './score.ts';
import type { Tallies } from './score.ts';
import { goldNames } from './sequences.ts';
import { readLexicon, shippedFinder } from './shipped.ts';

const USAGE = 'Usage: npm run evaluate -- CORPORA [--folds 5] [--errors] [--update] [--baseline FILE]';
const BASELINE = 'training/baseline.json';
/** Of articles, for a genre to be shown by itself. */
const FEWEST_OF_A_GENRE = 8;

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { folds: { type: 'string', default: '5' }, errors: { type: 'boolean', default: false }, update: { type: 'boolean', default: false }, baseline: { type: 'string', default: BASELINE } },
});
const [corpora = ''] = positionals;
if (!existsSync(corpora)) {
  console.error(`${corpora === '' ? 'No folder of corpora given' : `${corpora}: no such folder`}. ${USAGE}`);
  process.exitCode = 2;
} else if (!(Number(options.folds) >= 2)) {
  console.error(`--folds ${options.folds}: not a number from 2 on. ${USAGE}`);
  process.exitCode = 2;
} else evaluate(Number(options.folds));

function evaluate(folds: number): void {
  const lexicon = readLexicon();
  const shipped = shippedFinder(taggerFrom(new Uint8Array(readFileSync('model/tagger.bin'))), lexicon);
  const scores = new Map<string, Tallies>([['all', noTallies()]]);
  const alone = noTallies();
  const bands = bandsOf();
  const own = readOwn('corpus');
  const open = readOpenSets(corpora);
  const known = knownHashes(corpora);
  const genreOf = frequentGenres(own);
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = foldOf(own, folds, fold);
    const tagger = taggerFrom(modelFor({ own: own.filter(text => !isHeld(text)), open, known }, line => console.log(`fold ${fold + 1} of ${folds}: ${line}`)));
    const find: NameFinder = shippedFinder(tagger, lexicon);
    for (const text of own.filter(isHeld)) {
      const article = readArticle(text.text);
      const truth = goldNames(article, text);
      const found = find(article);
      for (const name of ['all', `set ${text.set}`, `genre ${genreOf(text)}`]) tally(scores.get(name) ?? scores.set(name, noTallies()).get(name)!, truth, found);
      tally(alone, truth, tagger(article));
      bands.add(truth, found);
      if (options.errors) for (const line of errorLines(text, truth, found)) console.log(line);
    }
  }
  for (const [name, texts] of unseenSets(corpora)) scores.set(`unseen ${name}`, scoreOf(shipped, texts));
  for (const [name, tallies] of [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`${name.padEnd(24)} ${scoreLine(tallies)}`);
  console.log(`${'all, tagger alone'.padEnd(24)} ${scoreLine(alone)}`);
  for (const line of bands.lines()) console.log(line);
  compare(linesOfScores(scores), options.baseline ?? BASELINE);
}

/** Genres of a few articles are one: their scores alone say nothing. */
function frequentGenres(texts: readonly LabelledText[]): (text: LabelledText) => string {
  const counts = new Map<string, number>();
  for (const { genre } of texts) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return ({ genre }) => ((counts.get(genre) ?? 0) >= FEWEST_OF_A_GENRE ? genre : 'other');
}

function compare(now: Baseline, path: string): void {
  if (options.update) {
    writeFileSync(path, `${JSON.stringify(now, null, 1)}\n`);
    console.log(`${path} written`);
    return;
  }
  if (!existsSync(path)) {
    console.error(`${path}: no such file. Write one with --update`);
    process.exitCode = 2;
    return;
  }
  const drops = dropsBelow(JSON.parse(readFileSync(path, 'utf8')) as Baseline, now);
  for (const drop of drops) console.log(`below ${path}: ${drop}`);
  if (drops.length === 0) console.log(`no score is below ${path}`);
  else process.exitCode = 1;
}
