/** Finds names in an article by the trained model: the word sequence with the best sum of feature weights. */
import type { ArticleText, Word, WordRange } from '../../tokens/token.ts';
import type { FoundName, NameFinder } from '../name-finder.ts';
import { CONTEXT_LIMIT, featureViewOf } from './features.ts';
import type { FeatureView } from './features.ts';
import { EDGE, formMemory } from './forms.ts';
import type { Form } from './forms.ts';
import { gazetteerOf } from './gazetteer.ts';
import { LABEL_COUNT, OUTSIDE, partOf, typeOf } from './labels.ts';
import { bestLabels, latticeOf, probabilityOf, sumLabels, transitionsOf } from './lattice.ts';
import { votesOf } from './votes.ts';
import { readWeights } from './weights.ts';
import type { Weights } from './weights.ts';

const L = LABEL_COUNT;
/** A longer sentence is read in pieces of so many words. */
export const LONGEST_PIECE = 300;
/** No name has more words. */
const LONGEST_NAME = 16;

/** A finder that names nothing where the bytes are no model. */
export function taggerFrom(model: Uint8Array): NameFinder {
  const weights = readWeights(model);
  return weights ? finderOf(weights) : () => [];
}

/** Sums made once for an article: by word for its form, by what the article tells about a form. */
interface Sums {
  readonly vectors: (Float64Array | undefined)[];
  readonly told: Map<Int32Array, Float64Array>;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly scores: Float64Array;
  readonly names: readonly FoundName[];
}

function finderOf(weights: Weights): NameFinder {
  const formOf = formMemory();
  const gazetteer = gazetteerOf(weights.lists);
  const transitions = transitionsOf(weights.transitions);
  const lattice = latticeOf(LONGEST_PIECE);
  const labels = new Uint8Array(LONGEST_PIECE);
  const context = new Int32Array(CONTEXT_LIMIT);
  const add = adderOf(weights);
  /** Sums of a form's weights for each place it is seen from; forms are remembered, so the sums are. */
  const sums = new WeakMap<Form, Float64Array>();
  const sumsOf = (form: Form): Float64Array => {
    let made = sums.get(form);
    if (!made) {
      made = new Float64Array(5 * L);
      for (let place = 0; place < 5; place++) for (const hash of form.at[place] ?? []) add(hash, made, place * L);
      sums.set(form, made);
    }
    return made;
  };

  return article => {
    if (isList(article.words)) return [];
    const view = featureViewOf(article, formOf, gazetteer);
    const known: Sums = { vectors: Array.from({ length: article.words.length }), told: new Map() };
    const pieces: Piece[] = [];
    for (const sentence of article.sentences) {
      if (article.blocks[sentence.block]?.role === 'furniture' || !isProse(article.words, sentence.from, sentence.to)) continue;
      for (const { from, to } of piecesOf(view, sentence)) {
        score(view, known, from, to);
        // A quiet word beside the piece is outside every name.
        if (from > sentence.from) for (let y = 0; y < L; y++) lattice.scores[y] = lattice.scores[y]! + transitions.weights[OUTSIDE * L + y]!;
        if (to < sentence.to) for (let y = 0, row = (to - from - 1) * L; y < L; y++) lattice.scores[row + y] = lattice.scores[row + y]! + transitions.weights[y * L + OUTSIDE]!;
        const scores = lattice.scores.slice(0, (to - from) * L);
        pieces.push({ from, to, scores, names: namesIn(article, from, to) });
      }
    }
    const votes = votesOf(article, view.layout, pieces.flatMap(piece => piece.names));
    return pieces.flatMap(({ from, to, scores, names }) => {
      lattice.length = to - from;
      lattice.scores.set(scores);
      let differs = false;
      for (let i = from; i < to; i++) differs = votes.lean(i, lattice.scores, (i - from) * L) || differs;
      return differs ? namesIn(article, from, to) : names;
    });
  };

  /** The names of the piece whose scores are in the lattice. */
  function namesIn(article: ArticleText, from: number, to: number): FoundName[] {
    bestLabels(lattice, transitions, labels);
    if (labels.subarray(0, to - from).every(label => label === OUTSIDE)) return [];
    sumLabels(lattice, transitions);
    return collect(article, from, to);
  }

  function score(view: FeatureView, { vectors, told }: Sums, from: number, to: number): void {
    const { scores } = lattice;
    const edge = sumsOf(EDGE);
    const first = view.layout.sentenceFrom[from]!;
    const end = view.layout.sentenceTo[from]!;
    lattice.length = to - from;
    for (let i = from; i < to; i++) {
      const row = (i - from) * L;
      scores.fill(0, row, row + L);
      for (let place = 0; place < 5; place++) {
        const k = i + place - 2;
        const vector = k < first || k >= end ? edge : (vectors[k] ??= sumsOf(view.formAt(k, 0)));
        const start = (4 - place) * L;
        for (let y = 0; y < L; y++) scores[row + y] = scores[row + y]! + vector[start + y]!;
      }
      const count = view.contextOf(i, context);
      for (let k = 0; k < count; k++) add(context[k]!, scores, row);
      const evidence = view.evidenceAt(i);
      if (evidence.length > 0) {
        let vector = told.get(evidence);
        if (!vector) {
          told.set(evidence, (vector = new Float64Array(L)));
          for (const hash of evidence) add(hash, vector, 0);
        }
        for (let y = 0; y < L; y++) scores[row + y] = scores[row + y]! + vector[y]!;
      }
    }
  }

  function collect(article: ArticleText, offset: number, end: number): FoundName[] {
    const found: FoundName[] = [];
    for (let from = 0; from < end - offset; from++) {
      const type = typeOf(labels[from]!);
      if (!type) continue;
      let to = from + 1;
      while (to < end - offset && partOf(labels[to]!) !== undefined && partOf(labels[to - 1]!) !== 'end' && partOf(labels[to - 1]!) !== 'single') to++;
      const name = { from: offset + from, to: offset + to, type, confidence: probabilityOf(lattice, transitions, labels, from, to) };
      if (to - from <= LONGEST_NAME && article.words.slice(name.from, name.to).some(word => word.kind === 'word' || word.kind === 'number')) found.push(name);
      from = to - 1;
    }
    return found;
  }
}

