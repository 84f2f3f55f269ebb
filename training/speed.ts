/** Measures the tagger's characters per second on our own corpus, and how long model and gazetteer take to load. */
import { readFileSync } from 'node:fs';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { readOwn } from './read-own.ts';
import { readLexicon } from './shipped.ts';

/** Milliseconds of processor time: others may use the machine too. */
const now = (): number => process.cpuUsage().user / 1000;
const bytes = new Uint8Array(readFileSync('model/tagger.bin'));
const clock = (): number => performance.now();
const began = clock();
const find = taggerFrom(bytes);
const tagger = clock();
readLexicon();
console.log(`ready in ${(clock() - began).toFixed(1)} ms: tagger ${(tagger - began).toFixed(1)}, gazetteer ${(clock() - tagger).toFixed(1)}`);
const texts = readOwn('corpus').map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
for (let round = 0; round < 8; round++) {
  const start = now();
  const articles = texts.map(readArticle);
  const read = now();
  for (const article of articles) find(article);
  const end = now();
  console.log(`reading ${(characters / (read - start) / 1000).toFixed(2)} Mchar/s, tagging ${(characters / (end - read) / 1000).toFixed(2)}, both ${(characters / (end - start) / 1000).toFixed(2)}`);
}
