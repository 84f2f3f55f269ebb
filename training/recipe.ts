/** The recipe behind `model/tagger.bin`: one place for every setting that training and evaluation share. */
import { writeWeights } from '../server/src/core/mentions/tagger/weights.ts';
import { trainCrf } from './crf.ts';
import type { KnownHashes } from './names/gazetteer.ts';
import type { LabelledText } from './labelled.ts';
import { materialOf } from './material.ts';
import { prune } from './prune.ts';

export const RECIPE = {
  seed: 1,
  epochs: 6,
  averaged: 3,
  rate: 0.2,
  l1: 1e-5,
  dropout: 0.5,
  cutOff: 4,
  /** Weights below this are dropped at the end. */
  prune: 0.108,
  pools: 2,
  own: 1,
  replaced: 3,
  openReplaced: 2,
  listDropout: 0.4,
  misspelt: 0.03,
  unintroduced: 0.3,
} as const;

export type Recipe = { readonly [key in keyof typeof RECIPE]: number };

export interface TrainingData {
  readonly own: readonly LabelledText[];
  readonly open: readonly LabelledText[];
  readonly known: KnownHashes;
}

/** The bytes of the model file. */
export function trainModel({ own, open, known }: TrainingData, log?: (line: string) => void, recipe: Recipe = RECIPE): Uint8Array {
  const pools = materialOf(own, open, { ...recipe, known });
  const trained = trainCrf(pools, { ...recipe, ...(log && { log }) });
  return writeWeights({ rows: prune(trained.rows, recipe.prune), transitions: trained.transitions, ...known });
}
