/** Chains within an article: which of its mentions name the same entity, by their forms alone. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { appositionAfter, titleFits } from './descriptors.ts';
import { fitOf, personNameOf, type PersonName } from './person-names.ts';
import { unionOf, type Union } from './union.ts';

/** A set of mentions of one entity, before the registry is asked. */
export interface RawChain {
  readonly mentions: readonly number[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptors: readonly string[];
}

/** Dates and quantities belong to no chain. The order is that of the first mentions. */
export function chainsOf(text: string, mentions: readonly Mention[], lexicon: Lexicon): RawChain[] {
  const union = unionOf(mentions.length);
  const titles = mentions.map(mention => (mention.type === 'person' ? describeOne(text, mention) : []));
  joinNames(mentions, union, lexicon);
  joinAbbreviations(text, mentions, union);
  joinShortened(mentions, union, lexicon);
  joinPersons(titles, mentions, union, lexicon);
  const members = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.type === 'date' || mention.type === 'quantity') return;
    const root = union.find(i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  });
  return [...members.values()].map(indexes => describe(titles, indexes, mentions, lexicon));
}

function describe(titles: readonly (readonly string[])[], indexes: readonly number[], mentions: readonly Mention[], lexicon: Lexicon): RawChain {
  const own = indexes.map(i => mentions[i]).filter(mention => mention !== undefined);
  const surfaces = [...new Set(own.map(mention => flat(mention.text)))];
  const fullest = surfaces.reduce((best, surface) => (rank(surface) > rank(best) ? surface : best), surfaces[0] ?? '');
  const known = surfaces.map(surface => lexicon.known(surface)).find(entry => entry?.sure === true && entry.type === own[0]?.type);
  const name = known?.name ?? (own[0]?.type === 'place' && isCapitals(fullest) && fullest.length > 4 ? titleCase(fullest) : fullest);
  const descriptors = new Set(indexes.flatMap(i => titles[i] ?? []));
  return { mentions: indexes, name, aliases: surfaces.filter(surface => surface !== name), descriptors: [...descriptors] };
}

/** More words, then more letters, then not all capitals. */
function rank(surface: string): number {
  return surface.split(/[\s-]+/).length * 1000 + surface.length * 2 + (isCapitals(surface) ? 0 : 1);
}

function isCapitals(surface: string): boolean {
  return surface === surface.toUpperCase();
}

/** "PORT VELA" to "Port Vela". */
function titleCase(surface: string): string {
  return surface.toLowerCase().replace(/(^|[\s-])\p{L}/gu, letter => letter.toUpperCase());
}

/** The same surface, another spelling of it in the gazetteer ("US", "United States"), or the same registry entry. */
function joinNames(mentions: readonly Mention[], union: Union, lexicon: Lexicon): void {
  const first = new Map<string, number>();
  const join = (key: string, i: number) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else union.join(before, i);
  };
  const keys = new Map<string, string>();
  const keyFor = (mention: Mention): string => {
    const surface = `${mention.type} ${mention.text}`;
    let key = keys.get(surface);
    if (key === undefined) {
      const known = lexicon.known(mention.text);
      keys.set(surface, (key = keyOf(known?.sure === true && known.type === mention.type ? known.name : mention.text)));
    }
    return `${mention.type} ${key}`;
  };
  mentions.forEach((mention, i) => {
    if (mention.type === 'date' || mention.type === 'quantity') return;
    if (!mention.weak && mention.candidates.length === 1) join(`=${mention.candidates[0]}`, i);
    if (mention.type === 'person') return; // by parts, below
    join(keyFor(mention), i);
  });
}

export function keyOf(name: string): string {
  return fold(name).replace(/^the /, '').replace(/[\s-]+/g, ' ').replace(/\./g, '').trim();
}

