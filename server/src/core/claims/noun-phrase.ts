/** Finds the noun phrase that speaks, before a verb or after it, without a parser: by what cannot stand inside one. */
import {
  BE, COORDINATORS, DETERMINERS, DOCUMENT_NOUNS, FINITE_VERBS, INDEFINITE, INSTITUTION_NOUNS, LEAD_ADVERBS, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, RELATIVES, SPEAKING_PRONOUNS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS,
} from './lexicon.ts';
import type { Range, Reading } from './reading.ts';

/** Longest phrase looked at, in words: keeps the search linear in the text. */
const REACH = 45;

/**
 * The subject that ends at word `end`, not before `start`: "Bakhtyar Mohammed, secretary general of the ministry," for
 * "…, told Rudaw". The earliest beginning from which the words read as one noun phrase wins, so that "Two members who
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
    if (closing < 0 ? readsAsPhrase(reading, from, end) : readsWithApposition(reading, from, closing)) {
      return withoutTime(reading, closing < 0 ? withNameBefore(reading, start, { from, to: end }) : { from, to: closing });
    }
  }
  return closing < 0 ? nameAtEnd(reading, start, end) : undefined;
}

/** Where no whole phrase can be read, the person named right before the verb: "In his closing speech defence counsel Falah Sabti contended". */
function nameAtEnd(reading: Reading, start: number, end: number): Range | undefined {
  const index = reading.mentionAt[end - 1] ?? -1;
  const mention = reading.identity.mentions[index];
  if (mention?.type !== 'person') return undefined;
  let from = end - 1;
  while (from > start && reading.mentionAt[from - 1] === index) from--;
  while (from > start && (PEOPLE_NOUNS.has(reading.words[from - 1]?.lower ?? '') || (reading.words[from - 1]?.start ?? 0) >= (mention.title?.start ?? Infinity))) from--;
  const before = reading.words[from - 1];
  return before && from > start && (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || /(ing|ed)$/.test(before.lower)) ? undefined : { from, to: end };
}

