/** Suggestions merged into a sidecar: what a person confirmed or rejected never changes, what was suggested before is brought up to date. */
import { append } from '../text/append.ts';
import type { TextEdit } from '../text/edit.ts';
import { coverageOf } from '../text/coverage.ts';
import type { Span } from '../text/span.ts';
import { anchoredIn } from './anchored.ts';
import type { Anchor } from './anchors.ts';
import type { YamlChange } from './edits.ts';
import { editYaml } from './edits.ts';
import { claimRecord, mentionRecord } from './entries.ts';
import { versionProblemIn } from './migrations/version.ts';
import type { Selector, Sidecar, Status } from './model.ts';
import { begun, newSidecar } from './new-sidecar.ts';
import { recordsOf } from './records.ts';
import type { EntityOf, RecognisedArticle, SuggestedClaim, SuggestedMention } from './suggestions.ts';
import { sourceOf, suggestedClaims, suggestedMentions } from './suggestions.ts';
import type { YamlRecord } from './yaml-scalar.ts';

/** A sidecar as parsed from its text: a `SidecarFile` of a corpus is one. */
export interface ExistingSidecar {
  readonly text: string;
  readonly sidecar: Sidecar;
}

export type Annotated =
  /** There is no sidecar yet: its whole text. */
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'unchanged' }
  /** The sidecar cannot be edited safely; `reason` says why, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

export function suggestSidecar(article: RecognisedArticle, entityOf: EntityOf, existing: ExistingSidecar | undefined): Annotated {
  const mentions = suggestedMentions(article, entityOf);
  const claims = suggestedClaims(article, entityOf);
  const fresh = (): string => newSidecar(sourceOf(article), {
    mentions: mentions.map(({ data }, index) => Object.assign({ id: `m${index + 1}` }, data)),
    claims: claims.map(({ data }, index) => Object.assign({ id: `c${index + 1}` }, data)),
  });
  if (!existing) return { kind: 'create', text: fresh() };
  const beginning = begun(existing.text, fresh);
  if (beginning) return { kind: 'edits', edits: [beginning] };
  const outdated = versionProblemIn(existing);
  if (outdated !== undefined) return { kind: 'refused', reason: outdated };
  const changes = changesTo(article, existing, mentions, claims);
  if (changes.length === 0) return { kind: 'unchanged' };
  const result = editYaml(existing.text, changes);
  return result.kind === 'edits' && result.edits.length === 0 ? { kind: 'unchanged' } : result;
}

function changesTo(article: RecognisedArticle, { sidecar, text }: ExistingSidecar, mentions: readonly SuggestedMention[], claims: readonly SuggestedClaim[]): readonly YamlChange[] {
  const written = recordsOf(text);
  const related = new Set([...sidecar.relations, ...sidecar.claims.flatMap(claim => claim.relations)].flatMap(({ from, to }) => [from?.value, to?.value]));
  const anchors = new Map(anchoredIn({ sidecar }, article).map(({ selector, anchor }) => [selector, anchor] as const));
  const oldMentions = sidecar.mentions.map(entry => oldEntry(anchors, entry, entry.selector ? [entry.selector] : []));
  const oldClaims = sidecar.claims.map(entry => oldEntry(anchors, entry, entry.content));
  const context = { written, related };
  return [
    ...merged(context, oldMentions, mentions, 'm', data => mentionRecord({ id: '', ...data }), (id, data) => ({ kind: 'add-mention', mention: { id, ...data } })),
    ...merged(context, oldClaims, claims, 'c', data => claimRecord({ id: '', ...data }), (id, data) => ({ kind: 'add-claim', claim: { id, ...data } })),
  ];
}

interface OldEntry extends Span {
  readonly id: string | undefined;
  readonly status: Status;
  readonly note: string | undefined;
  /** What it covers in the article now; empty where its anchor does not hold. */
  readonly spans: readonly Span[];
}

/** A suggestion that the recogniser may change and take back: not one that a person has written a note on. */
function isOpen({ status, note }: OldEntry): boolean {
  return status === 'suggested' && note === undefined;
}

function isKept(entry: OldEntry): boolean {
  return entry.status !== 'rejected' && !isOpen(entry);
}

interface MergeContext {
  readonly written: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
  /** Ids that relations of this sidecar name: such an entry is in use, whatever its status. */
  readonly related: ReadonlySet<string | undefined>;
}

interface Suggested<T> {
  readonly spans: readonly Span[];
  readonly data: T;
}

function merged<T>(context: MergeContext, old: readonly OldEntry[], suggestions: readonly Suggested<T>[], letter: string, recordOf: (data: T) => YamlRecord, add: (id: string, data: T) => YamlChange): readonly YamlChange[] {
  const decided = coverageOf(old.filter(isKept).flatMap(entry => entry.spans));
  const refused = new Set(old.filter(entry => entry.status === 'rejected').map(placeKey));
  const open = new Map(old.filter(entry => isOpen(entry) && entry.spans.length > 0).map(entry => [placeKey(entry), entry]));
  const kept = new Set<OldEntry>();
  const changes: YamlChange[] = [];
  let next = old.reduce((most, { id }) => Math.max(most, numberOf(letter, id)), 0) + 1;
  for (const suggestion of suggestions) {
    const place = placeKey(suggestion);
    if (refused.has(place) || suggestion.spans.some(decided)) continue;
    const before = open.get(place);
    if (before && !kept.has(before)) {
      kept.add(before);
      append(changes, updates(before, context.written.get(before.start) ?? {}, recordOf(suggestion.data)));
    } else changes.push(add(`${letter}${next++}`, suggestion.data));
  }
  for (const entry of old) {
    if (isOpen(entry) && !kept.has(entry) && !context.related.has(entry.id)) changes.push({ kind: 'remove', entry });
  }
  return changes;
}

/** Keys that a suggestion owns: in an entry still suggested they follow the recogniser. Notes and ratings are a person's. */
export const OWNED: readonly string[] = ['entity', 'candidates', 'kind', 'speaker', 'cue', 'addressee', 'quote', 'at', 'prefix', 'suffix', 'stance', 'values', 'status', 'confidence'];

function updates(entry: Span, written: Readonly<Record<string, unknown>>, wanted: YamlRecord): readonly YamlChange[] {
  return OWNED.flatMap((key): readonly YamlChange[] => {
    const value = wanted[key];
    return JSON.stringify(written[key]) === JSON.stringify(value) ? [] : [{ kind: 'set', entry, path: [key], value }];
  });
}

function oldEntry(anchors: ReadonlyMap<Selector, Anchor>, entry: Span & Pick<OldEntry, 'status' | 'note'> & { readonly id: { readonly value: string } | undefined }, selectors: readonly Selector[]): OldEntry {
  const spans = selectors.flatMap(selector => {
    const anchor = anchors.get(selector);
    return anchor && 'span' in anchor ? [anchor.span] : [];
  });
  return { start: entry.start, end: entry.end, id: entry.id?.value, status: entry.status, note: entry.note, spans: spans.length === selectors.length ? spans : [] };
}

function placeKey({ spans }: { readonly spans: readonly Span[] }): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',');
}

function numberOf(letter: string, id: string | undefined): number {
  const digits = id?.startsWith(letter) ? id.slice(1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}
