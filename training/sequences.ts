/** Turns an annotated text into what the trainer eats: feature hashes and labels, word by word. */
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import { CONTEXT_LIMIT, featureViewOf } from '../server/src/core/mentions/tagger/features.ts';
import { featuresOf, PLACES } from '../server/src/core/mentions/tagger/forms.ts';
import type { Form } from '../server/src/core/mentions/tagger/forms.ts';
import type { Gazetteer } from '../server/src/core/mentions/tagger/gazetteer.ts';
import { canClose, canOpen, LABEL_COUNT, labelOf, OUTSIDE } from '../server/src/core/mentions/tagger/labels.ts';
import { LONGEST_PIECE } from '../server/src/core/mentions/tagger/tagger.ts';
import type { WordMemory } from '../server/src/core/mentions/tagger/word-types.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import type { ArticleText } from '../server/src/core/tokens/token.ts';
import type { LabelledText } from './labelled.ts';

export interface Sequence {
  /** Feature hashes of all words, and where each word's begin; the last entry is the end. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  /** Per word the labels it may have, as bits, where they are not all known. */
  readonly allowed: Int32Array | undefined;
}

export interface GoldName {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
}

const ALL = 2 ** LABEL_COUNT - 1;

/** One sequence per sentence; page furniture is left out, as in recognition. `memory` may serve many texts, as long as the gazetteer's classes stay the same. */
export function sequencesOf(labelled: LabelledText, gazetteer: Gazetteer, memory: WordMemory): Sequence[] {
  const article = readArticle(labelled.text);
  const names = goldNames(article, labelled);
  const labels = new Uint8Array(article.words.length);
  for (const { from, to, type } of names) {
    labels.fill(labelOf(type, 'inside'), from, to);
    labels[from] = labelOf(type, to - from === 1 ? 'single' : 'begin');
    if (to - from > 1) labels[to - 1] = labelOf(type, 'end');
  }
  const allowed = labelled.unsure.length > 0 ? allowedOf(article, labelled, labels) : undefined;
  const view = featureViewOf(article, memory, gazetteer);
  const buffer = new Int32Array(CONTEXT_LIMIT);
  const sequences: Sequence[] = [];
  for (const sentence of article.sentences) {
    if (article.blocks[sentence.block]?.role === 'furniture') continue;
    for (let from = sentence.from; from < sentence.to; from += LONGEST_PIECE) {
      const to = Math.min(sentence.to, from + LONGEST_PIECE);
      // A name cut in two by a wrong end of sentence has no labelling that is allowed.
      if (!canOpen(labels[from] ?? OUTSIDE) || !canClose(labels[to - 1] ?? OUTSIDE)) continue;
      const features: number[] = [];
      const starts = new Int32Array(to - from + 1);
      for (let i = from; i < to; i++) {
        starts[i - from] = features.length;
        for (let place = 0; place < PLACES; place++) features.push(...(remembered(view.formAt(i, place - 2))[PLACES - 1 - place] ?? []));
        const count = view.contextOf(i, buffer);
        for (let k = 0; k < count; k++) features.push(buffer[k] ?? 0);
        for (const hash of view.evidenceAt(i)?.features ?? []) features.push(hash);
      }
      starts[to - from] = features.length;
      const part = allowed?.slice(from, to);
      sequences.push({ features: Int32Array.from(features), starts, labels: labels.slice(from, to), allowed: part?.some(bits => (bits & (bits - 1)) !== 0) ? part : undefined });
    }
  }
  return sequences;
}

const seen = new WeakMap<Form, readonly (readonly number[])[]>();

/** The features of a form by place, made once for each. */
function remembered(form: Form): readonly (readonly number[])[] {
  const known = seen.get(form);
  if (known) return known;
  const made = Array.from({ length: PLACES }, (_, place) => featuresOf(form, place));
  seen.set(form, made);
  return made;
}

/** The mentions as word ranges. One whose edge lies inside a word takes the whole word; one without a word is dropped. */
export function goldNames(article: ArticleText, { mentions }: LabelledText): GoldName[] {
  const names: GoldName[] = [];
  let i = 0;
  for (const { start, end, type } of mentions) {
    while (i < article.words.length && (article.words[i]?.end ?? 0) <= start) i++;
    const from = i;
    let to = from;
    while (to < article.words.length && (article.words[to]?.start ?? end) < end) to++;
    if (to > from) names.push({ from, to, type });
    i = Math.max(i, to);
  }
  return names;
}

function allowedOf(article: ArticleText, { unsure }: LabelledText, labels: Uint8Array): Int32Array {
  const allowed = Int32Array.from(labels, label => 1 << label);
  for (const passage of unsure) {
    let bits = passage.types ? 1 << OUTSIDE : ALL;
    for (const type of passage.types ?? ENTITY_TYPES) for (const part of ['begin', 'inside', 'end', 'single'] as const) bits |= 1 << labelOf(type, part);
    article.words.forEach((word, i) => {
      if (word.start < passage.end && word.end > passage.start && labels[i] === OUTSIDE) allowed[i] = bits;
    });
  }
  return allowed;
}
