/** Entries as data, ready to be written: what a mention, a claim, a source or an entity looks like in YAML, key by key. */
import type { ClaimKind, Stance } from '../claims/claim.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { Status } from './model.ts';
import { shapes } from './generated/schemas.js';
import type { YamlRecord } from './yaml-scalar.ts';

/** Code points, half-open. */
export type At = readonly [number, number];

export interface PassageData {
  readonly quote: string;
  readonly at?: At;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface MentionData extends PassageData {
  readonly id: string;
  readonly entity?: string;
  readonly candidates?: readonly string[];
  readonly type?: EntityType;
  readonly status?: Status;
  readonly by?: string;
  readonly confidence?: number;
  readonly note?: string;
}

/** An entity id, or words. */
export type PartyData = string | { readonly text: string; readonly at?: At };

export interface ClaimData {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly speaker?: PartyData;
  readonly cue?: PassageData;
  readonly addressee?: PartyData;
  /** The content; with more than one passage it is written as a list. */
  readonly content: readonly PassageData[];
  readonly stance?: Stance;
  readonly about?: readonly string[];
  readonly place?: string;
  readonly date?: string;
  readonly values?: readonly { readonly what?: string; readonly min?: number; readonly max?: number }[];
  readonly credibility?: number;
  readonly same?: string;
  readonly status?: Status;
  readonly by?: string;
  readonly confidence?: number;
  readonly note?: string;
}

export interface SourceData {
  readonly text: string;
  readonly sha256?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly retrieved?: string;
  readonly url?: string;
  readonly language?: string;
  readonly reliability?: string;
  readonly derivedFrom?: readonly string[];
}

export interface EntityData {
  readonly id: string;
  readonly type: EntityType;
  readonly subtype?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly weakAliases?: readonly string[];
  readonly roles?: readonly { readonly title: string; readonly of?: string; readonly from?: string; readonly to?: string }[];
  readonly memberOf?: readonly string[];
  readonly partOf?: readonly string[];
  readonly location?: string;
  readonly distinctFrom?: readonly string[];
  readonly description?: string;
  readonly note?: string;
}

export function mentionRecord(mention: MentionData): YamlRecord {
  return inKeyOrder('mention', { ...mention });
}

export function claimRecord({ content, ...rest }: ClaimData): YamlRecord {
  const [only] = content;
  const passage: YamlRecord = content.length === 1 && only ? { ...only } : content.length === 0 ? {} : { quote: content.map(part => inKeyOrder('passage', { ...part })) };
  const { cue, values, speaker, addressee, ...scalars } = rest;
  return inKeyOrder('claim', {
    ...scalars,
    ...passage,
    speaker: typeof speaker === 'object' ? { ...speaker } : speaker,
    addressee: typeof addressee === 'object' ? { ...addressee } : addressee,
    cue: cue && inKeyOrder('cue', { ...cue }),
    values: values && values.length > 0 ? values.map(({ what, min, max }) => ({ what, min, max })) : undefined,
  });
}

export function sourceRecord(source: SourceData): YamlRecord {
  return inKeyOrder('source', { ...source });
}

export function entityRecord(entity: EntityData): YamlRecord {
  const { roles, ...rest } = entity;
  return inKeyOrder('entity', { ...rest, roles: roles && roles.length > 0 ? roles.map(({ title, of, from, to }) => ({ title, of, from, to })) : undefined });
}

export type ShapeName = 'root' | 'source' | 'mention' | 'claim' | 'cue' | 'passage' | 'party' | 'relation' | 'entity';

/** The order in which keys stand: that of the schema. */
export function keyOrder(shape: ShapeName): readonly string[] {
  const schema = shape === 'entity' ? shapes.registry : shapes.sidecar;
  return Object.keys(schema[shape === 'root' ? '#' : `#/$defs/${shape}`]?.keys ?? {});
}

/** The same pairs in canonical order, empty lists left out. */
export function inKeyOrder(shape: ShapeName, record: YamlRecord): YamlRecord {
  const ordered: Record<string, YamlRecord[string]> = {};
  for (const key of keyOrder(shape)) {
    const value = record[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) ordered[key] = value;
  }
  return ordered;
}
