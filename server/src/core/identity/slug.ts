/** Ids of our own for entities that no registry has: readable, stable, letters of any script. */
import { fold } from '../text/fold.ts';

/** In UTF-16 units. */
const LONGEST = 80;

/** "Côte Vela’s Port" to "cote-vela-s-port"; "x" where a name has no letter or digit. What is too long is cut. */
export function slugOf(name: string): string {
  return cut(wordsOf(name), LONGEST);
}

/** As `slugOf`, but no two long names that begin alike share one: where something is cut off, a mark of the whole stands instead. */
export function wholeSlugOf(name: string): string {
  const words = wordsOf(name);
  return words.length <= LONGEST ? cut(words, LONGEST) : `${cut(words, LONGEST - MARK - 1)}-${markOf(words)}`;
}

/** "𝗔𝗱𝗮" to "ada": letters as they are commonly written come first, since such capitals have no small letters. */
function wordsOf(name: string): string {
  const common = name.replace(/[\p{L}\p{N}]+/gu, letters => letters.normalize('NFKC'));
  return fold(common).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

/** Between letters, so that what remains ends with a whole one. */
function cut(words: string, most: number): string {
  const kept = words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').replace(/-$/, '');
  return kept === '' ? 'x' : kept;
}

/** Letters and digits of a mark. */
const MARK = 8;

/** "2k7f0x1q": tells texts apart that make one slug; the same for the same text always. A hash of 41 bits, after cyrb53 (public domain). */
export function markOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  const low = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const high = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((high & 0x1ff) * 2 ** 32 + (low >>> 0)).toString(36).padStart(MARK, '0');
}
