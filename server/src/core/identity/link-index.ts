/** Links articles with each other and the registry, and keeps the links up to date: an edit costs what depends on it. */
import type { EntityType } from '../mentions/mention.ts';
import type { Registry } from '../mentions/registry.ts';
import { draftOf, emptySharedMap, valueAt, withEntries, type Draft, type SharedMap } from '../text/shared-map.ts';
import { offersOf, peopleIn, registryOffers, type ArticleNames, type NamedChain, type Offer } from './article-names.ts';
import { idOf, type Offered, type Offers } from './link-rules.ts';
import { markOf } from './slug.ts';

/** An immutable value. It depends on the registry and the set of articles, not on the order in which they came. */
export interface LinkIndex {
  readonly registry: Registry;
  /** By path. */
  readonly articles: SharedMap<ArticleNames>;
  /** By path, the id of each chain. */
  readonly ids: SharedMap<Ids>;
  /** By entity id. */
  readonly tallies: SharedMap<Tally>;
  readonly holders: SharedMap<Paths>;
  /** By key, what is offered under it. */
  readonly offers: SharedMap<Offers>;
  /** By key, the paths of articles with a chain that looks there. */
  readonly seekers: SharedMap<Paths>;
  /** By the plain id of a person, the paths of articles that give the full name. */
  readonly tellers: SharedMap<Paths>;
  /** By slug, the paths of articles that make it: "2021/strike.txt" and "2021-strike.txt". */
  readonly alike: SharedMap<Paths>;
}

export type Ids = readonly (string | undefined)[];
/** Each once, in no order. */
export type Paths = readonly string[];

/** How often an entity is called what: its chains' names by mentions, its aliases by chains. */
export interface Tally {
  readonly type: EntityType;
  readonly names: Counts;
  readonly aliases: Counts;
  readonly mentions: number;
}

/** Names and as many numbers: there are many tallies, of one name each mostly. */
export interface Counts {
  readonly names: readonly string[];
  readonly counts: readonly number[];
}

export interface NamesChange {
  readonly path: string;
  /** Undefined: the article is gone. */
  readonly names: ArticleNames | undefined;
}

/** A surname alone is linked across articles only where both speak of the same things otherwise. */
const SHARED = 2;

export function emptyLinkIndex(registry: Registry): LinkIndex {
  const offers = draftOf(emptySharedMap<Offers>(), openedOffers, closedOffers);
  for (const offer of registryOffers(registry)) count(offers, offer, 1);
  return { registry, articles: emptySharedMap(), ids: emptySharedMap(), tallies: emptySharedMap(), holders: emptySharedMap(), offers: offers.done(), seekers: emptySharedMap(), tellers: emptySharedMap(), alike: emptySharedMap() };
}

export function withArticles(index: LinkIndex, changes: readonly NamesChange[]): LinkIndex {
  const articles = new Map<string, ArticleNames | undefined>();
  for (const { path, names } of changes) articles.set(path, names);
  for (const [path, names] of articles) if (valueAt(index.articles, path) === names) articles.delete(path);
  if (articles.size === 0) return index;
  const offers = draftOf(index.offers, openedOffers, closedOffers);
  const seekers = draftOf(index.seekers, openedPaths, closedPaths);
  const tellers = draftOf(index.tellers, openedPaths, closedPaths);
  const alike = draftOf(index.alike, openedPaths, closedPaths);
  const stale = new Set<string>();
  for (const [path, after] of articles) {
    const before = valueAt(index.articles, path);
    for (const offer of before ? offersOf(before) : []) if (count(offers, offer, -1)) stale.add(offer.key);
    for (const offer of after ? offersOf(after) : []) if (count(offers, offer, 1)) stale.add(offer.key);
    replace(seekers, path, keysOf(before), keysOf(after));
    replace(tellers, path, peopleOf(before, index).keys(), peopleOf(after, index).keys());
    replace(alike, path, slugsOf(before), slugsOf(after));
  }
  const next = { ...index, articles: withEntries(index.articles, articles), offers: offers.done(), seekers: seekers.done(), tellers: tellers.done(), alike: alike.done() };
  return relinked(next, new Set([...articles.keys(), ...touched(index, next, articles, stale)]), index);
}

