/** Steps over when, where and how something was said. */
import { COORDINATORS, DETERMINERS, FINITE_VERBS, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS, VERB_ADVERBS } from './lexicon.ts';
import { closing } from './noun-phrase.ts';
import { mentionType, type Reading } from './reading.ts';

/** Steps over when, where and how it was said: "on Tuesday", "in a statement", "late last week". */
export function skipAdjuncts(reading: Reading, from: number, end: number, frames = ''): number {
  const { words } = reading;
  let i = from;
  for (let round = 0; round < 6 && i < end; round++) {
    const word = words[i];
    if (!word) return i;
    const { lower } = word;
    if (mentionType(reading, i) === 'date') while (i < end && mentionType(reading, i) === 'date') i++;
    else if (word.kind === 'word' && (VERB_ADVERBS.has(lower) || (lower.endsWith('ly') && word.shape === 'lower')) && lower !== 'all' && lower !== 'both' && lower !== 'only' && lower !== 'first') i++;
    else if (TIME_WORDS.has(lower) && !(lower === 'next' || lower === 'may') && words[timePhrase(reading, i, end)]?.lower !== "'s") i = timePhrase(reading, i, end);
    else if (lower === 'to' && frames.includes('i')) return i;
    else if (/^(least|most|all|fewer|more)$/.test(words[i + 1]?.lower ?? '')) return i; // "said at least 12 boats sank"
    else if (/^(on|in|at|during|after|before|by|from|through|via|to|with|over|without|following)$/.test(lower)) {
      const to = prepositionalEnd(reading, i, end);
      if (to === undefined) return i;
      i = to;
    } else return i;
  }
  return i;
}

function timePhrase(reading: Reading, from: number, end: number): number {
  let i = from;
  while (i < end && (TIME_WORDS.has(reading.words[i]?.lower ?? '') || mentionType(reading, i) === 'date' || (i > from && reading.words[i]?.kind === 'number'))) i++;
  return i;
}

/** The end of "in a statement" before a "that", a quotation, a comma or a new subject; undefined where the words go on as content. */
function prepositionalEnd(reading: Reading, preposition: number, end: number): number | undefined {
  const { words, mentionAt } = reading;
  let open = true;
  for (let i = preposition + 1; i < Math.min(end, preposition + 16); i++) {
    const word = words[i];
    if (!word) return i;
    if ((mentionAt[i] ?? -1) >= 0) {
      if (!open && mentionType(reading, i) !== 'date' && !isNamed(reading, i, end)) return i;
      const mention = mentionAt[i];
      while (i + 1 < end && mentionAt[i + 1] === mention) i++;
      open = false;
      continue;
    }
    if (word.text === '(' && !open) {
      const close = closing(reading, i, end);
      if (close < 0) return i;
      i = close;
      continue; // "to the Harbour Association (HA) that"
    }
    if (word.kind === 'quote' || /^[,;:.—–]$/.test(word.text) || word.lower === 'that' || /^(whether|how|why)$/.test(word.lower)) return i;
    if (SUBJECT_PRONOUNS.has(word.lower)) return open ? undefined : i;
    if (FINITE_VERBS.has(word.lower)) return undefined;
    if (DETERMINERS.has(word.lower)) {
      if (!open) return i;
      continue;
    }
    if (PREPOSITIONS.has(word.lower) || word.lower === "'s" || word.text === '-' || COORDINATORS.has(word.lower)) open = true;
    else open = false;
  }
  return Math.min(end, preposition + 16) === end ? end : undefined;
}

/** "on its channel AIC that": the name of what stands before it, when the content begins right after. */
function isNamed(reading: Reading, i: number, end: number): boolean {
  let to = i + 1;
  while (to < end && reading.mentionAt[to] === reading.mentionAt[i]) to++;
  const next = reading.words[to];
  return next !== undefined && to < end && (next.lower === 'that' || next.text === ':' || (reading.quotationAt[to] ?? -1) >= 0);
}
