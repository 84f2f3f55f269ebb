/** Abbreviations of names: which names are written as one, and what the initials of a long one are. */

/** Whether `abbreviationIn` finds one. */
export function isAbbreviation(name: string): boolean {
  return abbreviationIn(name) !== undefined;
}

/** "OAR" of "OAR" and "O.A.R.", "G7" and "B&C" as they stand; undefined for other names. */
export function abbreviationIn(name: string): string | undefined {
  if (name.length > 16) return undefined;
  const letters = name.replaceAll('.', '');
  return /^[\p{Lu}\d](?:&?[\p{Lu}\d]){1,7}$/u.test(letters) ? letters : undefined;
}

/** "Organisation of Amber Rivers": "OAR" and "OOAR"; "Bolo & Karo": "BK" and "B&K"; none for a single word. */
export function initialsOf(name: string): readonly string[] {
  const parts = name.split(/[\s-]+/).filter(word => /^[\p{L}\d&]/u.test(word));
  const words = parts.filter(word => word !== '&');
  const large = words.filter(word => /^\p{Lu}/u.test(word));
  if (large.length < 2) return [];
  return [...new Set([large, withoutArticle(words), withoutArticle(parts)].map(firstLetters))];
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.filter(word => word.toLowerCase() !== 'the');
}

function firstLetters(words: readonly string[]): string {
  return words.map(word => (word[0] ?? '').toUpperCase()).join('');
}
