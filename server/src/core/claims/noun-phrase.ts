/** Tells what reads as one noun phrase, without a parser: by what cannot stand inside one. */
import { grammarOf } from './grammar.ts';
import { BE, COORDINATORS, DETERMINERS, FINITE_VERBS, INDEFINITE, INSTITUTION_NOUNS, PEOPLE_NOUNS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './lexicon.ts';
import { mentionNumbered, mentionType, type Reading } from './reading.ts';
import { wordTest } from '../tokens/word-form.ts';

/** True when `[from, to)` can be one noun phrase with no comma at its level: no finite verb, no second determiner, no subject pronoun. */
export function readsAsPhrase(reading: Reading, from: number, to: number): boolean {
  const { words, mentionAt } = reading;
  const first = words[from];
  if (!first || from >= to || to - from > REACH || !startsPhrase(reading, from)) return false;
  if (to - from === 1 && INDEFINITE.has(first.lower)) return true; // "Another, a bus conductor, said"
  if (first.lower === 'no' || first.lower === 'neither' || first.lower === 'nobody') return false; // "No officials said"
  let before: 'start' | 'determiner' | 'adjective' | 'noun' | 'link' = 'start';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) return false;
    const mention = mentionAt[i] ?? -1;
    if (mention >= 0) {
      if (before === 'noun' && mentionNumbered(reading, mention)?.type === 'date' && i + 1 < to) return false; // "late on Friday police"
      while (i + 1 < to && mentionAt[i + 1] === mention) i++;
      before = 'noun';
      continue;
    }
    if (word.text === '(' || word.text === '[') {
      const close = closing(reading, i, to);
      if (close < 0) return false;
      i = close;
      continue;
    }
    if (word.kind === 'quote') continue;
    if (word.text === '.' && i + 1 < to) continue; // "Brig. Gen.": a stop that ended a sentence would have ended the period
    if (isEnd(word) || (word.text === '-' && word.spaced)) return false;
    if (isPlainNoun(word) && !(before === 'noun' && isPostmodifier(reading, i, to))) {
      before = 'noun';
      continue;
    }
    const { lower } = word;
    const grammar = grammarOf(word);
    if (before === 'noun' && ((grammar.relative && word.shape !== 'upper') || isPostmodifier(reading, i, to))) return !holdsSubjectPronounEnd(reading, i, to);
    const hyphened = (words[i + 1]?.text === '-' && !words[i + 1]?.spaced) || (words[i - 1]?.text === '-' && !word.spaced); // "left-leaning"
    if (grammar.finiteVerb && !hyphened && word.shape !== 'upper' && !(before === 'determiner' && (lower === 'will' || lower === 'may'))) return false;
    if (grammar.subjectPronoun && word.shape !== 'upper') return false;
    if (grammar.subordinator && (!grammar.preposition || /^(after|before|since|until)$/.test(lower))) return false;
    if (grammar.determiner && !(lower === 'all' || lower === 'both')) {
      if (before === 'noun' || (before === 'determiner' && !/^(all|both|many|few|several)$/.test(words[i - 1]?.lower ?? ''))) return false;
      before = 'determiner';
    } else if (grammar.preposition || grammar.coordinator || word.text === '&' || word.text === '-' || word.text === '/') before = 'link';
    else if (lower === "'s" || lower === "'") before = 'adjective';
    else if (lower.endsWith('ed') && word.shape === 'lower' && lower.length > 4 && !PEOPLE_NOUNS.has(lower)) {
      const next = words[i + 1];
      if (before === 'noun' && (i + 1 >= to || !next || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || next.lower === 'to')) return false;
      before = 'adjective';
    } else before = 'noun';
  }
  return before === 'noun' || before === 'adjective';
}