/** The noun phrase that begins at `from` and does not pass `limit`, with its appositions: after "said", after "according to". */
export function phraseAfter(reading: Reading, from: number, limit: number, appositions = 2): Range | undefined {
  const { words } = reading;
  const first = words[from];
  if (!first || from >= limit) return undefined;
  if (SPEAKING_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  let to = withTime(reading, from, phraseEnd(reading, from, Math.min(limit, from + REACH)), limit);
  if (to <= from || !readsAsPhrase(reading, from, to)) return undefined;
  for (let i = 0; i < appositions && words[to]?.text === ','; i++) {
    const end = appositionEnd(reading, to + 1, Math.min(limit, to + REACH));
    if (end === undefined) break;
    to = end;
  }
  return { from, to };
}

/** "Sabrina Singh on Tuesday" is Sabrina Singh. */
function withoutTime(reading: Reading, range: Range): Range {
  let { to } = range;
  while (to > range.from + 1 && (mentionType(reading, to - 1) === 'date' || TIME_WORDS.has(reading.words[to - 1]?.lower ?? ''))) to--;
  if (to === range.to) return range;
  if (PREPOSITIONS.has(reading.words[to - 1]?.lower ?? '')) to--;
  const relative = reading.words.slice(range.from, range.to).some(word => RELATIVES.has(word.lower) || word.text === ',');
  return to > range.from && !relative ? { from: range.from, to } : range;
}

/** "a tweet late Monday", "a count in August": when a document is of is part of its name. */
function withTime(reading: Reading, from: number, end: number, limit: number): number {
  if (!DOCUMENT_NOUNS.has(reading.words[end - 1]?.lower ?? '')) return end;
  let to = end;
  if (/^(in|on|from|of)$/.test(reading.words[to]?.lower ?? '')) to++;
  const first = to;
  while (to < limit && (mentionType(reading, to) === 'date' || TIME_WORDS.has(reading.words[to]?.lower ?? '') || (to > first && reading.words[to]?.kind === 'number'))) to++;
  return to > first && to - from < REACH ? to : end;
}

/** True when `[from, to)` can be one noun phrase with no comma at its level: no finite verb, no second determiner, no subject pronoun. */
export function readsAsPhrase(reading: Reading, from: number, to: number): boolean {
  const { words, mentionAt } = reading;
  const first = words[from];
  if (!first || from >= to || to - from > REACH || !startsPhrase(reading, from)) return false;
  if (/^(no|neither|nobody)$/.test(first.lower)) return false; // "No officials said"
  let before: 'start' | 'determiner' | 'adjective' | 'noun' | 'link' = 'start';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) return false;
    const mention = mentionAt[i] ?? -1;
    if (mention >= 0) {
      if (before === 'noun' && reading.identity.mentions[mention]?.type === 'date' && i + 1 < to) return false; // "late on Friday police"
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
    if (/^[,;:.!?—–…]$/.test(word.text) || (word.text === '-' && word.spaced)) return false;
    const { lower } = word;
    if (before === 'noun' && (RELATIVES.has(lower) || isPostmodifier(reading, i, to))) return !holdsSubjectPronounEnd(reading, i, to);
    const hyphened = (words[i + 1]?.text === '-' && !words[i + 1]?.spaced) || (words[i - 1]?.text === '-' && !word.spaced); // "left-leaning"
    if (FINITE_VERBS.has(lower) && !hyphened && word.shape !== 'upper' && !(before === 'determiner' && (lower === 'will' || lower === 'may'))) return false;
    if (SUBJECT_PRONOUNS.has(lower) && word.shape !== 'upper') return false;
    if (SUBORDINATORS.has(lower) && (!PREPOSITIONS.has(lower) || /^(after|before|since|until)$/.test(lower))) return false;
    if (DETERMINERS.has(lower) && !(lower === 'all' || lower === 'both')) {
      if (before === 'noun' || (before === 'determiner' && !/^(all|both|many|few|several)$/.test(words[i - 1]?.lower ?? ''))) return false;
      before = 'determiner';
    } else if (PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || word.text === '&' || word.text === '-' || word.text === '/') before = 'link';
    else if (lower === "'s" || lower === "'") before = 'adjective';
    else if (/ed$/.test(lower) && word.shape === 'lower' && lower.length > 4 && !PEOPLE_NOUNS.has(lower)) {
      const next = words[i + 1];
      if (before === 'noun' && (i + 1 >= to || !next || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || next.lower === 'to')) return false;
      before = 'adjective';
    } else before = 'noun';
  }
  return before === 'noun' || before === 'adjective';
}

