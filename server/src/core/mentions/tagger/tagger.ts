/** Finds names in an article by the trained model: the word sequence with the best sum of feature weights. */
import type { ArticleText, WordRange } from '../../tokens/token.ts';
import type { FoundName, NameFinder } from '../name-finder.ts';
import { CONTEXT_LIMIT, featureViewOf } from './features.ts';
import type { FeatureView } from './features.ts';
import type { Evidence } from './evidence.ts';
import { LEAD, formSumsOf } from './form-sums.ts';
import { EDGE, NORMAL } from './forms.ts';
import { gazetteerOf } from './gazetteer.ts';
import { LABEL_COUNT, OUTSIDE, partOf, typeOf } from './labels.ts';
import { bestLabels, latticeOf, probabilityOf, sumLabels, surelyOutside, transitionsOf } from './lattice.ts';
import { votesOf } from './votes.ts';
import type { Votes } from './votes.ts';
import { addList } from './row-table.ts';
import { readWeights } from './weights.ts';
import type { Weights } from './weights.ts';
import { CAPITAL, FUNCTION_WORD, HYPHEN, LATIN, LOWER_CASE, MARK, UPPER_CASE, WORD, wordMemory } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

const L = LABEL_COUNT;
/** A longer sentence is read in pieces of so many words. */
export const LONGEST_PIECE = 300;
/** Rows of scores that are kept from article to article; those of a longer one are given back. */
const KEPT_ROWS = 8000;
/** Where the zeros for words of which nothing is told stand among the sums of evidence. */
const NOTHING = 0;
/** Such a lead of a word's own form for outside decides. Of the 14,100 names found in our own articles two come out otherwise for it: "Vuelta a la Alcarria", and a name with a nickname in quotation marks. */
const SURE = 1.5;
const SURE_OF_FUNCTION_WORDS = 0.5;
/** No name has more words. */
const LONGEST_NAME = 16;

/** Throws where the bytes are no model. */
export function taggerFrom(model: Uint8Array): NameFinder {
  const weights = readWeights(model);
  if (!weights) throw new Error(`tagger.bin, ${model.length} bytes, is not a model that this program reads; install it again`);
  return finderOf(weights);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Its first row in the lattice's scores. */
  readonly start: number;
  readonly names: readonly FoundName[];
}

