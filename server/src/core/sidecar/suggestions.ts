/** What the recogniser found in an article, as sidecar entries: names and claims; dates and quantities are no entries. */
import type { Claim } from '../claims/claim.ts';
import type { ArticleIdentity } from '../identity/identity.ts';
import type { Span } from '../text/span.ts';
import { spanText } from '../text/span.ts';
import type { ArticleText } from '../tokens/token.ts';
import { selectorFor } from './anchors.ts';
import type { ClaimData, MentionData, PartyData, PassageData, SourceData } from './entries.ts';

/** An article with what was recognised in it: an `ArticleFile` of a corpus is one. */
export interface RecognisedArticle {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  readonly recognition: { readonly article: ArticleText; readonly identity: ArticleIdentity; readonly claims: readonly Claim[] };
}

/** The entity of a chain of an article, as the corpus resolved it; undefined while that is open. */
export type EntityOf = (path: string, chain: number) => string | undefined;

/** `spans`: what the entry covers in the article. Ids are given when it is known where the entry goes. */
export interface SuggestedMention { readonly spans: readonly Span[]; readonly data: Omit<MentionData, 'id'> }
export interface SuggestedClaim { readonly spans: readonly Span[]; readonly data: Omit<ClaimData, 'id'> }

/** In reading order. A name of which nothing is known, not even candidates, has no id to be written with. */
export function suggestedMentions(article: RecognisedArticle, entityOf: EntityOf): readonly SuggestedMention[] {
  const { identity, claims } = article.recognition;
  const known = identity.mentions.map((_, index) => named(article, entityOf, index));
  const alone = claims.length === 0 && known.filter(who => who !== undefined).length === 1;
  return identity.mentions.flatMap((mention, index) => {
    const who = known[index];
    if (!who) return [];
    const { start, end, confidence } = mention;
    return [{ spans: [{ start, end }], data: { ...who, ...passage(article, mention, alone), status: 'suggested' as const, confidence: rounded(confidence) } }];
  });
}

/** Of what the article says in its own voice only what can be compared with other articles: figures. */
export function suggestedClaims(article: RecognisedArticle, entityOf: EntityOf): readonly SuggestedClaim[] {
  return article.recognition.claims.flatMap(claim => {
    if (claim.kind === 'narrated' && !claim.values.some(({ min, max }) => min !== undefined || max !== undefined)) return [];
    const spans = (claim.parts.length > 0 ? claim.parts : [claim]).filter(part => spanText(article.text, part).trim() !== '').map(({ start, end }) => ({ start, end }));
    return spans.length === 0 ? [] : [{ spans, data: claimData(article, entityOf, claim, spans) }];
  });
}

/** What the article says of itself. */
export function sourceOf({ path, sha256, text, recognition }: RecognisedArticle): SourceData {
  const headline = recognition.article.blocks.find(block => block.role === 'headline');
  const title = headline && spanText(text, headline).replace(/\s+/g, ' ').trim();
  const published = recognition.article.date;
  return { text: path.slice(path.lastIndexOf('/') + 1), sha256, ...(title ? { title } : {}), ...(published ? { published } : {}) };
}

function claimData(article: RecognisedArticle, entityOf: EntityOf, claim: Claim, spans: readonly Span[]): Omit<ClaimData, 'id'> {
  const { speaker, cue, addressee } = claim;
  const values = claim.values.filter(({ min, max }) => min !== undefined || max !== undefined);
  const place = claim.place === undefined ? undefined : named(article, entityOf, claim.place)?.entity;
  return {
    kind: claim.kind,
    ...(speaker ? { speaker: party(article, entityOf, speaker, speaker.mention) } : {}),
    ...(cue && cue.text.trim() !== '' ? { cue: passage(article, cue) } : {}),
    ...(addressee ? { addressee: party(article, entityOf, addressee, mentionAt(article, addressee)) } : {}),
    content: spans.map(span => passage(article, span)),
    ...(claim.stance === 'asserts' ? {} : { stance: claim.stance }),
    ...(place === undefined ? {} : { place }),
    ...(claim.date === undefined ? {} : { date: claim.date }),
    ...(values.length > 0 ? { values: values.map(valueData) } : {}),
    status: 'suggested',
    confidence: rounded(claim.confidence),
  };
}

function valueData({ what, min, max }: Claim['values'][number]): { what?: string; min?: number; max?: number } {
  return { ...(what ? { what } : {}), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** The entity that a mention names, or else the words. */
function party(article: RecognisedArticle, entityOf: EntityOf, span: Span & { readonly text: string }, mention: number): PartyData {
  const entity = mention < 0 ? undefined : named(article, entityOf, mention)?.entity;
  if (entity !== undefined) return entity;
  const { quote, at } = selectorFor(article.text, span);
  return { text: quote.trim() === '' ? span.text : quote, at };
}

function named({ path, recognition: { identity } }: RecognisedArticle, entityOf: EntityOf, mention: number): { entity?: string; candidates?: readonly string[] } | undefined {
  const chain = identity.chainOf[mention] ?? -1;
  if (chain < 0) return undefined;
  const entity = entityOf(path, chain);
  if (entity !== undefined) return { entity };
  const resolution = identity.chains[chain]?.resolution;
  if (resolution?.kind !== 'ambiguous' || resolution.candidates.length === 0) return undefined;
  return { candidates: [...new Set(resolution.candidates.map(candidate => candidate.entity))] };
}

/** Index of the mention that is the whole of a phrase ("told Hewraz"); -1 for none. */
function mentionAt({ recognition: { identity } }: RecognisedArticle, { start, end }: Span): number {
  return identity.mentions.findIndex(mention => mention.start === start && mention.end === end);
}

function passage(article: RecognisedArticle, span: Span, alone = false): PassageData {
  return selectorFor(article.text, { start: span.start, end: span.end }, alone);
}

function rounded(confidence: number): number {
  return Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100;
}
