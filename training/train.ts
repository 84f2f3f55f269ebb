/** `npm run train -- CORPORA`: trains the tagger on `corpus/` and the open sets in CORPORA, and writes `model/tagger.bin`. */
import { existsSync, writeFileSync } from 'node:fs';
import { knownHashes } from './names/gazetteer.ts';
import { readOpenSets } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { trainModel } from './recipe.ts';

const [, , corpora = '', to = 'model/tagger.bin'] = process.argv;
if (!existsSync(corpora)) {
  console.error(`${corpora === '' ? 'No folder of corpora given' : `${corpora}: no such folder`}. Usage: npm run train -- CORPORA [MODEL]`);
  process.exitCode = 2;
} else {
  const own = readOwn('corpus');
  const open = readOpenSets(corpora);
  console.log(`${own.length} articles of our own, ${open.length} of open sets`);
  const bytes = trainModel({ own, open, known: knownHashes(corpora) }, line => console.log(line));
  writeFileSync(to, bytes);
  console.log(`${to}: ${bytes.length} bytes`);
}