const isEnd = wordTest(({ text }) => /^[,;:.!?—–…]$/.test(text));
/** In none of the tables: what such a word does in a phrase does not hang on which it is. */
const isPlainNoun = wordTest(({ text, lower }) =>
  ![RELATIVES, FINITE_VERBS, SUBJECT_PRONOUNS, SUBORDINATORS, DETERMINERS, PREPOSITIONS, COORDINATORS].some(table => table.has(lower)) && !lower.endsWith('ed') && !/^(&|-|\/|'s|')$/.test(text) && lower !== "'s" && lower !== "'");

function startsPhrase(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word) return false;
  if ((reading.mentionAt[i] ?? -1) >= 0) return mentionType(reading, i) !== 'date';
  const { lower } = word;
  const grammar = grammarOf(word);
  if (grammar.determiner || word.kind === 'number') return true;
  if (word.kind === 'quote') return reading.quotationAt[i] === -1;
  if (word.kind !== 'word' || grammar.preposition || grammar.coordinator || grammar.subordinator || grammar.relative) return false;
  if (grammar.leadAdverb || grammar.timeWord || grammar.finiteVerb || grammar.subjectPronoun) return false;
  if (/^('s|there|not|never|what|contrary|according|due|owing|thanks|compared|based|such|so|too)$/.test(lower)) return false;
  if (lower.endsWith('ing') && lower.length > 4 && isModifier(reading, i)) return true;
  return !(/(ing|ly)$/.test(lower) && lower.length > 4 && word.shape !== 'upper' && !isNameLike(reading, i)) && !(lower.endsWith('ed') && isVerbal(reading, i));
}

/** "Speaking in Erbil" begins no phrase, "Beijing" does. */
function isNameLike(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  const next = reading.words[i + 1];
  return word?.shape === 'title' && (next?.shape === 'title' || reading.words[i - 1]?.shape === 'title');
}

/** "managing director", "presiding judge": before a noun of people. */
function isModifier(reading: Reading, i: number): boolean {
  return PEOPLE_NOUNS.has(reading.words[i + 1]?.lower ?? '') || INSTITUTION_NOUNS.has(reading.words[i + 1]?.lower ?? '');
}

/** "Asked about", "told of this". */
function isVerbal(reading: Reading, i: number): boolean {
  const next = reading.words[i + 1];
  return !next || PREPOSITIONS.has(next.lower) || DETERMINERS.has(next.lower) || SUBORDINATORS.has(next.lower) || next.kind !== 'word';
}

/** "officials close to the talks", "a shepherd interviewed at the checkpoint", "a man speaking for the family". */
function isPostmodifier(reading: Reading, i: number, to: number): boolean {
  const word = reading.words[i];
  const next = reading.words[i + 1];
  if (!word || !next || i + 1 >= to || word.shape !== 'lower') return false;
  const isPresent = word.lower.endsWith('ing') && word.lower.length > 4;
  if (grammarOf(next).preposition) return isPresent || /^(close|familiar|present|due|able|responsible|aware|loyal|opposed)$|(ed|seen|held|known|shown|heard|led|read|sent|taken|given|written|made)$/.test(word.lower);
  return isPresent && (grammarOf(next).determiner || next.shape === 'title');
}

/** "the day that he" is no subject of "said": a pronoun just before the verb is. */
function holdsSubjectPronounEnd(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;:]$/.test(reading.words[i]?.text ?? '') || reading.words[i]?.text === ',') return true;
  const last = reading.words[to - 1]?.lower ?? '';
  return PREPOSITIONS.has(last) || DETERMINERS.has(last) || BE.has(last);
}

export function isDash(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  return word !== undefined && (word.text === '—' || word.text === '–' || word.text === '--' || word.text === '-') && word.spaced;
}

export function closing(reading: Reading, open: number, to: number): number {
  for (let i = open + 1; i < to && i < open + 20; i++) if (/^[)\]]$/.test(reading.words[i]?.text ?? '')) return i;
  return -1;
}

/** Longest phrase looked at, in words: keeps the search linear in the text. */
export const REACH = 45;