/** Paths of articles whose links may be others now, beside those that changed themselves. */
function touched(before: LinkIndex, after: LinkIndex, changed: ReadonlyMap<string, unknown>, stale: ReadonlySet<string>): Set<string> {
  const paths = new Set<string>();
  for (const key of stale) if (!sameOffers(valueAt(before.offers, key), valueAt(after.offers, key))) for (const path of valueAt(after.seekers, key) ?? []) paths.add(path);
  for (const path of changed.keys()) {
    const [old, now] = [valueAt(before.articles, path), valueAt(after.articles, path)];
    if (old?.home !== now?.home) for (const slug of [...slugsOf(old), ...slugsOf(now)]) for (const other of valueAt(after.alike, slug) ?? []) paths.add(other);
    if (old && now && old.content.length === now.content.length && old.content.every((id, i) => id === now.content[i])) continue;
    const [them, others] = [peopleOf(old, after), peopleOf(now, after)];
    for (const key of new Set([...them.values(), ...others.values()])) {
      for (const seeker of valueAt(after.seekers, key) ?? []) {
        const content = paths.has(seeker) ? undefined : valueAt(after.articles, seeker)?.content;
        if (content && sharesEnough(content, old?.content ?? []) !== sharesEnough(content, now?.content ?? [])) paths.add(seeker);
        // It named in full whom the seeker means, or does now.
        else if (content && sharesEnough(content, now?.content ?? []) && !samePeople(them, others, key)) paths.add(seeker);
      }
    }
  }
  return paths;
}

function samePeople(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>, key: string): boolean {
  for (const [id, surname] of a) if (surname === key && b.get(id) !== key) return false;
  for (const [id, surname] of b) if (surname === key && a.get(id) !== key) return false;
  return true;
}

