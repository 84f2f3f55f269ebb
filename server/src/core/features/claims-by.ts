/** The claims an entity puts forward in the whole corpus, and the appearances of one claim. */
import type { Corpus } from '../corpus/corpus.ts';
import { factsOf } from './article-facts.ts';
import type { ClaimView } from './claim-view.ts';
import { claimsIn } from './claim-view.ts';
import { groupedBy } from './grouped.ts';
import { articlesNaming } from './occurrences.ts';
import { articleOf } from '../corpus/lookup.ts';

/** The latest first; those of undated articles last. */
export function claimsBy(corpus: Corpus, entity: string): readonly ClaimView[] {
  const claims: { readonly claim: ClaimView; readonly date: string }[] = [];
  for (const path of articlesNaming(corpus, entity)) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    const said = bySpeaker(claimsIn(corpus, article)).get(entity);
    if (!said) continue;
    const date = factsOf(corpus, article).date ?? '';
    for (const claim of said) claims.push({ claim, date });
  }
  return claims.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ claim }) => claim);
}

const ofClaims = new WeakMap<readonly ClaimView[], ReadonlyMap<string, readonly ClaimView[]>>();

/** The claims of an article by the entity that puts them forward; kept as long as the list is. */
function bySpeaker(claims: readonly ClaimView[]): ReadonlyMap<string, readonly ClaimView[]> {
  let index = ofClaims.get(claims);
  if (!index) ofClaims.set(claims, (index = groupedBy(claims.filter(({ speaker }) => speaker?.entity !== undefined), ({ speaker }) => speaker?.entity ?? '')));
  return index;
}

/** The claims of all articles that sidecars file under one canonical claim, by path. */
export function appearancesOf(corpus: Corpus, canonical: string): readonly ClaimView[] {
  const found: ClaimView[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar' || !file.sidecar.claims.some(claim => claim.same?.value === canonical)) continue;
    const article = articleOf(corpus, file);
    if (!article) continue;
    for (const claim of claimsIn(corpus, article)) if (claim.same === canonical && claim.entry?.sidecar === file.path) found.push(claim);
  }
  return found.toSorted((a, b) => (a.article.path < b.article.path ? -1 : a.article.path > b.article.path ? 1 : a.span.start - b.span.start));
}
