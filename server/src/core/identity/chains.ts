/** Chains within an article: which of its mentions name the same entity, by their forms alone. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { describeOne } from './descriptors.ts';
import type { ChainInstitution } from './identity.ts';
import { institutionsIn, type Institution } from './institutions.ts';
import { joinPersons } from './chain-persons.ts';
import { abbreviationIn } from './initials.ts';
import { joinShortened } from './shortened.ts';
import { joinStated } from './stated-aliases.ts';
import { initialsIn, knownAs, nameKeyOf, personOf, type Surface } from './surface.ts';
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
export function chainsOf(text: string, mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], lexicon: Lexicon): RawChain[] {
  const union = unionOf(mentions.length);
  const titles: (readonly string[])[] = [];
  for (const mention of mentions) titles.push(mention.type === 'person' ? describeOne(text, mention) : NONE);
  const institutions = institutionsIn(text, mentions, surfaces, lexicon);
  joinNames(mentions, surfaces, institutions, union);
  joinAbbreviations(text, mentions, surfaces, union);
  joinStated(text, mentions, union);
  joinShortened(text, mentions, surfaces, union, lexicon);
  joinPersons(text, titles, mentions, surfaces, union);
  const members = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.type === 'date' || mention.type === 'quantity') return;
    const root = union.find(i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  });
  return [...members.values()].map(indexes => describe(titles, indexes, mentions[indexes[0] ?? -1]?.type, surfaces, institutionOf(indexes, institutions)));
}

const NONE: readonly string[] = [];

function describe(titles: readonly (readonly string[])[], indexes: readonly number[], type: Mention['type'] | undefined, surfaces: readonly (Surface | undefined)[], institution: RawChain['institution']): RawChain {
  const own = new Set<Surface>();
  const descriptors = new Set<string>();
  for (const i of indexes) {
    const surface = surfaces[i];
    if (surface) own.add(surface);
    for (const title of titles[i] ?? []) descriptors.add(title);
  }
  let fullest: Surface | undefined;
  let best = -1;
  let known: string | undefined;
  for (const surface of own) {
    const height = rank(surface, type);
    if (height > best) fullest = surface;
    best = Math.max(best, height);
    const entry = known === undefined ? knownAs(surface, type) : undefined;
    if (entry && entry.type === type) known = entry.name;
  }
  const longest = fullest?.text ?? '';
  const name = known ?? (type === 'place' && fullest?.isCapitals && longest.length > 4 ? titleCase(longest) : longest);
  const aliases = new Set<string>();
  for (const { text } of own) if (text !== name) aliases.add(text);
  return { mentions: indexes, name, aliases: [...aliases], descriptors: [...descriptors], institution };
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
function rank(surface: Surface, type: Mention['type'] | undefined): number {
  return (type === 'person' ? personOf(surface).parts.length : surface.wordCount) * 1000 + surface.text.length * 2 + (surface.isCapitals ? 0 : 1);
}

/** "PORT VELA" to "Port Vela". */
function titleCase(surface: string): string {
  return surface.toLowerCase().replace(/(^|[\s-])\p{L}/gu, letter => letter.toUpperCase());
}

/** The same surface, another spelling of it in the gazetteer ("US", "United States"), or the same registry entry. */
function joinNames(mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], institutions: readonly (Institution | undefined)[], union: Union): void {
  const entries = new Map<string, number>();
  const general = new Map<string, number>();
  const names = new Map<Mention['type'], Map<string, number>>();
  mentions.forEach(({ type, weak, candidates }, i) => {
    if (type === 'date' || type === 'quantity') return;
    if (!weak && candidates.length === 1) joinFirst(union, entries, candidates[0] ?? '', i);
    const surface = surfaces[i];
    if (type === 'person' || !surface) return; // persons by parts, below
    const institution = institutions[i];
    if (institution) {
      joinFirst(union, general, institution.country === undefined ? institution.surface : `${institution.key} ${institution.country}`, i);
      return;
    }
    let first = names.get(type);
    if (!first) names.set(type, (first = new Map()));
    joinFirst(union, first, nameKeyOf(surface, type), i);
  });
}

/** With the first that has the key. */
function joinFirst(union: Union, first: Map<string, number>, key: string, i: number): void {
  const before = first.get(key);
  if (before === undefined) first.set(key, i);
  else union.join(before, i);
}

/** "Amber River Authority (ARA)", and "ARA" without brackets where one name alone has these initials. */
function joinAbbreviations(text: string, mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], union: Union): void {
  const longs = new Map<string, Set<number>>();
  const shorts = new Map<string, number>();
  const seen = { organization: new Set<Surface>(), place: new Set<Surface>(), event: new Set<Surface>() };
  mentions.forEach((mention, i) => {
    if (mention.type !== 'organization' && mention.type !== 'place' && mention.type !== 'event') return;
    const next = mentions[i + 1];
    if (next?.type === mention.type && next.start - mention.end <= 3 && /^\s?\($/.test(text.slice(mention.end, next.start)) && text[next.end] === ')') union.join(i, i + 1);
    const surface = surfaces[i];
    if (!surface || seen[mention.type].has(surface)) return; // what reads alike is one already
    seen[mention.type].add(surface);
    for (const initials of initialsIn(surface)) {
      const key = `${mention.type} ${initials}`;
      const roots = longs.get(key) ?? new Set();
      roots.add(i);
      longs.set(key, roots);
    }
    const abbreviation = abbreviationIn(mention.text);
    if (abbreviation === undefined) return;
    const key = `${mention.type} ${abbreviation}`;
    const same = shorts.get(key);
    if (same === undefined) shorts.set(key, i);
    else union.join(same, i); // "ZRC" and "Z.R.C."
  });
  for (const [key, short] of shorts) {
    const roots = new Set([...(longs.get(key) ?? [])].map(i => union.find(i)));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) union.join(only, short);
  }
}
