/** What our YAML files say, with the span of every part in the YAML text. Types only; `parse-*.ts` fill them. */
import type { ClaimKind, Stance } from '../claims/claim.ts';
import type { Entity } from '../mentions/registry.ts';
import type { Span } from '../text/span.ts';

/** A scalar as read, and where it stands in the YAML text (without its quotation marks). */
export interface Located<T> extends Span {
  readonly value: T;
}

export const STATUSES = ['confirmed', 'suggested', 'rejected'] as const;
export type Status = (typeof STATUSES)[number];

/** A passage of the article: the words, and where they stood when it was written. */
export interface Selector extends Span {
  readonly quote: Located<string>;
  /** Code points, half-open, in the article's text. */
  readonly at: Located<readonly [number, number]> | undefined;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** `start`/`end` of an entry cover the whole YAML mapping. */
export interface SidecarMention extends Span {
  readonly id: Located<string> | undefined;
  /** A registry id, or a stable id of an unregistered entity ("person/lena-okafor"); undefined where only candidates are given. */
  readonly entity: Located<string> | undefined;
  readonly candidates: readonly Located<string>[];
  readonly type: Located<string> | undefined;
  readonly selector: Selector | undefined;
  readonly status: Status;
  readonly by: string | undefined;
  readonly note: string | undefined;
}

/** A speaker or an addressee. */
export type SidecarSpeaker =
  | { readonly kind: 'entity'; readonly id: Located<string> }
  | { readonly kind: 'text'; readonly text: Located<string>; readonly at: Located<readonly [number, number]> | undefined };

export interface SidecarClaim extends Span {
  readonly id: Located<string> | undefined;
  readonly kind: ClaimKind | undefined;
  readonly speaker: SidecarSpeaker | undefined;
  readonly cue: Selector | undefined;
  /** One, or several where the content is discontinuous. */
  readonly content: readonly Selector[];
  readonly addressee: SidecarSpeaker | undefined;
  readonly stance: Stance;
  readonly about: readonly Located<string>[];
  readonly place: Located<string> | undefined;
  readonly date: Located<string> | undefined;
  readonly values: readonly SidecarValue[];
  /** Admiralty 1 to 6. */
  readonly credibility: number | undefined;
  readonly same: Located<string> | undefined;
  readonly relations: readonly SidecarRelation[];
  readonly status: Status;
  readonly by: string | undefined;
  readonly note: string | undefined;
}

/** A figure in the content of a claim. */
export interface SidecarValue extends Span {
  readonly what: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface SidecarRelation extends Span {
  readonly type: Located<string> | undefined;
  readonly from: Located<string> | undefined;
  /** "m9", or "001.ann.yaml#c2" for an entry of another sidecar. */
  readonly to: Located<string> | undefined;
}

export interface SidecarSource extends Span {
  readonly text: Located<string> | undefined;
  readonly sha256: Located<string> | undefined;
  readonly title: string | undefined;
  readonly publisher: Located<string> | undefined;
  readonly published: Located<string> | undefined;
  readonly retrieved: Located<string> | undefined;
  readonly url: Located<string> | undefined;
  readonly reliability: string | undefined;
  readonly derivedFrom: readonly Located<string>[];
}

/** Findings of a rule that a person has looked at and lets stand; `start`/`end` cover the entry it is written on, or the whole file. */
export interface Suppression extends Span {
  readonly rule: Located<string>;
  readonly reason: string;
}

export interface Sidecar {
  readonly version: Located<number> | undefined;
  readonly source: SidecarSource | undefined;
  readonly mentions: readonly SidecarMention[];
  readonly claims: readonly SidecarClaim[];
  readonly relations: readonly SidecarRelation[];
  readonly suppressions: readonly Suppression[];
}

/** A registry entry with the places an editor jumps to. `start`/`end` cover the entry's mapping. */
export interface RegistryEntry extends Span {
  readonly entity: Entity;
  readonly id: Located<string>;
  readonly name: Located<string>;
  /** Every id the entry refers to: `of`, `memberOf`, `partOf`, `location`, `distinctFrom`. */
  readonly refs: readonly (Located<string> & { readonly key: string })[];
}

export interface CanonicalClaim extends Span {
  readonly id: Located<string>;
  readonly statement: Located<string>;
  readonly about: readonly Located<string>[];
  readonly note: string | undefined;
}

/** `glossator.yaml`; every key optional. */
export interface CorpusConfig {
  /** Glob patterns relative to the corpus folder. */
  readonly articles: readonly string[];
  readonly registry: readonly string[];
  readonly claims: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly annotators: readonly string[];
  readonly language: string;
}

export type RuleSetting = 'off' | 'hint' | 'info' | 'warning' | 'error';

/** Something wrong with the YAML itself or against its schema, at the exact key or value. */
export interface Problem extends Span {
  readonly kind: 'syntax' | 'schema';
  readonly message: string;
  /** Of a value that the schema does not allow, the key it stands under: "reliability"; of the file's own keys also one that is missing. */
  readonly key?: string;
}

export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
