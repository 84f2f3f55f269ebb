/** Institutions that every country has: whose "Interior Ministry" an article means, and one key for all ways to write it. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { ORGANIZATION_HEADS } from '../mentions/tables/heads.ts';
import { TITLE_MODIFIERS } from '../mentions/tables/titles.ts';
import { keyOf } from './name-key.ts';
import type { Surface } from './surface.ts';

/** A name that says nothing of whose institution it is: by itself it is known inside one article only. */
export interface Institution {
  /** "defence ministry" for "Ministry of Defense" and "Defence Ministry" alike. */
  readonly key: string;
  /** The name without its country, as this article writes it: two spellings in one article may be two countries' ministries. */
  readonly surface: string;
  /** The country the name or the words beside it give: "Oru" for "Oruan Interior Ministry" and "Oru’s Interior Ministry". */
  readonly country: string | undefined;
  /** A country has one of it: a ministry, but not a court or a newspaper. */
  readonly national: boolean;
  /** The name itself has the country in it. */
  readonly named: boolean;
}

/** For each mention the institution it names by a general name; undefined for all other mentions. */
export function institutionsIn(text: string, mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], lexicon: Lexicon): readonly (Institution | undefined)[] {
  const found: (Institution | undefined)[] = [];
  for (const [i, mention] of mentions.entries()) {
    const surface = mention.type === 'organization' ? surfaces[i] : undefined;
    const name = surface && institutionOf(surface, lexicon);
    found.push(name && { ...name, country: name.country ?? countryBeside(text, mentions, i, lexicon) });
  }
  const countries = new Map<string, Set<string>>();
  for (const institution of found) {
    if (institution?.country === undefined) continue;
    countries.set(institution.surface, (countries.get(institution.surface) ?? new Set()).add(institution.country));
  }
  // "The Interior Ministry" goes with the one named last where the article has two: "Oru’s … Vela’s … the ministry".
  const last = new Map<string, string>();
  for (const [i, institution] of found.entries()) {
    if (!institution) continue;
    if (institution.country !== undefined) last.set(institution.surface, institution.country);
    const [only, ...more] = countries.get(institution.surface) ?? [];
    found[i] = { ...institution, country: institution.country ?? (more.length === 0 ? only : last.get(institution.surface)) };
  }
  return found;
}

/** The country that the article speaks of: named at least twice, and twice as often as any other; undefined where none is. */
export function countryOf(mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [i, { type }] of mentions.entries()) {
    const country = type === 'place' || type === 'group' ? surfaces[i]?.known?.country : undefined;
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** What a name alone says. */
function institutionOf(surface: Surface, lexicon: Lexicon): Institution | undefined {
  if (surface.institution === undefined) surface.institution = generalName(surface.text, lexicon) ?? null;
  return surface.institution ?? undefined;
}

function generalName(name: string, lexicon: Lexicon): Institution | undefined {
  const all = name.split(/\s+/);
  const { words, country } = withoutCountry(all, lexicon);
  const plain = keyOf(words.join(' ')).split(' ');
  if (words.length === 0 || !plain.every(word => isGeneral(word) || (plain.length === 1 && lexicon.isCommon(word)))) return undefined;
  const key = keyFor(plain);
  const national = plain.some(word => NATIONAL_HEADS.has(word)) || NATIONAL.has(key);
  if (lexicon.known(name) && !national) return undefined; // "Security Council", "Facebook": the one that everybody knows
  return { key, surface: plain.join(' '), country, named: country !== undefined, national: national || (plain.length > 2 && !plain.some(word => LOCAL_HEADS.has(word))) };
}

function isGeneral(word: string): boolean {
  return ORGANIZATION_HEADS.has(word) || TITLE_MODIFIERS.has(word) || GENERAL.has(word);
}

/** "Oruan Interior Ministry", "Central Bank of Oru". */
function withoutCountry(words: readonly string[], lexicon: Lexicon): { readonly words: readonly string[]; readonly country: string | undefined } {
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const country = lexicon.known(words.slice(0, length).join(' '))?.country;
    if (country !== undefined) return { words: words.slice(length), country };
  }
  const of = words.findLastIndex(word => word === 'of');
  const tail = words.slice(of + 1).filter(word => word.toLowerCase() !== 'the');
  const country = of > 0 ? lexicon.known(tail.join(' '))?.country : undefined;
  return country === undefined ? { words, country } : { words: words.slice(0, of), country };
}

