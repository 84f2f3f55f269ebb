/** Trains on our own corpus less one fold and scores the fold: the quick loop while working on features. */
import { gazetteerOf, NO_GAZETTEER } from '../server/src/core/mentions/tagger/gazetteer.ts';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { writeWeights } from '../server/src/core/mentions/tagger/weights.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { trainCrf } from './crf.ts';
import { readOwn } from './read-own.ts';
import { noTallies, scoreLine, tally } from './score.ts';
import { goldNames, sequencesOf } from './sequences.ts';

void gazetteerOf;
const own = readOwn('corpus');
const held = own.filter((_, i) => i % 5 === 0);
const seen = own.filter((_, i) => i % 5 !== 0);
const sequences = seen.flatMap(text => sequencesOf(text, NO_GAZETTEER));
const trained = trainCrf([sequences], { epochs: Number(process.argv[2] ?? 12), rate: 0.2, l1: 1e-6, dropout: 0.5, cutOff: 2, seed: 1, log: console.log });
const bytes = writeWeights({ ...trained, lists: new Map() });
console.log(bytes.length);
const find = taggerFrom(bytes);
const tallies = noTallies();
let began = performance.now(); let chars = 0;
for (const text of held) { const article = readArticle(text.text); chars += text.text.length; tally(tallies, goldNames(article, text), find(article)); }
console.log(scoreLine(tallies), chars / (performance.now() - began) / 1000, 'Mchar/s');
began = performance.now(); for (const text of held) find(readArticle(text.text));
console.log(chars / (performance.now() - began) / 1000, 'Mchar/s warm');
import { writeFileSync } from 'node:fs';
writeFileSync('build/experiment.bin', bytes);
