/** Copies of annotated texts with other names in the same places, so that contexts and not names are learned. */
import { HONORIFICS } from '../server/src/core/mentions/tagger/cues.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';
import { COUNTRIES, GROUPS, ORGANIZATIONS, PUBLIC_FIGURES, THINGS } from './names/lists.ts';
import { CITIES, PERSONS } from './names/packages.ts';
import type { PersonNames } from './names/packages.ts';
import { regionOf } from './names/regions.ts';
import type { Random } from './random.ts';

/** What organizations are called in the texts that are trained on; none of the texts held out. */
export interface OrganizationPool {
  readonly long: readonly LongName[];
  readonly single: readonly string[];
  readonly acronyms: readonly string[];
}

interface LongName {
  readonly long: string;
  readonly short: string | undefined;
}

/** Real ones, as the world's news names them. */
const LISTED = listedPool();

/** The shares of names that change, by type, and of initialisms that name nobody. */
const CHANGED = { country: 0.35, place: 0.75, organization: 0.65, group: 0.35, thing: 0.65 };
/** The share of new organizations that are real ones. */
const REAL = 0.4;
/** The share of persons named as where the article plays; the others are from anywhere. */
const LOCAL = 0.6;
/** Of the persons who are not introduced: the share that get a name known to everybody, and the share called by a given name. */
const KNOWN = 0.5;
const FAMILIAR = 0.2;

const PARTICLES = /^(al|el|bin|ibn|bint|abu|umm|de|del|della|der|den|da|dos|du|la|le|van|von|jr|sr|ii|iii|iv|of|the|and)$/i;
const ARABIC = /^(al|el|bin|ibn|bint|abu|umm)$/i;
const GENERIC_PLACE =
  /^(province|governorate|region|district|city|county|state|mount|mountains?|lake|river|valley|sea|gulf|bay|island|islands|street|avenue|road|square|bridge|dam|port|airport|stadium|hospital|university|camp|park|north|northern|south|southern|east|eastern|west|western|central|upper|lower|new|old|greater|international|hotel|market|mosque|church|prison|base|field|plain|plains|desert|peninsula|coast|palace|hall|house|school|centre|center|station|crossing|junction|hill|heights|green|zone|of|the|and|in|al|el)$/i;

const countries: ReadonlySet<string> = new Set(COUNTRIES);
const groups: ReadonlySet<string> = new Set(GROUPS);
const longCountries = COUNTRIES.filter(name => !/^[A-Z.]+$/.test(name));
const citiesOf = new Map<string, string[]>();
for (const { name, country } of CITIES) (citiesOf.get(country) ?? citiesOf.set(country, []).get(country)!).push(name);
const anyCity = CITIES.map(city => city.name);
const cityNames: ReadonlySet<string> = new Set(CITIES.slice(0, 8000).map(city => city.name));

export function organizationPool(texts: readonly LabelledText[]): OrganizationPool {
  const long = new Map<string, { long: string; short: string | undefined }>();
  const single = new Set<string>();
  const acronyms = new Set<string>();
  for (const { text, mentions } of texts) {
    const byEntity = new Map<string, string[]>();
    for (const { start, end, type, entity } of mentions) {
      if (type !== 'organization') continue;
      const surface = text.slice(start, end);
      const key = entity ?? surface;
      (byEntity.get(key) ?? byEntity.set(key, []).get(key)!).push(surface);
    }
    for (const surfaces of byEntity.values()) {
      const full = surfaces.find(surface => surface.includes(' '));
      const short = surfaces.find(isAcronym);
      if (short) acronyms.add(short);
      if (full) long.set(full, { long: full, short });
      for (const surface of surfaces) if (!surface.includes(' ') && !isAcronym(surface)) single.add(surface);
    }
  }
  return { long: [...long.values()], single: [...single], acronyms: [...acronyms] };
}

function listedPool(): OrganizationPool {
  const names = ORGANIZATIONS.flat();
  const long = ORGANIZATIONS.flatMap(([name = '', ...others]) => (name.includes(' ') ? [{ long: name, short: others.find(isAcronym) }] : []));
  return { long, single: names.filter(name => !name.includes(' ') && !isAcronym(name)), acronyms: names.filter(isAcronym) };
}

