/** The claims an entity puts forward in the whole corpus, and the appearances of one claim. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { factsOf } from './article-facts.ts';
import type { ClaimView } from './claim-view.ts';
import { claimsIn } from './claim-view.ts';
import { sidecarsOf } from '../corpus/lookup.ts';

/** The latest first; those of undated articles last. */
export function claimsBy(corpus: Corpus, entity: string): readonly ClaimView[] {
  const claims: { readonly claim: ClaimView; readonly date: string }[] = [];
  for (const path of articlesOfSpeaker(corpus, entity)) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    const date = factsOf(corpus, article).date ?? '';
    for (const claim of claimsIn(corpus, article)) if (claim.speaker?.entity === entity) claims.push({ claim, date });
  }
  return claims.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ claim }) => claim);
}

/** The claims of all articles that sidecars file under one canonical claim, by path. */
export function appearancesOf(corpus: Corpus, canonical: string): readonly ClaimView[] {
  const found: ClaimView[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'article') continue;
    if (!sidecarsOf(corpus, file.path).some(sidecar => sidecar.sidecar.claims.some(claim => claim.same?.value === canonical))) continue;
    for (const claim of claimsIn(corpus, file)) if (claim.same === canonical) found.push(claim);
  }
  return found.toSorted((a, b) => (a.article.path < b.article.path ? -1 : a.article.path > b.article.path ? 1 : a.span.start - b.span.start));
}

/** A speaker of a recognised claim is a mention of its article; one of a sidecar need not be named in the text at all. */
function articlesOfSpeaker(corpus: Corpus, entity: string): Set<Path> {
  const paths = new Set(corpus.mentionsOf(entity).map(mention => mention.path));
  for (const file of corpus.files.values()) {
    if (file.kind !== 'article' || paths.has(file.path)) continue;
    const speaks = sidecarsOf(corpus, file.path).some(({ sidecar }) =>
      sidecar.claims.some(claim => claim.speaker?.kind === 'entity' && claim.speaker.id.value === entity) || sidecar.mentions.some(mention => mention.entity?.value === entity));
    if (speaks) paths.add(file.path);
  }
  return paths;
}
