/** The claims of an article as an editor shows them: those of the sidecar, and what the recogniser adds to them. */
import type { Claim, ClaimKind, Speaker, Stance } from '../claims/claim.ts';
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import type { SidecarClaim, Status } from '../sidecar/model.ts';
import type { Span } from '../text/span.ts';
import { coverageOf } from '../text/coverage.ts';
import { bySpan, overlaps, spanAround } from '../text/span.ts';
import type { AnchoredClaim } from './annotations.ts';
import { annotationsOf } from './annotations.ts';
import type { Named } from './named.ts';
import { namedIn } from './named.ts';

export interface ClaimView {
  readonly article: ArticleFile;
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly text: string;
  readonly kind: ClaimKind | undefined;
  readonly stance: Stance;
  readonly cue: Span | undefined;
  readonly speaker: SpeakerView | undefined;
  /** Canonical claim, in claims.yaml. */
  readonly same: string | undefined;
  /** `recognised`: no sidecar holds it yet. */
  readonly status: Status | 'recognised';
  readonly entry: { readonly sidecar: Path; readonly claim: SidecarClaim } | undefined;
}

export interface SpeakerView {
  /** The words of the article; where it is not known which they are, what the sidecar has: other words, or an id. */
  readonly text: string;
  readonly entity: string | undefined;
  readonly span: Span | undefined;
  /** For a pronoun or a nominal ("he", "the minister"): the name it was resolved to. */
  readonly antecedent: Span | undefined;
}

const cache = new WeakMap<readonly Named[], readonly ClaimView[]>();

/** In reading order. A recognised claim that overlaps one of the sidecar, rejected ones too, is left out. */
export function claimsIn(corpus: Corpus, article: ArticleFile): readonly ClaimView[] {
  const names = namedIn(corpus, article);
  let claims = cache.get(names);
  if (!claims) cache.set(names, (claims = readClaims(annotationsOf(corpus, article).claims, article, names)));
  return claims;
}

/** The claim whose cue, speaker or content is at the offset; the shortest where several are. */
export function claimAt(corpus: Corpus, article: ArticleFile, offset: number): ClaimView | undefined {
  const around = claimsIn(corpus, article).filter(claim =>
    [...claim.parts, claim.cue, claim.speaker?.span].some(span => span !== undefined && span.start <= offset && offset <= span.end));
  return around.toSorted((a, b) => textLength(a) - textLength(b))[0];
}

function readClaims(anchored: readonly AnchoredClaim[], article: ArticleFile, names: readonly Named[]): ClaimView[] {
  const views = anchored.filter(claim => claim.parts.length > 0 && claim.entry.status !== 'rejected').map(claim => viewOfEntry(article, claim));
  const covered = coverageOf(anchored.flatMap(({ parts }) => parts));
  const entityOf = new Map(names.map(named => [named.mention, named.entity]));
  for (const claim of article.recognition.claims) if (!covered(claim)) views.push(viewOfRecognised(article, claim, entityOf));
  return views.toSorted((a, b) => bySpan(a.span, b.span));
}

function viewOfEntry(article: ArticleFile, { sidecar, entry, parts, cue }: AnchoredClaim): ClaimView {
  const speaker = entry.speaker;
  // What a person left out, the recogniser may know: where the speaker is named, which word reports.
  const near = article.recognition.claims.filter(claim => claim.speaker && parts.some(part => overlaps(part, claim)));
  const recognised = near.find(claim => parts.some(part => part.start === claim.start)) ?? near[0]; // a claim may stand within another
  const span = recognised?.speaker ? { start: recognised.speaker.start, end: recognised.speaker.end } : undefined;
  return {
    article, parts,
    cue: cue ?? (recognised?.cue ? { start: recognised.cue.start, end: recognised.cue.end } : undefined),
    span: spanAround(parts) ?? { start: 0, end: 0 },
    text: parts.map(part => article.text.slice(part.start, part.end)).join(' … '),
    kind: entry.kind, stance: entry.stance, same: entry.same?.value, status: entry.status,
    entry: { sidecar, claim: entry },
    speaker: !speaker ? undefined
      : speaker.kind === 'text' ? { text: speaker.text.value, entity: undefined, span, antecedent: undefined }
      : { text: span ? article.text.slice(span.start, span.end) : speaker.id.value, entity: speaker.id.value, span, antecedent: undefined },
  };
}

function viewOfRecognised(article: ArticleFile, claim: Claim, entityOf: ReadonlyMap<number, string | undefined>): ClaimView {
  return {
    article, parts: claim.parts, text: claim.text, kind: claim.kind, stance: claim.stance, same: undefined, status: 'recognised', entry: undefined,
    span: { start: claim.start, end: claim.end },
    cue: claim.cue ? { start: claim.cue.start, end: claim.cue.end } : undefined,
    speaker: claim.speaker ? speakerView(article, claim.speaker, entityOf) : undefined,
  };
}

function speakerView(article: ArticleFile, speaker: Speaker, entityOf: ReadonlyMap<number, string | undefined>): SpeakerView {
  const mention = article.recognition.identity.mentions[speaker.mention];
  const span = { start: speaker.start, end: speaker.end };
  const outside = mention !== undefined && !overlaps(span, mention);
  return { text: speaker.text, span, entity: mention && entityOf.get(speaker.mention), antecedent: outside ? { start: mention.start, end: mention.end } : undefined };
}

function textLength(claim: ClaimView): number {
  return claim.parts.reduce((sum, part) => sum + part.end - part.start, 0);
}
