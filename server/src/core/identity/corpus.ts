/** Identity across articles: registry entries, and chains of several articles that name one unregistered entity. */
import type { Registry } from '../mentions/registry.ts';
import { valueAt, viewOf } from '../text/shared-map.ts';
import { namesOf, type LinkedArticle } from './article-names.ts';
import type { CorpusEntity } from './identity.ts';
import { emptyLinkIndex, withArticles, type LinkIndex, type Tally } from './link-index.ts';

export interface CorpusLinks {
  /** By id. To go through them takes a look at all articles' names; to get one does not. */
  readonly entities: ReadonlyMap<string, CorpusEntity>;
  /** Undefined while the chain is ambiguous. */
  entityOf(path: string, chain: number): string | undefined;
}

/** The result depends on the set of articles and not on their order. */
export function linkCorpus(articles: Iterable<LinkedArticle>, registry: Registry): CorpusLinks {
  return linksIn(withArticles(emptyLinkIndex(registry), [...articles].map(article => ({ path: article.path, names: namesOf(article) }))));
}

export function linksIn(index: LinkIndex): CorpusLinks {
  return { entities: viewOf(index.tallies, (tally, id) => entityFrom(id, tally, index.registry)), entityOf: (path, chain) => valueAt(index.ids, path)?.[chain] };
}

/** Where an entity is named: paths in order, then the places in each. `mention` is the index into the article's mentions. */
export function placesOf(index: LinkIndex, entity: string): { readonly path: string; readonly start: number; readonly end: number; readonly mention: number }[] {
  return [...(valueAt(index.holders, entity) ?? [])].toSorted().flatMap(path => {
    const ids = valueAt(index.ids, path) ?? [];
    const { mentions } = valueAt(index.articles, path) ?? { mentions: new Int32Array() };
    const places = [];
    for (let i = 0; i < mentions.length; i += 4) {
      if (ids[mentions[i] ?? -1] === entity) places.push({ path, start: mentions[i + 1] ?? 0, end: mentions[i + 2] ?? 0, mention: mentions[i + 3] ?? -1 });
    }
    return places;
  });
}

/** Made when somebody asks, once for each version of its tally. */
function entityFrom(id: string, tally: Tally, registry: Registry): CorpusEntity {
  const known = made.get(tally);
  if (known?.id === id) return known;
  const entity = finished(id, tally, registry);
  made.set(tally, entity);
  return entity;
}

const made = new WeakMap<Tally, CorpusEntity>();

/** Named by its fullest surface: the longest, then one not in capitals, then the more frequent, then the first in the alphabet. */
function finished(id: string, tally: Tally, registry: Registry): CorpusEntity {
  const registered = registry.entities.get(id);
  const names = tally.names.names.map((name, i) => [name, tally.names.counts[i] ?? 0] as const).toSorted(([a, x], [b, y]) => words(b) - words(a) || Number(isShouted(a)) - Number(isShouted(b)) || y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const name = registered?.name ?? names[0] ?? id;
  const others = [...new Set([...(registered?.aliases ?? []), ...tally.aliases.names])].toSorted();
  const aliases = [...new Set([...names, ...others])].filter(alias => alias !== name);
  return { id, type: registered?.type ?? tally.type, name, aliases, registered: registered !== undefined, mentions: tally.mentions };
}

/** "ADA KARO" of a headline; "WHO" is no other name than it looks. */
function isShouted(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}

function words(name: string): number {
  return name.split(/\s+/).length;
}
