/** Tests of Viterbi and forward-backward against counting every labelling of a short sentence. */
import assert from 'node:assert/strict';
import { canClose, canFollow, canOpen, LABEL_COUNT, labelOf } from '../../../../../server/src/core/mentions/tagger/labels.ts';
import { bestLabels, latticeOf, probabilityOf, sumLabels, surelyOutside, transitionsOf } from '../../../../../server/src/core/mentions/tagger/lattice.ts';
import { randomOf } from '../../../../../training/random.ts';

const L = LABEL_COUNT;

describe('tagger: lattice', () => {
  const random = randomOf(7);
  const weights = Float64Array.from({ length: L * L }, () => random.next() * 2 - 1);
  const transitions = transitionsOf(weights);
  const lattice = latticeOf(3);
  lattice.length = 3;
  lattice.scores.forEach((_, i) => (lattice.scores[i] = random.next() * 4 - 2));
  const all = everyLabelling(3).map(labels => ({ labels, score: scoreOf(labels) }));

  it('finds the best of all labellings that are allowed', () => {
    const labels = new Uint8Array(3);
    bestLabels(lattice, transitions, labels);
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    assert.deepEqual([...labels], best.labels);
  });

  it('sums all of them, and those that a restriction leaves', () => {
    assert.ok(Math.abs(sumLabels(lattice, transitions) - logSum(all)) < 1e-9);
    const allowed = Int32Array.of(2 ** L - 1, (1 << 0) | (1 << labelOf('place', 'single')), 2 ** L - 1);
    const left = all.filter(({ labels }) => labels[1] === 0 || labels[1] === labelOf('place', 'single'));
    assert.ok(Math.abs(sumLabels(lattice, transitions, allowed) - logSum(left)) < 1e-9);
  });

  it('gives a stretch the share of the labellings that have it', () => {
    const total = sumLabels(lattice, transitions);
    const labels = Uint8Array.of(labelOf('person', 'begin'), labelOf('person', 'end'), 0);
    const having = all.filter(one => one.labels[0] === labels[0] && one.labels[1] === labels[1]);
    assert.ok(Math.abs(probabilityOf(lattice, transitions, labels, 0, 2) - Math.exp(logSum(having) - total)) < 1e-9);
  });

  it('knows at a glance some sentences without a name, and no other', () => {
    const { lead } = transitions;
    const other = latticeOf(4);
    const labels = new Uint8Array(4);
    let sure = 0;
    for (let round = 0; round < 300; round++) {
      other.start = 1;
      other.length = 3;
      other.scores.forEach((_, i) => (other.scores[i] = random.next() * 4 - 2 + (i % L === 0 ? random.next() * 3 * lead : 0)));
      bestLabels(other, transitions, labels);
      if (surelyOutside(other, transitions)) {
        sure++;
        assert.deepEqual([...labels.subarray(0, 3)], [0, 0, 0]);
      }
    }
    assert.ok(sure > 0 && sure < 300, String(sure));
  });

  function scoreOf(labels: readonly number[]): number {
    return labels.reduce((sum, label, t) => sum + (lattice.scores[t * L + label] ?? 0) + (t > 0 ? (weights[(labels[t - 1] ?? 0) * L + label] ?? 0) : 0), 0);
  }
});

function everyLabelling(length: number): number[][] {
  let labellings: number[][] = Array.from({ length: L }, (_, label) => [label]).filter(([label]) => canOpen(label ?? 0));
  for (let t = 1; t < length; t++) labellings = labellings.flatMap(labels => Array.from({ length: L }, (_, label) => [...labels, label]).filter(next => canFollow(next[t - 1] ?? 0, next[t] ?? 0)));
  return labellings.filter(labels => canClose(labels.at(-1) ?? 0));
}

function logSum(labellings: readonly { score: number }[]): number {
  return Math.log(labellings.reduce((sum, { score }) => sum + Math.exp(score), 0));
}