/** The sentence without its quiet words, in pieces of bounded length. */
function* piecesOf({ layout }: FeatureView, sentence: WordRange): Generator<{ from: number; to: number }> {
  let from = sentence.from;
  for (let i = sentence.from; i <= sentence.to; i++) {
    const ends = i === sentence.to || layout.quiet[i] === 1;
    if (i > from && (ends || i - from === LONGEST_PIECE)) yield { from, to: i };
    if (ends) from = i + 1;
    else if (i - from === LONGEST_PIECE) from = i;
  }
}

function adderOf({ rowOf, starts, labels, values }: Weights): (hash: number, sums: Float64Array, start: number) => void {
  return (hash, sums, start) => {
    const row = rowOf(hash);
    if (row < 0) return;
    const end = starts[row + 1]!;
    for (let k = starts[row]!; k < end; k++) {
      const slot = start + labels[k]!;
      sums[slot] = sums[slot]! + values[k]!;
    }
  };
}

/** Five hundred words and more, nearly all of them capitalised and most not in capitals throughout: an index, a table, noise. */
function isList(words: readonly Word[]): boolean {
  let count = 0;
  let capital = 0;
  let upper = 0;
  for (const { kind, shape } of words) {
    if (kind !== 'word') continue;
    count++;
    if (shape !== 'lower') capital++;
    if (shape === 'upper') upper++;
  }
  return count >= 500 && capital / count > 0.9 && upper / count < 0.7;
}

/** Lists of a hundred capitalised words, and sentences in another script than the model knows, are left alone. */
function isProse(words: readonly Word[], from: number, to: number): boolean {
  let latin = 0;
  let other = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.kind !== 'word') continue;
    if (/[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/.test(word.text)) latin++;
    else other++;
    if (word.shape !== 'lower') capital++;
  }
  if (latin === 0 || other > latin) return false;
  return latin + other < 120 || capital / (latin + other) < 0.9;
}