function finderOf(weights: Weights): NameFinder {
  const memory = wordMemory();
  const gazetteer = gazetteerOf(weights);
  const transitions = transitionsOf(weights.transitions);
  const lattice = latticeOf(LONGEST_PIECE);
  const labels = new Uint8Array(LONGEST_PIECE);
  const context = new Int32Array(CONTEXT_LIMIT);
  const { addAll } = weights.rows;
  const { step } = weights;
  const { values, startOf } = formSumsOf(weights.rows);
  const sums = new Int32Array(L);
  /** Sums of the evidence of one article, one behind the other. */
  let told = new Int32Array(200 * L);
  let toldEnd = L;

  return (article, known = []) => {
    toldEnd = L;
    const view = featureViewOf(article, memory, gazetteer);
    if (isList(view.typed)) return [];
    const pieces: Piece[] = [];
    const first: FoundName[] = [];
    let rows = 0;
    for (const sentence of article.sentences) {
      if (article.blocks[sentence.block]?.role === 'furniture' || !isProse(view.typed, sentence.from, sentence.to)) continue;
      const bounds = piecesOf(sentence, index => view.layout.quiet[index] === 1 || isHushed(view, index));
      for (let k = 0; k < bounds.length; k += 2) {
        const from = bounds[k]!;
        const to = bounds[k + 1]!;
        const start = rows;
        rows += to - from;
        if (rows * L > lattice.scores.length) lattice.scores = grown(lattice.scores, new Float64Array(Math.max(2 * rows, article.words.length) * L));
        lattice.start = start;
        lattice.length = to - from;
        score(view, from, to);
        // A word left out beside the piece is outside every name.
        const { scores } = lattice;
        if (from > sentence.from) for (let y = 0, row = start * L; y < L; y++) scores[row + y] = scores[row + y]! + transitions.weights[OUTSIDE * L + y]!;
        if (to < sentence.to) for (let y = 0, row = (rows - 1) * L; y < L; y++) scores[row + y] = scores[row + y]! + transitions.weights[y * L + OUTSIDE]!;
        const names = namesIn(article, from, to);
        for (const name of names) first.push(name);
        pieces.push({ from, to, start, names });
      }
    }
    const votes = votesOf(view, known.length === 0 ? first : [...first, ...known]);
    const found: FoundName[] = [];
    for (const { from, to, start, names } of pieces) for (const name of differs(votes, from, to) ? secondReading(article, votes, from, to, start) : names) found.push(name);
    if (lattice.scores.length > KEPT_ROWS * L) lattice.scores = new Float64Array(KEPT_ROWS * L);
    return found;
  };

  function secondReading(article: ArticleText, votes: Votes, from: number, to: number, start: number): FoundName[] {
    lattice.start = start;
    lattice.length = to - from;
    for (let i = from; i < to; i++) votes.lean(i, lattice.scores, (start + i - from) * L);
    return namesIn(article, from, to);
  }

  /** The names of the piece whose scores are in the lattice. */
  function namesIn(article: ArticleText, from: number, to: number): FoundName[] {
    if (surelyOutside(lattice, transitions)) return [];
    bestLabels(lattice, transitions, labels);
    let named = false;
    for (let k = 0; k < to - from; k++) named ||= labels[k] !== OUTSIDE;
    if (!named) return [];
    sumLabels(lattice, transitions);
    return collect(article, from, to);
  }

  function score(view: FeatureView, from: number, to: number): void {
    const { scores, start } = lattice;
    const first = view.layout.sentenceFrom[from]!;
    const end = view.layout.sentenceTo[from]!;
    const sumsAt = (k: number) => startOf(k < first || k >= end ? EDGE : view.formAt(k, 0));
    let before2 = 0;
    let before = sumsAt(from - 2);
    let own = sumsAt(from - 1);
    let after = sumsAt(from);
    let after2 = sumsAt(from + 1);
    for (let i = from; i < to; i++) {
      before2 = before;
      before = own;
      own = after;
      after = after2;
      after2 = sumsAt(i + 2);
      const toldFrom = toldAt(view.evidenceAt(i));
      for (let y = 0; y < L; y++) sums[y] = values[before2 + 4 * L + y]! + values[before + 3 * L + y]! + values[own + 2 * L + y]! + values[after + L + y]! + values[after2 + y]! + told[toldFrom + y]!;
      const count = view.contextOf(i, context);
      addAll(context, count, sums, 0);
      const row = (start + i - from) * L;
      for (let y = 0; y < L; y++) scores[row + y] = sums[y]! * step;
    }
  }

  /**
   * A word of small letters or a mark outside every run of capitals, whose own form is by far most often outside: whatever
   * stands around it, it is outside here too, and its other features need not be looked at.
   */
  function isHushed(view: FeatureView, index: number): boolean {
    const { typed: { flags }, layout, formAt } = view;
    const own = flags[index]!;
    if (own & CAPITAL) return opensPlainly(view, index);
    if (!(own & (LOWER_CASE | MARK)) || layout.looseFrom[index]! >= 0) return false;
    const before = flags[index - 1] ?? 0;
    const after = flags[index + 1] ?? 0;
    if ((before | after | (flags[index - 2] ?? 0)) & HYPHEN) return false; // "Co-operation in Europe"
    if (before & after & CAPITAL) return false; // "Ministry of Health, Labour and Welfare", "Tomorrow's Georgia"
    if (own & MARK && index === layout.sentenceTo[index]! - 1) return true;
    return values[startOf(formAt(index, 0)) + LEAD]! * step > (own & FUNCTION_WORD ? SURE_OF_FUNCTION_WORDS : SURE);
  }

  /** "The" of "The council met": a function word whose capital is the sentence's or follows a mark, before a small word. */
  function opensPlainly({ typed: { flags }, layout, formAt }: FeatureView, index: number): boolean {
    if (!(flags[index]! & FUNCTION_WORD) || layout.letterCase[index] !== NORMAL || layout.looseFrom[index] !== index || layout.looseTo[index] !== index + 1) return false;
    const before = flags[index - 1] ?? 0;
    const after = flags[index + 1] ?? 0;
    if (!(before & MARK) && index !== layout.sentenceFrom[index]) return false;
    return (after & LOWER_CASE) !== 0 && !((before | after | (flags[index + 2] ?? 0)) & HYPHEN) && values[startOf(formAt(index, 0)) + LEAD]! * step > SURE;
  }

  /** Where in `told` the sum of the evidence's weights stands. */
  function toldAt(evidence: Evidence | undefined): number {
    if (!evidence) return NOTHING;
    if (evidence.sums < 0) {
      const at = toldEnd;
      toldEnd += L;
      if (toldEnd > told.length) told = grown(told, new Int32Array(2 * toldEnd));
      told.fill(0, at, toldEnd);
      addList(weights.rows, evidence.features, told, at);
      evidence.sums = at;
    }
    return evidence.sums;
  }

  function collect(article: ArticleText, offset: number, end: number): FoundName[] {
    const found: FoundName[] = [];
    for (let from = 0; from < end - offset; from++) {
      const type = labels[from] === OUTSIDE ? undefined : typeOf(labels[from]!);
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

/** The sentence without what belongs to no name, in pieces of bounded length: where each begins and ends, one behind the other. */
function piecesOf(sentence: WordRange, isOutside: (index: number) => boolean): number[] {
  const bounds: number[] = [];
  let from = sentence.from;
  for (let i = sentence.from; i <= sentence.to; i++) {
    const ends = i === sentence.to || isOutside(i);
    if (i > from && (ends || i - from === LONGEST_PIECE)) bounds.push(from, i);
    if (ends) from = i + 1;
    else if (i - from === LONGEST_PIECE) from = i;
  }
  return bounds;
}

function differs(votes: Votes, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (votes.differ(i)) return true;
  return false;
}

function grown<T extends Float64Array | Int32Array>(numbers: T, larger: T): T {
  larger.set(numbers);
  return larger;
}

/** Five hundred words and more, nearly all of them capitalised and most not in capitals throughout: an index, a table, noise. */
function isList({ flags }: TypedWords): boolean {
  let count = 0;
  let capital = 0;
  let upper = 0;
  for (let i = 0; i < flags.length; i++) {
    if (!(flags[i]! & WORD)) continue;
    count++;
    if (!(flags[i]! & LOWER_CASE)) capital++;
    if (flags[i]! & UPPER_CASE) upper++;
  }
  return count >= 500 && capital / count > 0.9 && upper / count < 0.7;
}

/** Lists of a hundred capitalised words, and sentences in another script than the model knows, are left alone. */
function isProse({ flags }: TypedWords, from: number, to: number): boolean {
  let count = 0;
  let latin = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    if (!(flags[i]! & WORD)) continue;
    count++;
    if (flags[i]! & LATIN) latin++;
    if (!(flags[i]! & LOWER_CASE)) capital++;
  }
  if (latin === 0 || count - latin > latin) return false;
  return count < 120 || capital / count < 0.9;
}
