/** A trained alternative to the rules for claims: a CRF that tags speaker, cue and content, and what is made of its tags. */
import { CUE_VERBS } from '../server/src/core/claims/cue-table.ts';
import { readingOf, type Period, type Reading } from '../server/src/core/claims/reading.ts';
import type { ArticleIdentity } from '../server/src/core/identity/identity.ts';
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import { featureHash, hashText } from '../server/src/core/mentions/tagger/hash.ts';
import { LABEL_COUNT, labelOf, OUTSIDE, typeOf } from '../server/src/core/mentions/tagger/labels.ts';
import { bestLabels, latticeOf, transitionsOf } from '../server/src/core/mentions/tagger/lattice.ts';
import { LONGEST_PIECE } from '../server/src/core/mentions/tagger/tagger.ts';
import type { ArticleText } from '../server/src/core/tokens/token.ts';
import type { TrainedWeights } from './crf.ts';
import type { MarkedClaim, Stretch } from './read-markup.ts';
import type { Sequence } from './sequences.ts';

/** What a claim is made of, under the labels that the trainer knows. */
const TAGS = { speaker: 'person', cue: 'organization', content: 'place' } as const satisfies Record<string, EntityType>;

export interface TaggedClaim extends Stretch {
  readonly first: Stretch;
  readonly speaker: Stretch | null;
  readonly cue: Stretch | null;
}

/** One sequence for each period that claims are looked for in. Of claims within claims the outer one is learnt. */
export function claimSequences(article: ArticleText, identity: ArticleIdentity, claims: readonly MarkedClaim[]): Sequence[] {
  const reading = readingOf(article, identity);
  const labels = new Uint8Array(article.words.length);
  const mark = (spans: readonly Stretch[], type: EntityType): void => {
    for (const span of spans) {
      const at = article.words.flatMap((word, i) => (word.start < span.end && word.end > span.start ? [i] : []));
      if (at.length === 0 || at.some(i => labels[i] !== OUTSIDE)) continue;
      for (const i of at) labels[i] = labelOf(type, at.length === 1 ? 'single' : i === at[0] ? 'begin' : i === at.at(-1) ? 'end' : 'inside');
    }
  };
  for (const claim of claims) mark(claim.content, TAGS.content);
  for (const claim of claims) mark(claim.cue, TAGS.cue);
  for (const claim of claims) mark(claim.speaker, TAGS.speaker);
  return reading.periods.flatMap(period => {
    const own = labels.slice(period.from, period.to);
    if (own.length > LONGEST_PIECE || cuts(own)) return [];
    const { features, starts } = featuresOf(reading, period);
    return [{ features, starts, labels: own, allowed: undefined }];
  });
}

/** A stretch that goes on outside the period has no labelling that is allowed. */
function cuts(labels: Uint8Array): boolean {
  const [first = 0, last = 0] = [labels[0], labels.at(-1)];
  return (first !== OUTSIDE && (first - 1) % 4 !== 0 && (first - 1) % 4 !== 3) || (last !== OUTSIDE && (last - 1) % 4 < 2);
}

export function taggedClaims(article: ArticleText, identity: ArticleIdentity, { rows, transitions }: TrainedWeights): TaggedClaim[] {
  const reading = readingOf(article, identity);
  const lattice = latticeOf(LONGEST_PIECE);
  const edges = transitionsOf(transitions);
  const claims: TaggedClaim[] = [];
  let speaker: Stretch | null = null;
  for (const period of reading.periods) {
    if (period.to - period.from > LONGEST_PIECE) continue;
    const { features, starts } = featuresOf(reading, period);
    lattice.length = period.to - period.from;
    lattice.start = 0;
    lattice.scores.fill(0);
    for (let t = 0; t < lattice.length; t++) {
      for (let k = starts[t] ?? 0; k < (starts[t + 1] ?? 0); k++) {
        const row = rows.get(features[k] ?? 0);
        if (!row) continue;
        for (let y = 0; y < LABEL_COUNT; y++) lattice.scores[t * LABEL_COUNT + y] = (lattice.scores[t * LABEL_COUNT + y] ?? 0) + (row[y] ?? 0);
      }
    }
    const labels = new Uint8Array(lattice.length);
    bestLabels(lattice, edges, labels);
    for (const claim of assembled(stretchesOf(reading, period, labels), article.text, speaker)) {
      claims.push(claim);
      speaker = claim.speaker;
    }
  }
  return claims;
}

interface Tagged extends Stretch {
  readonly type: EntityType;
}

