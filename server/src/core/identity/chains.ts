/** Chains within an article: which of its mentions name the same entity, by their forms alone. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';
import { describeOne, flat } from './descriptors.ts';
import type { ChainInstitution } from './identity.ts';
import { institutionsIn, type Institution } from './institutions.ts';
import { joinPersons } from './chain-persons.ts';
import { personNameOf } from './person-names.ts';
import { joinShortened } from './shortened.ts';
import { joinStated } from './stated-aliases.ts';
import { unionOf, type Union } from './union.ts';

/** A set of mentions of one entity, before the registry is asked. */
export interface RawChain {
  readonly mentions: readonly number[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptors: readonly string[];
  readonly institution?: ChainInstitution;
}

/** Dates and quantities belong to no chain. The order is that of the first mentions. */
export function chainsOf(text: string, mentions: readonly Mention[], lexicon: Lexicon): RawChain[] {
  const union = unionOf(mentions.length);
  const titles: (readonly string[])[] = [];
  for (const mention of mentions) titles.push(mention.type === 'person' ? describeOne(text, mention) : NONE);
  const institutions = institutionsIn(text, mentions, lexicon);
  joinNames(mentions, institutions, union, lexicon);
  joinAbbreviations(text, mentions, union);
  joinStated(text, mentions, union);
  joinShortened(text, mentions, union, lexicon);
  joinPersons(text, titles, mentions, union, lexicon);
  const members = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.type === 'date' || mention.type === 'quantity') return;
    const root = union.find(i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  });
  return [...members.values()].map(indexes => describe(titles, indexes, mentions, institutionOf(indexes, institutions), lexicon));
}

const NONE: readonly string[] = [];

function describe(titles: readonly (readonly string[])[], indexes: readonly number[], mentions: readonly Mention[], institution: RawChain['institution'], lexicon: Lexicon): RawChain {
  const type = mentions[indexes[0] ?? -1]?.type;
  const surfaces = new Set<string>();
  const descriptors = new Set<string>();
  for (const i of indexes) {
    surfaces.add(flat(mentions[i]?.text ?? ''));
    for (const title of titles[i] ?? []) descriptors.add(title);
  }
  let fullest = '';
  let best = -1;
  let known: string | undefined;
  for (const surface of surfaces) {
    const height = rank(surface, type);
    if (height > best) fullest = surface;
    best = Math.max(best, height);
    const entry = known === undefined ? (lexicon.known(surface) ?? (type === 'place' ? lexicon.known(surface.replace(STATE, '')) : undefined)) : undefined;
    if (entry?.sure && entry.type === type) known = entry.name;
  }
  const name = known ?? (type === 'place' && isCapitals(fullest) && fullest.length > 4 ? titleCase(fullest) : fullest);
  surfaces.delete(name);
  return { mentions: indexes, name, aliases: [...surfaces], descriptors: [...descriptors], institution };
}

/** Where all its names are general ones; a name of its own beside them is whose it is. */
function institutionOf(indexes: readonly number[], institutions: readonly (Institution | undefined)[]): RawChain['institution'] {
  const first = institutions[indexes[0] ?? -1];
  if (!first) return undefined;
  let { country, national, named } = first;
  for (const i of indexes) {
    const own = institutions[i];
    if (!own) return undefined;
    country ??= own.country;
    national ||= own.national;
    named ||= own.named;
  }
  return { key: first.key, country, national, named };
}

/** More words (of a person's name those of "Zed Latif" rather than "Sheikh Latif"), then more letters, then not all capitals. */
function rank(surface: string, type: Mention['type'] | undefined): number {
  return (type === 'person' ? personNameOf(surface).parts.length : surface.split(/[\s-]+/).length) * 1000 + surface.length * 2 + (isCapitals(surface) ? 0 : 1);
}

function isCapitals(surface: string): boolean {
  return surface === surface.toUpperCase();
}

/** "PORT VELA" to "Port Vela". */
function titleCase(surface: string): string {
  return surface.toLowerCase().replace(/(^|[\s-])\p{L}/gu, letter => letter.toUpperCase());
}

/** The same surface, another spelling of it in the gazetteer ("US", "United States"), or the same registry entry. */
function joinNames(mentions: readonly Mention[], institutions: readonly (Institution | undefined)[], union: Union, lexicon: Lexicon): void {
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
      const known = lexicon.known(mention.text) ?? (mention.type === 'place' ? lexicon.known(mention.text.replace(STATE, '')) : undefined);
      keys.set(surface, (key = keyOf(known?.sure === true && known.type === mention.type ? known.name : mention.text)));
    }
    return `${mention.type} ${key}`;
  };
  mentions.forEach((mention, i) => {
    if (mention.type === 'date' || mention.type === 'quantity') return;
    if (!mention.weak && mention.candidates.length === 1) join(`=${mention.candidates[0]}`, i);
    if (mention.type === 'person') return; // by parts, below
    const institution = institutions[i];
    join(institution ? `institution ${institution.country === undefined ? institution.surface : `${institution.key} ${institution.country}`}` : keyFor(mention), i);
  });
}

/** American and British spellings of the words of institutions: "Defense", "Defence". */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['defense', 'defence'], ['labor', 'labour'], ['program', 'programme'], ['organisation', 'organization'], ['center', 'centre'], ['harbor', 'harbour']]);
const TWO_SPELLINGS = new RegExp(`\\b(?:${[...SPELLINGS.keys()].join('|')})\\b`);

/** Before the name of a country: "Republic of Oru". */
const STATE = /^(?:(?:islamic|people's|arab|united|federal|democratic|hashemite) )*(?:republic|kingdom|state|sultanate|emirate|commonwealth|grand duchy) of (?:the )?/i;

/** A name as it is compared: "the U.N. Defense-Council" as "un defence council". */
export const keyOf: (name: string) => string = rememberedBy(readKey);

function readKey(name: string): string {
  const plain = fold(name).replace(/^the /, '').replace(/[\s-]+/g, ' ').replace(/\./g, '').trim();
  return TWO_SPELLINGS.test(plain) ? plain.split(' ').map(word => SPELLINGS.get(word) ?? word).join(' ') : plain;
}

/** "Amber River Authority (ARA)", and "ARA" without brackets where one name alone has these initials. */
function joinAbbreviations(text: string, mentions: readonly Mention[], union: Union): void {
  const longs = new Map<string, Set<number>>();
  const firstOf = new Map<string, number>();
  mentions.forEach((mention, i) => {
    if (mention.type !== 'organization' && mention.type !== 'place' && mention.type !== 'event') return;
    const next = mentions[i + 1];
    if (next?.type === mention.type && next.start - mention.end <= 3 && /^\s?\($/.test(text.slice(mention.end, next.start)) && text[next.end] === ')') union.join(i, i + 1);
    for (const initials of initialsOf(mention.text)) {
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

/** "Organisation of Amber Rivers": "OAR" and "OOAR"; none for a single word. */
export const initialsOf: (name: string) => readonly string[] = rememberedBy(name => {
  const words = name.split(/[\s-]+/).filter(word => /^[\p{L}\d]/u.test(word));
  if (words.length < 2) return [];
  const large = words.filter(word => /^\p{Lu}/u.test(word));
  if (large.length < 2) return [];
  return [...new Set([firstLetters(large), firstLetters(words.filter(word => word.toLowerCase() !== 'the'))])];
});

function firstLetters(words: readonly string[]): string {
  return words.map(word => (word[0] ?? '').toUpperCase()).join('');
}
