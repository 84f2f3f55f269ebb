/** The best labelling of a sentence, and how likely each label is: Viterbi and forward-backward over BIOES labels. */
import { ENTITY_TYPES } from '../mention.ts';
import { canClose, canOpen, LABEL_COUNT, labelOf, OUTSIDE, PREDECESSORS } from './labels.ts';

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
  /** The exponentials between a label that ends a name, or is none, and one that begins the next, `[opener * ENDS + closer]`, by the order of `OPENERS` and `CLOSERS`. */
  readonly joints: Float64Array;
  /** The weights in the same order. */
  readonly jointWeights: Float64Array;
  /** Where outside scores so much more than any other label at every word, no name can win. */
  readonly lead: number;
}

const L = LABEL_COUNT;
/** More than the sums of a sentence's scores can be off. */
const ROUNDING = 1e-6;
const OPENS: readonly boolean[] = Array.from({ length: L }, (_, label) => canOpen(label));
const CLOSES: readonly boolean[] = Array.from({ length: L }, (_, label) => canClose(label));
/** Each of the first may stand before each of the second; a label inside a name has but one or two beside it. */
const CLOSERS = labelsThat(CLOSES);
const OPENERS = labelsThat(OPENS);
const ENDS = CLOSERS.length;
/** Numbers of the labels that close, side by side for the inner loops. */
const closing = new Float64Array(ENDS);
const BEGINS = Uint8Array.from(ENTITY_TYPES, type => labelOf(type, 'begin'));
const INSIDE = 1; // after its type's `begin`
const END = 2;