function stretchesOf({ words }: Reading, period: Period, labels: Uint8Array): Tagged[] {
  const found: Tagged[] = [];
  for (let i = 0; i < labels.length; i++) {
    const type = typeOf(labels[i] ?? OUTSIDE);
    if (type === undefined) continue;
    let to = i;
    while (to + 1 < labels.length && typeOf(labels[to + 1] ?? OUTSIDE) === type && ((labels[to + 1] ?? 1) - 1) % 4 !== 0 && ((labels[to + 1] ?? 1) - 1) % 4 !== 3) to++;
    found.push({ type, start: words[period.from + i]?.start ?? 0, end: words[period.from + to]?.end ?? 0 });
    i = to;
  }
  return found;
}

/** Each content with the nearest cue of its period, and that with the nearest speaker; without any, the speaker of the claim before. */
function assembled(tagged: readonly Tagged[], text: string, before: Stretch | null): TaggedClaim[] {
  const of = (type: EntityType): Tagged[] => tagged.filter(one => one.type === type);
  const [speakers, cues] = [of(TAGS.speaker), of(TAGS.cue)];
  const claims: TaggedClaim[] = [];
  for (const content of of(TAGS.content)) {
    const cue = nearest(cues, content);
    const last = claims.at(-1);
    // “A,” he said, “B.” is one claim, “A,” he said. “B.” is two.
    if (last && cue && last.cue?.start === cue.start && last.end <= cue.start && !/[.!?]["”’]?\s*$/.test(text.slice(last.start, content.start).trimEnd().replace(/["“]$/, ''))) {
      claims[claims.length - 1] = { ...last, end: content.end };
      continue;
    }
    claims.push({ start: content.start, end: content.end, first: content, cue, speaker: nearest(speakers, cue ?? content) ?? before });
  }
  return claims;
}

function nearest(list: readonly Tagged[], to: Stretch): Tagged | null {
  const distance = (one: Tagged): number => Math.max(one.start - to.end, to.start - one.end);
  return list.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function featuresOf(reading: Reading, period: Period): Pick<Sequence, 'features' | 'starts'> {
  const features: number[] = [];
  const starts = new Int32Array(period.to - period.from + 1);
  const { words, quotationAt, quotations, identity, mentionAt } = reading;
  const role = reading.article.blocks[period.block]?.role ?? '';
  const verbs = words.slice(period.from, period.to).map(word => CUE_VERBS.get(word.lower)?.[0]?.weight ?? 0);
  let that = false;
  for (let i = period.from; i < period.to; i++) {
    starts[i - period.from] = features.length;
    const add = (template: number, ...values: readonly (string | number)[]): void => void features.push(featureHash(template, hashText(values.join('\u0001'))));
    const at = (k: number): string => (k < period.from || k >= period.to ? '<>' : (words[k]?.lower ?? ''));
    const quotation = quotations[quotationAt[i] ?? -1];
    const place = !quotation ? 'out' : quotation.from === i ? 'opens' : quotation.to === i + 1 ? 'closes' : 'in';
    const type = (k: number): string => identity.mentions[mentionAt[k] ?? -1]?.type ?? '';
    const verb = (k: number): string => (k < period.from || k >= period.to ? '' : (verbs[k - period.from] ?? 0) >= 0.8 ? 'V' : (verbs[k - period.from] ?? 0) > 0 ? 'v' : '');
    const seen = verbs.slice(0, i - period.from).some(weight => weight >= 0.7);
    const coming = verbs.slice(i - period.from + 1).some(weight => weight >= 0.7);
    for (let k = -3; k <= 3; k++) add(10 + k, at(i + k));
    for (let k = -2; k <= 2; k++) add(20 + k, words[i + k]?.shape ?? '', verb(i + k), type(i + k));
    add(30, at(i - 1), at(i));
    add(31, at(i), at(i + 1));
    add(32, at(i).slice(-3));
    add(33, place);
    add(34, place, seen ? 1 : 0, coming ? 1 : 0, that ? 1 : 0);
    add(35, place, role, i === period.from ? 1 : 0);
    add(36, verb(i), place, type(i - 1), type(i + 1));
    add(37, seen ? 1 : 0, coming ? 1 : 0, that ? 1 : 0, type(i));
    add(38, at(i), seen ? 1 : 0, place);
    if (at(i) === 'that' && seen) that = true;
  }
  starts[period.to - period.from] = features.length;
  return { features: Int32Array.from(features), starts };
}
