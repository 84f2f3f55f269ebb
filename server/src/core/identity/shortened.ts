/** Shortened names within an article: "Amber" after "Amber Logistics", "the Bulletin" after "Ora Bay Bulletin". */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import { EVENT_OPENERS } from '../mentions/tables/heads.ts';
import { keyOf } from './chains.ts';
import type { Union } from './union.ts';

/** The beginning or end of exactly one longer name of the same type; of two it is neither's. */
export function joinShortened(text: string, mentions: readonly Mention[], union: Union, lexicon: Lexicon): void {
  for (const type of ['organization', 'event', 'place'] as const) joinOfType(text, mentions, union, lexicon, type);
}

function joinOfType(text: string, mentions: readonly Mention[], union: Union, lexicon: Lexicon, type: EntityType): void {
  const names = new Map<string, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.type !== type) return;
    const key = keyOf(mention.text);
    const list = names.get(key);
    if (list) list.push(i);
    else names.set(key, [i]);
  });
  const longs = new Map<string, Set<number>>();
  for (const [key, [first = 0]] of names) {
    for (const part of partsOf(key, type)) {
      const set = longs.get(part) ?? new Set();
      set.add(first);
      longs.set(part, set);
    }
  }
  for (const [key, places] of names) {
    const [i = 0] = places;
    const roots = new Set([...(longs.get(key) ?? [])].map(long => union.find(long)));
    const [only] = roots;
    const mention = mentions[i];
    const long = only === undefined ? undefined : mentions[only];
    if (roots.size !== 1 || only === undefined || !mention || !long) continue;
    const tail = !key.includes(' ') && !keyOf(long.text).startsWith(`${key} `);
    if (tail ? !isTail(text, mentions, places, keyOf(long.text), lexicon) : /^\p{Lu}+$/u.test(mention.text) && type === 'organization') continue;
    if (mention.candidates.length > 0 || long.candidates.length > 0 || lexicon.known(mention.text)?.sure === true || (type === 'organization' && !tail && lexicon.known(mention.text))) continue;
    union.join(only, i);
  }
}

/** The shorter names that a longer one explains. */
function* partsOf(key: string, type: EntityType): Generator<string> {
  const words = key.split(' ').slice(0, 12);
  if (type === 'place') {
    // "Chara" after "Chara City"; "Chara River" and "Chara Province" are something else.
    if (words.length > 1 && PLACE_NOUNS.has(words.at(-1) ?? '')) yield words.slice(0, -1).join(' ');
    return;
  }
  if (key.endsWith('s')) yield key.slice(0, -1); // "Warden" after "Wardens"
  for (let k = 1; k < words.length; k++) {
    yield words.slice(0, k).join(' ');
    yield words.slice(k).join(' ');
  }
}

const PLACE_NOUNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);

/** The last word alone: "the Bulletin" with its article, or an ordinary word that only its capital makes a name; "Tarini" of "Cyclone Tarini". */
function isTail(text: string, mentions: readonly Mention[], places: readonly number[], long: string, lexicon: Lexicon): boolean {
  if (EVENT_OPENERS.has(long.split(' ')[0] ?? '')) return true;
  return places.some(i => {
    const mention = mentions[i];
    return mention !== undefined && !/^\p{Lu}+$/u.test(mention.text) && (/\bthe\s$/i.test(text.slice(Math.max(0, mention.start - 4), mention.start)) || lexicon.isCommon(mention.text.toLowerCase()));
  });
}
