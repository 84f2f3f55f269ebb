/** Prints what the tagger alone finds in articles, in the JSON of `recognize`: `node training/run.mjs tag model/tagger.bin DIR`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { codePointIndexOf, toCodePoint } from '../server/src/core/text/code-points.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';

const [, , model = '', folder = ''] = process.argv;
const find = taggerFrom(new Uint8Array(readFileSync(model)));
const files = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .toSorted()
  .map(path => {
    const text = readFileSync(join(folder, path), 'utf8');
    const article = readArticle(text);
    const index = codePointIndexOf(text);
    const mentions = find(article).map(({ from, to, type, confidence }) => {
      const start = article.words[from]?.start ?? 0;
      const end = article.words[to - 1]?.end ?? 0;
      return { start: toCodePoint(index, start), end: toCodePoint(index, end), text: text.slice(start, end), type, confidence };
    });
    return { path, mentions, claims: [] };
  });
console.log(JSON.stringify({ files }));
