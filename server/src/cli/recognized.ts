/** The shape that `recognize` prints: offsets in code points, entities by id. Stable: other programs read it. */
import type { Recognition } from '../core/recognize.ts';
import type { ClaimKind } from '../core/claims/claim.ts';
import type { EntityType, Mention, MentionType } from '../core/mentions/mention.ts';
import { codePointIndexOf, toCodePoint } from '../core/text/code-points.ts';
import type { Span } from '../core/text/span.ts';

export interface Recognized {
  readonly files: readonly RecognizedFile[];
  readonly entities: readonly RecognizedEntity[];
}

export interface RecognizedFile {
  readonly path: string;
  readonly mentions: readonly RecognizedMention[];
  readonly claims: readonly RecognizedClaim[];
}

/** `start` and `end` are code points, half-open. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface RecognizedMention extends Place {
  readonly type: MentionType;
  /** Null for dates and quantities, and while it is ambiguous: then `candidates` says between whom. */
  readonly entity: string | null;
  /** The entity's name; a date in ISO 8601; otherwise the words themselves. */
  readonly name: string;
  readonly title?: string;
  readonly candidates?: readonly string[];
  readonly confidence: number;
}

export interface RecognizedClaim extends Place {
  /** "c1", in the order of the article. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly speaker: (Place & { readonly entity: string | null }) | null;
  readonly cue: Place | null;
  readonly addressee: Place | null;
  /** `unit` says whom or what a measure counts: killed, "police officers". */
  readonly values: readonly { readonly what?: string; readonly unit?: string; readonly min?: number; readonly max?: number }[];
  /** Of narrated claims: when and where, as far as the clause says. */
  readonly date?: string;
  readonly place?: Place & { readonly entity: string | null };
  readonly confidence: number;
}

export interface RecognizedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly registered: boolean;
  readonly mentions: number;
}

export function recognizedFile(
  path: string,
  text: string,
  { identity, claims }: Omit<Recognition, 'article'>,
  entityOf: (chain: number) => string | undefined,
  nameOf: (entity: string) => string | undefined,
): RecognizedFile {
  const index = codePointIndexOf(text);
  const place = (span: Span & { readonly text: string }): Place => ({ start: toCodePoint(index, span.start), end: toCodePoint(index, span.end), text: span.text });
  const placeOrNull = (span: (Span & { readonly text: string }) | null): Place | null => (span ? place(span) : null);
  const entityOfMention = (mention: number): string | undefined => {
    const chain = identity.chainOf[mention] ?? -1;
    return chain < 0 ? undefined : entityOf(chain);
  };
  const placed = (mention: Mention | undefined, at = -1) => (mention ? { place: { ...place(mention), entity: entityOfMention(at) ?? null } } : {});
  const mentions = identity.mentions.map((mention, at): RecognizedMention => {
    const entity = entityOfMention(at);
    const resolution = identity.chains[identity.chainOf[at] ?? -1]?.resolution;
    return {
      ...place(mention),
      type: mention.type,
      entity: entity ?? null,
      name: (entity === undefined ? undefined : nameOf(entity)) ?? plainName(mention),
      ...(mention.title ? { title: mention.title.text } : {}),
      ...(entity === undefined && resolution?.kind === 'ambiguous' ? { candidates: resolution.candidates.map(candidate => candidate.entity) } : {}),
      confidence: rounded(mention.confidence),
    };
  });
  return {
    path,
    mentions,
    claims: claims.map(({ kind, speaker, cue, addressee, values, date, place: where, confidence, ...claim }, at): RecognizedClaim => ({
      id: `c${at + 1}`,
      kind,
      ...place(claim),
      speaker: speaker ? { ...place(speaker), entity: (speaker.mention < 0 ? undefined : entityOfMention(speaker.mention)) ?? null } : null,
      cue: placeOrNull(cue),
      addressee: placeOrNull(addressee),
      values: values.map(({ what, unit, min, max }) => ({ ...(what === undefined ? {} : { what }), ...(unit === undefined ? {} : { unit }), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })),
      ...(date === undefined ? {} : { date }),
      ...placed(identity.mentions[where ?? -1], where),
      confidence: rounded(confidence),
    })),
  };
}

/** One list for articles with several registries: what has one id is one entity. */
export function mergedEntities(lists: readonly (readonly RecognizedEntity[])[]): readonly RecognizedEntity[] {
  const merged = new Map<string, RecognizedEntity>();
  for (const { id, type, name, aliases, registered, mentions } of lists.flat()) {
    const known = merged.get(id);
    const all = [...new Set([...(known?.aliases ?? []), ...aliases])];
    merged.set(id, { id, type, name: known?.name ?? name, aliases: all, registered: registered || (known?.registered ?? false), mentions: mentions + (known?.mentions ?? 0) });
  }
  return [...merged.values()].toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

function plainName(mention: Mention): string {
  return mention.value?.kind === 'date' ? mention.value.iso : mention.text;
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
