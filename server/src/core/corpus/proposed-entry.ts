/** Registry entries for entities that no registry has yet, read from what the articles call and say of them. */
import type { Chain } from '../identity/identity.ts';
import { personNameOf } from '../identity/person-names.ts';
import { slugOf } from '../identity/slug.ts';
import type { EntityData } from '../sidecar/entries.ts';
import { fold } from '../text/fold.ts';
import type { ArticleFile, Corpus } from './corpus.ts';
import { proposedRoles } from './proposed-roles.ts';

/** Ready to be written. Undefined for an id that the corpus does not know or that has an entry already. */
export function proposedEntry(corpus: Corpus, id: string): EntityData | undefined {
  const entity = corpus.entities.get(id);
  if (!entity || entity.registered) return undefined;
  const places = placesOf(corpus, id);
  const { aliases, weakAliases } = sorted(entity.type, entity.name, entity.aliases);
  const roles = entity.type === 'person' ? proposedRoles(corpus, places) : [];
  const others = entity.type === 'person' ? namesakes(corpus, entity.name, id) : [];
  return {
    id: freeEntityId(corpus, entity.name),
    type: entity.type,
    name: entity.name,
    ...(aliases.length > 0 && { aliases }),
    ...(weakAliases.length > 0 && { weakAliases }),
    ...(roles.length > 0 && { roles }),
    ...(others.length > 0 && { distinctFrom: others }),
  };
}

/** The slug of a name, with a number where the registry has that id for somebody else. */
export function freeEntityId(corpus: Corpus, name: string, taken: ReadonlySet<string> = new Set()): string {
  const slug = slugOf(name);
  let id = slug;
  for (let next = 2; corpus.entries.has(id) || taken.has(id); next++) id = `${slug}-${next}`;
  return id;
}

/** A chain of an article that is the entity. */
export interface EntityPlace {
  readonly article: ArticleFile;
  readonly chain: Chain;
}

export function placesOf(corpus: Corpus, id: string): readonly EntityPlace[] {
  const seen = new Map<string, EntityPlace>();
  for (const { path, mention } of corpus.mentionsOf(id)) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    const { chains, chainOf } = article.recognition.identity;
    const index = chainOf[mention] ?? -1;
    const chain = chains[index];
    if (chain) seen.set(`${index} ${path}`, { article, chain });
  }
  return [...seen.values()];
}

/** Names that mean this entity and no other, and those that may mean another: a bare surname, the last word of a long name. */
function sorted(type: Chain['type'], name: string, all: readonly string[]): { readonly aliases: readonly string[]; readonly weakAliases: readonly string[] } {
  const known = new Set([compared(name)]);
  const aliases: string[] = [];
  const weakAliases: string[] = [];
  for (const alias of all) {
    if (known.has(compared(alias))) continue; // "ADA KARO" of a headline
    known.add(compared(alias));
    (isWeak(type, name, alias) ? weakAliases : aliases).push(alias);
  }
  // Later articles will use the surname whether or not these did.
  const surname = name.split(/\s+/).at(-1) ?? '';
  if (type === 'person' && personNameOf(name).parts.length > 1 && !known.has(compared(surname))) weakAliases.push(surname);
  return { aliases, weakAliases };
}

function compared(name: string): string {
  return fold(name).replace(/^the /, '').replace(/[\s-]+/g, ' ');
}

function isWeak(type: Chain['type'], name: string, alias: string): boolean {
  if (type === 'person') return personNameOf(alias).parts.length < 2;
  if (/^[\p{Lu}\d]{2,}$/u.test(alias)) return false;
  return !/[\s-]/.test(alias) && compared(name).split(' ').includes(compared(alias)) && compared(name) !== compared(alias);
}

/** Registered persons of the same surname: never to be taken for this one. */
function namesakes(corpus: Corpus, name: string, id: string): readonly string[] {
  const surname = personNameOf(name).parts.at(-1);
  if (surname === undefined || personNameOf(name).parts.length < 2) return [];
  return [...corpus.entries.values()].flatMap(({ entity }) => (entity.type === 'person' && entity.id !== id && sameSurname(entity.name, surname) ? [entity.id] : []));
}

export function sameSurname(name: string, surname: string): boolean {
  const { parts } = personNameOf(name);
  return parts.length > 1 && bare(parts.at(-1) ?? '') === bare(surname);
}

function bare(surname: string): string {
  return surname.replace(/^(?:al|el)-/, '');
}
