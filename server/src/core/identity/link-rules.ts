/** Which id a chain gets by what all articles and the registry offer under its key: one name that fits, or none. */
import type { Link } from './article-names.ts';
import { generationOf, type Life } from './life.ts';
import { fitOf, type PersonName } from './person-names.ts';

/** What is offered under one key, each once, with how many articles offer it. */
export interface Offered {
  readonly id: string;
  readonly name: PersonName | undefined;
  readonly life: Life;
  readonly count: number;
}

export type Offers = readonly Offered[];

/** `shares` says whether the article speaks of the same matters as one that names this person in full. */
export function idOf(link: Link, offers: Offers, shares: (person: string) => boolean): string | undefined {
  switch (link.kind) {
    case 'fixed': return link.id;
    case 'ambiguous': return undefined;
    case 'abbreviation': return onlyId(offers) ?? link.id;
    case 'full': return fullId(link, offers);
    case 'surname': {
      const only = onlyFit(link.name, offers);
      return only !== undefined && namesakes(only, offers).length < 2 && shares(only) ? only : link.id;
    }
  }
}

/** The id of the one full name that ends with this surname; undefined for none and for several. */
function onlyFit(surname: PersonName, offers: Offers): string | undefined {
  let only: string | undefined;
  for (const { id, name } of offers) {
    if (!name || id === only || fitOf(surname, name) !== 'surname') continue;
    if (only !== undefined) return undefined;
    only = id;
  }
  return only;
}

function onlyId(offers: Offers): string | undefined {
  let only: string | undefined;
  for (const { id } of offers) {
    if (only !== undefined && id !== only) return undefined;
    only = id;
  }
  return only;
}

/** "Omar bin Latif Tamimi" here, "Omar Tamimi" there: one person, if no other fits. The striker and the judge of one name are two. */
function fullId({ id, name, life }: Link & { readonly kind: 'full' }, offers: Offers): string {
  let longest: { readonly id: string; readonly name: PersonName } | undefined;
  const wholes: { readonly id: string; readonly name: PersonName }[] = [];
  for (const other of offers) {
    if (!other.name || (fitOf(name, other.name) !== 'whole' && fitOf(other.name, name) !== 'whole')) continue;
    const whole = { id: other.id, name: other.name };
    wholes.push(whole);
    if (!longest || whole.name.parts.length > longest.name.parts.length || (whole.name.parts.length === longest.name.parts.length && whole.id < longest.id)) longest = whole;
  }
  const found = longest !== undefined && wholes.every(other => longest !== undefined && fitOf(other.name, longest.name) === 'whole') ? longest.id : id;
  const several = namesakes(found, offers);
  const own = several.length < 2 ? undefined : several.find(namesake => namesake === life.field || namesake === generationName(life.born, found, offers));
  return own === undefined ? found : `${found}/${own}`;
}

/**
 * What tells the bearers of one name apart, where they are several: what they do, "sport" and "office", which nobody does both of;
 * else when they were born, "born-1951" and "born-1997".
 */
function namesakes(person: string, offers: Offers): string[] {
  const fields = new Set<string>();
  const born = new Set<string>();
  for (const { id, life } of offers) {
    if (id !== person) continue;
    if (life.field !== undefined) fields.add(life.field);
    if (life.born !== undefined) born.add(generationName(life.born, person, offers) ?? '');
  }
  return fields.size > 1 ? [...fields] : born.size > 1 ? [...born] : [];
}

function generationName(born: number | undefined, person: string, offers: Offers): string | undefined {
  return born === undefined ? undefined : `born-${generationOf(born, offers.flatMap(({ id, life }) => (id === person && life.born !== undefined ? [life.born] : [])))}`;
}
