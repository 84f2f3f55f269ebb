/** Compares the rules for claims with a trained tagger: `node training/run.mjs compare-claims [CORPORA] [--half even|odd]` trains on one half of our articles and scores both on the other, then on GUM's news. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claimsOf } from '../server/src/core/claims/claims.ts';
import type { ArticleIdentity, Chain } from '../server/src/core/identity/identity.ts';
import type { Mention } from '../server/src/core/mentions/mention.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { claimSequences, taggedClaims, type TaggedClaim } from './claim-tags.ts';
import { claimsElsewhere } from './claims-elsewhere.ts';
import { trainCrf, type TrainedWeights } from './crf.ts';
import { readOwnArticles } from './read-own.ts';
import type { MarkedArticle, MarkedClaim, Stretch } from './read-markup.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { half: { type: 'string', default: 'odd' } } });
const OPTIONS = { epochs: 14, rate: 0.2, l1: 3e-6, dropout: 0.3, cutOff: 2, seed: 1, averaged: 4 };
const articles = readOwnArticles(resolve('corpus')).filter(({ name }) => /-\d+$/.test(name));
/** 01 and 03 are even, as in `scripts/evaluate-claims.mjs`. */
const isScored = ({ name }: MarkedArticle): boolean => (values.half === 'even') === (Number(/\d+$/.exec(name)?.[0]) % 2 === 1);
const scored = articles.filter(isScored);
const taught = articles.filter(article => !isScored(article));
const weights = trainedOn(taught);

const results = new Map<string, Tally>([['rules', noTally()], ['trained tagger', noTally()], ['rules, then the tagger where they find nothing', noTally()]]);
for (const article of scored) {
  const read = readArticle(article.text);
  const identity = identityOf(article);
  const rules = claimsOf(read, identity).map((claim): TaggedClaim => ({ start: claim.start, end: claim.end, first: claim.parts[0] ?? claim, speaker: claim.speaker, cue: claim.cue }));
  const trained = taggedClaims(read, identity, weights);
  const both = [...rules, ...trained.filter(claim => !rules.some(other => overlap(claim, other) > 0))];
  [rules, trained, both].forEach((claims, i) => score(article, claims, [...results.values()][i] ?? noTally()));
}
console.log(`${taught.length} articles taught, ${scored.length} scored; names as annotated`);
for (const [name, t] of results) {
  const [p, r] = [t.found / (t.got || 1), t.found / (t.gold || 1)];
  console.log(`${name}: content P ${percent(p)} R ${percent(r)} F1 ${percent((2 * p * r) / (p + r || 1))}; speaker ${percent(t.speaker / (t.found || 1))} %, cue ${percent(t.cue / (t.cues || 1))} % of found`);
}

for (const corpora of positionals) {
  for (const [name, { gold, found, speaker, said }] of claimsElsewhere(corpora, 'news', trainedOn(articles))) {
    console.log(`GUM news, ${name}: ${found} of ${gold} found, ${said} said, speaker ${percent(speaker / (found || 1))} % of found`);
  }
}

function trainedOn(some: readonly MarkedArticle[]): TrainedWeights {
  return trainCrf([some.flatMap(article => claimSequences(readArticle(article.text), identityOf(article), article.claims))], OPTIONS);
}

interface Tally { gold: number; got: number; found: number; speaker: number; cue: number; cues: number }

function noTally(): Tally {
  return { gold: 0, got: 0, found: 0, speaker: 0, cue: 0, cues: 0 };
}

/** As `scripts/evaluate-claims.mjs`: half of the spans from first to last part in common, or half of the first part. */
function score({ text, claims }: MarkedArticle, got: readonly TaggedClaim[], t: Tally): void {
  let before: readonly Stretch[] = [];
  const gold = claims.filter(({ content }) => content.length > 0).toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)).flatMap(claim => resumed(text, claim));
  const used = new Set<TaggedClaim>();
  t.gold += gold.length;
  t.got += got.length;
  for (const claim of gold) {
    if (claim.speaker.length > 0) before = claim.speaker;
    const whole = { start: Math.min(...claim.content.map(({ start }) => start)), end: Math.max(...claim.content.map(({ end }) => end)) };
    const free = got.filter(one => !used.has(one));
    const best = free.toSorted((a, b) => overlap(b, whole) - overlap(a, whole))[0];
    const first = claim.content[0] ?? whole;
    const hit = best && overlap(best, whole) >= 0.5 ? best : free.find(one => overlap(one, first) >= 0.5);
    if (!hit) continue;
    used.add(hit);
    t.found++;
    const [speaker] = before;
    if (speaker ? hit.speaker && overlap(hit.speaker, speaker) > 0.3 : !hit.speaker) t.speaker++;
    const [cue] = claim.cue;
    if (!cue) continue;
    t.cues++;
    const [wanted, said] = [text.slice(cue.start, cue.end).toLowerCase(), hit.cue ? text.slice(hit.cue.start, hit.cue.end).toLowerCase() : ''];
    if (said !== '' && (wanted.includes(said) || said.includes(wanted))) t.cue++;
  }
}

/** A quotation that resumes after a full stop is a claim of its own. */
function resumed(text: string, claim: MarkedClaim): MarkedClaim[] {
  const at = claim.content.findIndex((part, i) => i > 0 && /[.!?]["”’]?\s*$/.test(text.slice(claim.content[i - 1]?.end, part.start).trimEnd()));
  return at < 0 ? [claim] : [{ ...claim, content: claim.content.slice(0, at) }, ...resumed(text, { ...claim, cue: [], content: claim.content.slice(at) })];
}

/** Names as they are annotated, so that attribution alone is compared. */
function identityOf({ text, mentions }: MarkedArticle): ArticleIdentity {
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const all = mentions.map(({ start, end, type }): Mention => ({ start, end, text: text.slice(start, end), type, source: 'tagger', candidates: [], weak: false, confidence: 1, title: undefined, value: undefined }));
  const chains = ids.map((id): Chain => {
    const own = mentions.flatMap(({ entity }, i) => (entity === id ? [i] : []));
    const first = all[own[0] ?? -1];
    return { type: mentions[own[0] ?? -1]?.type ?? 'person', name: first?.text ?? id, aliases: [], descriptors: [], mentions: own, resolution: { kind: 'unknown' }, institution: undefined };
  });
  return { mentions: all, chains, chainOf: Int32Array.from(mentions, ({ entity }) => ids.indexOf(entity)) };
}

function overlap(a: Stretch, b: Stretch): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
