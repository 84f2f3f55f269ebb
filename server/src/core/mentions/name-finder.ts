/** What finds names without a registry. */
import type { ArticleText } from '../tokens/token.ts';
import type { EntityType, MentionSource } from './mention.ts';

/** A name as the words `[from, to)` of an article, without title, article or possessive. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
  /** "context" where it is not told. */
  readonly source?: Exclude<MentionSource, 'registry' | 'values'>;
}

/** Names in order of reading, none overlapping another. `known`: what a registry is sure of, as evidence for the article's other words; it is not answered for. */
export type NameFinder = (article: ArticleText, known?: readonly FoundName[]) => readonly FoundName[];
