/** A claim: content that somebody puts forward, with speaker and cue. Types only. */
import type { QuantityValue } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';

export const CLAIM_KINDS = ['direct', 'indirect', 'mixed', 'narrated'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export const STANCES = ['asserts', 'denies', 'doubts', 'reports'] as const;
export type Stance = (typeof STANCES)[number];

/**
 * Who puts the claim forward. The span is the whole noun phrase with its apposition ("Salma Haddad, secretary
 * general of the water ministry"), or for a claim without a cue of its own the place the speaker is inherited from.
 */
export interface Speaker extends Span {
  readonly text: string;
  readonly form: 'name' | 'nominal' | 'pronoun' | 'document';
  /** Index of the mention that names the speaker, here ("Mr Haddad said") or after resolving a pronoun or nominal; -1 for none. */
  readonly mention: number;
  /** The speaker was taken from the claim before (a quotation that goes on without a cue). */
  readonly inherited: boolean;
}

/** `start`/`end` cover all parts; quotation marks at the edges of a direct claim are outside. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  /** One span, or several where the cue stands inside: “…,” he said, “…”. */
  readonly parts: readonly Span[];
  readonly text: string;
  readonly speaker: Speaker | null;
  /** For `he told reporters`, the span of "told". */
  readonly cue: (Span & { readonly text: string }) | null;
  readonly addressee: (Span & { readonly text: string }) | null;
  readonly stance: Stance;
  readonly values: readonly ClaimValue[];
  /** When what it states took place, where the clause says so: ISO 8601, a day, month or year. Of narrated claims. */
  readonly date?: string;
  /** Where: index of a mention. Of narrated claims. */
  readonly place?: number;
  readonly confidence: number;
}

/**
 * A number the content puts forward, with the span it was read from. `what` is a measure ("killed", "detained") where
 * the words make it one, else what is counted ("trucks", "dollars"). Without `max` it is "at least", without `min` "at most".
 */
export interface ClaimValue extends Span, Omit<QuantityValue, 'kind'> {
  /** Whom or what a measure counts: "police officers". */
  readonly unit?: string;
}
