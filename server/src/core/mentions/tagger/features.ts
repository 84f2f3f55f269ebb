/** All features of a word in its article: the one definition that training and recognition share. */
import type { ArticleText } from '../../tokens/token.ts';
import { evidenceOf, positionOf } from './evidence.ts';
import type { CapitalForms, Evidence } from './evidence.ts';
import { CASES, EDGE, formOf, THING } from './forms.ts';
import type { Form } from './forms.ts';
import type { Gazetteer } from './gazetteer.ts';
import { featureHash } from './hash.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { topicOf } from './topics.ts';
import { CLOSE_BRACKET, OPEN_BRACKET } from './word-types.ts';
import type { TypedWords, WordMemory } from './word-types.ts';

/** A word has at most so many context features. */
export const CONTEXT_LIMIT = 80;

export interface FeatureView {
  readonly typed: TypedWords;
  readonly layout: Layout;
  readonly capitals: CapitalForms;
  /** The form `offset` words away, EDGE beyond the sentence. */
  formAt(index: number, offset: number): Form;
  /** Writes the features that depend on more than one form into `out`; returns how many. */
  contextOf(index: number, out: Int32Array): number;
  /** What the whole article tells about the word's form: the same object for the same form. That "TV" comes again and again makes no name of it. */
  evidenceAt(index: number): Evidence | undefined;
}

export function featureViewOf(article: ArticleText, memory: WordMemory, gazetteer: Gazetteer): FeatureView {
  const { words } = article;
  const typed = memory(words);
  const { types, flags, lower } = typed;
  const layout = layoutOf(article, typed);
  const { letterCase, sentenceFrom, sentenceTo } = layout;
  const { capitals, evidence } = evidenceOf(article, typed, layout);
  const listed = gazetteer.mark(words, typed);
  const roles = roleOfWords(article, flags);
  const topic = topicOf(typed);
  return { typed, layout, capitals, formAt, contextOf, evidenceAt };

  function formAt(index: number, offset: number): Form {
    const place = index + offset;
    if (place < sentenceFrom[index]! || place >= sentenceTo[index]!) return EDGE;
    const { forms, word } = types[place]!;
    // Made when asked for: half of all words stand too far from capitals to be asked for.
    return (forms[letterCase[place]!] ??= formOf(word, CASES[letterCase[place]!] ?? 'normal', gazetteer.classesOf(lower[place]!)));
  }

  function contextOf(index: number, out: Int32Array): number {
    const form = formAt(index, 0);
    const left = formAt(index, -1);
    const right = formAt(index, 1);
    let n = 0;
    out[n++] = featureHash(62, left.shape ^ Math.imul(form.shape, 31), right.shape);
    out[n++] = featureHash(63, left.lower, form.shape);
    out[n++] = featureHash(64, form.shape, right.lower);
    const role = roles[index] ?? 0;
    out[n++] = featureHash(65, role, form.shape);
    const inRun = layout.runFrom[index]! >= 0;
    if (!inRun && !form.capital && !left.capital && !right.capital) return n; // a lower-case word among its like is told by what stands above
    const salt = 1000 * letterCase[index]!;
    const marks = listed[index] ?? 0;
    if (marks) {
      for (let rest = marks & 0xffffff; rest !== 0; rest &= rest - 1) out[n++] = featureHash(70, 31 - Math.clz32(rest & -rest), inRun ? 1 : 0);
      out[n++] = featureHash(71, marks);
    }
    if (index + 1 < sentenceTo[index]! && listed[index + 1]) out[n++] = featureHash(73, listed[index + 1]!);
    if (inRun) n = runFeatures(index, salt, out, n);
    if (inRun && topic > 0) n = topicFeatures(index, marks, out, n);
    return n;
  }

  function evidenceAt(index: number): Evidence | undefined {
    const { capital, wordClass } = formAt(index, 0);
    return capital && wordClass !== THING ? evidence(index) : undefined;
  }

  function runFeatures(index: number, salt: number, out: Int32Array, start: number): number {
    let n = start;
    const from = layout.runFrom[index] ?? index;
    const to = layout.runTo[index] ?? index + 1;
    const position = positionOf(index, from, to);
    const before = lowerAt(index, from - 1);
    const after = lowerAt(index, to);
    out[n++] = featureHash(80 + salt, position, Math.min(to - from, 5));
    out[n++] = featureHash(81 + salt, before, position);
    out[n++] = featureHash(82 + salt, after, position);
    out[n++] = featureHash(83 + salt, before, after);
    const classBefore = formAt(index, from - 1 - index).wordClass;
    const classAfter = formAt(index, to - index).wordClass;
    if (classBefore) out[n++] = featureHash(94, classBefore, position);
    if (classAfter) out[n++] = featureHash(95, classAfter, position);
    if (to - from > 1) out[n++] = featureHash(85, lowerAt(index, to - 1), position);
    out[n++] = featureHash(87, lowerAt(index, from - 2), before);
    out[n++] = featureHash(88, after, lowerAt(index, to + 1));
    return n;
  }

  function topicFeatures(index: number, marks: number, out: Int32Array, start: number): number {
    let n = start;
    const from = layout.runFrom[index]!;
    const to = layout.runTo[index]!;
    const position = positionOf(index, from, to);
    out[n++] = featureHash(131 + 10 * topic, marks, position);
    out[n++] = featureHash(132 + 10 * topic, lowerAt(index, from - 1), position);
    out[n++] = featureHash(133 + 10 * topic, lowerAt(index, to), position);
    return n;
  }

  function lowerAt(index: number, place: number): number {
    return place < sentenceFrom[index]! || place >= sentenceTo[index]! ? EDGE.lower : lower[place]!;
  }
}

/** 0 body, 1 headline or summary, 2 byline, 3 dateline, 4 caption, 5 other furniture; +8 inside quotation marks; +16 alone in brackets. */
function roleOfWords(article: ArticleText, flags: Int32Array): Uint8Array {
  const roles = new Uint8Array(article.words.length);
  for (const block of article.blocks) {
    roles.fill(block.role === 'body' ? 0 : block.role === 'headline' || block.role === 'summary' ? 1 : block.role === 'byline' ? 2 : block.role === 'caption' ? 4 : 5, block.from, block.to);
    if (block.dateline) roles.fill(3, block.dateline.from, block.dateline.to);
  }
  for (const quotation of article.quotations) if (quotation.depth === 0) for (let i = quotation.from; i < quotation.to; i++) roles[i] = (roles[i] ?? 0) | 8;
  for (let i = 1; i + 1 < roles.length; i++) if (flags[i - 1]! & OPEN_BRACKET && flags[i + 1]! & CLOSE_BRACKET) roles[i] = roles[i]! | 16;
  return roles;
}
