/** Finds the claims of an article: who puts forward what, in direct, indirect and mixed speech. */
import type { ArticleIdentity } from '../identity/identity.ts';
import { append } from '../text/append.ts';
import type { Span } from '../text/span.ts';
import type { ArticleText } from '../tokens/token.ts';
import type { Attribution } from './attribution.ts';
import type { Claim, ClaimKind, Speaker } from './claim.ts';
import { confidenceOf } from './confidence.ts';
import { figuresOf, type Figure } from './figures.ts';
import { withInherited } from './inheritance.ts';
import { labelled } from './labels.ts';
import { everyAttributionOf } from './nested.ts';
import { quotationOn, type Range, type Reading, readingOf, spanOfRange } from './reading.ts';
import { subjectReferent } from './referents.ts';
import { documentOf, speakerOf, type Referent } from './speakers.ts';
import { valuesIn } from './values.ts';

/** Attributed claims in the order of their content; those of a repeated headline once. Linear in the text; never throws on any of it. */
export function claimsOf(article: ArticleText, identity: ArticleIdentity): Claim[] {
  return attributedIn(readingOf(article, identity), figuresOf(article.words, identity));
}

export function attributedIn(reading: Reading, figures: readonly Figure[]): Claim[] {
  const repeated = repeatedBlocks(reading.article);
  const found: Attribution[] = [];
  for (const period of reading.periods) {
    if (repeated.has(period.block)) continue;
    const label = labelled(reading, period);
    const attributions = everyAttributionOf(reading, period);
    // A label's speaker says the whole; a cue in the same sentence is speech within it, or a colon that was no label.
    append(found, label && attributions.every(({ speaker }) => (speaker?.from ?? 0) > (label.speaker?.to ?? 0)) ? [label] : attributions);
  }
  return withSpeakers(reading, figures, withInherited(reading, found)).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Later blocks with the words of an earlier headline. */
function repeatedBlocks(article: ArticleText): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  article.blocks.forEach((block, index) => {
    if (block.role !== 'headline') return;
    const text = article.text.slice(block.start, block.end);
    if (seen.has(text)) repeated.add(index);
    seen.add(text);
  });
  return repeated;
}

function withSpeakers(reading: Reading, figures: readonly Figure[], attributions: readonly Attribution[]): Claim[] {
  const claims: Claim[] = [];
  const known: Referent[] = [];
  const speakers = new Map<string, Speaker>();
  let next = 0;
  // Speakers in the order of the text, so that a pronoun sees those before it.
  const inOrder = attributions.filter(attribution => attribution.speaker).toSorted((a, b) => (a.speaker?.from ?? 0) - (b.speaker?.from ?? 0));
  for (const { speaker: range, cue, nested } of inOrder) {
    if (!range || speakers.has(keyOf(range))) continue;
    for (; next < reading.periods.length; next++) {
      const period = reading.periods[next];
      if (!period || period.from > range.from) break;
      const subject = subjectReferent(reading, period, known);
      if (subject && subject.at < range.from) known.push(subject);
    }
    const { speaker, referent } = speakerOf(reading, range, known, false);
    speakers.set(keyOf(range), speaker);
    if (nested) continue; // "Cole said that Petrova had left. He added": Cole
    known.push(referent);
    const document = cue ? documentOf(reading, speaker, cue) : undefined;
    if (document) known.push(document);
  }
  for (const attribution of attributions) {
    const speaker = attribution.speaker ? speakers.get(keyOf(attribution.speaker)) : undefined;
    const claim = claimFrom(reading, figures, attribution, speaker ?? null);
    if (claim) claims.push(claim);
  }
  return claims;
}

function inheriting({ start, end, text, form, mention }: Speaker, inherited: boolean): Speaker {
  return { start, end, text, form, mention, inherited };
}

function keyOf(range: Range): string {
  return `${range.from}:${range.to}`;
}

function claimFrom(reading: Reading, figures: readonly Figure[], attribution: Attribution, speaker: Speaker | null): Claim | undefined {
  const { text } = reading.article;
  const spans: Span[] = [];
  let kind: ClaimKind | undefined;
  let content = '';
  for (const range of attribution.parts) {
    const part = partOf(reading, range);
    if (part.span.end <= part.span.start) continue;
    spans.push(part.span);
    kind = kind === undefined || kind === part.kind ? part.kind : 'mixed';
    content += `${content && ' … '}${text.slice(part.span.start, part.span.end)}`;
  }
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last || !kind) return undefined;
  const named = (range: Range | null) => {
    if (!range) return null;
    const { start, end } = spanOfRange(reading.words, range);
    return { start, end, text: text.slice(start, end) };
  };
  return {
    start: first.start,
    end: last.end,
    kind,
    parts: spans,
    text: content,
    speaker: speaker && inheriting(speaker, attribution.form === 'inherited' && attribution.cue === null),
    cue: named(attribution.cue),
    addressee: named(attribution.addressee),
    stance: attribution.verb?.stance ?? 'asserts',
    values: spans.length === 1 ? valuesIn(figures, first) : spans.flatMap(span => valuesIn(figures, span)),
    confidence: confidenceOf(attribution, speaker),
  };
}

/** The span of a part without the marks of a direct quotation, and what its marks make of it. */
function partOf(reading: Reading, part: Range): { span: Span; kind: 'direct' | 'indirect' | 'mixed' } {
  const { words, article } = reading;
  const quotation = quotationOn(reading, part.from);
  if (quotation && quotation.from === part.from && quotation.to >= part.to) {
    const inner = { start: quotation.inner.start, end: Math.min(quotation.inner.end, words[part.to - 1]?.end ?? quotation.inner.end) };
    return { span: trimmed(article.text, inner, /[\s,]/), kind: 'direct' };
  }
  const span = trimmed(article.text, spanOfRange(words, part), /[\s,;:—–]/);
  const end = article.text.slice(span.end - 1, span.end) === '.' && !/\p{Lu}\.$/u.test(article.text.slice(span.start, span.end)) ? span.end - 1 : span.end;
  const marked = words.slice(part.from, part.to).some(word => word.kind === 'quote' && word.text !== '’' && word.text !== "'");
  return { span: { start: span.start, end }, kind: marked ? 'mixed' : 'indirect' };
}

function trimmed(text: string, span: Span, drop: RegExp): Span {
  let { start, end } = span;
  while (start < end && drop.test(text[start] ?? '')) start++;
  while (end > start && drop.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
