/** The folder both language servers open: the annotated examples over and over, each sidecar with one unknown key to find. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const EXAMPLES = join(import.meta.dirname, '../examples');
/** The line that every sidecar begins its fault with, and an edit takes away and puts back. */
export const FAULT = 'bench-unknown-key: 1\n';

/** Writes `count` articles with their sidecars. Answers { root, sidecars, articles }, each document as { uri, text, languageId }. */
export function writeCorpus(root, count) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of ['glossator.yaml', 'entities.yaml', 'claims.yaml']) writeFileSync(join(root, name), readFileSync(join(EXAMPLES, name)));
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.ann.yaml')).map((name) => name.replace('.ann.yaml', ''));
  const sidecars = [];
  const articles = [];
  for (let index = 0; index < count; index++) {
    const from = names[index % names.length];
    const to = `article-${String(index).padStart(3, '0')}`;
    articles.push(write(root, `${to}.txt`, 'plaintext', readFileSync(join(EXAMPLES, `${from}.txt`), 'utf8')));
    const yaml = readFileSync(join(EXAMPLES, `${from}.ann.yaml`), 'utf8').replace(`text: ${from}.txt`, `text: ${to}.txt`);
    const alone = yaml.replaceAll(/^ *(?:relations: \[.*\]|derivedFrom: .*)\n/gm, ''); // no references to files that are not there
    sidecars.push(write(root, `${to}.ann.yaml`, 'yaml', FAULT + alone));
  }
  return { root, sidecars, articles };
}

function write(root, name, languageId, text) {
  const path = join(root, name);
  writeFileSync(path, text);
  return { uri: pathToFileURL(path).href, languageId, text };
}
