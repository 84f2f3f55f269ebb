/** A search for any of some names as whole words. The names are data, so nothing in them acts as a pattern, and the search is linear. */
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** Where the names stand in a text, in order. */
export type NameSearch = (text: string) => Iterable<Span>;

/**
 * Undefined for no names. However accents, apostrophes and capitals are written, and whatever white space stands in it, a name
 * is found; but "will" in small letters is not the "Will" of a name.
 */
export function searchFor(names: readonly string[]): NameSearch | undefined {
  const wanted = [...new Set(names.map(keyOf))].filter(name => name !== '').toSorted((a, b) => b.length - a.length);
  const small = new Set(names.filter(name => name === name.toLowerCase()).map(keyOf));
  if (wanted.length === 0) return undefined;
  const alternatives = wanted.map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return function* (text) {
    const { folded, origins } = foldedOf(text);
    for (const { 0: found, index } of folded.matchAll(pattern)) {
      const start = origins?.[index] ?? index;
      const end = origins ? (origins[index + found.length] ?? text.length) : index + found.length;
      const written = text.slice(start, end);
      if (written !== written.toLowerCase() || small.has(keyOf(found))) yield { start, end };
    }
  };
}

/** What names that differ in accents, capitals and white space alone share. */
function keyOf(name: string): string {
  return foldedLetters(name.trim().replace(/\s+/g, ' '));
}

/** Folded, and the same whether one letter at a time or all at once: a syllable of Hangul stays in its parts. */
function foldedLetters(text: string): string {
  return fold(text).normalize('NFD');
}

/** The text folded letter by letter, and for each letter of it where it comes from; no origins where none has moved. */
function foldedOf(text: string): { readonly folded: string; readonly origins: readonly number[] | undefined } {
  const lower = text.toLowerCase();
  if (foldedLetters(text) === lower && lower.length === text.length) return { folded: lower, origins: undefined };
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = foldedLetters(letter);
    for (let k = 0; k < plain.length; k++) origins.push(at);
    folded += plain;
    at += letter.length;
  }
  return { folded, origins };
}
