/** What one annotator put into sidecars, as units in the article's text: comments, notes and ratings are no part of it. */
import { ENTITY_TYPES } from '../mentions/mention.ts';
import { anchoredIn, type AnchoredText } from '../sidecar/anchored.ts';
import type { Selector, Sidecar, SidecarClaim, SidecarMention, SidecarSpeaker } from '../sidecar/model.ts';
import type { Span } from '../text/span.ts';
import type { Layer } from './compare.ts';
import type { Unit } from './matching.ts';

export const MENTIONS: Layer = { name: 'mentions', category: 'type', labels: ['type', 'entity'] };
export const CLAIMS: Layer = { name: 'claims', category: 'kind', labels: ['kind', 'speaker', 'stance'] };

/** A unit with the entry it was read from. */
export interface EntryUnit<E extends SidecarMention | SidecarClaim = SidecarMention | SidecarClaim> extends Unit {
  readonly entry: E;
}

export interface SidecarUnits {
  readonly mentions: readonly EntryUnit<SidecarMention>[];
  readonly claims: readonly EntryUnit<SidecarClaim>[];
  /** Entries whose words are not clearly in one place of the article, or that have no words: they cannot be compared. */
  readonly unplaced: readonly (SidecarMention | SidecarClaim)[];
}

/** `typeOf`: the type of a registered entity. `wanted`: which entries count. */
export function unitsOf(sidecar: Sidecar, article: AnchoredText, typeOf: (entity: string) => string | undefined, wanted: (entry: SidecarMention | SidecarClaim) => boolean): SidecarUnits {
  const unplaced: (SidecarMention | SidecarClaim)[] = [];
  const places = new Map(anchoredIn({ sidecar }, article).flatMap(({ selector, anchor }) => (anchor.state === 'ok' || (anchor.state === 'moved' && anchor.sure) ? [[selector, anchor.span] as const] : [])));
  const placed = <E extends SidecarMention | SidecarClaim>(entry: E, selectors: readonly Selector[], labels: Unit['labels']): readonly EntryUnit<E>[] => {
    const spans = placesOf(places, selectors);
    if (spans) return [{ entry, spans, labels }];
    unplaced.push(entry);
    return [];
  };
  const mentions = sidecar.mentions.filter(wanted).flatMap(entry => placed(entry, entry.selector ? [entry.selector] : [], mentionLabels(entry, typeOf)));
  const claims = sidecar.claims.filter(wanted).flatMap(entry => placed(entry, entry.content, claimLabels(entry)));
  return { mentions, claims, unplaced };
}

/** In reading order. Undefined where one of them is not surely in one place. */
function placesOf(places: ReadonlyMap<Selector, Span>, selectors: readonly Selector[]): readonly Span[] | undefined {
  const spans = selectors.flatMap(selector => places.get(selector) ?? []);
  return spans.length === selectors.length && spans.length > 0 ? spans.toSorted((a, b) => a.start - b.start) : undefined;
}

/** An entity still open between candidates is no label. */
function mentionLabels({ entity, type }: SidecarMention, typeOf: (entity: string) => string | undefined): Unit['labels'] {
  const id = entity?.value;
  return { type: type?.value ?? (id === undefined ? undefined : (typeOf(id) ?? ENTITY_TYPES.find(one => id.startsWith(`${one}/`)))), entity: id };
}

function claimLabels({ kind, speaker, stance }: SidecarClaim): Unit['labels'] {
  return { kind, speaker: speakerLabel(speaker), stance };
}

/** A speaker without a name by the words, whatever their case: "a Kurdish official". "nobody" where the claim names no speaker. */
export function speakerLabel(speaker: SidecarSpeaker | undefined): string {
  if (speaker === undefined) return 'nobody';
  return speaker.kind === 'entity' ? speaker.id.value : `"${speaker.text.value.toLowerCase().replace(/\s+/g, ' ').trim()}"`;
}