/** "Amber River Authority (ARA)", and "ARA" without brackets where one name alone has these initials. */
function joinAbbreviations(text: string, mentions: readonly Mention[], union: Union): void {
  const longs = new Map<string, Set<number>>();
  const firstOf = new Map<string, number>();
  const initialsMemory = new Map<string, string[]>();
  mentions.forEach((mention, i) => {
    if (mention.type !== 'organization' && mention.type !== 'place' && mention.type !== 'event') return;
    const next = mentions[i + 1];
    if (next?.type === mention.type && next.start - mention.end <= 3 && /^\s?\($/.test(text.slice(mention.end, next.start)) && text[next.end] === ')') union.join(i, i + 1);
    for (const initials of initialsOf(mention.text, initialsMemory)) {
      const key = `${mention.type} ${initials}`;
      const roots = longs.get(key) ?? new Set();
      roots.add(i);
      longs.set(key, roots);
    }
    if (/^[\p{Lu}\d]{2,8}$/u.test(mention.text) && !firstOf.has(`${mention.type} ${mention.text}`)) firstOf.set(`${mention.type} ${mention.text}`, i);
  });
  for (const [key, short] of firstOf) {
    const roots = new Set([...(longs.get(key) ?? [])].map(i => union.find(i)));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) union.join(only, short);
  }
}

/** "Amber" after "Amber Logistics", "Roads Battalion" after "Vela Roads Battalion": the beginning or end of one longer name alone. */
function joinShortened(mentions: readonly Mention[], union: Union, lexicon: Lexicon): void {
  const names = new Map<string, number>();
  mentions.forEach((mention, i) => {
    if (mention.type === 'organization' && !names.has(keyOf(mention.text))) names.set(keyOf(mention.text), i);
  });
  const longs = new Map<string, Set<number>>();
  for (const [key, i] of names) {
    const words = key.split(' ').slice(0, 12);
    for (let k = 1; k < words.length; k++) {
      for (const part of [words.slice(0, k).join(' '), ...(words.length - k > 1 ? [words.slice(k).join(' ')] : [])]) {
        const set = longs.get(part) ?? new Set();
        set.add(i);
        longs.set(part, set);
      }
    }
  }
  for (const [key, i] of names) {
    const roots = new Set([...(longs.get(key) ?? [])].map(long => union.find(long)));
    const [only] = roots;
    const mention = mentions[i];
    const long = only === undefined ? undefined : mentions[only];
    if (roots.size !== 1 || only === undefined || !mention || !long || /^\p{Lu}+$/u.test(mention.text)) continue;
    if (mention.candidates.length > 0 || long.candidates.length > 0 || lexicon.known(mention.text)) continue;
    union.join(only, i);
  }
}

/** "Organisation of Amber Rivers": "OAR" and "OOAR"; none for a single word. */
export function initialsOf(name: string, memory?: Map<string, string[]>): string[] {
  if (!name.includes(' ') && !name.includes('-')) return [];
  const before = memory?.get(name);
  if (before) return before;
  const initials = initialsAnew(name);
  memory?.set(name, initials);
  return initials;
}

function initialsAnew(name: string): string[] {
  const words = name.split(/[\s-]+/).filter(word => /^[\p{L}\d]/u.test(word));
  if (words.length < 2) return [];
  const large = words.filter(word => /^\p{Lu}/u.test(word));
  if (large.length < 2) return [];
  const initials = (list: readonly string[]) => list.map(word => (word[0] ?? '').toUpperCase()).join('');
  return [...new Set([initials(large), initials(words.filter(word => word.toLowerCase() !== 'the'))])];
}

interface Full {
  readonly name: PersonName;
  readonly mentions: number[];
  descriptors: string[];
}

/** Full names first; then each shorter form goes to the one full name it fits. Two full names are never one for a shared surname. */
function joinPersons(titles: readonly (readonly string[])[], mentions: readonly Mention[], union: Union, lexicon: Lexicon): void {
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

function describeOne(text: string, mention: Mention): string[] {
  const apposition = appositionAfter(text, mention);
  return [...(mention.title ? [flat(mention.title.text)] : []), ...(apposition ? [flat(apposition)] : [])];
}

/** White space within a name may be a line's end. */
function flat(text: string): string {
  return /\s\s|[\n\r\t]/.test(text) ? text.replace(/\s+/g, ' ') : text;
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
