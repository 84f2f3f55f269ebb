/** Where an entity occurs: its names in all articles, and the uses of its id in the YAML files. */
import type { Corpus, Location, Path, SidecarFile } from '../corpus/corpus.ts';
import { entityRefsOf } from '../corpus/entity-refs.ts';
import { memoized } from '../corpus/lazy.ts';
import { articleOf } from '../corpus/lookup.ts';
import { groupedBy } from './grouped.ts';
import { namedIn } from './named.ts';
import type { Named } from './named.ts';

/** The names of an entity in all articles, by path and place. */
export function occurrencesOf(corpus: Corpus, entity: string): (Location & { readonly named: Named })[] {
  const found: (Location & { readonly named: Named })[] = [];
  for (const path of articlesNaming(corpus, entity)) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    for (const named of byEntity(namedIn(corpus, article)).get(entity) ?? []) found.push({ path, span: named.span, named });
  }
  return found;
}

/** The uses of an entity's id: in sidecars, registries and canonical claims, without its own declaration. */
export function idUsesOf(corpus: Corpus, entity: string): Location[] {
  const found: Location[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind === 'sidecar' && !idsUsedIn(file).has(entity)) continue;
    for (const ref of entityRefsOf(file)) if (ref.value === entity) found.push({ path: file.path, span: { start: ref.start, end: ref.end } });
  }
  return found;
}

/** Articles in which the recogniser names the entity, or whose sidecars use its id; a few too many at most, never too few. */
export function articlesNaming(corpus: Corpus, entity: string): readonly Path[] {
  let ofCorpus = naming.get(corpus);
  if (!ofCorpus) naming.set(corpus, (ofCorpus = memoized(id => readNaming(corpus, id))));
  return ofCorpus(entity);
}

const naming = new WeakMap<Corpus, (entity: string) => readonly Path[]>();

function readNaming(corpus: Corpus, entity: string): readonly Path[] {
  const paths = new Set(corpus.mentionsOf(entity).map(mention => mention.path));
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar' || !idsUsedIn(file).has(entity)) continue;
    const article = articleOf(corpus, file);
    if (article) paths.add(article.path);
  }
  return [...paths].toSorted();
}

const ofNames = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

/** The names of an article by who bears them; kept as long as the list is. */
function byEntity(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  let index = ofNames.get(names);
  if (!index) ofNames.set(names, (index = groupedBy(names.filter(({ entity }) => entity !== undefined), ({ entity }) => entity ?? '')));
  return index;
}

const idsUsed = new WeakMap<SidecarFile, ReadonlySet<string>>();

function idsUsedIn(file: SidecarFile): ReadonlySet<string> {
  let ids = idsUsed.get(file);
  if (!ids) idsUsed.set(file, (ids = new Set(entityRefsOf(file).map(({ value }) => value))));
  return ids;
}
