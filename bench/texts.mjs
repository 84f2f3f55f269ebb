/** The articles that every benchmark reads: our own corpus without its markup, and the examples. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tests bundle this file elsewhere; they call `plain` only. */
const ROOT = join(import.meta.dirname, '..');

/** Every `step`th article, so that all regions and genres of the corpus are there. */
export function articleTexts(step = 4) {
  const corpus = textFiles(join(ROOT, 'corpus')).map(plain).filter((text) => text.length > 200);
  const examples = textFiles(join(ROOT, 'examples'));
  return [...examples, ...corpus.filter((_, index) => index % step === 0)];
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
