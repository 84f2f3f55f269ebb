/** What linking needs of one article: whom and what it names, small enough to keep for each of ten thousand. */
import type { EntityType, Mention } from '../mentions/mention.ts';
import type { Registry } from '../mentions/registry.ts';
import { rememberedBy } from '../text/memo.ts';
import { keyOf } from './name-key.ts';
import type { ArticleIdentity, Chain } from './identity.ts';
import { bornBy, fieldOf, type Life } from './life.ts';
import { personNameOf, type PersonName } from './person-names.ts';
import { wholeSlugOf } from './slug.ts';

export interface ArticleNames {
  readonly path: string;
  /** Its path inside its corpus. */
  readonly home: string;
  /** "2009-07-23-campaign" for "2009-07-23/campaign.txt": what ids of this article alone end with; another path can make the same. */
  readonly slug: string;
  readonly chains: readonly NamedChain[];
  /** Plain ids of all that is named, each once, in order: articles that share some speak of the same matters. */
  readonly content: readonly string[];
  /** Chain, start, end and number of each mention that is in a chain, one after the other. */
  readonly mentions: Int32Array;
}

export interface NamedChain {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Number of mentions. */
  readonly mentions: number;
  readonly link: Link;
}

/** How a chain comes by its id: by itself, or by what the corpus says under a key. `local`: `id` is of this article alone. */
export type Link =
  | { readonly kind: 'fixed'; readonly id: string; readonly registered: boolean; readonly local: boolean }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'abbreviation'; readonly key: string; readonly id: string; readonly local: boolean }
  | { readonly kind: 'full'; readonly key: string; readonly id: string; readonly name: PersonName; readonly life: Life }
  | { readonly kind: 'surname'; readonly key: string; readonly id: string; readonly name: PersonName; readonly local: true };

/** Under `key`, other articles find `id`: the long name of an abbreviation, the full name of a surname. */
export interface Offer {
  readonly key: string;
  readonly id: string;
  readonly name: PersonName | undefined;
  readonly life: Life;
}

export interface LinkedArticle {
  readonly path: string;
  /** Its path inside its corpus, where `path` says more: ids must not depend on the folder somebody called from. */
  readonly home?: string;
  readonly identity: ArticleIdentity;
  /** With its text and date, the ages that it gives tell namesakes apart. */
  readonly text?: string;
  readonly date?: string | undefined;
}

function mentionsIn({ mentions }: ArticleIdentity, chain: Chain): Mention[] {
  return Array.from(chain.mentions, i => mentions[i]).filter(mention => mention !== undefined);
}

const NO_LIFE: Life = { field: undefined, born: undefined };

/** `home` is its path inside its corpus, where `path` says more: ids must not depend on the folder somebody called from. */
export function namesOf({ path, home = path, identity, text = '', date }: LinkedArticle): ArticleNames {
  const content = new Set<string>();
  const slug = wholeSlugOf(home.replace(/\.[^./]+$/, ''));
  const chains = identity.chains.map((chain): NamedChain => {
    const { type, name, aliases, mentions } = chain;
    const link = linkOf(chain, slug, () => ({ field: fieldOf(chain.descriptors), born: bornBy(text, mentionsIn(identity, chain), date) }));
    const id = plainIdOf({ type, name, link });
    if (id !== undefined) content.add(id);
    return { type, name, aliases: aliases.length === 0 ? NO_ALIASES : aliases, mentions: mentions.length, link };
  });
  return { path, home, slug, chains, content: [...content].toSorted(), mentions: placesOf(identity) };
}

const NO_ALIASES: readonly string[] = [];

/** What an article tells other articles of names. */
export function offersOf({ chains }: ArticleNames): Offer[] {
  return chains.flatMap(chain => {
    const { type, aliases, link } = chain;
    if (link.kind === 'full') return personOffers(link.id, link.name, link.life);
    const id = type === 'person' ? undefined : plainIdOf(chain);
    return id === undefined ? [] : aliases.filter(isAbbreviation).map(alias => ({ key: `${type} ${alias}`, id, name: undefined, life: NO_LIFE }));
  });
}

