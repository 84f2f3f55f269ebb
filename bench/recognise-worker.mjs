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

const WARM_UP = 1; // passes, for either: what is measured is near to what an editor or a CI job sees
const perSecond = [];
const perCpuSecond = [];
let found = 0;
let firstPass = 0;
for (let pass = 0; pass < WARM_UP + Number(passes); pass++) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  found = 0;
  for (const text of texts) found += recognise(text);
  const { user, system } = process.cpuUsage(cpu);
  if (pass === 0) firstPass = performance.now() - began;
  if (pass < WARM_UP) continue;
  perSecond.push(characters / ((performance.now() - start) / 1e3));
  perCpuSecond.push(characters / ((user + system) / 1e6)); // other programs on the machine do not count in it
}
console.log(JSON.stringify({ load: loaded - began, firstArticle: first - began, firstPass, perSecond, perCpuSecond, found, characters, articles: texts.length }));
