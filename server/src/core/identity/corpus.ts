/** Identity across articles: registry entries, and chains of several articles that name one unregistered entity. */
import type { EntityType } from '../mentions/mention.ts';
import type { Registry } from '../mentions/registry.ts';
import { keyOf } from './chains.ts';
import type { ArticleIdentity, Chain, CorpusEntity } from './identity.ts';
import { fitOf, personNameOf, type PersonName } from './person-names.ts';
import { slugOf } from './slug.ts';

export interface LinkedArticle {
  readonly path: string;
  /** Its path inside its corpus, where `path` says more: ids must not depend on the folder somebody called from. */
  readonly home?: string;
  readonly identity: ArticleIdentity;
}

export interface CorpusLinks {
  readonly entities: ReadonlyMap<string, CorpusEntity>;
  /** Undefined while the chain is ambiguous. */
  entityOf(path: string, chain: number): string | undefined;
}

/** The result depends on the set of articles and not on their order. */
export function linkCorpus(articles: Iterable<LinkedArticle>, registry: Registry): CorpusLinks {
  const sorted = [...articles].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const known = surveyOf(sorted, registry);
  const ids = new Map<string, readonly (string | undefined)[]>();
  const entities = new Map<string, Draft>();
  for (const article of sorted) {
    const { path, identity } = article;
    const own = identity.chains.map(chain => idOf(chain, article, known));
    ids.set(path, own);
    identity.chains.forEach((chain, i) => {
      const id = own[i];
      if (id !== undefined) collect(entities, id, chain, registry);
    });
  }
  return { entities: new Map([...entities].map(([id, draft]) => [id, finished(draft)])), entityOf: (path, chain) => ids.get(path)?.[chain] };
}

