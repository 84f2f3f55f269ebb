/** Models trained for measuring, kept in `build/models` until something changes that they depend on. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteerOf } from '../server/src/core/mentions/tagger/gazetteer.ts';
import { wordMemory } from '../server/src/core/mentions/tagger/word-types.ts';
import { RECIPE, trainModel } from './recipe.ts';
import type { Recipe, TrainingData } from './recipe.ts';
import { sequencesOf } from './sequences.ts';

const FOLDER = 'build/models';
/** What turns texts into weights; the feature code is told by what it makes of the texts. */
const SOURCES = ['crf', 'detokenize', 'material', 'prune', 'random', 'recipe', 'replace', 'sequences', 'vary', 'names/packages', 'names/regions', 'names/lists'].map(name => `training/${name}.ts`);
/** Lists of names that come into the copies. */
const LISTS = ['organizations', 'organizations-more', 'organizations-local', 'companies-media', 'politics-sport', 'persons', 'persons-more', 'groups', 'countries', 'public-figures', 'things'].map(name => `training/names/${name}.txt`);

/** The bytes of the model trained on this data: from the last time, or trained now. */
export function modelFor(data: TrainingData, log: (line: string) => void, recipe: Recipe = RECIPE): Uint8Array {
  const path = join(FOLDER, `${keyOf(data, recipe)}.bin`);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  const began = process.cpuUsage().user;
  const bytes = trainModel(data, undefined, recipe);
  log(`trained in ${((process.cpuUsage().user - began) / 1e6).toFixed(0)} s of processor time`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}

function keyOf({ own, open, known }: TrainingData, recipe: Recipe): string {
  const hash = createHash('sha256').update(JSON.stringify([recipe, own, open, [...known.names], [...known.classes], [...known.broad]]));
  for (const path of [...SOURCES, ...LISTS]) hash.update(readFileSync(path, 'utf8'));
  const gazetteer = gazetteerOf(known);
  const memory = wordMemory(); // one for all texts: each keeps a note with every word form
  for (const text of [...own, ...open]) for (const { features, labels } of sequencesOf(text, gazetteer, memory)) hash.update(features).update(labels);
  return hash.digest('hex').slice(0, 24);
}
