/** Finds the claims of an article: who puts forward what, in direct, indirect and mixed speech. */
import type { ArticleIdentity } from '../identity/identity.ts';
import type { ArticleText } from '../tokens/token.ts';
import type { Claim } from './claim.ts';

/** Claims in the order of their content; those of a repeated headline once. */
export function claimsOf(article: ArticleText, identity: ArticleIdentity): Claim[] {
  void article;
  void identity;
  return [];
}
