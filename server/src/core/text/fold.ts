/** Folds spellings that differ in case, accents or apostrophes only: a key to compare by, never to show. */

/** "Bağdatlı" and "bagdatli", "Sana’a" and "sana'a" fold alike. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłıđðþæœς’‘ʼʻ]/g, letter => LETTERS.get(letter) ?? letter)
    .normalize('NFC');
}

/** Letters that have no decomposition, and the sigma that only ends words. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['ı', 'i'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['æ', 'ae'], ['œ', 'oe'], ['ς', 'σ'],
  ['’', "'"], ['‘', "'"], ['ʼ', "'"], ['ʻ', "'"],
]);

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
