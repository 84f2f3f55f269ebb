/** Trains a linear-chain conditional random field: AdaGrad, L1, feature dropout, everything in typed arrays. */
import { LABEL_COUNT } from '../server/src/core/mentions/tagger/labels.ts';
import { latticeOf, sumLabels, transitionsOf } from '../server/src/core/mentions/tagger/lattice.ts';
import type { Lattice, Transitions } from '../server/src/core/mentions/tagger/lattice.ts';
import { LONGEST_PIECE } from '../server/src/core/mentions/tagger/tagger.ts';
import { randomOf, shuffled } from './random.ts';
import type { Random } from './random.ts';
import type { Sequence } from './sequences.ts';

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  /** Share of a word's features that are left out at random at each step. */
  readonly dropout: number;
  /** A feature that occurs less often in all the material is dropped. */
  readonly cutOff: number;
  readonly seed: number;
  /** The weights are the mean of those after each of so many last epochs. */
  readonly averaged: number;
  readonly log?: (line: string) => void;
}

export interface TrainedWeights {
  readonly rows: Map<number, Float32Array>;
  readonly transitions: Float64Array;
}

const L = LABEL_COUNT;
/** AdaGrad's sum of squares begins here. */
const FIRST_SQUARE = 1;

/** The pools are used in turn, one for each epoch: they hold the same texts with other names. */
export function trainCrf(pools: readonly (readonly Sequence[])[], options: TrainingOptions): TrainedWeights {
  const ids = featureIds(pools, options.cutOff);
  const indexed = pools.map(pool => pool.map(sequence => ({ ...sequence, features: sequence.features.map(hash => ids.get(hash) ?? -1) })));
  const model: Model = {
    weights: new Float32Array(ids.size * L),
    squares: new Float32Array(ids.size * L).fill(FIRST_SQUARE),
    touched: new Int32Array(ids.size),
    transitions: new Float64Array(L * L),
    transitionSquares: new Float64Array(L * L).fill(FIRST_SQUARE),
    step: 0,
  };
  const mean = { weights: new Float32Array(ids.size * L), transitions: new Float64Array(L * L) };
  options.log?.(`${ids.size} features`);
  const random = randomOf(options.seed);
  const lattice = latticeOf(LONGEST_PIECE);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const began = performance.now();
    let loss = 0;
    let words = 0;
    for (const sequence of shuffled(indexed[epoch % indexed.length] ?? [], random)) {
      loss += learn(model, sequence, lattice, options, random);
      words += sequence.labels.length;
    }
    if (epoch >= options.epochs - options.averaged) addTo(mean, model, 1 / Math.min(options.averaged, options.epochs));
    options.log?.(`epoch ${epoch + 1}: ${words} words, loss ${(loss / words).toFixed(4)}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const rows = new Map<number, Float32Array>();
  for (const [hash, id] of ids) {
    const row = mean.weights.slice(id * L, id * L + L);
    if (row.some(weight => weight !== 0)) rows.set(hash, row);
  }
  return { rows, transitions: mean.transitions };
}

function addTo(mean: Pick<Model, 'weights' | 'transitions'>, { weights, transitions }: Model, share: number): void {
  for (let i = 0; i < weights.length; i++) mean.weights[i] = mean.weights[i]! + weights[i]! * share;
  for (let i = 0; i < transitions.length; i++) mean.transitions[i] = mean.transitions[i]! + transitions[i]! * share;
}

interface Model {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly touched: Int32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
  step: number;
}

/** Counted over the sequences as they stand: a replaced copy counts as a text of its own. */
function featureIds(pools: readonly (readonly Sequence[])[], cutOff: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pool of pools) for (const { features } of pool) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= cutOff) ids.set(hash, ids.size);
  return ids;
}

let kept = new Int32Array(1 << 16);
let keptStarts = new Int32Array(LONGEST_PIECE + 1);
let expected = new Float64Array(LONGEST_PIECE * L);

/** One step; returns the sequence's loss. */
function learn(model: Model, sequence: Sequence, lattice: Lattice, options: TrainingOptions, random: Random): number {
  const { weights } = model;
  const length = sequence.labels.length;
  lattice.length = length;
  const boost = 1 / (1 - options.dropout);
  if (kept.length < sequence.features.length) kept = new Int32Array(sequence.features.length * 2);
  let n = 0;
  for (let t = 0; t < length; t++) {
    keptStarts[t] = n;
    const row = t * L;
    const { scores } = lattice;
    scores.fill(0, row, row + L);
    for (let k = sequence.starts[t]!; k < sequence.starts[t + 1]!; k++) {
      const id = sequence.features[k]!;
      if (id < 0 || random.next() < options.dropout) continue;
      kept[n++] = id;
      const base = id * L;
      for (let y = 0; y < L; y++) scores[row + y] = scores[row + y]! + weights[base + y]! * boost;
    }
  }
  keptStarts[length] = n;
  const transitions = transitionsOf(model.transitions);
  const total = sumLabels(lattice, transitions);
  // Gradient = what the model expects less what the truth (or all that the truth may be) has.
  const edges = new Float64Array(L * L);
  for (let i = 0; i < length * L; i++) expected[i] = lattice.forward[i]! * lattice.backward[i]!;
  addEdges(lattice, transitions, edges, 1);
  let truth: number;
  if (sequence.allowed) {
    truth = sumLabels(lattice, transitions, sequence.allowed);
    for (let i = 0; i < length * L; i++) expected[i] = expected[i]! - lattice.forward[i]! * lattice.backward[i]!;
    addEdges(lattice, transitions, edges, -1);
  } else {
    truth = 0;
    for (let t = 0; t < length; t++) {
      const label = sequence.labels[t]!;
      truth += lattice.scores[t * L + label]!;
      expected[t * L + label] = expected[t * L + label]! - 1;
      if (t > 0) {
        const edge = sequence.labels[t - 1]! * L + label;
        truth += model.transitions[edge]!;
        edges[edge] = edges[edge]! - 1;
      }
    }
  }
  update(model, length, boost, options);
  for (let e = 0; e < L * L; e++) {
    const gradient = edges[e]!;
    if (gradient === 0) continue;
    model.transitionSquares[e] = model.transitionSquares[e]! + gradient * gradient;
    model.transitions[e] = model.transitions[e]! - (options.rate * gradient) / Math.sqrt(model.transitionSquares[e]!);
  }
  model.step++;
  return total - truth;
}

function update({ weights, squares, touched, step }: Model, length: number, boost: number, { rate, l1 }: TrainingOptions): void {
  for (let t = 0; t < length; t++) {
    const row = t * L;
    for (let k = keptStarts[t]!; k < keptStarts[t + 1]!; k++) {
      const id = kept[k]!;
      const base = id * L;
      const shrink = l1 * Math.min(step - touched[id]!, 2000) + l1; // for the steps that passed it by, too
      touched[id] = step;
      for (let y = 0; y < L; y++) {
        const gradient = expected[row + y]! * boost;
        const weight = weights[base + y]!;
        if (gradient < 1e-5 && gradient > -1e-5 && weight === 0) continue;
        const square = squares[base + y]! + gradient * gradient;
        squares[base + y] = square;
        const speed = rate / Math.sqrt(square);
        const moved = weight - speed * gradient;
        const pull = speed * shrink;
        weights[base + y] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0;
      }
    }
  }
}

function addEdges({ length, forward, backward, emission, scale }: Lattice, { exponentials }: Transitions, edges: Float64Array, sign: number): void {
  for (let t = 1; t < length; t++) {
    const row = t * L;
    for (let y = 0; y < L; y++) {
      const ahead = (emission[row + y]! * backward[row + y]! * sign) / scale[t]!;
      if (ahead === 0) continue;
      for (let p = 0; p < L; p++) {
        const behind = forward[row - L + p]!;
        if (behind !== 0) edges[p * L + y] = edges[p * L + y]! + behind * exponentials[p * L + y]! * ahead;
      }
    }
  }
}
