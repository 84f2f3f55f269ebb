/** The articles that every benchmark reads: our own corpus without its markup, and the examples. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tests bundle this file elsewhere; they call `plain` only. */
const ROOT = join(import.meta.dirname, '..');

/** Every `step`th article, so that all regions and genres of the corpus are there. */
export function articleTexts(step = 4) {
  return sources(step).map(plain);
}

/** The same by how many names they have: agencies' news has some 15 in 1,000 characters, match reports, market reports and pages of briefs 25 to 35. */
export function articleTextsByDensity(step = 4) {
  const isDense = (text) => (1000 * text.split(MARK).length) / plain(text).length > DENSE;
  const all = sources(step);
  return [
    { name: `fewer than ${DENSE} names in 1,000 characters`, texts: all.filter((text) => !isDense(text)).map(plain) },
    { name: 'more', texts: all.filter(isDense).map(plain) },
  ];
}

/** All texts in a folder and the folders within it, without our markup where they have it. Throws where there is none. */
export function articleTextsIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.txt')) : [];
  if (names.length === 0) throw new Error(`--texts ${folder}: no file there ends in .txt; name a folder of articles`);
  return names.toSorted().map((name) => plain(readFileSync(join(folder, name), 'utf8')));
}

const DENSE = 20;
const MARK = /\|[poleg]:/;

function sources(step) {
  const corpus = textFiles(join(ROOT, 'corpus')).filter((text) => plain(text).length > 200);
  return [...textFiles(join(ROOT, 'examples')), ...corpus.filter((_, index) => index % step === 0)];
}

function textFiles(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.txt')).map((entry) => entry.name);
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** `[Mosul|l:mosul] … <s 1>police</s>` and the `%%` line of our training markup become the text as printed. */
export function plain(text) {
  return text
    .replace(/^%%[^\n]*\n+/, '')
    .replace(/\[([^[\]|\n]+)\|[poleg]:[a-z0-9-]+\]/g, '$1')
    .replace(/<\/?[scq](?: \d+)?>/g, '');
}
