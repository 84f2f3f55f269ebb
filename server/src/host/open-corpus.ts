/** Reads a whole corpus folder: the configuration first, because it says what the other files are. */
import { emptyCorpus, withFiles } from '../core/corpus/build.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Keep } from '../core/corpus/file.ts';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Files } from './files.ts';

/** `keep` as in `withFiles`: 'recent' where the corpus is gone through once. */
export function openCorpus(files: Files, model: Model, keep: Keep = 'all'): Corpus {
  const paths = files.list();
  const configured = withFiles(emptyCorpus, paths.filter(path => path === CONFIG_NAME).map(path => files.read(path)), model);
  const others = paths.filter(path => path !== CONFIG_NAME && kindOf(path, configured.config) !== undefined);
  return withFiles(configured, others.map(path => files.read(path)), model, keep);
}
