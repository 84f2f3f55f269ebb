/** The best labelling of a sentence, and how likely each label is: Viterbi and forward-backward over BIOES labels. */
import { canClose, canOpen, LABEL_COUNT, PREDECESSORS } from './labels.ts';

/** Scores of `length` words, `LABEL_COUNT` each. Rows are reused from sentence to sentence. */
export interface Lattice {
  readonly capacity: number;
  length: number;
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emission: Float64Array;
  readonly scale: Float64Array;
  readonly back: Uint8Array;
  /** Best scores up to a word and the word before it. */
  readonly last: Float64Array;
  readonly next: Float64Array;
}

/** Weights between neighbouring labels, `[from * LABEL_COUNT + to]`, and their exponentials (0 where not allowed). */
export interface Transitions {
  readonly weights: Float64Array;
  readonly exponentials: Float64Array;
}

const L = LABEL_COUNT;
const PREVIOUS: readonly Uint8Array[] = PREDECESSORS.map(labels => Uint8Array.from(labels));
const OPENS: readonly boolean[] = Array.from({ length: L }, (_, label) => canOpen(label));
const CLOSES: readonly boolean[] = Array.from({ length: L }, (_, label) => canClose(label));

export function latticeOf(capacity: number): Lattice {
  return {
    capacity,
    length: 0,
    scores: new Float64Array(capacity * L),
    forward: new Float64Array(capacity * L),
    backward: new Float64Array(capacity * L),
    emission: new Float64Array(capacity * L),
    scale: new Float64Array(capacity),
    back: new Uint8Array(capacity * L),
    last: new Float64Array(L),
    next: new Float64Array(L),
  };
}

export function transitionsOf(weights: Float64Array): Transitions {
  const exponentials = new Float64Array(L * L);
  for (let to = 0; to < L; to++) for (const from of PREVIOUS[to] ?? []) exponentials[from * L + to] = Math.exp(weights[from * L + to] ?? 0);
  return { weights, exponentials };
}

/** Writes the best allowed labelling into `labels`. */
export function bestLabels(lattice: Lattice, transitions: Transitions, labels: Uint8Array): void {
  const { length, scores, back } = lattice;
  const { weights } = transitions;
  if (length === 0) return;
  let { last, next } = lattice;
  for (let y = 0; y < L; y++) last[y] = OPENS[y] ? scores[y]! : -Infinity;
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      const previous = PREVIOUS[y]!;
      let best = -Infinity;
      let from = 0;
      for (let k = 0; k < previous.length; k++) {
        const p = previous[k]!;
        const score = last[p]! + weights[p * L + y]!;
        if (score > best) {
          best = score;
          from = p;
        }
      }
      next[y] = best + scores[t * L + y]!;
      back[t * L + y] = from;
    }
    [last, next] = [next, last];
  }
  let label = 0;
  for (let y = 1; y < L; y++) if (CLOSES[y] && last[y]! > last[label]!) label = y;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = back[t * L + label]!;
  }
}

/**
 * Fills `forward` and `backward`, scaled so that their product is a label's probability; returns the logarithm of
 * the sum over all labellings. `allowed`, a bit set per word, restricts them (for words whose true label is not known).
 */
export function sumLabels(lattice: Lattice, transitions: Transitions, allowed?: Int32Array): number {
  const { length, scores, forward, backward, emission, scale } = lattice;
  const { exponentials } = transitions;
  let total = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let top = -Infinity;
    for (let y = 0; y < L; y++) if (scores[row + y]! > top) top = scores[row + y]!;
    const bits = allowed ? allowed[t]! : -1;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const isAllowed = (bits & (1 << y)) !== 0 && (t > 0 || OPENS[y]!) && (t < length - 1 || CLOSES[y]!);
      const value = isAllowed ? Math.exp(scores[row + y]! - top) : 0;
      emission[row + y] = value;
      let reach = 1;
      if (t > 0) {
        reach = 0;
        if (value > 0) {
          const previous = PREVIOUS[y]!;
          for (let k = 0; k < previous.length; k++) reach += forward[row - L + previous[k]!]! * exponentials[previous[k]! * L + y]!;
        }
      }
      forward[row + y] = value * reach;
      sum += value * reach;
    }
    scale[t] = sum;
    total += Math.log(sum) + top;
    const factor = 1 / sum;
    for (let y = 0; y < L; y++) forward[row + y] = forward[row + y]! * factor;
  }
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let t = length - 2; t >= 0; t--) {
    const row = t * L;
    backward.fill(0, row, row + L);
    const factor = 1 / scale[t + 1]!;
    for (let y = 0; y < L; y++) {
      const ahead = emission[row + L + y]! * backward[row + L + y]! * factor;
      if (ahead === 0) continue;
      const previous = PREVIOUS[y]!;
      for (let k = 0; k < previous.length; k++) backward[row + previous[k]!] = backward[row + previous[k]!]! + exponentials[previous[k]! * L + y]! * ahead;
    }
  }
  return total;
}

/** After `sumLabels`: the probability that the words `[from, to)` carry exactly these labels. */
export function probabilityOf(lattice: Lattice, transitions: Transitions, labels: Uint8Array, from: number, to: number): number {
  const { forward, backward, emission, scale } = lattice;
  let probability = forward[from * L + labels[from]!]!;
  for (let t = from + 1; t < to; t++) {
    probability *= (transitions.exponentials[labels[t - 1]! * L + labels[t]!]! * emission[t * L + labels[t]!]!) / scale[t]!;
  }
  return Math.min(1, probability * backward[(to - 1) * L + labels[to - 1]!]!);
}