/** "Oru’s Interior Ministry", "the Oruan Interior Ministry", "the Interior Ministry of Oru". */
function countryBeside(text: string, mentions: readonly Mention[], i: number, lexicon: Lexicon): string | undefined {
  const mention = mentions[i];
  const [before, after] = [mentions[i - 1], mentions[i + 1]];
  if (!mention) return undefined;
  if (before && (before.type === 'place' || before.type === 'group') && /^(?:['’]s?)?\s$/.test(text.slice(before.end, mention.start))) return lexicon.known(before.text)?.country;
  if (after?.type === 'place' && /^\s(?:of|in)\s(?:the\s)?$/.test(text.slice(mention.end, after.start))) return lexicon.known(after.text)?.country;
  return undefined;
}

/** "ministry of defense", "defence ministry" and "department of defence" to "defence ministry"; other names without "of the". */
function keyFor(words: readonly string[]): string {
  if (!words.some(word => word === 'ministry' || word === 'department')) return words.filter(word => word !== 'the').join(' ');
  return [...words.filter(word => !MINISTRY_WORDS.has(word)), 'ministry'].join(' ');
}

const MINISTRY_WORDS: ReadonlySet<string> = new Set(['ministry', 'department', 'of', 'for', 'the', 'and', 'affairs']);

/** Of these a country has one. */
const NATIONAL_HEADS: ReadonlySet<string> = new Set(['ministry', 'parliament', 'army', 'navy', 'presidency', 'senate', 'treasury']);
const NATIONAL: ReadonlySet<string> = new Set([
  'central bank', 'supreme court', 'constitutional court', 'court of cassation', 'federal supreme court', 'supreme judicial council', 'national assembly', 'house of representatives', 'council of ministers',
  'council of representatives', 'armed forces', 'air force', 'coast guard', 'national guard', 'national police', 'federal police', 'red crescent', 'electoral commission', 'election commission', 'national security council', 'cabinet', 'congress',
]);

/** Of these a country has many. */
const LOCAL_HEADS: ReadonlySet<string> = new Set([
  'court', 'tribunal', 'directorate', 'council', 'office', 'hospital', 'hospitals', 'clinic', 'university', 'college', 'school', 'institute', 'faculty', 'municipality', 'police', 'authority', 'department', 'service', 'services',
  'union', 'party', 'club', 'company', 'corporation', 'bank', 'brigade', 'division', 'battalion', 'regiment', 'unit', 'association', 'committee', 'board', 'church', 'centre', 'center', 'prosecution', 'society', 'foundation', 'news', 'agency',
]);

/** Words that, with the heads of organizations and the words of titles, make a name that is nobody's own. */
const GENERAL: ReadonlySet<string> = new Set([
  'of', 'for', 'the', 'and', 'central', 'supreme', 'constitutional', 'internal', 'external', 'public', 'state', 'people', 'armed', 'higher', 'commerce', 'economy', 'economic', 'development', 'social', 'religious',
  'resources', 'natural', 'electoral', 'election', 'appeal', 'appeals', 'cassation', 'general', 'council', 'ministers', 'representatives', 'deputies', 'commons', 'lords', 'industry', 'science', 'technology',
  'prosecution', 'new', 'civil', 'rights', 'human', 'free', 'works', 'defence', 'defense', 'security', 'judicial', 'federal', 'red', 'coast', 'war', 'planning', 'migration', 'displacement', 'women', 'youth', 'tourism',
  'communications', 'transportation', 'housing', 'reconstruction', 'endowments', 'municipalities', 'labor', 'labour', 'affairs',
]);
