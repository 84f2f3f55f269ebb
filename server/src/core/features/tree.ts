/** The side bar's two trees: who and what the corpus names, with where; and who claims what, with every appearance of a canonical claim. */
import type { ArticleFile, Corpus, Location } from '../corpus/corpus.ts';
import type { EntityType } from '../mentions/mention.ts';
import { ENTITY_TYPES } from '../mentions/mention.ts';
import { shorten, showControls } from '../text/escape.ts';
import { factsOf, sourceInWords } from './article-facts.ts';
import { attributionOf, figuresInWords } from './claim-card.ts';
import type { ClaimView } from './claim-view.ts';
import { claimsIn } from './claim-view.ts';
import { appearancesOf } from './claims-by.ts';
import { definitionOfEntity } from './definition.ts';
import { groupedBy } from './grouped.ts';
import type { Named } from './named.ts';
import { entityTypeOf, namedIn } from './named.ts';
import { rolesAt } from './roles.ts';
import { countInWords, nameOf, roleInWords, timesInWords } from './words.ts';

export type TreeName = 'entities' | 'claims';

/** Texts are plain. */
export interface TreeItem {
  /** Leads to it from the item above, and stays while what it stands for does. */
  readonly key: string;
  readonly kind: 'section' | EntityType | 'article' | 'claim' | 'canonical' | 'speaker';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Where a click leads. */
  readonly location: Location | undefined;
  readonly hasChildren: boolean;
}

/** The items below one: `path` holds the keys that lead to it, none for the first level. Empty where it is gone. */
export function treeItems(corpus: Corpus, tree: TreeName, path: readonly string[]): readonly TreeItem[] {
  const items = tree === 'entities' ? entityItems(corpus, path) : claimItems(corpus, path);
  return items.slice(0, MOST);
}

/** More are for a search, not for a list: workspace symbols find them. */
const MOST = 2000;

const SECTIONS: Readonly<Record<EntityType, string>> = { person: 'People', organization: 'Organizations', place: 'Places', event: 'Events', group: 'Groups' };

/** People → Lena Okafor → the articles that name her. */
function entityItems(corpus: Corpus, [section, id]: readonly string[]): readonly TreeItem[] {
  const index = entityIndex(corpus);
  if (section === undefined) {
    return ENTITY_TYPES.flatMap(type => {
      const count = index.get(type)?.length ?? 0;
      return count > 0 ? [sectionItem(type, SECTIONS[type], count)] : [];
    });
  }
  const entities = index.get(section as EntityType) ?? [];
  if (id === undefined) return entities.map(({ id, places }) => entityItem(corpus, section as EntityType, id, places));
  const places = entities.find(entity => entity.id === id)?.places ?? [];
  return [...groupedBy(places, ({ article }) => article)].map(([article, [first, ...more]]) => articleItem(corpus, article, first.named, more.length + 1));
}

interface Place {
  readonly article: ArticleFile;
  readonly named: Named;
}

interface Known {
  readonly id: string;
  readonly places: readonly Place[];
}

const indexes = new WeakMap<Corpus, ReadonlyMap<EntityType, readonly Known[]>>();

/** By type, those most often named first; the registry's that no article names last. */
function entityIndex(corpus: Corpus): ReadonlyMap<EntityType, readonly Known[]> {
  const known = indexes.get(corpus);
  if (known) return known;
  const places = new Map<string, Place[]>([...corpus.entries.keys()].map(id => [id, []]));
  for (const article of articlesOf(corpus)) {
    for (const named of namedIn(corpus, article)) {
      if (named.entity === undefined) continue;
      const list = places.get(named.entity);
      if (list) list.push({ article, named });
      else places.set(named.entity, [{ article, named }]);
    }
  }
  const entities = [...places].map(([id, found]) => ({ id, places: found, name: nameOf(corpus, id) }));
  const ordered = entities.toSorted((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1));
  const index = groupedBy(ordered, ({ id, places: [first] }) => entityTypeOf(corpus, id) ?? first?.named.type ?? 'person');
  indexes.set(corpus, index);
  return index;
}

function entityItem(corpus: Corpus, type: EntityType, id: string, places: readonly Place[]): TreeItem {
  const entry = corpus.entries.get(id)?.entity;
  const articles = new Set(places.map(({ article }) => article)).size;
  const [role] = entry ? rolesAt(entry.roles, undefined).held : [];
  const definition = definitionOfEntity(corpus, { start: 0, end: 0 }, id);
  return {
    key: id, kind: type, label: plain(nameOf(corpus, id), 100),
    description: [places.length === 0 ? 'not named' : `${timesInWords(places.length)} in ${countInWords(articles, 'article', 'articles')}`, ...(entry ? [] : ['not in the registry'])].join(', '),
    tooltip: plain([...(role ? [roleInWords(corpus, role)] : []), ...(entry?.description === undefined ? [] : [entry.description]), id].join('\n'), 400),
    location: definition && { path: definition.target.path, span: definition.selection },
    hasChildren: places.length > 0,
  };
}

