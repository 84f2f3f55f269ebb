/** Reads when and where a clause puts what it states: "on Sunday near Tavi". */
import { firstFrom, type Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import type { Reading } from './reading.ts';

/** The first day and the first place that the words before them make time and place of what happened. */
export function circumstancesOf(reading: Reading, span: Span): Pick<Claim, 'date' | 'place'> {
  const { mentions } = reading.identity;
  let date: string | undefined;
  let place: number | undefined;
  for (let i = firstFrom(mentions, span.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= span.end) break;
    const isDay = date === undefined && mention.value?.kind === 'date';
    const isPlace = place === undefined && mention.type === 'place';
    if (!isDay && !isPlace) continue;
    const before = wordsBefore(reading, mention.start);
    // "since Monday" and "until May" are no days on which it happened.
    if (isDay && mention.value?.kind === 'date' && !/\b(since|until|till|by|from|before)$/.test(before)) date = mention.value.iso;
    if (isPlace && /\b(in|at|near|outside|inside|around|on|of|across|over|from|toward|towards)( the| a)?( \w+)?$/.test(before) && !/\bfrom( the| a)?$/.test(before)) place = i;
  }
  return { ...(date !== undefined && { date }), ...(place !== undefined && { place }) };
}

/** Up to three words, in lower case. */
function wordsBefore(reading: Reading, offset: number): string {
  const { text } = reading.article;
  const first = Math.max(0, offset - 40);
  let from = offset;
  for (let count = 0; count < 3; count++) {
    let end = from;
    while (end > first && isSpace(text, end - 1)) end--;
    let start = end;
    while (start > first && isLetter(text, start - 1)) start--;
    if (end === from || start === end) break;
    from = start;
  }
  return text.slice(from, offset).trim().toLowerCase();
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === SPACE || /\s/.test(text.charAt(at));
}

/** Of a word of letters; "’", "'" and "-" stand within words. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32; // small
  return (code >= SMALL_A && code <= SMALL_Z) || /[\p{L}’'-]/u.test(text.charAt(at));
}

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
