#!/usr/bin/env node
/** Builds model/gazetteer.txt from our own tables, MISP's lists and the words of open texts. */
//   node training/build-gazetteer.mjs CORPORA [OUT]
// CORPORA is a folder with gazetteer/ (MISP) and open texts (gum/, wikigold/ …); see model/LICENSE.md for credits.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [corpora, out] = process.argv.slice(2);
if (!corpora) {
  console.error('usage: node training/build-gazetteer.mjs CORPORA [OUT]');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const table = name => readFileSync(join(here, 'gazetteer', `${name}.txt`), 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const json = name => JSON.parse(readFileSync(join(corpora, name), 'utf8'));
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼʻ`]/g, "'").replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ı/g, 'i').replace(/đ/g, 'd').normalize('NFC').toLowerCase();
const isLatin = text => /^[\p{Script=Latin}\p{M}' -]+$/u.test(text);

const common = commonWords();
const countries = table('countries');
const organizations = [...table('organizations'), ...agencies()];
const groups = table('groups').join(', ').split(/, /);
const lists = [
  ['country', countries.join('\n')],
  ['organization', organizations.join('\n')],
  ['group', groups.map(fold).join('|')],
  ['common', common.join('|')],
];
const text = lists.map(([name, body]) => `= ${name}\n${body}\n`).join('');
writeFileSync(out ?? join(here, '..', 'model', 'gazetteer.txt'), text);
console.log(`${countries.length} countries, ${organizations.length} organizations, ${common.length} common words, ${Buffer.byteLength(text)} bytes`);

/** Words written in lower case in open texts, twice or more: what opens a sentence or a headline without being a name. */
function commonWords() {
  const counts = new Map();
  const names = new Map();
  const add = token => {
    if (/^\p{Ll}[\p{Ll}']*$/u.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
    else if (/^\p{Lu}\p{Ll}+$/u.test(token)) names.set(fold(token), (names.get(fold(token)) ?? 0) + 1);
  };
  for (const file of filesIn(corpora)) {
    if (!file.endsWith('.jsonl') || file.includes('petrarch')) continue;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line) continue;
      const doc = JSON.parse(line);
      const tokens = doc.tokens ?? (doc.text ? doc.text.split(/[^\p{L}']+/u) : []);
      for (const token of tokens) add(String(token));
    }
  }
  return [...counts].filter(([word, count]) => word.length > 1 && count * 8 >= (names.get(word) ?? 0)).map(([word]) => word).toSorted();
}

/** "Abu Sayyaf Group (ASG)" to "Abu Sayyaf Group, ASG". */
function agencies() {
  const known = new Set(table('organizations').flatMap(line => line.split(', ')).map(fold));
  const found = [];
  for (const file of ['gazetteer/misp-terrorist-groups.json', 'gazetteer/misp-intelligence-agencies.json']) {
    for (const { name } of json(file)) {
      const [, long, short] = /^(.+?)(?: \(([^)]+)\))?$/.exec(name) ?? [];
      if (!long || !isLatin(long) || long.split(' ').length < 2 || known.has(fold(long)) || long.length > 60) continue;
      found.push(short && /^[A-Z]{3,}$/.test(short) && !known.has(fold(short)) ? `${long}, ${short}` : long);
      known.add(fold(long));
      if (short) known.add(fold(short));
    }
  }
  return found;
}

function filesIn(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