function articleItem(corpus: Corpus, article: ArticleFile, { span }: Named, times: number): TreeItem {
  const facts = factsOf(corpus, article);
  return {
    key: article.path, kind: 'article', label: plain(facts.title, 100), description: [timesInWords(times), sourceInWords(facts)].filter(words => words !== '').join(', '),
    tooltip: article.path, location: { path: article.path, span }, hasChildren: false,
  };
}

/** Canonical claims → one → its appearances; speakers → one → what they claim. */
function claimItems(corpus: Corpus, [section, key]: readonly string[]): readonly TreeItem[] {
  const said = section === 'canonical' ? undefined : claimIndex(corpus);
  if (section === undefined) {
    const [canonical, speakers, unnamed] = [corpus.canonicalClaims.size, said?.speakers.size ?? 0, said?.unnamed.length ?? 0];
    return [
      ...(canonical > 0 ? [sectionItem('canonical', 'Canonical claims', canonical)] : []),
      ...(speakers > 0 ? [sectionItem('speakers', 'Speakers', speakers)] : []),
      ...(unnamed > 0 ? [sectionItem('unnamed', 'Sources without a name', unnamed)] : []),
    ];
  }
  if (section === 'canonical') {
    return key === undefined ? [...corpus.canonicalClaims.keys()].map(id => canonicalItem(corpus, id)) : appearancesOf(corpus, key).map(claim => claimItem(corpus, claim, true));
  }
  if (section !== 'speakers' && section !== 'unnamed') return [];
  if (section === 'unnamed') return said?.unnamed.map(claim => claimItem(corpus, claim, true)) ?? [];
  if (key === undefined) return [...(said?.speakers ?? [])].map(([id, claims]) => speakerItem(corpus, id, claims.length));
  return said?.speakers.get(key)?.map(claim => claimItem(corpus, claim, false)) ?? [];
}

interface Said {
  /** Those with most claims first; of each the latest first. */
  readonly speakers: ReadonlyMap<string, readonly ClaimView[]>;
  readonly unnamed: readonly ClaimView[];
}

const saidIn = new WeakMap<Corpus, Said>();

function claimIndex(corpus: Corpus): Said {
  const known = saidIn.get(corpus);
  if (known) return known;
  const dated = articlesOf(corpus).map(article => ({ article, date: factsOf(corpus, article).date ?? '' })).toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const spoken = dated.flatMap(({ article }) => claimsIn(corpus, article).filter(({ speaker }) => speaker));
  const named = groupedBy(spoken.filter(({ speaker }) => speaker?.entity !== undefined), ({ speaker }) => speaker?.entity ?? '');
  const said = { speakers: new Map([...named].toSorted(([, a], [, b]) => b.length - a.length)), unnamed: spoken.filter(({ speaker }) => speaker?.entity === undefined) };
  saidIn.set(corpus, said);
  return said;
}

function canonicalItem(corpus: Corpus, id: string): TreeItem {
  const claim = corpus.canonicalClaims.get(id);
  const count = appearancesOf(corpus, id).length;
  return {
    key: id, kind: 'canonical', label: plain(claim?.statement.value ?? id, 120), description: count === 0 ? 'no appearance yet' : countInWords(count, 'appearance', 'appearances'),
    tooltip: plain([claim?.statement.value ?? '', ...(claim?.note === undefined ? [] : [claim.note]), id].join('\n'), 400),
    location: claim && { path: claim.path, span: { start: claim.id.start, end: claim.id.end } }, hasChildren: count > 0,
  };
}

function speakerItem(corpus: Corpus, id: string, count: number): TreeItem {
  const definition = definitionOfEntity(corpus, { start: 0, end: 0 }, id);
  return {
    key: id, kind: 'speaker', label: plain(nameOf(corpus, id), 100), description: [countInWords(count, 'claim', 'claims'), ...(corpus.entries.has(id) ? [] : ['not in the registry'])].join(', '),
    tooltip: id, location: definition && { path: definition.target.path, span: definition.selection }, hasChildren: true,
  };
}

/** "“Twelve died”, denied by Lena Okafor, 3 May 2024, Oru Daily; figures 12". */
function claimItem(corpus: Corpus, claim: ClaimView, withSpeaker: boolean): TreeItem {
  const who = attributionOf(corpus, claim, withSpeaker);
  const figures = figuresInWords(claim).filter(figure => /\p{L}/u.test(figure)); // "2" alone tells nothing in a list
  const source = sourceInWords(factsOf(corpus, claim.article));
  return {
    key: `${claim.article.path}#${claim.span.start}`, kind: 'claim', label: plain(`“${claim.text}”`, 120),
    description: plain([...(who === '' ? [] : [who]), ...(source === '' ? [] : [source]), ...(figures.length > 0 ? [`figures: ${figures.join('; ')}`] : [])].join(', '), 160),
    tooltip: plain(claim.text, 600), location: { path: claim.article.path, span: claim.span }, hasChildren: false,
  };
}

function sectionItem(key: string, label: string, count: number): TreeItem {
  return { key, kind: 'section', label, description: String(count), tooltip: '', location: undefined, hasChildren: true };
}

function articlesOf({ files }: Corpus): ArticleFile[] {
  return [...files.values()].filter(file => file.kind === 'article');
}

function plain(text: string, limit: number): string {
  return shorten(showControls(text), limit);
}
