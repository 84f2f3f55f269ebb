/** Chains of persons: full names, and the shorter forms that each of them explains. */
import type { Mention } from '../mentions/mention.ts';
import { bearerOf, isKin, isSingledOut, type Short } from './bearer.ts';
import { bare, fitOf, halvesOf, type PersonName } from './person-names.ts';
import { personOf, type Surface } from './surface.ts';
import type { Union } from './union.ts';

interface Full {
  readonly name: PersonName;
  readonly mentions: number[];
  readonly descriptors: string[];
  first: number;
  firstShort: number | undefined;
  kin: boolean;
}

/** Full names first; then each shorter form goes to the one full name it fits. Two full names are never one for a shared surname. */
export function joinPersons(text: string, titles: readonly (readonly string[])[], mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], union: Union): void {
  const persons: { readonly mention: Mention; readonly i: number; readonly name: PersonName }[] = [];
  mentions.forEach((mention, i) => {
    const surface = surfaces[i];
    if (mention.type === 'person' && surface) persons.push({ mention, i, name: personOf(surface) });
  });
  const fulls: Full[] = [];
  const byPart = new Map<string, Full[]>();
  const byName = new Map<string, Full>();
  const shorts: typeof persons = [];
  const longestFirst = persons.toSorted((a, b) => b.name.parts.length - a.name.parts.length || a.i - b.i);
  for (const person of longestFirst) {
    if (person.name.parts.length < 2) {
      shorts.push(person);
      continue;
    }
    const last = lastKey(person.name);
    const same = byName.get(person.name.joined) ?? few(byPart.get(last))?.find(full => fitOf(person.name, full.name) === 'whole');
    if (!same && isSuffix(person.name, few(byPart.get(last)))) {
      shorts.push(person);
      continue;
    }
    const full = same ?? { name: person.name, mentions: [], descriptors: [], first: person.i, firstShort: undefined, kin: false };
    full.mentions.push(person.i);
    full.first = Math.min(full.first, person.i);
    for (const title of titles[person.i] ?? []) if (full.descriptors.length < FEW && !full.descriptors.includes(title)) full.descriptors.push(title);
    if (same) continue;
    fulls.push(full);
    byName.set(person.name.joined, full);
    for (const key of new Set([last, person.name.parts[0] ?? '', person.name.parts.at(-2) ?? '', ...halvesOf(last)])) {
      const list = byPart.get(key);
      if (list) list.push(full);
      else byPart.set(key, [full]);
    }
  }
  joinReversed(fulls, byName, union);
  const byInitials = initialsOf(fulls);
  for (const full of fulls) {
    full.mentions.sort((a, b) => a - b);
    for (const i of full.mentions) union.join(full.mentions[0] ?? i, i);
    const first = mentions[full.mentions[0] ?? -1];
    full.kin = first !== undefined && (byPart.get(lastKey(full.name))?.length ?? 0) > 1 && isKin(text, first);
  }
  const strays = new Map<string, number>();
  for (const { mention, i, name } of shorts.toSorted((a, b) => a.i - b.i)) {
    const bearers = few(byPart.get(lastKey(name))) ?? [];
    const short = { mention: i, titles: titles[i] ?? [], singledOut: bearers.length > 1 && isSingledOut(text, mention) };
    const full = fullFor(short, name, bearers) ?? (/^\p{Lu}{2,3}$/u.test(mention.text) ? byInitials.get(mention.text.toLowerCase()) : undefined);
    if (full) {
      union.join(full.mentions[0] ?? i, i);
      full.mentions.push(i);
      full.first = Math.min(full.first, i);
      full.firstShort ??= i;
      continue;
    }
    const key = `${name.honorific ?? ''} ${name.joined}`;
    const before = strays.get(key);
    if (before === undefined) strays.set(key, i);
    else union.join(before, i);
  }
}

/** Nobody has more titles than this in one article. */
const FEW = 24;

/** In an article that gives one surname to more people than this, the surname alone names none of them. */
const MANY = 40;

function few(fulls: Full[] | undefined): Full[] | undefined {
  return fulls && fulls.length <= MANY ? fulls : undefined;
}

/** "KARO LINA" beside "Lina Karo": the family name first. */
function joinReversed(fulls: readonly Full[], byName: ReadonlyMap<string, Full>, union: Union): void {
  for (const full of fulls) {
    const [first, second, ...more] = full.name.parts;
    const other = more.length === 0 ? byName.get(`${second} ${first}`) : undefined;
    if (other) union.join(full.mentions[0] ?? 0, other.mentions[0] ?? 0);
  }
}

/** "ht" to Hanan Tamimi, as interviews label their answers; none for letters that two people share. */
function initialsOf(fulls: readonly Full[]): ReadonlyMap<string, Full> {
  const found = new Map<string, Full | undefined>();
  for (const full of fulls) {
    let letters = '';
    for (const part of full.name.parts) letters += part.replace(/^(?:al|el)-/, '')[0] ?? '';
    found.set(letters, found.has(letters) ? undefined : full);
  }
  const only = new Map<string, Full>();
  for (const [letters, full] of found) if (full) only.set(letters, full);
  return only;
}

/** The full name that a short form stands for, where one is clearly meant. */
function fullFor(short: Short, name: PersonName, fulls: readonly Full[]): Full | undefined {
  const fits = fulls.map(full => ({ full, fit: fitOf(name, full.name) })).filter(({ fit }) => fit !== undefined);
  const surnames = fits.filter(({ fit }) => fit === 'surname' || fit === 'whole').map(({ full }) => full);
  return bearerOf(short, surnames.length > 0 ? surnames : fits.map(({ full }) => full));
}

function isSuffix(name: PersonName, fulls: readonly Full[] | undefined): boolean {
  return fulls?.some(full => full.name.parts.length > name.parts.length && fitOf(name, full.name) === 'surname') ?? false;
}

function lastKey(name: PersonName): string {
  return bare(name.parts.at(-1) ?? '');
}
