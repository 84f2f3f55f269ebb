/** Recognises one article: tokens, mentions, identity and claims, in that order. */
import type { Claim } from './claims/claim.ts';
import { everyClaimOf } from './claims/narrated.ts';
import { identify } from './identity/article.ts';
import type { ArticleIdentity } from './identity/identity.ts';
import type { Lexicon } from './mentions/lexicon.ts';
import { mentionsOf } from './mentions/mentions.ts';
import type { NameFinder } from './mentions/name-finder.ts';
import { registryMatcherOf, type RegistryMatcher } from './mentions/registry-matcher.ts';
import type { Registry } from './mentions/registry.ts';
import { spellingsOf, type Spellings } from './mentions/spellings.ts';
import { readArticle } from './tokens/article.ts';
import type { ArticleText } from './tokens/token.ts';

/** What is known of one article by itself: depends on its text, the registry and the lexicons, not on other articles. */
export interface Recognition {
  readonly article: ArticleText;
  readonly identity: ArticleIdentity;
  readonly claims: readonly Claim[];
}

/** All that recognition needs beside the text; made once per registry and reused for every article. */
export interface RecognitionContext {
  readonly registry: Registry;
  readonly lexicon: Lexicon;
  readonly findNames: NameFinder;
  readonly matcher: RegistryMatcher;
  readonly spellings: Spellings;
  /** For articles that carry no date of their own, ISO 8601. */
  readonly date: string | undefined;
}

export function recognitionContext(options: { readonly registry: Registry; readonly lexicon: Lexicon; readonly findNames: NameFinder; readonly date?: string }): RecognitionContext {
  const { registry, lexicon, findNames } = options;
  return { registry, lexicon, findNames, matcher: registryMatcherOf(registry), spellings: spellingsOf(registry), date: options.date };
}

export function recognizeArticle(text: string, context: RecognitionContext): Recognition {
  const read = readArticle(text);
  const article = read.date === undefined && context.date !== undefined ? { ...read, date: context.date } : read;
  const mentions = mentionsOf(article, context);
  const identity = identify(text, mentions, context.registry, context.lexicon, article.date);
  return { article, identity, claims: everyClaimOf(article, identity) };
}
