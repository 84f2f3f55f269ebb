/** Sets the edges of names that a trained finder found: forms of address and a country before the name out, honorifics, initials, particles and an event's year in. */
import type { ArticleText, Word } from '../tokens/token.ts';
import { isOneOf } from '../tokens/word-form.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundName } from './name-finder.ts';
import { isCapital } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { EVENT_HEADS, ORGANIZATION_HEADS, PLACE_HEADS } from './tables/heads.ts';
import { ADDRESSES, ADDRESS_PAIRS, NAME_HONORIFICS, NAME_LINKS, ROLE_NOUNS, TITLE_HEADS } from './tables/titles.ts';

const isAddress = isOneOf(ADDRESSES);
const isHonorific = isOneOf(NAME_HONORIFICS);
const isLink = isOneOf(NAME_LINKS);
const isTitle = isOneOf(TITLE_HEADS);
const isPost = isOneOf(ROLE_NOUNS);
const isPostLink = isOneOf(new Set(['to', 'in', 'for', 'of']));
const isHead = isOneOf(new Set([...ORGANIZATION_HEADS, ...PLACE_HEADS, ...EVENT_HEADS]));

/**
 * The words of the name by the guideline: "Moyo" of "Tun Moyo", "Sheikh Latif" where only "Latif" was found, "N. V. Moyo"
 * for "Moyo", "Ada Moyo wa Tamba" for "Ada Moyo". `limit` is where the name before ends; `next` where the next begins.
 */
export function personEdges({ words }: ArticleText, name: FoundName, limit: number, next: number): { readonly from: number; readonly to: number; readonly addressed: boolean } {
  const bare = afterAddress(words, name.from, name.to);
  const addressed = bare > name.from;
  if (name.type !== 'person' && !addressed) return { from: name.from, to: name.to, addressed };
  const initials = addressed ? bare : beforeInitials(words, name.from);
  const links = afterLinks(words, name.to);
  return { from: initials < limit ? name.from : initials, to: links > next ? name.to : links, addressed };
}

/**
 * "Oru" and "Ada Moyo" where a finder takes both for one person in "the ambassador to Oru Ada Moyo", or doubts the second: behind
 * what somebody is of a country or its capital stands who it is, if the words may be a person's. The name alone where nothing says so.
 */
export function afterPost({ words }: ArticleText, name: FoundName, lexicon: Lexicon): readonly FoundName[] {
  const { from, to, type } = name;
  if (type !== 'person') return [name];
  const isPerson = (at: number) => to - at > 1 && isCapital(words[at]) && words[at]?.spaced === true && !words.slice(at, to).some(isHead);
  for (let place = from - 1; place >= from - 3; place--) {
    if (isPosting(words, place, from, lexicon) && isPerson(from)) return [{ ...name, confidence: Math.max(name.confidence, POSTED) }];
  }
  for (let at = Math.min(to - 2, from + 3); at > from; at--) {
    if (isPosting(words, from, at, lexicon) && isPerson(at)) return [{ from, to: at, type: 'place', confidence: POSTED }, { from: at, to, type: 'person', confidence: POSTED }];
  }
  return [name];
}

const POSTED = 0.85;

/** The "Oru" of "head of mission in Oru". */
function isPosting(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  if (from < 2 || !isPostLink(words[from - 1]) || !(isPost(words[from - 2]) || isPost(words[from - 3]) || isPost(words[from - 4]))) return false;
  const known = knownPhrase(words, from, to, lexicon);
  return known?.type === 'place';
}

/** At the "2007" of "2007 Oru Cup", not before `limit`; where the event begins if no year stands before it. */
export function fromYear({ words }: ArticleText, from: number, limit: number): number {
  return from > limit && words[from]?.spaced && /^(19|20)\d\d$/.test(words[from - 1]?.text ?? '') ? from - 1 : from;
}

/** Behind "Tun", "Tan Sri", "U"; where the name begins if it begins with none, or has nothing else. */
function afterAddress(words: readonly Word[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const pair = ADDRESS_PAIRS.get(words[at]?.lower ?? '');
    const size = pair !== undefined && words[at + 1]?.lower === pair ? 2 : isAddress(words[at]) && isCapital(words[at]) ? 1 : 0;
    const end = size > 0 && words[at + size]?.text === '.' ? at + size + 1 : at + size;
    if (size === 0 || end >= to || !words[end]?.spaced || !isCapital(words[end])) return at;
    at = end;
  }
}

/** At the "Sheikh" before the name, at the "N" of "N. V. Moyo", at the "Md" of "Md. Moyo". */
function beforeInitials(words: readonly Word[], from: number): number {
  let at = from;
  if (at > 0 && words[at]?.spaced && isHonorific(words[at - 1]) && words[at - 1]?.shape === 'title') at--;
  while (at > 0 && words[at]?.spaced) {
    const before = words[at - 1];
    if (before && /^\p{Lu}\.$/u.test(before.text)) at--;
    else if (at > 1 && before?.text === '.' && !before.spaced && isInitial(words[at - 2])) at -= 2;
    else break;
  }
  return at;
}

/** "N", or a shortened given name: "Md", "Kh"; no title, and no word that ends a sentence. */
function isInitial(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}(?:|\p{Lu}|\p{Ll})$/u.test(word.text) && !isTitle(word) && !/^(mr|ms|dr|st|mt|ft|lt|jr|sr|no|vs|co|us|un|eu|uk|am|pm|rt)$/.test(word.lower);
}

/** Behind the "wa Tamba" or "viuda de Tamba" that follows the name. */
function afterLinks(words: readonly Word[], to: number): number {
  let end = to;
  for (let at = end; at < end + 3 && words[at]?.spaced && words[at]?.shape === 'lower' && isLink(words[at]); at++) {
    const next = words[at + 1];
    if (!next?.spaced || !isCapital(next)) continue;
    end = at + 2;
    while (isCapital(words[end]) && words[end]?.spaced) end++;
    at = end - 1;
  }
  return end;
}