/** What the registry tells articles of its people. */
export function registryOffers(registry: Registry): Offer[] {
  return [...registry.entities.values()].flatMap(({ id, type, name }) => (type === 'person' ? personOffers(id, personNameOf(name), NO_LIFE) : []));
}

/** The people an article names in full: id to the key under which a bare surname looks for them. */
export function peopleIn({ chains }: ArticleNames, registry: Registry): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const { type, name, link } of chains) {
    if (link.kind === 'full') people.set(link.id, surnameKey(link.name));
    else if (link.kind === 'fixed' && type === 'person') people.set(link.id, surnameKey(personNameOf(registry.entities.get(link.id)?.name ?? name)));
  }
  return people;
}

/** Before other articles are heard; undefined while it is ambiguous. */
function plainIdOf({ type, name, link }: Pick<NamedChain, 'type' | 'name' | 'link'>): string | undefined {
  return link.kind === 'ambiguous' ? undefined : link.kind === 'fixed' && link.registered ? link.id : plainId(type, name);
}

function linkOf(chain: Chain, slug: string, life: () => Life): Link {
  const { type, name, resolution, institution } = chain;
  if (resolution.kind === 'resolved') return { kind: 'fixed', id: resolution.entity, registered: true, local: false };
  if (resolution.kind === 'ambiguous') return { kind: 'ambiguous' };
  if (type === 'person') {
    const person = personNameOf(name);
    return person.parts.length > 1
      ? { kind: 'full', key: fullKey(person), id: plainId(type, name), name: person, life: life() }
      : { kind: 'surname', key: surnameKey(person), id: localId(type, name, slug), name: person, local: true };
  }
  const known = institution ? institutionId(chain, institution) : plainId(type, name);
  const [id, local] = known === undefined ? [localId(type, name, slug), true] as const : [known, false] as const;
  return isAbbreviation(name) ? { kind: 'abbreviation', key: `${type} ${name}`, id, local } : { kind: 'fixed', id, registered: false, local };
}

/** Every country has a "Ministry of Health": without its country such a name stays its article's own, undefined here. */
function institutionId({ type, name }: Chain, institution: NonNullable<Chain['institution']>): string | undefined {
  if (institution.country !== undefined && institution.national) return plainId(type, `${institution.key} ${institution.country}`);
  return institution.named ? plainId(type, name) : undefined;
}

function personOffers(id: string, name: PersonName, life: Life): Offer[] {
  return [...new Set([surnameKey(name), fullKey(name)])].map(key => ({ key, id, name, life }));
}

function placesOf({ mentions, chainOf }: ArticleIdentity): Int32Array {
  const places: number[] = [];
  mentions.forEach((mention, index) => {
    const chain = chainOf[index] ?? -1;
    if (chain >= 0) places.push(chain, mention.start, mention.end, index);
  });
  return Int32Array.from(places);
}

/** "person/pelin/2009-07-23-campaign": known inside one article only. */
function localId(type: EntityType, name: string, slug: string): string {
  return `${plainId(type, name)}/${slug}`;
}

function plainId(type: EntityType, name: string): string {
  return type === 'person' ? personId(name) : namedIds[type](keyOf(name));
}

// Remembered not for speed alone: ten thousand articles then hold one string and not each its own.
const personId = rememberedBy((name: string) => `person/${wholeSlugOf(personNameOf(name).parts.join(' '))}`);
const namedIds = { organization: namedIdOf('organization'), place: namedIdOf('place'), event: namedIdOf('event'), group: namedIdOf('group') } as const;

function namedIdOf(type: EntityType): (key: string) => string {
  return rememberedBy(key => `${type}/${wholeSlugOf(key)}`);
}

function surnameKey(name: PersonName): string {
  return `person ${surname(name)}`;
}

/** Full names that can be one person's agree in this: "O. Tamimi", "Omar al-Tamimi". */
function fullKey(name: PersonName): string {
  return `person ${(name.parts[0] ?? '').replace(/^(?:al|el)-/, '')[0] ?? ''} ${surname(name)}`;
}

function surname(name: PersonName): string {
  return (name.parts.at(-1) ?? '').replace(/^(?:al|el|ul|ad|an|ar|as|ash|at|az)-/, '');
}

function isAbbreviation(name: string): boolean {
  return /^[\p{Lu}\d.-]{2,9}$/u.test(name);
}
