/** Copies of annotated texts in other spellings: headlines in capitals or title case, plain ASCII, other quotation marks, "Al-Sadr" or "Al Sadr" for "al-Sadr", misspelt names. No offset moves. */
import { FUNCTION_WORDS } from '../server/src/core/mentions/tagger/cues.ts';
import type { LabelledText } from './labelled.ts';
import type { Random } from './random.ts';

const SHARES = { headline: 0.5, line: 0.03, ascii: 0.2, quotes: 0.5, article: 0.3, apart: 0.3 };

/** The Arabic article before a name: "al-Sadr". */
const ARTICLE = /(?<![\p{L}-])[ae]([ltdnrsz]|sh)-(?=\p{Lu})/gu;

export function vary(labelled: LabelledText, random: Random): LabelledText {
  let { text } = labelled;
  const lines = [...text.matchAll(/[^\n]+/g)];
  lines.forEach((line, i) => {
    if (random.next() >= (i === 0 ? SHARES.headline : SHARES.line)) return;
    const end = i === 0 ? line[0].length : (/[.!?] /.exec(line[0])?.index ?? line[0].length);
    const changed = random.next() < 0.5 ? upper(line[0].slice(0, end)) : titled(line[0].slice(0, end));
    text = text.slice(0, line.index) + changed + text.slice(line.index + end);
  });
  if (random.next() < SHARES.ascii) text = text.replace(/[\u00C0-\u024F]/g, letter => plain(letter));
  if (random.next() < SHARES.quotes) text = random.next() < 0.5 ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text.replace(/(?<=\w)'(?=\w)/g, '’');
  if (random.next() < SHARES.article) {
    const joint = random.next() < SHARES.apart ? ' ' : '-';
    text = text.replace(ARTICLE, article => upper(article[0] ?? '') + article.slice(1, -1) + joint);
  }
  return { ...labelled, text };
}

/** In a share of the names two letters inside one word change places: "Petrova" as "Pertova". */
export function misspell(labelled: LabelledText, share: number, random: Random): LabelledText {
  let { text } = labelled;
  for (const { start, end } of labelled.mentions) {
    if (random.next() >= share) continue;
    const words = [...text.slice(start, end).matchAll(/\p{Lu}\p{Ll}{4,}/gu)];
    if (words.length === 0) continue;
    const word = random.pick(words);
    const at = start + word.index + 1 + random.below(word[0].length - 2);
    text = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  }
  return { ...labelled, text };
}

function plain(letter: string): string {
  const base = letter.normalize('NFD')[0] ?? letter;
  return /[A-Za-z]/.test(base) ? base : letter;
}

/** Letters whose capital is not one letter ("ß") stay. */
function upper(line: string): string {
  return line.replace(/\p{Ll}/gu, letter => (letter.toUpperCase().length === 1 ? letter.toUpperCase() : letter));
}

function titled(line: string): string {
  return line.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu, word => (FUNCTION_WORDS.has(word) && word.length < 5 ? word : upper(word[0] ?? '') + word.slice(1)));
}
