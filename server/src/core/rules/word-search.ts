/** A search for any of some names as whole words: the names are data, so nothing in them acts as a pattern, and the search is linear. */

/** Undefined for no names. Case decides; white space in a name matches any in the text. */
export function wordsPattern(names: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(names.map(name => name.trim()).filter(name => name !== ''))].toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return undefined;
  const alternatives = wanted.map(name => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
