/** Finds the subject before a verb: the noun phrase that ends where the verb begins. */
import { grammarOf } from './grammar.ts';
import { COORDINATORS, DETERMINERS, FINITE_VERBS, INDEFINITE, INSTITUTION_NOUNS, MEANS_OF_SAYING, PEOPLE_NOUNS, PREPOSITIONS, RELATIVES, SPEAKING_PRONOUNS, SUBJECT_PRONOUNS, TIME_WORDS } from './lexicon.ts';
import { closing, isDash, REACH, readsAsPhrase } from './noun-phrase.ts';
import { mentionNumbered, mentionType, type Range, type Reading } from './reading.ts';

/**
 * The subject that ends at word `end`, not before `start`: "Salma Haddad, secretary general of the ministry," for
 * "…, told reporters". The earliest beginning from which the words read as one noun phrase wins, so that "Two members who
 * attended a meeting" is not cut to "a meeting".
 */
export function subjectBefore(reading: Reading, start: number, end: number): Range | undefined {
  const { words } = reading;
  const last = words[end - 1];
  if (!last || end <= start) return undefined;
  if (/^(nobody|none|nothing)$/.test(last.lower) || (last.lower === 'one' && words[end - 2]?.lower === 'no')) return undefined;
  if (SPEAKING_PRONOUNS.has(last.lower) || INDEFINITE.has(last.lower)) return { from: end - 1, to: end };
  const closing = last.text === ',' || isDash(reading, end - 1) ? end - 1 : -1;
  for (let from = Math.max(start, end - REACH); from < (closing < 0 ? end : closing); from++) {
    if (!(from === start || beginsPhrase(reading, from))) continue;
    if (closing >= 0 && from > start && PREPOSITIONS.has(words[from - 1]?.lower ?? '')) continue; // "After the match, Omar Cole, the coach, said"
    if (closing < 0 ? readsAsPhrase(reading, from, end) : readsWithApposition(reading, from, closing)) {
      return withoutMeans(reading, withoutTime(reading, closing < 0 ? withNameBefore(reading, start, { from, to: end }) : { from, to: closing }));
    }
  }
  return closing < 0 ? nameAtEnd(reading, start, end) : undefined;
}

/** Where no whole phrase can be read, the person named right before the verb: "In his closing speech defence counsel Falah Sabti contended". */
function nameAtEnd(reading: Reading, start: number, end: number): Range | undefined {
  const index = reading.mentionAt[end - 1] ?? -1;
  const mention = mentionNumbered(reading, index);
  if (mention?.type !== 'person') return undefined;
  let from = end - 1;
  while (from > start && reading.mentionAt[from - 1] === index) from--;
  while (from > start && (PEOPLE_NOUNS.has(reading.words[from - 1]?.lower ?? '') || (reading.words[from - 1]?.start ?? 0) >= (mention.title?.start ?? Infinity))) from--;
  const before = reading.words[from - 1];
  return before && from > start && (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || /(ing|ed)$/.test(before.lower)) ? undefined : { from, to: end };
}

/** "Lana Petrova on Tuesday" is Lana Petrova. */
function withoutTime(reading: Reading, range: Range): Range {
  let { to } = range;
  while (to > range.from + 1 && isTime(reading, to - 1)) to--;
  if (to === range.to) return range;
  if (PREPOSITIONS.has(reading.words[to - 1]?.lower ?? '')) to--;
  const relative = reading.words.slice(range.from, range.to).some(word => RELATIVES.has(word.lower) || word.text === ',');
  return to > range.from && !relative ? { from: range.from, to } : range;
}

/** "The Kestrel Front in a statement" is the Front: how it was said is no part of who did. */
function withoutMeans(reading: Reading, range: Range): Range {
  const { words } = reading;
  if (!MEANS_OF_SAYING.has(words[range.to - 1]?.lower ?? '')) return range;
  for (let i = range.to - 2; i > range.from && i > range.to - LONGEST_MEANS; i--) {
    if (!/^(in|on|at|via)$/.test(words[i]?.lower ?? '')) continue;
    const isNamed = (reading.mentionAt[i - 1] ?? -1) >= 0 || words[i - 1]?.text === ')';
    return isNamed && /^(a|an|its|his|her|their)$/.test(words[i + 1]?.lower ?? '') ? { from: range.from, to: i } : range;
  }
  return range;
}

/** Words of "in a joint press statement", and one. */
const LONGEST_MEANS = 7;

/** A date, or "now"; not the "Now" of "Peace Now". */
function isTime(reading: Reading, i: number): boolean {
  const type = mentionType(reading, i);
  return type === 'date' || (type === undefined && TIME_WORDS.has(reading.words[i]?.lower ?? ''));
}