/** What all articles together say about names. */
interface Survey {
  /** The full names that end in a surname, and those that begin with one letter and end in it, with their ids. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, PersonName>>;
  /** Articles that give a full name, by its id. */
  readonly articlesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each article mentions beside, by plain id. */
  readonly contents: ReadonlyMap<string, ReadonlySet<string>>;
  /** "organization ARA" to the ids of the long names that some article ties to it. */
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A surname alone is linked across articles only where both speak of the same things otherwise. */
const SHARED = 2;

function surveyOf(articles: readonly LinkedArticle[], registry: Registry): Survey {
  const persons = new Map<string, Map<string, PersonName>>();
  const abbreviations = new Map<string, Set<string>>();
  const articlesOf = new Map<string, Set<string>>();
  const contents = new Map<string, Set<string>>();
  const addPerson = (id: string, name: PersonName) => {
    for (const key of [surname(name), fullKey(name)]) {
      const list = persons.get(key) ?? new Map<string, PersonName>();
      list.set(id, name);
      persons.set(key, list);
    }
  };
  for (const entity of registry.entities.values()) if (entity.type === 'person') addPerson(entity.id, personNameOf(entity.name));
  for (const { path, identity } of articles) {
    const content = new Set<string>();
    contents.set(path, content);
    for (const chain of identity.chains) {
      if (chain.resolution.kind === 'ambiguous') continue;
      const id = chain.resolution.kind === 'resolved' ? chain.resolution.entity : plainId(chain.type, chain.name);
      content.add(id);
      articlesOf.set(id, (articlesOf.get(id) ?? new Set<string>()).add(path));
      if (chain.type === 'person') {
        const name = personNameOf(chain.name);
        if (name.parts.length > 1 && chain.resolution.kind === 'unknown') addPerson(id, name);
        continue;
      }
      for (const alias of chain.aliases) {
        if (!isAbbreviation(alias)) continue;
        const key = `${chain.type} ${alias}`;
        const longs = abbreviations.get(key) ?? new Set<string>();
        longs.add(id);
        abbreviations.set(key, longs);
      }
    }
  }
  return { persons, abbreviations, articlesOf, contents };
}

function idOf(chain: Chain, article: LinkedArticle, survey: Survey): string | undefined {
  if (chain.resolution.kind === 'resolved') return chain.resolution.entity;
  if (chain.resolution.kind === 'ambiguous') return undefined;
  if (chain.type === 'person') return personId(chain, article, survey);
  if (isAbbreviation(chain.name)) {
    const [only, ...more] = survey.abbreviations.get(`${chain.type} ${chain.name}`) ?? [];
    if (only !== undefined && more.length === 0) return only;
  }
  const { institution } = chain;
  if (!institution) return plainId(chain.type, chain.name);
  // Every country has a "Ministry of Health": without its country such a name stays its article's own.
  return institution.country !== undefined && institution.national ? plainId(chain.type, `${institution.key} ${institution.country}`) : institution.named ? plainId(chain.type, chain.name) : localId(chain, article);
}

/** A bare surname is its article's own unless exactly one full name of the corpus ends with it, in an article of the same matters. */
function personId(chain: Chain, article: LinkedArticle, survey: Survey): string {
  const name = personNameOf(chain.name);
  if (name.parts.length > 1) {
    // "Omar bin Latif Tamimi" here, "Omar Tamimi" there: one person, if no other fits.
    const fulls = [...(survey.persons.get(fullKey(name)) ?? [])];
    const wholes = fulls.filter(([, full]) => fitOf(name, full) === 'whole' || fitOf(full, name) === 'whole');
    const longest = wholes.toSorted(([a, x], [b, y]) => y.parts.length - x.parts.length || (a < b ? -1 : 1))[0];
    const rivals = wholes.filter(([, full]) => longest !== undefined && fitOf(full, longest[1]) !== 'whole');
    return longest && rivals.length === 0 ? longest[0] : plainId('person', chain.name);
  }
  const only = onlyFit(name, survey.persons.get(surname(name)) ?? new Map());
  if (only && shares(article.path, only, survey)) return only;
  return localId(chain, article);
}

/** The id of the one full name that ends with this surname; undefined for none and for several. */
function onlyFit(name: PersonName, fulls: ReadonlyMap<string, PersonName>): string | undefined {
  let only: string | undefined;
  for (const [id, full] of fulls) {
    if (fitOf(name, full) !== 'surname') continue;
    if (only !== undefined) return undefined;
    only = id;
  }
  return only;
}

function shares(path: string, person: string, survey: Survey): boolean {
  const own = survey.contents.get(path);
  for (const other of survey.articlesOf.get(person) ?? []) {
    let count = 0;
    for (const id of survey.contents.get(other) ?? []) if (own?.has(id)) count++;
    if (count >= SHARED) return true;
  }
  return false;
}

/** "person/pelin/2009-07-23-campaign": known inside one article only. */
function localId(chain: Chain, { path, home = path }: LinkedArticle): string {
  return `${plainId(chain.type, chain.name)}/${slugOf(home.replace(/\.[^./]+$/, ''))}`;
}

function plainId(type: EntityType, name: string): string {
  return `${type}/${slugOf(type === 'person' ? personNameOf(name).parts.join(' ') : keyOf(name))}`;
}

function surname(name: PersonName): string {
  return (name.parts.at(-1) ?? '').replace(/^(?:al|el|ul|ad|an|ar|as|ash|at|az)-/, '');
}

/** Full names that can be one person's agree in this: "O. Tamimi", "Omar al-Tamimi". */
function fullKey(name: PersonName): string {
  return `${(name.parts[0] ?? '').replace(/^(?:al|el)-/, '')[0] ?? ''} ${surname(name)}`;
}

function isAbbreviation(name: string): boolean {
  return /^[\p{Lu}\d.-]{2,9}$/u.test(name);
}

interface Draft {
  readonly id: string;
  readonly type: EntityType;
  readonly registered: boolean;
  readonly fixedName: string | undefined;
  /** Surface to how often it was a chain's name. */
  readonly names: Map<string, number>;
  readonly aliases: Set<string>;
  mentions: number;
}

function collect(entities: Map<string, Draft>, id: string, chain: Chain, registry: Registry): void {
  const entity = registry.entities.get(id);
  let draft = entities.get(id);
  if (!draft) {
    draft = { id, type: entity?.type ?? chain.type, registered: entity !== undefined, fixedName: entity?.name, names: new Map(), aliases: new Set(entity?.aliases ?? []), mentions: 0 };
    entities.set(id, draft);
  }
  draft.names.set(chain.name, (draft.names.get(chain.name) ?? 0) + chain.mentions.length);
  for (const alias of chain.aliases) draft.aliases.add(alias);
  draft.mentions += chain.mentions.length;
}

/** Named by its fullest surface: the longest, then one not in capitals, then the more frequent, then the first in the alphabet. */
function finished(draft: Draft): CorpusEntity {
  const names = [...draft.names].toSorted(([a, x], [b, y]) => words(b) - words(a) || Number(isShouted(a)) - Number(isShouted(b)) || y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const name = draft.fixedName ?? names[0] ?? draft.id;
  const aliases = [...new Set([...names, ...[...draft.aliases].toSorted()])].filter(alias => alias !== name);
  return { id: draft.id, type: draft.type, name, aliases, registered: draft.registered, mentions: draft.mentions };
}

/** "ADA KARO" of a headline; "WHO" is no other name than it looks. */
function isShouted(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}

function words(name: string): number {
  return name.split(/\s+/).length;
}
