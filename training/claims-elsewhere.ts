/** How many attributions of GUM's texts rules and tagger find: other outlets, another guideline, attributions of every verb. */
import { join } from 'node:path';
import { recognizeArticle } from '../server/src/core/recognize.ts';
import { taggedClaims, type TaggedClaim } from './claim-tags.ts';
import type { TrainedWeights } from './crf.ts';
import { linesOf } from './read-open.ts';
import type { Stretch } from './read-markup.ts';
import { shippedContext } from './shipped.ts';

export interface Elsewhere {
  readonly gold: number;
  found: number;
  /** Of those found. */
  speaker: number;
  said: number;
}

/**
 * Its content is often the first of the clauses that we take together, so a claim that holds it and is less than four times as long
 * counts too. Names are those of the shipped recogniser. What is said and not annotated there is not all wrong.
 */
export function claimsElsewhere(corpora: string, genre: string, weights: TrainedWeights): Map<string, Elsewhere> {
  const context = shippedContext();
  const documents = linesOf(join(corpora, 'gum', `${genre}.jsonl`)).filter(isDocument).filter(({ text }) => !/[\u{10000}-\u{10ffff}]/u.test(text));
  const gold = documents.reduce((sum, { attributions }) => sum + attributions.filter(({ source }) => source.length > 0).length, 0);
  const results = new Map<string, Elsewhere>(['rules', 'tagger', 'both'].map(name => [name, { gold, found: 0, speaker: 0, said: 0 }]));
  for (const { text, attributions } of documents) {
    const { article, identity, claims } = recognizeArticle(text, context);
    const rules = claims.filter(({ kind }) => kind !== 'narrated').map((claim): TaggedClaim => ({ ...claim, first: claim.parts[0] ?? claim }));
    const tagger = taggedClaims(article, identity, weights);
    const both = [...rules, ...tagger.filter(claim => !rules.some(other => overlap(claim, other) > 0))];
    for (const [name, found] of [['rules', rules], ['tagger', tagger], ['both', both]] as const) count(results.get(name), found, attributions);
  }
  return results;
}

function count(result: Elsewhere | undefined, claims: readonly TaggedClaim[], attributions: readonly Attribution[]): void {
  if (!result) return;
  result.said += claims.length;
  for (const { source, content } of attributions) {
    const [speaker, said] = [around(source), around(content)];
    if (!speaker || !said) continue;
    const fit = (claim: Stretch): number => Math.max(overlap(claim, said), claim.start <= said.start + 3 && claim.end >= said.end - 3 && claim.end - claim.start < 4 * (said.end - said.start) ? 0.5 : 0);
    const best = claims.toSorted((a, b) => fit(b) - fit(a))[0];
    if (!best || fit(best) < 0.4) continue;
    result.found++;
    if (best.speaker && overlap(best.speaker, speaker) > 0.25) result.speaker++;
  }
}

interface Attribution {
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

function isDocument(line: unknown): line is { readonly text: string; readonly attributions: readonly Attribution[] } {
  return typeof line === 'object' && line !== null && 'text' in line && typeof line.text === 'string' && 'attributions' in line && Array.isArray(line.attributions);
}

function around(spans: readonly (readonly [number, number])[]): Stretch | undefined {
  return spans.length === 0 ? undefined : { start: Math.min(...spans.map(([start]) => start)), end: Math.max(...spans.map(([, end]) => end)) };
}

function overlap(a: Stretch, b: Stretch): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}
