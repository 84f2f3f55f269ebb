/** One recogniser in a process of its own: `node recognise-worker.mjs BUNDLE TEXTS.json PASSES` prints what it measured as JSON. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Characters read by either before anything is measured: so few that what is measured is near to what an editor or a CI job sees. */
const WARM_UP = 900_000;

const [bundle, textsFile, passes] = process.argv.slice(2);
const groups = JSON.parse(readFileSync(textsFile, 'utf8'));
const texts = groups.flat();
const lengthOf = (some) => some.reduce((sum, text) => sum + text.length, 0);
const characters = lengthOf(texts);

const began = performance.now();
const recognise = await (await import(pathToFileURL(bundle).href)).recogniser();
const loaded = performance.now();
recognise(texts[0]);
const first = performance.now();

const warmUp = Math.max(1, Math.round(WARM_UP / characters)); // passes
const perSecond = [];
const perCpuSecond = [];
const byGroup = groups.map(() => []); // characters per second
let found = 0;
let firstPass = 0;
for (let pass = 0; pass < warmUp + Number(passes); pass++) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  found = 0;
  const ends = groups.map((group) => {
    for (const text of group) found += recognise(text);
    return performance.now();
  });
  const { user, system } = process.cpuUsage(cpu);
  if (pass === 0) firstPass = performance.now() - began;
  if (pass < warmUp) continue;
  perSecond.push(characters / ((ends.at(-1) - start) / 1e3));
  ends.forEach((end, k) => byGroup[k].push(lengthOf(groups[k]) / ((end - (ends[k - 1] ?? start)) / 1e3)));
  perCpuSecond.push(characters / ((user + system) / 1e6)); // other programs on the machine do not count in it
}
console.log(JSON.stringify({ load: loaded - began, firstArticle: first - began, firstPass, perSecond, perCpuSecond, byGroup, found, characters, articles: texts.length }));