function labelsThat(hold: readonly boolean[]): Uint8Array {
  return Uint8Array.from([...hold.keys()].filter(label => hold[label]));
}

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
  const joints = new Float64Array(OPENERS.length * ENDS);
  const jointWeights = new Float64Array(joints.length);
  let most = -Infinity;
  PREDECESSORS.forEach((labels, to) => {
    for (const from of labels) {
      exponentials[from * L + to] = Math.exp(weights[from * L + to] ?? 0);
      most = Math.max(most, weights[from * L + to] ?? 0);
    }
  });
  OPENERS.forEach((to, opener) => CLOSERS.forEach((from, closer) => {
    joints[opener * ENDS + closer] = exponentials[from * L + to]!;
    jointWeights[opener * ENDS + closer] = weights[from * L + to]!;
  }));
  // A word in a name changes two transitions; none can gain more than this over that from outside to outside.
  const gain = most - (weights[OUTSIDE * L + OUTSIDE] ?? 0);
  return { weights, exponentials, joints, jointWeights, lead: 2 * gain + ROUNDING };
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
export function bestLabels(lattice: Lattice, { weights, jointWeights }: Transitions, labels: Uint8Array): void {
  const { length, scores, back } = lattice;
  const first = lattice.start * L;
  if (length === 0) return;
  let { last, next } = lattice;
  for (let y = 0; y < L; y++) last[y] = OPENS[y] ? scores[first + y]! : -Infinity;
  for (let t = 1; t < length; t++) {
    const row = t * L;
    for (let closer = 0; closer < ENDS; closer++) closing[closer] = last[CLOSERS[closer]!]!;
    for (let opener = 0, joint = 0; opener < OPENERS.length; opener++) {
      let best = -Infinity;
      let from = 0;
      for (let closer = 0; closer < ENDS; closer++) {
        const score = closing[closer]! + jointWeights[joint++]!;
        if (score > best) {
          best = score;
          from = closer;
        }
      }
      const y = OPENERS[opener]!;
      next[y] = best + scores[first + row + y]!;
      back[row + y] = CLOSERS[from]!;
    }
    for (let type = 0; type < BEGINS.length; type++) {
      const begin = BEGINS[type]!;
      for (let y = begin + INSIDE; y <= begin + END; y++) {
        const begun = last[begin]! + weights[begin * L + y]!;
        const within = last[begin + INSIDE]! + weights[(begin + INSIDE) * L + y]!;
        next[y] = Math.max(begun, within) + scores[first + row + y]!;
        back[row + y] = begun >= within ? begin : begin + INSIDE;
      }
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
  const { length, scale } = lattice;
  let total = 0;
  for (let t = 0; t < length; t++) {
    const top = emit(lattice, t, allowed ? allowed[t]! : -1);
    const sum = t === 0 ? open(lattice) : goForward(lattice, transitions, t * L);
    scale[t] = sum;
    total += Math.log(sum) + top;
  }
  for (let y = 0, row = (length - 1) * L; y < L; y++) lattice.backward[row + y] = CLOSES[y] ? 1 : 0;
  for (let t = length - 2; t >= 0; t--) goBackward(lattice, transitions, t * L, 1 / scale[t + 1]!);
  return total;
}

/** The exponentials of a word's scores less the highest of them, which it returns; 0 for labels that are not allowed or cannot end the sentence. */
function emit({ start, length, scores, emission }: Lattice, t: number, allowed: number): number {
  const row = t * L;
  const given = (start + t) * L;
  const isLast = t === length - 1;
  let top = -Infinity;
  for (let y = 0; y < L; y++) if ((allowed >>> y) & 1 && (!isLast || CLOSES[y])) top = Math.max(top, scores[given + y]!);
  for (let y = 0; y < L; y++) emission[row + y] = (allowed >>> y) & 1 && (!isLast || CLOSES[y]) ? Math.exp(scores[given + y]! - top) : 0;
  return top;
}

/** The first word. Returns what its forward sums were divided by. */
function open({ forward, emission }: Lattice): number {
  let sum = 0;
  for (const y of OPENERS) sum += emission[y]!;
  for (let y = 0; y < L; y++) forward[y] = OPENS[y] ? emission[y]! / sum : 0;
  return sum;
}

/** The word whose row begins at `row`, after the one before it. Returns what its forward sums were divided by. */
function goForward({ forward, emission }: Lattice, { exponentials, joints }: Transitions, row: number): number {
  const before = row - L;
  for (let closer = 0; closer < ENDS; closer++) closing[closer] = forward[before + CLOSERS[closer]!]!;
  let sum = 0;
  for (let opener = 0, joint = 0; opener < OPENERS.length; opener++) {
    let reach = 0;
    for (let closer = 0; closer < ENDS; closer++) reach += closing[closer]! * joints[joint++]!;
    const y = OPENERS[opener]!;
    sum += forward[row + y] = emission[row + y]! * reach;
  }
  for (let type = 0; type < BEGINS.length; type++) {
    const begin = BEGINS[type]!;
    const inside = begin + INSIDE;
    const end = begin + END;
    const begun = forward[before + begin]!;
    const within = forward[before + inside]!;
    sum += forward[row + inside] = emission[row + inside]! * (begun * exponentials[begin * L + inside]! + within * exponentials[inside * L + inside]!);
    sum += forward[row + end] = emission[row + end]! * (begun * exponentials[begin * L + end]! + within * exponentials[inside * L + end]!);
  }
  const factor = 1 / sum;
  for (let y = row; y < row + L; y++) forward[y] = forward[y]! * factor;
  return sum;
}

/** The word whose row begins at `row`, before the one after it. */
function goBackward({ backward, emission }: Lattice, { exponentials, joints }: Transitions, row: number, factor: number): void {
  const after = row + L;
  closing.fill(0);
  for (let opener = 0, joint = 0; opener < OPENERS.length; opener++) {
    const y = after + OPENERS[opener]!;
    const ahead = emission[y]! * backward[y]! * factor;
    for (let closer = 0; closer < ENDS; closer++) closing[closer] = closing[closer]! + ahead * joints[joint++]!;
  }
  for (let closer = 0; closer < ENDS; closer++) backward[row + CLOSERS[closer]!] = closing[closer]!;
  for (let type = 0; type < BEGINS.length; type++) {
    const begin = BEGINS[type]!;
    const inside = begin + INSIDE;
    const end = begin + END;
    const onward = emission[after + inside]! * backward[after + inside]! * factor;
    const ending = emission[after + end]! * backward[after + end]! * factor;
    backward[row + begin] = exponentials[begin * L + inside]! * onward + exponentials[begin * L + end]! * ending;
    backward[row + inside] = exponentials[inside * L + inside]! * onward + exponentials[inside * L + end]! * ending;
  }
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
