/** One recogniser in a process of its own: `node recognise-worker.mjs BUNDLE TEXTS.json PASSES` prints what it measured as JSON. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, textsFile, passes] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(textsFile, 'utf8'));
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const began = performance.now();
const recognise = await (await import(pathToFileURL(bundle).href)).recogniser();
const loaded = performance.now();
recognise(texts[0]);
const first = performance.now();

const perSecond = [];
let found = 0;
for (let pass = 0; pass <= Number(passes); pass++) {
  const start = performance.now();
  found = 0;
  for (const text of texts) found += recognise(text);
  if (pass > 0) perSecond.push(characters / ((performance.now() - start) / 1000)); // the first pass warms the compiler up
}
console.log(JSON.stringify({ load: loaded - began, firstArticle: first - began, perSecond, found, characters, articles: texts.length }));
