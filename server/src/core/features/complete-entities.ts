/** Completion of entity ids: found by name and alias, those that fit the place and the article first. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import type { EntityType } from '../mentions/mention.ts';
import { stringAt } from '../sidecar/read-node.ts';
import { factsOf } from './article-facts.ts';
import type { ValuePlace } from './complete-values.ts';
import type { Completion } from './feature.ts';
import { entityTypeOf, namedIn } from './named.ts';
import { rolesAt } from './roles.ts';
import { nameOf, roleInWords } from './words.ts';

export function entityIds(corpus: Corpus, article: ArticleFile | undefined, { key, map }: ValuePlace): Completion[] {
  const ranks = ranksOf(corpus, article, stringAt(map, 'quote'));
  const fitting = FITTING.get(key) ?? [];
  const own = stringAt(map, 'id');
  const ids = [...new Set([...ranks.keys(), ...corpus.entries.keys()])].filter(id => id !== own);
  const rank = (id: string): number => (ranks.get(id) ?? 2) + 2 * Number(fitting.length > 0 && !fitting.includes(entityTypeOf(corpus, id) ?? 'event'));
  const ordered = ids.map(id => ({ id, rank: rank(id), name: nameOf(corpus, id) })).toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const date = article && factsOf(corpus, article).date;
  return ordered.map(({ id, name }) => entityItem(corpus, date, id, name));
}

/** Types that a key speaks of, so that they come first; nothing is left out. */
const FITTING: ReadonlyMap<string, readonly EntityType[]> = new Map<string, readonly EntityType[]>([
  ['speaker', ['person', 'organization']],
  ['addressee', ['organization', 'person']],
  ['place', ['place']],
  ['location', ['place']],
  ['publisher', ['organization']],
  ['authors', ['person', 'organization']],
  ['memberOf', ['organization', 'group']],
  ['partOf', ['organization', 'place', 'group']],
  ['of', ['organization', 'place']],
]);

/** 0: what the quoted words may name; 1: what else the article names. */
function ranksOf(corpus: Corpus, article: ArticleFile | undefined, quote: string | undefined): Map<string, number> {
  const ranks = new Map<string, number>();
  if (!article) return ranks;
  for (const { entity, text, chain } of namedIn(corpus, article)) {
    const rank = text === quote ? 0 : 1;
    // The entry being written stands on these words without an entity yet: what was recognised there says more.
    const recognised = corpus.entityOf(article.path, chain);
    const resolution = article.recognition.identity.chains[chain]?.resolution;
    const candidates = resolution?.kind === 'ambiguous' ? resolution.candidates.map(candidate => candidate.entity) : [];
    const ids = [entity ?? recognised, ...(recognised === undefined ? candidates : [])].filter(id => id !== undefined);
    for (const id of ids) ranks.set(id, Math.min(rank, ranks.get(id) ?? rank));
  }
  return ranks;
}

function entityItem(corpus: Corpus, date: string | undefined, id: string, name: string): Completion {
  const entity = corpus.entries.get(id)?.entity;
  const roles = entity ? rolesAt(entity.roles, date) : undefined;
  const [role] = [...(roles?.held ?? []), ...(roles?.former ?? [])];
  const type = entity?.subtype?.replaceAll('-', ' ') ?? entityTypeOf(corpus, id) ?? 'entity';
  const aliases = [...(entity?.aliases ?? []), ...(entity?.weakAliases ?? []), ...(corpus.entities.get(id)?.aliases ?? [])];
  return {
    label: id, kind: 'entity',
    detail: [name, type, ...(role ? [roleInWords(corpus, role)] : []), ...(entity ? [] : ['not in the registry'])].join(', '),
    ...(entity?.description === undefined ? {} : { documentation: entity.description }),
    newText: id,
    filter: [id, name, ...aliases].join(' '),
    schematic: false,
  };
}
