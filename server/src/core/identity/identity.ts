/** Identity: what a mention was linked to, why, and the entities that result. Types only. */
import type { EntityType, Mention } from '../mentions/mention.ts';

/** `reasons` are for a reader, the weightiest first: "the title President fits the role held since June 2019". */
export type Resolution =
  | { readonly kind: 'resolved'; readonly entity: string; readonly reasons: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly reasons: readonly string[] }
  | { readonly kind: 'unknown' };

export interface Candidate {
  readonly entity: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The mentions of one article that name the same entity: "Selim Darzi" … "Mr Darzi". */
export interface Chain {
  readonly type: EntityType;
  /** The fullest surface in the article: "Selim Darzi". */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Titles and appositions seen with it: "Prime Minister", "secretary general of the Lake ministry". */
  readonly descriptors: readonly string[];
  /** Indexes into the article's mentions, ascending. */
  readonly mentions: readonly number[];
  readonly resolution: Resolution;
  /** Of a name that every country has, "Interior Ministry": one key for its spellings, and whose it is as far as the article says. */
  readonly institution?: ChainInstitution;
}

export interface ChainInstitution {
  readonly key: string;
  readonly country: string | undefined;
  /** A country has one of it. */
  readonly national: boolean;
  /** The name itself has the country in it: "Oruan Court of Appeal". */
  readonly named: boolean;
}

/** The mentions of one article and the chains they form. `chainOf[i]` is the chain of mention `i`, -1 for dates and quantities. */
export interface ArticleIdentity {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly chainOf: Int32Array;
}

/** An entity of the whole corpus: a registry entry, or chains of several articles that name one unregistered entity. */
export interface CorpusEntity {
  /** The registry id, or a stable id of ours: type, "/" and the slug of the name, as in "person/lena-okafor". */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly registered: boolean;
  /** Number of mentions in the corpus. */
  readonly mentions: number;
}