/** A word before which a phrase may begin: after punctuation, a conjunction, a verb's "that", a time, or a determiner after a noun. */
function beginsPhrase(reading: Reading, i: number): boolean {
  const { words } = reading;
  const word = words[i];
  const prev = words[i - 1];
  if (!word || !prev) return true;
  if ((reading.mentionAt[i] ?? -1) >= 0 && reading.mentionAt[i] === reading.mentionAt[i - 1]) return false;
  if (prev.kind === 'punctuation') return prev.text !== '(' && prev.text !== '[' && prev.text !== '.' && !(prev.text === '-' && !word.spaced) && prev.text !== '/' && prev.text !== '&';
  const grammar = grammarOf(prev);
  if (prev.lower === 'what') return true; // "what Cole called"
  if (prev.kind === 'quote' || grammar.coordinator || grammar.subordinator || grammar.leadAdverb || grammar.timeWord) return true;
  if (mentionType(reading, i - 1) === 'date') return true;
  if (prev.kind === 'number' && /^(19|20)\d\d$/.test(prev.text)) return true;
  return grammarOf(word).determiner && !grammar.preposition && !grammar.determiner;
}

/** `[from, closing)` as a head and what commas set off after it: "Lana Petrova, who leads the bloc's team". */
function readsWithApposition(reading: Reading, from: number, end: number): boolean {
  const comma = topLevelComma(reading, from, end);
  // "The firm Kestrel, has said": a comma too many
  if (comma < 0 && reading.words[end]?.text === ',') return readsAsPhrase(reading, from, end) && namesSomebody(reading, from, end) && opensBlockOrSentence(reading, from);
  if (comma < 0 || end - comma > REACH) return false;
  if (!readsAsPhrase(reading, from, comma) || !namesSomebody(reading, from, comma)) return false;
  return setOff(reading, comma + 1, end);
}

/** Nothing of the sentence stands before. */
function opensBlockOrSentence(reading: Reading, i: number): boolean {
  const prev = reading.words[i - 1];
  return !prev || /^[.!?”"]$/.test(prev.text) || /[\r\n]/.test(reading.article.text.slice(prev.end, reading.words[i]?.start ?? prev.end));
}

/** A head with a name, an article or a noun for people: not the "fatal" of "but not fatal, the teacher, who …, argued". */
function namesSomebody(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = reading.words[i]?.lower ?? '';
    if ((reading.mentionAt[i] ?? -1) >= 0 || PEOPLE_NOUNS.has(lower) || INSTITUTION_NOUNS.has(lower) || reading.words[i]?.shape === 'title') return true;
    if (i === from && (DETERMINERS.has(lower) || INDEFINITE.has(lower) || lower === 'one' || lower === 'two')) return true;
  }
  return false;
}

/** What may stand between commas after a head: not a clause of its own. */
function setOff(reading: Reading, from: number, to: number): boolean {
  const { words } = reading;
  const first = words[from];
  if (!first || from >= to) return false;
  if (COORDINATORS.has(first.lower) && first.lower !== 'and') return false;
  if (SUBJECT_PRONOUNS.has(first.lower) || (FINITE_VERBS.has(first.lower) && first.shape === 'lower' && !/^(told|left|met|kept|brought|built|paid|sold|taught|thought)$/.test(first.lower))) return false;
  for (let i = from; i < to; i++) if (/^[;:]$/.test(words[i]?.text ?? '') || (reading.quotationAt[i] ?? -1) >= 0) return false;
  return true;
}

function topLevelComma(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const text = reading.words[i]?.text;
    if (text === '(' || text === '[') {
      const close = closing(reading, i, to);
      if (close < 0) return -1;
      i = close;
    } else if ((text === ',' && reading.words[i]?.kind === 'punctuation') || isDash(reading, i)) return i;
  }
  return -1;
}

/** "Omar Cole, a commander at the front said": the comma after the role was forgotten; the name belongs to it. */
function withNameBefore(reading: Reading, start: number, range: Range): Range {
  const comma = range.from - 1;
  if (comma <= start || reading.words[comma]?.text !== ',' || mentionType(reading, comma - 1) !== 'person') return range;
  const mention = reading.mentionAt[comma - 1];
  let from = comma - 1;
  while (from > start && reading.mentionAt[from - 1] === mention) from--;
  while (from > start && reading.words[from - 1]?.shape === 'title' && reading.words[from - 1]?.kind === 'word' && mentionType(reading, from - 1) === undefined) from--;
  return from === start || reading.words[from - 1]?.kind === 'quote' ? { from, to: range.to } : range;
}
