/** An annotated text, whatever set it comes from. */
import type { EntityType } from '../server/src/core/mentions/mention.ts';

export interface LabelledMention {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Who or what is named, where the set tells; unique within its text. */
  readonly entity?: string;
}

export interface LabelledText {
  readonly id: string;
  /** "glossator", "gum-news", "wikigold", … */
  readonly set: string;
  readonly genre: string;
  readonly region: string;
  /** Texts of one group never stand on both sides of a split: the tellings of one event. */
  readonly group: string;
  readonly text: string;
  /** In order, without overlaps. */
  readonly mentions: readonly LabelledMention[];
  /** Passages whose true labels the set does not tell; `types` says what may stand there besides nothing, all if absent. */
  readonly unsure: readonly { readonly start: number; readonly end: number; readonly types?: readonly EntityType[] }[];
}