/** `unintroduced`: the share of persons who have one name throughout, as news names those whom everybody knows. */
export function replaceNames(labelled: LabelledText, pool: OrganizationPool, random: Random, unintroduced = 0): LabelledText {
  const rename = renamer(labelled, pool, random, unintroduced);
  const otherThing = thingSwapper(random);
  return rewrite(labelled, mention => rename(labelled.text.slice(mention.start, mention.end), mention), otherThing);
}

/** Fields of things by a thing of theirs. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(THINGS.flatMap(field => field.map(thing => [thing, field])));

/** "TV" for "DVD", "IEDs" for "RPGs": the same one throughout a text. */
function thingSwapper(random: Random): (word: string) => string {
  const others = new Map<string, string>();
  return word => {
    const field = FIELDS.get(word);
    if (!field) return word;
    const other = others.get(word) ?? (random.next() < CHANGED.thing ? random.pick(field.filter(thing => thing.endsWith('s') === word.endsWith('s'))) : word);
    others.set(word, other);
    return other;
  };
}

function isAcronym(surface: string): boolean {
  return /^[\p{Lu}\d.&-]{2,8}$/u.test(surface);
}

function renamer(labelled: LabelledText, pool: OrganizationPool, random: Random, unintroduced: number): (surface: string, mention: LabelledMention) => string {
  const region = regionOf(labelled.region);
  const local = <T>(near: readonly T[], far: readonly T[]): T => random.pick(near.length > 0 && random.next() < LOCAL ? near : far);
  const allPersons = [...PERSONS.keys()];
  const persons = new Map<string, string>();
  const families = familyNames(labelled);
  const places = new Map<string, string>();
  const organizations = new Map<string, { long: string; short: string | undefined; single: string } | undefined>();
  const peoples = new Map<string, string>();

  const lone = new Map([...families].map(family => [family, random.next() < unintroduced]));
  const namesFor = (key: string, { given, family }: PersonNames): readonly string[] => {
    if (!lone.get(key)) return families.has(key) ? family : given;
    const chance = random.next();
    return chance < KNOWN ? PUBLIC_FIGURES : chance < KNOWN + FAMILIAR ? given : family;
  };
  const person = (whole: string): string => {
    const surface = lone.get(lastName(whole)) ? familyPart(whole) : whole;
    const words = surface.split(/([\s'’.-]+)/);
    const origin = ARABIC.test(words[0] ?? '') || words.some(word => ARABIC.test(word)) ? 'arab' : local(region.persons, allPersons);
    const lists = PERSONS.get(origin) ?? PERSONS.get('english')!;
    return words
      .map(word => {
        if (!/^\p{Lu}\p{L}+$/u.test(word) || PARTICLES.test(word) || HONORIFICS.has(word.toLowerCase())) return word;
        const key = word.toLowerCase();
        let other = persons.get(key);
        if (!other) persons.set(key, (other = random.pick(namesFor(key, lists))));
        return likeCase(other, word);
      })
      .join('');
  };
  const city = (): string => {
    const near = citiesOf.get(random.pick(region.countries)) ?? anyCity;
    // The known cities more often than a list in equal parts would give.
    return local(near, anyCity.slice(0, random.next() < 0.5 ? 3000 : anyCity.length));
  };
  const place = (surface: string): string => {
    const key = surface.toLowerCase();
    let other = places.get(key);
    if (other === undefined) {
      if (countries.has(surface)) other = random.next() < CHANGED.country ? random.pick(longCountries) : surface;
      else if (random.next() > CHANGED.place || (isAcronym(surface) && surface.length < 4)) other = surface;
      else {
        const words = surface.split(/([\s-]+)/);
        const own = words.filter(word => /^\p{Lu}/u.test(word) && !GENERIC_PLACE.test(word));
        if (own.length === words.filter(word => /\p{L}/u.test(word)).length) other = city();
        else if (own.length > 0) {
          const name = city();
          let placed = false;
          other = words.map(word => (!own.includes(word) ? word : placed ? '' : ((placed = true), name))).join('').replace(/\s{2,}/g, ' ').trim();
        } else other = surface;
      }
      places.set(key, other);
    }
    return likeCase(other, surface);
  };
  /** Names of places and persons inside an organization's: "University of Zimbabwe". */
  const inside = (surface: string): string =>
    surface
      .split(/(\s+)/)
      .map(word => {
        if (random.next() < 0.3) return word;
        if (countries.has(word) || cityNames.has(word)) return place(word);
        if (groups.has(word)) return people(word);
        return persons.get(word.toLowerCase()) ?? word;
      })
      .join('');
  const people = (surface: string): string => {
    let other = peoples.get(surface);
    if (!other) {
      const alike = GROUPS.filter(name => name.endsWith('s') === surface.endsWith('s'));
      peoples.set(surface, (other = random.next() < CHANGED.group && groups.has(surface) ? random.pick(alike) : surface));
    }
    return other;
  };
  const organization = (surface: string, key: string): string => {
    if (!organizations.has(key)) {
      const swapped = random.next() < CHANGED.organization && pool.long.length > 20;
      const from = random.next() < REAL ? LISTED : pool;
      const other = swapped ? random.pick(from.long) : undefined;
      organizations.set(key, other && { ...other, single: random.pick(from.single) });
    }
    const other = organizations.get(key);
    if (!other) return isAcronym(surface) || !surface.includes(' ') ? surface : inside(surface);
    if (isAcronym(surface)) return other.short ?? initials(other.long) ?? random.pick(pool.acronyms);
    return likeCase(surface.includes(' ') ? other.long : other.single, surface);
  };

  return (surface, { type, entity }) => {
    if (type === 'person') return person(surface);
    if (type === 'place') return place(surface);
    if (type === 'group') return people(surface);
    if (type === 'organization') return organization(surface, entity ?? surface.toLowerCase());
    return surface;
  };
}

function initials(long: string): string | undefined {
  const letters = (long.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('');
  return letters.length >= 2 && letters.length <= 6 ? letters : undefined;
}

/** "TEHRAN" stays in capitals. */
function likeCase(name: string, model: string): string {
  return model.length > 3 && model === model.toUpperCase() && /\p{L}{4}/u.test(model) ? name.toUpperCase() : name;
}

function wordsOf(surface: string): string[] {
  return surface.toLowerCase().split(/[\s'’.-]+/).filter(word => word !== '');
}

function lastName(surface: string): string {
  return wordsOf(surface).at(-1) ?? '';
}

/** "de Gaulle" of "Charles de Gaulle". */
function familyPart(surface: string): string {
  const words = surface.split(' ');
  let from = words.length - 1;
  while (from > 0 && PARTICLES.test(words[from - 1] ?? '')) from--;
  return words.slice(from).join(' ');
}

/** The last words of the persons' longer names, and names that stand alone. */
function familyNames({ text, mentions }: LabelledText): ReadonlySet<string> {
  const families = new Set<string>();
  const given = new Set<string>();
  for (const { start, end, type } of mentions) {
    if (type !== 'person') continue;
    const words = wordsOf(text.slice(start, end));
    const last = words.at(-1) ?? '';
    if (words.length > 1) for (const word of words.slice(0, -1)) given.add(word);
    if (words.length > 1 || !given.has(last)) families.add(last);
  }
  return families;
}

/** The text with each mention's surface changed, and each word outside them; marks move along. */
function rewrite(labelled: LabelledText, surfaceOf: (mention: LabelledMention) => string, wordFor: (word: string) => string): LabelledText {
  const mentions: LabelledMention[] = [];
  let text = '';
  let at = 0;
  const moves: { from: number; shift: number }[] = [{ from: 0, shift: 0 }];
  const put = (surface: string, end: number): void => {
    text += surface;
    if (end - at !== surface.length) moves.push({ from: end, shift: text.length - end });
    at = end;
  };
  const putPlain = (end: number): void => {
    for (const [word] of labelled.text.slice(at, end).matchAll(/[\p{L}\d]+|[^\p{L}\d]+/gu)) put(wordFor(word), at + word.length);
  };
  for (const mention of labelled.mentions) {
    putPlain(mention.start);
    const surface = surfaceOf(mention);
    mentions.push({ ...mention, start: text.length, end: text.length + surface.length });
    put(surface, mention.end);
  }
  putPlain(labelled.text.length);
  const moved = (offset: number): number => offset + (moves.findLast(({ from }) => from <= offset)?.shift ?? 0);
  return { ...labelled, text, mentions, unsure: labelled.unsure.map(passage => ({ ...passage, start: moved(passage.start), end: moved(passage.end) })) };
}