function startsPhrase(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word) return false;
  if ((reading.mentionAt[i] ?? -1) >= 0) return !['date', 'quantity'].includes(mentionType(reading, i) ?? '');
  const { lower } = word;
  if (DETERMINERS.has(lower) || word.kind === 'number') return true;
  if (word.kind === 'quote') return reading.quotationAt[i] === -1;
  if (word.kind !== 'word' || PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower)) return false;
  if (LEAD_ADVERBS.has(lower) || TIME_WORDS.has(lower) || FINITE_VERBS.has(lower) || SUBJECT_PRONOUNS.has(lower)) return false;
  if (/^('s|there|not|never|contrary|according|due|owing|thanks|compared|based|such|so|too)$/.test(lower)) return false;
  if (/ing$/.test(lower) && lower.length > 4 && isModifier(reading, i)) return true;
  return !(/(ing|ly)$/.test(lower) && lower.length > 4 && word.shape !== 'upper' && !isNameLike(reading, i)) && !(/ed$/.test(lower) && isVerbal(reading, i));
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

/** A word before which a phrase may begin: after punctuation, a conjunction, a verb's "that", a time, or a determiner after a noun. */
function beginsPhrase(reading: Reading, i: number): boolean {
  const { words } = reading;
  const word = words[i];
  const prev = words[i - 1];
  if (!word || !prev) return true;
  if ((reading.mentionAt[i] ?? -1) >= 0 && reading.mentionAt[i] === reading.mentionAt[i - 1]) return false;
  if (prev.kind === 'punctuation') return prev.text !== '(' && prev.text !== '[' && prev.text !== '.' && !(prev.text === '-' && !word.spaced) && prev.text !== '/' && prev.text !== '&';
  if (prev.kind === 'quote' || COORDINATORS.has(prev.lower) || SUBORDINATORS.has(prev.lower) || LEAD_ADVERBS.has(prev.lower) || TIME_WORDS.has(prev.lower)) return true;
  if (mentionType(reading, i - 1) === 'date') return true;
  if (/^(19|20)\d\d$/.test(prev.text)) return true;
  return DETERMINERS.has(word.lower) && !PREPOSITIONS.has(prev.lower) && !DETERMINERS.has(prev.lower);
}

/** "officials close to the talks", "a shepherd interviewed at the checkpoint", "a man speaking for the family". */
function isPostmodifier(reading: Reading, i: number, to: number): boolean {
  const word = reading.words[i];
  const next = reading.words[i + 1];
  if (!word || !next || i + 1 >= to || word.shape !== 'lower') return false;
  if (/^(close|familiar|present|due|able|responsible|aware|loyal|opposed)$/.test(word.lower)) return PREPOSITIONS.has(next.lower);
  if (/ing$/.test(word.lower) && word.lower.length > 4) return DETERMINERS.has(next.lower) || PREPOSITIONS.has(next.lower) || next.shape === 'title';
  if (/(ed|seen|held|known|shown|heard|led|read|sent|taken|given|written|made)$/.test(word.lower)) return PREPOSITIONS.has(next.lower);
  return false;
}

/** "the day that he" is no subject of "said": a pronoun just before the verb is. */
function holdsSubjectPronounEnd(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;:]$/.test(reading.words[i]?.text ?? '') || reading.words[i]?.text === ',') return true;
  const last = reading.words[to - 1]?.lower ?? '';
  return PREPOSITIONS.has(last) || DETERMINERS.has(last) || BE.has(last);
}

/** `[from, closing)` as a head and what commas set off after it: "Lana Petrova, who leads the bloc's team". */
function readsWithApposition(reading: Reading, from: number, end: number): boolean {
  const comma = topLevelComma(reading, from, end);
  if (comma < 0 || end - comma > REACH) return false;
  if (!readsAsPhrase(reading, from, comma) || !namesSomebody(reading, from, comma)) return false;
  return setOff(reading, comma + 1, end);
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

function isDash(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  return word !== undefined && (word.text === '—' || word.text === '–' || word.text === '--' || word.text === '-') && word.spaced;
}

function closing(reading: Reading, open: number, to: number): number {
  for (let i = open + 1; i < to && i < open + 20; i++) if (/^[)\]]$/.test(reading.words[i]?.text ?? '')) return i;
  return -1;
}

/** "Ibrahim Ahmed, a commander in the front said": the comma after the role was forgotten; the name belongs to it. */
function withNameBefore(reading: Reading, start: number, range: Range): Range {
  const comma = range.from - 1;
  if (comma <= start || reading.words[comma]?.text !== ',' || mentionType(reading, comma - 1) !== 'person') return range;
  const mention = reading.mentionAt[comma - 1];
  let from = comma - 1;
  while (from > start && reading.mentionAt[from - 1] === mention) from--;
  while (from > start && reading.words[from - 1]?.shape === 'title' && reading.words[from - 1]?.kind === 'word' && mentionType(reading, from - 1) === undefined) from--;
  return from === start || reading.words[from - 1]?.kind === 'quote' ? { from, to: range.to } : range;
}

