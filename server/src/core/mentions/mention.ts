/** A mention: a span that names an entity, a date or a quantity, as later stages and the output see it. */
import type { Span } from '../text/span.ts';

export const ENTITY_TYPES = ['person', 'organization', 'place', 'event', 'group'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export type MentionType = EntityType | 'date' | 'quantity';

/** Who found it. Registry matches are authoritative where spans overlap. */
export type MentionSource = 'registry' | 'tagger' | 'context' | 'values';

/** Offsets are of the name alone: in "President Selim Darzi’s" that is "Selim Darzi". */
export interface Mention extends Span {
  readonly text: string;
  readonly type: MentionType;
  readonly source: MentionSource;
  /** Words before the name that tell what its bearer is: "Mr", "Iraqi Prime Minister". Not part of the name. */
  readonly title?: Span & { readonly text: string };
  /** Registry ids that this surface can name, strong names first; empty where no registry entry fits. */
  readonly candidates: readonly string[];
  /** All candidates fit by a weak alias only ("Darzi"), which alone never decides. */
  readonly weak: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Dates: ISO 8601. Quantities: the numbers they bound. */
  readonly value?: DateValue | QuantityValue;
}

export interface DateValue {
  readonly kind: 'date';
  /** "2024-02-04", "2021-10", "2017". */
  readonly iso: string;
}

export interface QuantityValue {
  readonly kind: 'quantity';
  readonly min?: number;
  readonly max?: number;
  /** What is counted: "fighters", "US dollars", "%". */
  readonly what?: string;
}
