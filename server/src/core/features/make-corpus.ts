/** Makes a folder a corpus: the text of its first `glossator.yaml`. */
import type { Corpus } from '../corpus/corpus.ts';
import { CONFIG_NAME } from '../corpus/kinds.ts';
import type { EditAnswer } from './feature.ts';

export function makeCorpusEdit(corpus: Corpus): EditAnswer {
  if (corpus.files.has(CONFIG_NAME)) return { message: `This folder is a corpus already: it has a ${CONFIG_NAME}.` };
  return { edit: { changes: [], creates: [{ path: CONFIG_NAME, text: FIRST_CONFIG }] } };
}

/** What holds without the keys anyway, written out so that a person sees what can be set. */
const FIRST_CONFIG = `# A corpus begins where this file is. Every key is optional.
version: 1
articles: ["**/*.txt", "**/*.md"]
registry: [entities.yaml]
language: en
`;
