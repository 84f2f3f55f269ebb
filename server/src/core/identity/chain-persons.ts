/** Chains of persons: full names, and the shorter forms that each of them explains. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { titleFits } from './descriptors.ts';
import { fitOf, personNameOf, type PersonName } from './person-names.ts';
import type { Union } from './union.ts';

interface Full {
  readonly name: PersonName;
  readonly mentions: number[];
  descriptors: string[];
}

/** Full names first; then each shorter form goes to the one full name it fits. Two full names are never one for a shared surname. */
export function joinPersons(titles: readonly (readonly string[])[], mentions: readonly Mention[], union: Union, lexicon: Lexicon): void {
  const persons = mentions.map((mention, i) => ({ mention, i, name: personNameOf(mention.text) })).filter(({ mention }) => mention.type === 'person');
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
    const same = byName.get(person.name.parts.join(' ')) ?? few(byPart.get(last))?.find(full => fitOf(person.name, full.name) === 'whole');
    if (!same && !lexicon.isGiven(person.name.parts[0] ?? '') && isSuffix(person.name, few(byPart.get(last)))) {
      shorts.push(person);
      continue;
    }
    const full = same ?? { name: person.name, mentions: [], descriptors: [] };
    full.mentions.push(person.i);
    full.descriptors.push(...(titles[person.i] ?? []));
    if (same) continue;
    fulls.push(full);
    byName.set(person.name.parts.join(' '), full);
    for (const key of new Set([last, person.name.parts[0] ?? '', person.name.parts.at(-2) ?? ''])) {
      const list = byPart.get(key);
      if (list) list.push(full);
      else byPart.set(key, [full]);
    }
  }
  for (const full of fulls) for (const i of full.mentions) union.join(full.mentions[0] ?? i, i);
  const strays = new Map<string, number>();
  for (const { i, name } of shorts.toSorted((a, b) => a.i - b.i)) {
    const full = fullFor(titles[i] ?? [], i, name, few(byPart.get(lastKey(name))) ?? []);
    if (full) {
      union.join(full.mentions[0] ?? i, i);
      full.mentions.push(i);
      continue;
    }
    const key = `${name.honorific ?? ''} ${name.parts.join(' ')}`;
    const before = strays.get(key);
    if (before === undefined) strays.set(key, i);
    else union.join(before, i);
  }
}

/** In an article that gives one surname to more people than this, the surname alone names none of them. */
const MANY = 40;

function few(fulls: Full[] | undefined): Full[] | undefined {
  return fulls && fulls.length <= MANY ? fulls : undefined;
}

/** The full name that a short form stands for, where one is clearly meant. */
function fullFor(own: readonly string[], i: number, name: PersonName, fulls: readonly Full[]): Full | undefined {
  const fits = fulls.map(full => ({ full, fit: fitOf(name, full.name) })).filter(({ fit }) => fit !== undefined);
  const surnames = fits.filter(({ fit }) => fit === 'surname' || fit === 'whole').map(({ full }) => full);
  const pool = surnames.length > 0 ? surnames : fits.map(({ full }) => full);
  if (pool.length <= 1) return pool[0];
  const titles = own.filter(title => !isPolite(title));
  const titled = pool.filter(full => titles.some(title => full.descriptors.some(other => titleFits(other, title) || titleFits(title, other))));
  if (titled.length === 1) return titled[0];
  // The one named last, when the other is named later only: "Ada Moyo … Moyo … her brother Omar Moyo".
  const before = pool.filter(full => full.mentions.some(at => at < i));
  return before.length === 1 ? before[0] : undefined;
}

function isPolite(title: string): boolean {
  return /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|hon)\.?$/i.test(title.trim());
}

function isSuffix(name: PersonName, fulls: readonly Full[] | undefined): boolean {
  return fulls?.some(full => full.name.parts.length > name.parts.length && fitOf(name, full.name) === 'surname') ?? false;
}

function lastKey(name: PersonName): string {
  return (name.parts.at(-1) ?? '').replace(/^(?:al|el|ul|ad|an|ar|as|ash|at|az)-/, '');
}
