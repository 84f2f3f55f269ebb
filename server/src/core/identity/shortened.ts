/** Shortened names within an article: "Amber" after "Amber Logistics", "the Bulletin" after "Ora Bay Bulletin". */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import { EVENT_OPENERS } from '../mentions/tables/heads.ts';
import { rememberedBy } from '../text/memo.ts';
import type { Surface } from './surface.ts';
import type { Union } from './union.ts';

/** The beginning or end of exactly one longer name of the same type; of two it is neither's. */
export function joinShortened(text: string, mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], union: Union, lexicon: Lexicon): void {
  for (const type of ['organization', 'event', 'place'] as const) joinOfType(text, mentions, surfaces, union, lexicon, type);
}

function joinOfType(text: string, mentions: readonly Mention[], surfaces: readonly (Surface | undefined)[], union: Union, lexicon: Lexicon, type: EntityType): void {
  const names = new Map<string, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.type !== type) return;
    const key = surfaces[i]?.key ?? '';
    const list = names.get(key);
    if (list) list.push(i);
    else names.set(key, [i]);
  });
  const longs = new Map<string, number[]>();
  for (const [key, [first = 0]] of names) {
    for (const part of type === 'place' ? shorterPlace(key) : shorterNames(key)) {
      if (!names.has(part)) continue;
      const list = longs.get(part);
      if (list) list.push(first);
      else longs.set(part, [first]);
    }
  }
  for (const [key, places] of names) {
    const [only, ...others] = longs.get(key) ?? [];
    if (only === undefined || others.some(other => union.find(other) !== union.find(only))) continue;
    const root = union.find(only);
    const [i = 0] = places;
    const [mention, surface, long] = [mentions[i], surfaces[i], surfaces[root]];
    if (!mention || !surface || !long) continue;
    const tail = !key.includes(' ') && !long.key.startsWith(`${key} `) && long.key !== `${key}s`;
    if (tail ? !isTail(text, mentions, places, long.key, lexicon) : /^\p{Lu}+$/u.test(mention.text) && type === 'organization') continue;
    if (mention.candidates.length > 0 || (mentions[root]?.candidates.length ?? 0) > 0 || surface.known) continue;
    union.join(root, i);
  }
}

/** "Chara" after "Chara City"; "Chara River" and "Chara Province" are something else. */
function shorterPlace(key: string): readonly string[] {
  const end = key.lastIndexOf(' ');
  return end > 0 && PLACE_NOUNS.has(key.slice(end + 1)) ? [key.slice(0, end)] : [];
}

/** The shorter names that a longer one explains: its beginnings and ends, and "Warden" after "Wardens". */
const shorterNames: (key: string) => readonly string[] = rememberedBy(key => {
  const words = key.split(' ').slice(0, 12);
  const shorter = key.endsWith('s') ? [key.slice(0, -1)] : [];
  for (let k = 1; k < words.length; k++) shorter.push(words.slice(0, k).join(' '), words.slice(k).join(' '));
  return shorter;
});

const PLACE_NOUNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);

/** The last word alone: "the Bulletin" with its article, an ordinary word that only its capital makes a name, a team's "Rangers" of "Oru Rangers"; "Tarini" of "Cyclone Tarini". */
function isTail(text: string, mentions: readonly Mention[], places: readonly number[], long: string, lexicon: Lexicon): boolean {
  if (EVENT_OPENERS.has(long.split(' ')[0] ?? '')) return true;
  const ofTwo = /^\S+ \S+$/.test(long);
  return places.some(i => {
    const mention = mentions[i];
    return mention !== undefined && !/^\p{Lu}+$/u.test(mention.text) && ((ofTwo && mention.type === 'organization' && /[^s]s$/.test(mention.text)) || /\bthe\s$/i.test(text.slice(Math.max(0, mention.start - 4), mention.start)) || lexicon.isCommon(mention.text.toLowerCase()));
  });
}
