/** Abbreviations of names: which names are written as one, and what the initials of a long one are. */

/** "OAR", "G7". */
export function isAbbreviation(name: string): boolean {
  return name.length > 1 && name.length <= 16 && /^[\p{Lu}\d]{2,8}$/u.test(name);
}

/** "Organisation of Amber Rivers": "OAR" and "OOAR"; none for a single word. */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter(word => /^[\p{L}\d]/u.test(word));
  if (words.length < 2) return [];
  const large = words.filter(word => /^\p{Lu}/u.test(word));
  if (large.length < 2) return [];
  return [...new Set([firstLetters(large), firstLetters(words.filter(word => word.toLowerCase() !== 'the'))])];
}

function firstLetters(words: readonly string[]): string {
  return words.map(word => (word[0] ?? '').toUpperCase()).join('');
}
