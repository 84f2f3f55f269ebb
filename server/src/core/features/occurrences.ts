/** Where an entity occurs: its names in all articles, and the uses of its id in the YAML files. */
import type { ArticleFile, Corpus, Location, Path } from '../corpus/corpus.ts';
import { entityRefsOf } from '../corpus/entity-refs.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import { namedIn } from './named.ts';
import type { Named } from './named.ts';

/** The names of an entity in all articles, by path and place. */
export function occurrencesOf(corpus: Corpus, entity: string): (Location & { readonly named: Named })[] {
  const found: (Location & { readonly named: Named })[] = [];
  for (const path of articlesNaming(corpus, entity)) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    for (const named of namedIn(corpus, article)) if (named.entity === entity) found.push({ path, span: named.span, named });
  }
  return found;
}

/** The uses of an entity's id: in sidecars, registries and canonical claims, without its own declaration. */
export function idUsesOf(corpus: Corpus, entity: string): Location[] {
  const found: Location[] = [];
  for (const file of corpus.files.values()) {
    for (const ref of entityRefsOf(file)) if (ref.value === entity) found.push({ path: file.path, span: { start: ref.start, end: ref.end } });
  }
  return found;
}

/** Articles the recogniser or a confirmed sidecar entry names the entity in; a few too many at most, never too few. */
function articlesNaming(corpus: Corpus, entity: string): Path[] {
  const paths = new Set(corpus.mentionsOf(entity).map(mention => mention.path));
  for (const file of corpus.files.values()) {
    if (file.kind !== 'article' || paths.has(file.path)) continue;
    if (namedInSidecars(corpus, file, entity)) paths.add(file.path);
  }
  return [...paths].toSorted();
}

function namedInSidecars(corpus: Corpus, article: ArticleFile, entity: string): boolean {
  return sidecarsOf(corpus, article.path).some(file => file.sidecar.mentions.some(mention => mention.entity?.value === entity));
}
