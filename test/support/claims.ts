/** `checkClaims`: a fixture whose carets show each claim's content, speaker, cue and addressee. */
import assert from 'node:assert/strict';
import { claimsOf } from '../../server/src/core/claims/claims.ts';
import type { Claim, Speaker } from '../../server/src/core/claims/claim.ts';
import type { ArticleIdentity } from '../../server/src/core/identity/identity.ts';
import type { EntityType, Mention } from '../../server/src/core/mentions/mention.ts';
import { everyClaimOf } from '../../server/src/core/claims/narrated.ts';
import { valuesOf } from '../../server/src/core/mentions/values.ts';
import { readArticle } from '../../server/src/core/tokens/article.ts';
import { onlyText, parseFixture, renderFixture, type Mark } from './fixture.ts';

/** The names that fixtures may use: claims are found among given mentions, so that these tests are about attribution alone. */
const CAST: readonly { readonly entity: string; readonly type: EntityType; readonly names: readonly string[] }[] = [
  { entity: 'Lana Petrova', type: 'person', names: ['Lana Petrova', 'Petrova'] },
  { entity: 'Omar Haddad', type: 'person', names: ['Omar Haddad', 'Haddad'] },
  { entity: 'Idris Cole', type: 'person', names: ['Idris Cole', 'Cole'] },
  { entity: 'Ministry of Water', type: 'organization', names: ['Ministry of Water'] },
  { entity: 'Kestrel Front', type: 'organization', names: ['Kestrel Front'] },
  { entity: 'Coast Agency', type: 'organization', names: ['Coast Agency'] },
  { entity: 'Oru', type: 'place', names: ['Oru'] },
  { entity: 'Tavi', type: 'place', names: ['Tavi'] },
];

/** A first line, so that what the fixture says is not read as a headline. */
const HEADLINE = 'A quiet week\n\n';

/**
 * The claims of a fixture's text, as carets: `direct 1`, `indirect 1`, `mixed 1` under the content of claim 1, with its stance
 * where it is not `asserts`; `speaker 1` with its form and, where its mention stands elsewhere, "= Name"; `cue 1`; `to 1`.
 * Claims are numbered in order. A text whose first line is `# …` begins with that headline.
 */
export function checkClaims(source: string): void {
  const fixture = parseFixture(source);
  const text = onlyText(fixture);
  assert.equal(`\n${renderClaims(text)}\n`, `\n${renderFixture(fixture.files, fixture.marks)}\n`);
}

/** A near miss: a text that nobody may find a claim in. */
export function checkNoClaims(...texts: readonly string[]): void {
  for (const text of texts) assert.equal(renderClaims(text), text);
}

export function claimsIn(text: string): Claim[] {
  const article = readArticle(text);
  return claimsOf(article, castIn(text));
}

/** Those that the article states itself too; numbers and dates are found as they are in any article. */
export function everyClaimIn(text: string): Claim[] {
  const article = readArticle(text);
  const cast = castIn(text);
  // Many names are junk of a test of speed, in which this support must not be what is slow.
  const taken = (cast.mentions.length > 200 ? [] : cast.mentions).map(({ start, end }) => ({ from: article.words.findIndex(word => word.end > start), to: article.words.findLastIndex(word => word.start < end) + 1 }));
  const values = valuesOf(article, taken);
  const found = [...cast.mentions.map((mention, i) => ({ mention, chain: cast.chainOf[i] ?? -1 })), ...values.map(mention => ({ mention, chain: -1 }))].toSorted((a, b) => a.mention.start - b.mention.start);
  return everyClaimOf(article, { mentions: found.map(({ mention }) => mention), chains: cast.chains, chainOf: Int32Array.from(found, ({ chain }) => chain) });
}

export function renderClaims(text: string): string {
  const lead = text.startsWith('# ') ? 0 : HEADLINE.length;
  const claims = claimsIn(lead === 0 ? `  ${text.slice(2)}` : HEADLINE + text);
  const marks: Mark[] = claims.flatMap((claim, index) => marksOf(claim, `${index + 1}`, text, lead));
  return renderFixture(new Map([['article.txt', text]]), marks);
}

function marksOf(claim: Claim, number: string, text: string, lead: number): Mark[] {
  const mark = (span: { start: number; end: number }, label: string): Mark => ({ path: 'article.txt', span: { start: span.start - lead, end: span.end - lead }, label });
  const stance = claim.stance === 'asserts' ? '' : ` ${claim.stance}`;
  return [
    ...claim.parts.map(part => mark(part, `${claim.kind} ${number}${stance}`)),
    ...(claim.speaker ? [mark(claim.speaker, speakerLabel(claim.speaker, number, lead === 0 ? `  ${text.slice(2)}` : HEADLINE + text))] : []),
    ...(claim.cue ? [mark(claim.cue, `cue ${number}`)] : []),
    ...(claim.addressee ? [mark(claim.addressee, `to ${number}`)] : []),
  ];
}

function speakerLabel(speaker: Speaker, number: string, text: string): string {
  const mention = castIn(text).mentions[speaker.mention];
  const elsewhere = mention && !(speaker.start <= mention.start && mention.end <= speaker.end) ? ` = ${mention.text}` : '';
  return `speaker ${number} ${speaker.form}${speaker.inherited ? ' inherited' : ''}${elsewhere}`;
}

/** Longest first: "Lana Petrova" before "Petrova". */
const NAMES = new RegExp(`(?:(Mr|Ms) )?\\b(${CAST.flatMap(({ names }) => names).toSorted((a, b) => b.length - a.length).join('|')})\\b`, 'g');
const ENTITIES = new Map(CAST.flatMap(({ names }, index) => names.map(name => [name, index] as const)));

function castIn(text: string): ArticleIdentity {
  const mentions: Mention[] = [];
  const chainOf: number[] = [];
  for (const { index, 1: title, 2: name = '' } of text.matchAll(NAMES)) {
    const chain = ENTITIES.get(name) ?? 0;
    const start = title ? index + title.length + 1 : index;
    mentions.push({
      start, end: start + name.length, text: name, type: CAST[chain]?.type ?? 'person', source: 'tagger', candidates: [], weak: false, confidence: 1,
      ...(title && { title: { start: index, end: index + title.length, text: title } }),
    });
    chainOf.push(chain);
  }
  const indexes = CAST.map((): number[] => []);
  chainOf.forEach((chain, mention) => indexes[chain]?.push(mention));
  const chains = CAST.map(({ entity, type }, index) => ({ type, name: entity, aliases: [], descriptors: [], resolution: { kind: 'unknown' as const }, mentions: indexes[index] ?? [] }));
  return { mentions, chains, chainOf: Int32Array.from(chainOf) };
}
