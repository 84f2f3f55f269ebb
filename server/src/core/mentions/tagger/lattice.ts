/** The best labelling of a sentence, and how likely each label is: Viterbi and forward-backward over BIOES labels. */
import { canClose, canOpen, LABEL_COUNT, OUTSIDE, PREDECESSORS } from './labels.ts';

/** Scores of `length` words, `LABEL_COUNT` each, from row `start` on. The other rows are reused from sentence to sentence. */
export interface Lattice {
  readonly capacity: number;
  length: number;
  start: number;
  scores: Float64Array;
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
  /** The weights once more in the order of `BEFORE`, for the inner loop. */
  readonly weightsInto: Float64Array;
  /** Where outside scores so much more than any other label at every word, no name can win. */
  readonly lead: number;
}

const L = LABEL_COUNT;
/** More than the sums of a sentence's scores can be off. */
const ROUNDING = 1e-6;
/** A label that scores so much less than that of the best labelling is left out of sums: it has 6e-6 of its weight. */
const FAR = 12;
/** The labels that may stand before label y are `BEFORE[k]` for k in `[BEFORE_FROM[y], BEFORE_FROM[y + 1])`. */
const BEFORE = Uint8Array.from(PREDECESSORS.flat());
const BEFORE_FROM = Uint8Array.from({ length: L + 1 }, (_, label) => PREDECESSORS.slice(0, label).flat().length);
/** Sets of labels as bits: those before label y, those that may open and close a sentence. */
const MAY_PRECEDE = Int32Array.from(PREDECESSORS, labels => labels.reduce((bits, label) => bits | (1 << label), 0));
const ALL_LABELS = 2 ** L - 1;
const OPENS: readonly boolean[] = Array.from({ length: L }, (_, label) => canOpen(label));
const CLOSES: readonly boolean[] = Array.from({ length: L }, (_, label) => canClose(label));
const MAY_OPEN = OPENS.reduce((bits, opens, label) => (opens ? bits | (1 << label) : bits), 0);
const MAY_CLOSE = CLOSES.reduce((bits, closes, label) => (closes ? bits | (1 << label) : bits), 0);

export function latticeOf(capacity: number): Lattice {
  return {
    capacity,
    length: 0,
    start: 0,
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
  const weightsInto = new Float64Array(BEFORE.length);
  for (let to = 0; to < L; to++) {
    for (let k = BEFORE_FROM[to]!; k < BEFORE_FROM[to + 1]!; k++) {
      const at = BEFORE[k]! * L + to;
      weightsInto[k] = weights[at] ?? 0;
      exponentials[at] = Math.exp(weights[at] ?? 0);
    }
  }
  // A word in a name changes two transitions; none can gain more than this over that from outside to outside.
  const gain = weightsInto.reduce((most, weight) => Math.max(most, weight), -Infinity) - (weights[OUTSIDE * L + OUTSIDE] ?? 0);
  return { weights, exponentials, weightsInto, lead: 2 * gain + ROUNDING };
}

/** True where the best labelling is outside throughout, as a look at each word alone can tell; false where it cannot. */
export function surelyOutside({ length, start, scores }: Lattice, { lead }: Transitions): boolean {
  for (let t = 0; t < length; t++) {
    const row = (start + t) * L;
    const limit = scores[row + OUTSIDE]! - lead;
    for (let y = 1; y < L; y++) if (!(scores[row + y]! < limit)) return false;
  }
  return true;
}

/** Writes the best allowed labelling into `labels`. */
export function bestLabels(lattice: Lattice, transitions: Transitions, labels: Uint8Array): void {
  const { length, scores, back } = lattice;
  const { weightsInto } = transitions;
  const first = lattice.start * L;
  if (length === 0) return;
  let { last, next } = lattice;
  for (let y = 0; y < L; y++) last[y] = OPENS[y] ? scores[first + y]! : -Infinity;
  for (let t = 1; t < length; t++) {
    const row = t * L;
    for (let y = 0; y < L; y++) {
      const end = BEFORE_FROM[y + 1]!;
      let best = -Infinity;
      let from = 0;
      for (let k = BEFORE_FROM[y]!; k < end; k++) {
        const score = last[BEFORE[k]!]! + weightsInto[k]!;
        if (score > best) {
          best = score;
          from = BEFORE[k]!;
        }
      }
      next[y] = best + scores[first + row + y]!;
      back[row + y] = from;
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

/** Writes which labels each word may well have, as bits: that of the best labelling, and those that score little less. They stand for all in sums. */
export function likelyLabels({ length, start, scores }: Lattice, best: Uint8Array, likely: Int32Array): void {
  for (let t = 0; t < length; t++) {
    const row = (start + t) * L;
    const least = scores[row + best[t]!]! - FAR;
    let bits = 0;
    for (let y = 0; y < L; y++) if (scores[row + y]! > least) bits |= 1 << y;
    likely[t] = bits;
  }
}

/**
 * Fills `forward` and `backward`, scaled so that their product is a label's probability; returns the logarithm of
 * the sum over all labellings. `allowed`, a bit set per word, restricts them (for words whose true label is not known).
 */
export function sumLabels(lattice: Lattice, { exponentials }: Transitions, allowed?: Int32Array): number {
  const { length, scores, forward, backward, emission, scale } = lattice;
  forward.fill(0, 0, length * L);
  backward.fill(0, 0, length * L);
  emission.fill(0, 0, length * L);
  let total = 0;
  let before = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    const given = (lattice.start + t) * L;
    const labels = labelsAt(t, length, allowed);
    let top = -Infinity;
    for (let rest = labels; rest !== 0; rest &= rest - 1) top = Math.max(top, scores[given + lowestBit(rest)]!);
    let sum = 0;
    for (let rest = labels; rest !== 0; rest &= rest - 1) {
      const y = lowestBit(rest);
      const value = Math.exp(scores[given + y]! - top);
      let reach = 1;
      if (t > 0) {
        reach = 0;
        for (let from = before & MAY_PRECEDE[y]!; from !== 0; from &= from - 1) {
          const p = lowestBit(from);
          reach += forward[row - L + p]! * exponentials[p * L + y]!;
        }
      }
      emission[row + y] = value;
      forward[row + y] = value * reach;
      sum += value * reach;
    }
    scale[t] = sum;
    total += Math.log(sum) + top;
    const factor = 1 / sum;
    for (let rest = labels; rest !== 0; rest &= rest - 1) forward[row + lowestBit(rest)] = forward[row + lowestBit(rest)]! * factor;
    before = labels;
  }
  for (let rest = before; rest !== 0; rest &= rest - 1) backward[(length - 1) * L + lowestBit(rest)] = 1;
  let after = before;
  for (let t = length - 2; t >= 0; t--) {
    const row = t * L;
    const labels = labelsAt(t, length, allowed);
    const factor = 1 / scale[t + 1]!;
    for (let rest = after; rest !== 0; rest &= rest - 1) {
      const y = lowestBit(rest);
      const ahead = emission[row + L + y]! * backward[row + L + y]! * factor;
      for (let from = labels & MAY_PRECEDE[y]!; from !== 0; from &= from - 1) {
        const p = lowestBit(from);
        backward[row + p] = backward[row + p]! + exponentials[p * L + y]! * ahead;
      }
    }
    after = labels;
  }
  return total;
}

/** As bits. */
function labelsAt(t: number, length: number, allowed: Int32Array | undefined): number {
  return (allowed ? allowed[t]! : ALL_LABELS) & (t === 0 ? MAY_OPEN : ALL_LABELS) & (t === length - 1 ? MAY_CLOSE : ALL_LABELS);
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
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