/** Where the phrase that begins at `from` stops: a comma, the end, a quotation, a clause, or when and where it was said. */
function phraseEnd(reading: Reading, from: number, limit: number): number {
  const { words } = reading;
  for (let i = from; i < limit; i++) {
    const word = words[i];
    if (!word) return i;
    if (word.text === '(' || word.text === '[') {
      const close = closing(reading, i, limit);
      if (close < 0) return i;
      i = close;
      continue;
    }
    const inName = i > from && (reading.mentionAt[i] ?? -1) >= 0 && reading.mentionAt[i] === reading.mentionAt[i - 1];
    if (inName) continue;
    if (word.text === '.' && i + 1 < limit && reading.words[i + 1]?.kind === 'word') continue; // "Dr. Salma Haddad"
    if (/^[,;:.!?—–…)\]]$/.test(word.text) || isDash(reading, i) || (reading.quotationAt[i] ?? -1) >= 0) return i;
    if (i === from) continue;
    const next = words[i + 1];
    if (mentionType(reading, i) === 'date' || (mentionType(reading, i) === undefined && TIME_WORDS.has(word.lower) && !PREPOSITIONS.has(words[i - 1]?.lower ?? ''))) return i;
    if (/^(who|which|whose)$/.test(word.lower)) continue;
    if (FINITE_VERBS.has(word.lower) && /^(is|are|was|were|has|had|will|would|could)$/.test(word.lower)) return words.slice(from, i).some(w => /^(who|which|that)$/.test(w.lower)) ? limitOf(reading, i, limit) : i;
    if (COORDINATORS.has(word.lower) && word.lower !== 'and') return i;
    if (/^(as|while|when|because|after|before|during|since|until|if|although|though|but)$/.test(word.lower)) return i;
    if (/^(on|at|in|by|via|through)$/.test(word.lower) && next && (leadsAway(reading, i) || mentionType(reading, i - 1) === 'person')) return i;
    if (/^(telling|adding|speaking|referring|saying|noting|pointing|standing|sitting|waving|holding)$/.test(word.lower)) return i;
  }
  return limit;
}

function limitOf(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/^[,;:.!?—–]$/.test(reading.words[i]?.text ?? '') || (reading.quotationAt[i] ?? -1) >= 0) return i;
  return limit;
}

/** "on Monday", "in a statement", "at a news conference", "by telephone": about the saying, not about the speaker. */
function leadsAway(reading: Reading, preposition: number): boolean {
  const { words } = reading;
  if (mentionType(reading, preposition + 1) === 'date') return true;
  for (let i = preposition + 1; i < preposition + 6; i++) {
    const word = words[i];
    if (!word || word.kind === 'punctuation') return false;
    if (i > preposition + 1 && PREPOSITIONS.has(word.lower)) return false;
    if (TIME_WORDS.has(word.lower) && i <= preposition + 2) return true;
    if (/^(statement|interview|conference|briefing|speech|tweet|post|letter|email|message|telephone|phone|call|address|remarks|text|video|testimony|press|radio|television|facebook|twitter|telegram|translator|interpreter)$/.test(word.lower)) return true;
  }
  return false;
}

/** The end of the apposition or relative clause that begins at `from`; undefined where something else begins there. */
function appositionEnd(reading: Reading, from: number, limit: number): number | undefined {
  const { words } = reading;
  const first = words[from];
  if (!first) return undefined;
  const end = phraseEnd(reading, from, limit);
  if (/^(who|whose|which)$/.test(first.lower)) return limitOf(reading, from, limit);
  if (first.kind === 'number') return end - from === 1 ? end : undefined; // an age
  if (end <= from || COORDINATORS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower)) return undefined;
  if (POSSESSIVES.has(first.lower) && !PEOPLE_NOUNS.has(words[end - 1]?.lower ?? '')) return undefined;
  if (!readsAsPhrase(reading, from, end)) return undefined;
  const after = words[end];
  return !after || end >= limit || after.kind === 'punctuation' || after.kind === 'quote' || PREPOSITIONS.has(after.lower) || mentionType(reading, end) === 'date' || TIME_WORDS.has(after.lower) || /^(after|before|during|as|when|while)$/.test(after.lower) ? end : undefined;
}

export function mentionType(reading: Reading, i: number): string | undefined {
  const index = reading.mentionAt[i] ?? -1;
  return index < 0 ? undefined : reading.identity.mentions[index]?.type;
}
