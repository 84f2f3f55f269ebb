/** Names in Arabic script: letters that are written two ways, and the short words that Arabic joins to a name's front. */
import { fold } from '../text/fold.ts';

/** A key that spellings of one Arabic or Kurdish word share: "علي" and "علی", "إيران" and "ايران". */
export function foldArabic(word: string): string {
  return fold(word).replace(/[ىيكةـ\u200c]/g, letter => LETTERS.get(letter) ?? '');
}

export function isArabicScript(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x620 && first <= 0x6d3) || (first >= 0x750 && first <= 0x77f);
}

/**
 * How a word may be read with what is joined to its front taken off, the longest rest first: "وببغداد" as "ببغداد" and
 * "بغداد". `skip` is the length of what came off. A rest of under four letters is no safe reading.
 */
export function readingsOf(word: string): readonly { readonly rest: string; readonly skip: number }[] {
  const readings: { rest: string; skip: number }[] = [];
  let skip = 0;
  for (let i = 0; i < 2; i++) {
    const rest = word.slice(skip);
    if (rest.startsWith('لل') && rest.length > 4) readings.push({ rest: `ال${rest.slice(2)}`, skip: skip + 2 }); // "للعراق" is "ل" and "العراق"
    if (!CLITICS.has(rest[0] ?? '') || rest.length < 5) break;
    skip++;
    readings.push({ rest: word.slice(skip), skip });
  }
  return readings;
}

/** "and", "so", "in", "to", "like". */
const CLITICS: ReadonlySet<string> = new Set(['و', 'ف', 'ب', 'ل', 'ك']);
const LETTERS: ReadonlyMap<string, string> = new Map([['ى', 'ی'], ['ي', 'ی'], ['ك', 'ک'], ['ة', 'ه']]);
