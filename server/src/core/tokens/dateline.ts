/** Finds the dateline that opens an article's first paragraph: place, perhaps region, date and agency, then a dash or a colon. */
import { SENTENCE_OPENERS } from './abbreviations.ts';
import { monthNumber } from './calendar.ts';
import type { Word, WordRange } from './token.ts';

/**
 * For "ORU, Lake Region (Agency) - The council met.", the words up to and with the dash. Only capitalised words, dates,
 * brackets and joining punctuation may stand before the dash, and a sentence must begin after it: "Farmers — many of
 * them young — met" has none.
 */
export function datelineOf(words: readonly Word[], from: number, to: number): WordRange | undefined {
  const first = words[from];
  if (!first || SENTENCE_OPENERS.has(first.lower)) return undefined;
  for (let i = from; i < Math.min(to, from + LONGEST); i++) {
    const word = words[i];
    if (!word) return undefined;
    if (i > from && isDash(words, i)) return beginsSentence(words[i + 1]) && to - i > SHORTEST_REST ? { from, to: i + 1, start: first.start, end: word.end } : undefined;
    if (!belongs(words, i, from)) return undefined;
  }
  return undefined;
}

/**
 * For "ORU, March 24 (Agency): The council met.", the same up to and with the colon. Whether it is a dateline or somebody's
 * label ("HADDAD: We met") nothing in it tells; a town in small letters needs its region: "Oru, Lake Region: The council met".
 */
export function colonDatelineOf(words: readonly Word[], from: number, to: number): WordRange | undefined {
  const first = words[from];
  if (!first || first.kind !== 'word' || LABELS.has(first.lower) || !(first.shape === 'upper' ? first.text.length > 2 : first.shape === 'title')) return undefined;
  for (let i = from + 1; i < Math.min(to, from + LONGEST); i++) {
    const word = words[i];
    if (word?.text === ':') {
      const isNamed = first.shape === 'upper' || words.slice(from, i).some(({ text }) => text === ',');
      return isNamed && beginsSentence(words[i + 1]) && words[i + 1]?.kind !== 'quote' && to - i > SHORTEST_REST ? { from, to: i + 1, start: first.start, end: word.end } : undefined;
    }
    if (!belongs(words, i, from) && word?.text !== '/') return undefined;
  }
  return undefined;
}

/** What opens a first paragraph with a colon and is no place. */
const LABELS: ReadonlySet<string> = new Set(['analysis', 'background', 'breaking', 'comment', 'correction', 'exclusive', 'explained', 'explainer', 'live', 'note', 'opinion', 'photo', 'question', 'read', 'report', 'statement', 'summary', 'update', 'updated', 'video', 'watch', 'the', 'a', 'an', 'mr', 'mrs', 'ms', 'dr', 'gen', 'sen', 'rep']);

/** Words; the longest in practice has a place, a region, a full date and an agency in brackets. */
const LONGEST = 18;

/** Words after the dash: a signature ("Analysis – Ana Petrova") has fewer. */
const SHORTEST_REST = 4;

function isDash(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || !/^(—|–|-{1,2})$/.test(word.text)) return false;
  const joins = !word.spaced && !words[i + 1]?.spaced; // the hyphen of "Port-au-Prince"
  return word.text === '—' || word.text === '--' || !joins;
}

function belongs(words: readonly Word[], i: number, from: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (i === from && word.kind !== 'word' && word.text !== '(') return false;
  if (word.kind === 'number' || word.shape === 'title' || word.shape === 'upper' || word.shape === 'mixed') return true;
  if (word.kind === 'word') return JOINING.has(word.lower) || monthNumber(word.lower) > 0 || /^\d/.test(word.text);
  return /^[,./()’'|]$/.test(word.text) || (/^[-–]$/.test(word.text) && !word.spaced);
}

/** Small words inside names of places: "Cox’s Bazar", "Rio de Janeiro", "Luhansk region". */
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', 'al', 'el', 'de', 'del', 'la', 'le', 'les', 'da', 'do', 'di', 'au', 'sur', 'upon', 'bin', "'s", 'region', 'province', 'district', 'state', 'county']);

function beginsSentence(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'quote' || word.kind === 'number' || (word.kind === 'word' && word.shape !== 'lower'));
}