function peopleOf(names: ArticleNames | undefined, { registry }: LinkIndex): ReadonlyMap<string, string> {
  return names ? peopleIn(names, registry) : NOBODY;
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** The index with new ids for these articles, and what is counted by id brought up to them. */
function relinked(index: LinkIndex, paths: ReadonlySet<string>, before: LinkIndex): LinkIndex {
  const ids = new Map<string, Ids | undefined>();
  const tallies = draftOf(index.tallies, openedTally, closedTally);
  const holders = draftOf(index.holders, openedPaths, closedPaths);
  for (const path of paths) {
    const [old, now] = [valueAt(before.articles, path), valueAt(index.articles, path)];
    const [oldIds, newIds] = [valueAt(before.ids, path) ?? [], now ? idsOf(now, index) : []];
    if (old === now && newIds.every((id, i) => id === oldIds[i])) continue;
    ids.set(path, now && newIds);
    old?.chains.forEach((chain, i) => tally(tallies, oldIds[i], chain, -1));
    now?.chains.forEach((chain, i) => tally(tallies, newIds[i], chain, 1));
    replace(holders, path, definedIn(oldIds), definedIn(newIds));
  }
  return { ...index, ids: withEntries(index.ids, ids), tallies: tallies.done(), holders: holders.done() };
}

function idsOf(article: ArticleNames, index: LinkIndex): Ids {
  const mark = pathMark(article, index);
  return article.chains.map(({ link }) => {
    const offers = 'key' in link ? (valueAt(index.offers, link.key) ?? NOTHING) : NOTHING;
    const id = idOf(link, offers, person => isSharedWith(article, person, index));
    return 'local' in link && link.local && id === link.id ? `${id}${mark}` : id;
  });
}

/**
 * "-2k7f0x1q" behind ids of this article alone where another path makes the same slug: without it, "Okoro" of "2021/strike.txt"
 * and "Okoro" of "2021-strike.txt" were one. Both have a mark, so that an id written before the other came means neither by mistake.
 */
function pathMark({ path, home, slug }: ArticleNames, index: LinkIndex): string {
  const others = (valueAt(index.alike, slug) ?? NOWHERE).filter(other => other !== path);
  if (others.length === 0) return '';
  const isOnlyOne = others.every(other => valueAt(index.articles, other)?.home !== home);
  return `-${markOf(isOnlyOne ? home : path)}`; // one home twice: folders of several corpora in one run
}

const NOWHERE: Paths = [];

const NOTHING: Offers = [];

function isSharedWith(article: ArticleNames, person: string, index: LinkIndex): boolean {
  for (const path of valueAt(index.tellers, person) ?? []) if (sharesEnough(article.content, valueAt(index.articles, path)?.content ?? [])) return true;
  return false;
}

/** Both are in order. */
function sharesEnough(a: readonly string[], b: readonly string[]): boolean {
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [x = '', y = ''] = [a[i], b[k]];
    if (x === y && ++shared >= SHARED) return true;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return false;
}

/** Whether something is offered now that was not, or the other way. */
function count(offers: Draft<Offers, Map<string, Offered>>, { key, id, name, life }: Offer, by: 1 | -1): boolean {
  const own = offers.own(key);
  const offered = { id, name, life, count: by + (own.get(whatIs({ id, name, life })) ?? { count: 0 }).count };
  if (offered.count <= 0) own.delete(whatIs(offered));
  else own.set(whatIs(offered), offered);
  return offered.count <= 0 || offered.count === by;
}

function whatIs({ id, name, life }: Pick<Offered, 'id' | 'name' | 'life'>): string {
  return `${id} ${name?.parts.join(' ') ?? ''} ${life.field ?? ''} ${life.born ?? ''}`;
}

function sameOffers(a: Offers = NOTHING, b: Offers = NOTHING): boolean {
  if (a.length !== b.length) return false;
  const known = new Set(a.map(whatIs));
  return b.every(offered => known.has(whatIs(offered)));
}

function openedOffers(offers: Offers = NOTHING): Map<string, Offered> {
  return new Map(offers.map(offered => [whatIs(offered), offered]));
}

function closedOffers(offers: ReadonlyMap<string, Offered>): Offers | undefined {
  return offers.size === 0 ? undefined : [...offers.values()];
}

interface OpenTally {
  type: EntityType;
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  mentions: number;
}

function tally(tallies: Draft<Tally, OpenTally>, id: string | undefined, chain: NamedChain, by: 1 | -1): void {
  if (id === undefined) return;
  const own = tallies.own(id);
  own.type = chain.type;
  own.mentions += by * chain.mentions;
  add(own.names, chain.name, by * chain.mentions);
  for (const alias of chain.aliases) add(own.aliases, alias, by);
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function openedTally(tally: Tally | undefined): OpenTally {
  return { type: tally?.type ?? 'organization', names: openedCounts(tally?.names), aliases: openedCounts(tally?.aliases), mentions: tally?.mentions ?? 0 };
}

function closedTally({ type, names, aliases, mentions }: OpenTally): Tally | undefined {
  return mentions <= 0 ? undefined : { type, names: closedCounts(names), aliases: closedCounts(aliases), mentions };
}

function openedCounts({ names, counts }: Counts = NO_COUNTS): Map<string, number> {
  return new Map(names.map((name, i) => [name, counts[i] ?? 0]));
}

function closedCounts(counts: ReadonlyMap<string, number>): Counts {
  return counts.size === 0 ? NO_COUNTS : { names: [...counts.keys()], counts: [...counts.values()] };
}

const NO_COUNTS: Counts = { names: [], counts: [] };

function replace(sets: Draft<Paths, Set<string>>, path: string, before: Iterable<string>, after: Iterable<string>): void {
  const [old, now] = [new Set(before), new Set(after)];
  for (const key of old) if (!now.has(key)) sets.own(key).delete(path);
  for (const key of now) if (!old.has(key)) sets.own(key).add(path);
}

function openedPaths(paths: Paths | undefined): Set<string> {
  return new Set(paths);
}

function closedPaths(paths: ReadonlySet<string>): Paths | undefined {
  return paths.size === 0 ? undefined : [...paths];
}

function keysOf(names: ArticleNames | undefined): string[] {
  return (names?.chains ?? []).flatMap(({ link }) => ('key' in link ? [link.key] : []));
}

function slugsOf(names: ArticleNames | undefined): string[] {
  return names ? [names.slug] : [];
}

function definedIn(ids: Ids): string[] {
  return ids.filter(id => id !== undefined);
}
