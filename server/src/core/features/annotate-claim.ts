/** Annotating a passage as a claim: speaker and cue as the recogniser sees them, and the edit of the sidecar that writes it down. */
import type { ClaimKind, Stance } from '../claims/claim.ts';
import { CLAIM_KINDS, STANCES } from '../claims/claim.ts';
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { ClaimView } from './claim-view.ts';
import { claimsIn } from './claim-view.ts';
import type { EditAnswer } from './feature.ts';
import { namedIn } from './named.ts';
import { passageOfClaim } from './passage.ts';
import { claimEntry } from './writing.ts';
import { nameOf } from './words.ts';

export interface ClaimProposal {
  readonly span: Span;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly stance: Stance;
  /** The likeliest first. */
  readonly speakers: readonly SpeakerProposal[];
  readonly cue: { readonly text: string; readonly span: Span } | undefined;
}

export type SpeakerProposal =
  | { readonly kind: 'entity'; readonly id: string; readonly name: string; readonly detail: string }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span | undefined };

export interface ClaimRequest {
  readonly span: Span;
  readonly kind: string;
  readonly stance: string;
  readonly speaker: SpeakerProposal | undefined;
  readonly cue: { readonly text: string; readonly span: Span } | undefined;
}

export function proposeClaim(corpus: Corpus, path: Path, selection: Span): ClaimProposal | undefined {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article') return undefined;
  const recognised = claimAround(corpus, article, selection);
  // With nothing selected, the claim under the cursor is meant.
  const span = selection.start < selection.end ? passageOfClaim(article, selection) : recognised?.span;
  if (!span) return undefined;
  const cue = recognised?.cue;
  return {
    span,
    text: article.text.slice(span.start, span.end),
    kind: recognised?.kind ?? kindOf(article, span),
    stance: recognised?.stance ?? 'asserts',
    speakers: speakersFor(corpus, article, span, recognised),
    cue: cue && { span: cue, text: article.text.slice(cue.start, cue.end) },
  };
}

export function claimEdit(corpus: Corpus, path: Path, { span: selection, kind, stance, speaker, cue }: ClaimRequest): EditAnswer {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article') return { message: `${path} is not an article of this corpus, so nothing in it can be annotated.` };
  const span = passageOfClaim(article, selection);
  if (!span) return { message: 'Select the words of the claim first.' };
  const knownKind = CLAIM_KINDS.find(one => one === kind);
  const knownStance = STANCES.find(one => one === stance);
  if (!knownKind || !knownStance) return { message: `A claim cannot be of the kind "${kind}" with the stance "${stance}".` };
  const recognised = claimAround(corpus, article, span);
  // What is selected as a whole is written in its parts: the cue between them is none of the content.
  const whole = recognised && recognised.span.start === span.start && recognised.span.end === span.end;
  return claimEntry(corpus, article, {
    parts: whole ? recognised.parts : [span], kind: knownKind, stance: knownStance, status: 'confirmed', speaker, cue: cue?.span,
  });
}

function claimAround(corpus: Corpus, article: ArticleFile, span: Span): ClaimView | undefined {
  const touching = claimsIn(corpus, article).filter(claim => overlaps(claim.span, span) || (span.start === span.end && claim.span.start <= span.start && span.start <= claim.span.end));
  return touching.toSorted((a, b) => shared(b.span, span) - shared(a.span, span))[0];
}

function kindOf(article: ArticleFile, span: Span): ClaimKind {
  const quotation = article.recognition.article.quotations.find(one => overlaps(one, span));
  if (!quotation) return 'indirect';
  return quotation.inner.start <= span.start && span.end <= quotation.inner.end ? 'direct' : 'mixed';
}

/** The recognised speaker, as an entity and in the article's words; then everybody the paragraph names, then the article. */
function speakersFor(corpus: Corpus, article: ArticleFile, span: Span, claim: ClaimView | undefined): SpeakerProposal[] {
  const { speaker } = claim ?? {};
  const found: SpeakerProposal[] = [];
  const ids = new Set<string>();
  const add = (id: string, detail: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    found.push({ kind: 'entity', id, name: nameOf(corpus, id), detail });
  };
  if (speaker?.entity !== undefined) add(speaker.entity, `the speaker here, as “${speaker.text}”`);
  if (speaker && (speaker.entity === undefined || speaker.antecedent)) found.push({ kind: 'text', text: speaker.text, span: speaker.span });
  const speakable = namedIn(corpus, article).filter(({ type }) => type === 'person' || type === 'organization');
  const near = speakable.toSorted((a, b) => distanceTo(a.span, span) - distanceTo(b.span, span));
  for (const { entity } of near) if (entity !== undefined) add(entity, corpus.entries.has(entity) ? 'named in this article' : 'named in this article, not in the registry');
  return found;
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function distanceTo(a: Span, b: Span): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}
