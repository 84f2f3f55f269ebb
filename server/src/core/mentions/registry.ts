/** The registry: the entities a corpus knows. Plain data; `sidecar/` reads it from YAML, `mentions/` matches its names. */
import type { EntityType } from './mention.ts';

export interface EntityRole {
  readonly title: string;
  /** Entity id of the institution or place. */
  readonly of?: string;
  /** "2019", "2019-06" or "2019-06-10", inclusive. */
  readonly from?: string;
  readonly to?: string;
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly subtype?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Surfaces that may mean this entity but never decide alone: a bare surname. */
  readonly weakAliases: readonly string[];
  readonly roles: readonly EntityRole[];
  readonly memberOf: readonly string[];
  readonly partOf: readonly string[];
  readonly location?: string;
  readonly distinctFrom: readonly string[];
  readonly description?: string;
  /** Name of a catalogue to an id in it or an address: `wikidata` → "Q6279". */
  readonly links: ReadonlyMap<string, string>;
  readonly protected: boolean;
  readonly note?: string;
}

export interface Registry {
  readonly entities: ReadonlyMap<string, Entity>;
}

export const EMPTY_REGISTRY: Registry = { entities: new Map() };
