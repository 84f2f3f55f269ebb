/** Finds what is said: the quotation or clause after a cue, or before it. */
import { ADDRESSEES, COORDINATORS, DETERMINERS, FINITE_VERBS, OBJECT_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS, VERB_ADVERBS } from './lexicon.ts';
import type { CueVerb } from './cue-table.ts';
import type { Cue } from './cues.ts';
import { mentionType } from './noun-phrase.ts';
import type { Range, Reading } from './reading.ts';

/** Longest content looked at, in words: keeps junk without full stops linear. */
const REACH = 160;

export interface Content {
  readonly parts: readonly Range[];
  readonly addressee?: Range;
  /** How it was recognised, for the confidence: a quotation is surer than a clause without "that". */
  readonly form: 'quotation' | 'that' | 'clause' | 'object';
}

/** What follows the cue, up to `limit`: "told reporters on Monday that …" → the clause after "that", with "reporters". */
export function contentAfter(reading: Reading, cue: Cue, limit: number): Content | undefined {
  const end = Math.min(limit, cue.group.to + REACH);
  const addressee = addresseeAfter(reading, cue, end);
  const after = addressee?.to ?? cue.group.to;
  const content = readContent(reading, cue.verb, cue.verb.frames.includes('p') ? after : skipAdjuncts(reading, after, end, cue.verb.frames), end);
  return content && { ...content, ...(addressee && { addressee }) };
}

/** For “…,” she told the court: whom, although nothing more follows. */
export function addresseeAfter(reading: Reading, cue: Cue, end: number): Range | undefined {
  if (!cue.verb.frames.includes('o')) return undefined;
  const must = /^(tell|inform|notify|remind|assure|be quoted as saying)$/.test(cue.verb.lemma);
  const range = addresseeRange(reading, cue.group.to, end);
  if (!range || must) return range;
  const next = reading.words[skipAdjuncts(reading, range.to, end)];
  return next && (next.lower === 'that' || next.text === ':' || next.kind === 'quote') ? range : undefined;
}

function addresseeRange(reading: Reading, from: number, end: number): Range | undefined {
  const { words, mentionAt } = reading;
  const first = words[from];
  if (!first || from >= end) return undefined;
  if (OBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (first.kind !== 'word' && first.kind !== 'number') return undefined;
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || TIME_WORDS.has(first.lower)) return undefined;
  let open = true; // the phrase still needs its noun
  for (let i = from; i < Math.min(end, from + 25); i++) {
    const word = words[i];
    if (!word) return { from, to: i };
    const mention = mentionAt[i] ?? -1;
    if (mention >= 0) {
      if (!open && (mentionType(reading, i) === 'date' || !isTitled(reading, i, from))) return { from, to: i };
      while (i + 1 < end && mentionAt[i + 1] === mention) i++;
      open = false;
      continue;
    }
    if (word.text === '.' && i + 1 < end) {
      open = true; // "Mr. Cole"
      continue;
    }
    if (word.lower === "'s" || word.text === '-' || word.text === '/') {
      open = true;
      continue;
    }
    if (word.kind === 'punctuation' || word.kind === 'quote' || word.lower === 'to' || SUBORDINATORS.has(word.lower) || SUBJECT_PRONOUNS.has(word.lower)) return i > from ? { from, to: i } : undefined;
    if (TIME_WORDS.has(word.lower) || VERB_ADVERBS.has(word.lower) || FINITE_VERBS.has(word.lower)) return i > from && !open ? { from, to: i } : undefined;
    if (DETERMINERS.has(word.lower)) {
      if (!open) return { from, to: i };
      continue;
    }
    if (PREPOSITIONS.has(word.lower)) {
      if (word.lower !== 'of' && word.lower !== 'from' && word.lower !== 'for') return { from, to: i };
      open = true;
      continue;
    }
    if (word.lower === 'and' || word.lower === 'or') {
      open = true;
      continue;
    }
    if (COORDINATORS.has(word.lower)) return { from, to: i };
    open = false;
    const next = words[i + 1];
    if (ADDRESSEES.has(word.lower) && next && !/^(of|from|for|and)$/.test(next.lower) && !(next.shape === 'lower' && /s$/.test(next.lower) && !SUBORDINATORS.has(next.lower))) return { from, to: i + 1 };
    if (word.kind === 'number' && i > from) return { from, to: i };
  }
  return undefined;
}

/** "ambassador Matthew Weller": the name goes on with the title before it. */
function isTitled(reading: Reading, i: number, from: number): boolean {
  const mention = reading.identity.mentions[reading.mentionAt[i] ?? -1];
  const prev = reading.words[i - 1];
  return mention?.title !== undefined || (mention?.type === 'person' && i - 1 >= from && prev?.kind === 'word' && !ADDRESSEES.has(prev.lower));
}

/** Steps over when, where and how it was said: "on Tuesday", "in a statement", "late last week". */
export function skipAdjuncts(reading: Reading, from: number, end: number, frames = ''): number {
  const { words } = reading;
  let i = from;
  for (let round = 0; round < 6 && i < end; round++) {
    const word = words[i];
    if (!word) return i;
    const { lower } = word;
    if (mentionType(reading, i) === 'date') while (i < end && mentionType(reading, i) === 'date') i++;
    else if (word.kind === 'word' && (VERB_ADVERBS.has(lower) || (/ly$/.test(lower) && word.shape === 'lower')) && lower !== 'all' && lower !== 'both' && lower !== 'only' && lower !== 'first') i++;
    else if (TIME_WORDS.has(lower) && !(lower === 'next' || lower === 'may') && words[timePhrase(reading, i, end)]?.lower !== "'s") i = timePhrase(reading, i, end);
    else if (lower === 'to' && frames.includes('i')) return i;
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
      if (!open && mentionType(reading, i) !== 'date') return i;
      const mention = mentionAt[i];
      while (i + 1 < end && mentionAt[i + 1] === mention) i++;
      open = false;
      continue;
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

function readContent(reading: Reading, verb: CueVerb, start: number, end: number): Content | undefined {
  const { frames } = verb;
  const { words, quotationAt } = reading;
  let i = start;
  const first = words[i];
  if (!first || i >= end) return undefined;
  const introduced = first.text === ':' || first.text === ',' || first.text === '—' || first.text === '–';
  if (introduced) {
    if ((quotationAt[i + 1] ?? -1) < 0) {
      // a colon also opens speech without marks
      if (first.text === ':' && i + 3 < end && /[tqb]/.test(frames)) return { parts: [{ from: i + 1, to: end }], form: 'clause' };
      // "announced on Monday, that …": the comma is loose; "acknowledged, though, that …": something is set off
      const that = first.text === ',' && frames.includes('t') ? thatAfterAside(reading, i, end) : -1;
      return that < 0 ? undefined : clause(that + 1, end, 'that');
    }
    i++;
  }
  const at = quotationAt[i] ?? -1;
  if (at >= 0) {
    const quotation = reading.quotations[at];
    if (!quotation || quotation.from !== i || !/[qmbtxn]/.test(frames)) return undefined;
    const to = Math.min(quotation.to, end);
    const rest = words.slice(to, end).filter(word => word.kind === 'word').length;
    // said “the interests of all” must be weighed: the quotation is a part of the clause
    if (!introduced && quotation.closed && rest >= 2 && !/^[.,;:]$/.test(words[to]?.text ?? '') && !/[.,!?]/.test(words[to - 2]?.text ?? '')) return clause(i, end, 'clause');
    const next = words[to];
    if (next?.text === ',' || !next) return { parts: [{ from: i, to }], form: 'quotation' };
    return { parts: [{ from: i, to }], form: 'quotation' };
  }
  const word = words[i];
  if (!word) return undefined;
  if (word.lower === 'that' && frames.includes('t') && !(words[i + 1] && /^[.,]$/.test(words[i + 1]?.text ?? ''))) return clause(i + 1, end, 'that');
  if (/^(whether|if|how|why|what|who|where|when)$/.test(word.lower)) {
    if (frames.includes('w')) return clause(i, end, 'that');
    if (!/^(if|when|what)$/.test(word.lower) || !frames.includes('b')) return undefined;
  }
  if (word.lower === 'to' && frames.includes('i')) return clause(i, end, 'object');
  if (word.lower === 'as' && frames.includes('s')) return clause(i, end, 'object');
  if (/^(about|over|of|at|for|with|against)$/.test(word.lower) && frames.includes('p')) return clause(i, end, 'object');
  if (/ing$/.test(word.lower) && frames.includes('g') && word.shape === 'lower') return clause(i, end, 'object');
  if (frames.includes('b') && opensClause(reading, i, end, verb.weight)) return clause(i, end, 'clause');
  if (!opensObject(reading, i) || /^(no|nobody|nothing|none|neither)$/.test(word.lower)) return undefined;
  if (frames.includes('a') && holdsFigure(reading, i, end)) return clause(i, end, 'object');
  if (frames.includes('n') && end - i >= 2) return clause(i, end, 'object');
  if (frames.includes('s') && holdsAs(reading, i, end)) return clause(i, end, 'object');
  if (frames.includes('m') && holdsQuotedWords(reading, i, end)) return clause(i, quotedWordsEnd(reading, i, end), 'object');
  return undefined;
}

function clause(from: number, to: number, form: Content['form']): Content | undefined {
  return to > from ? { parts: [{ from, to }], form } : undefined;
}

/** A subject and, somewhere after it, a verb: "the road had been closed", never "the word". */
function opensClause(reading: Reading, from: number, end: number, weight: number): boolean {
  const { words } = reading;
  const first = words[from];
  if (!first || end - from < 3 || first.kind === 'punctuation') return false;
  if (COORDINATORS.has(first.lower) || /^(to|of|by|into|as|than|so|too|yes)$/.test(first.lower)) return false;
  if (FINITE_VERBS.has(first.lower) && first.shape === 'lower') return false; // "The two suspects were"
  if (SUBJECT_PRONOUNS.has(first.lower)) return !PREPOSITIONS.has(words[from + 1]?.lower ?? '') && words[from + 1]?.kind === 'word';
  // "found a ledger in a ceiling" is no report: a weak verb needs the clause to show itself soon
  if (weight > 0.9) return end - from >= 4 || holdsVerb(reading, from + 1, end);
  return weight >= 0.8 ? holdsVerb(reading, from + 1, end) : weight >= 0.6 && holdsVerb(reading, from + 1, relativeFrom(reading, from, end));
}

/** "talks in Washington that focused on …": the verb of a relative clause makes no clause of the whole. */
function relativeFrom(reading: Reading, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const word = reading.words[i];
    if (word && (/^(who|which|whose|where|that)$/.test(word.lower) || word.text === ',')) return i;
  }
  return end;
}

/** A word that can only be a finite verb, or looks like a past tense. */
export function holdsVerb(reading: Reading, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const word = reading.words[i];
    if (!word || word.shape !== 'lower' || (reading.mentionAt[i] ?? -1) >= 0) continue;
    if (FINITE_VERBS.has(word.lower) || /^('s|'re|'ll|'d|'ve)$/.test(word.lower)) return true;
    if (/[^e]ed$/.test(word.lower) && word.lower.length > 3) return true;
    if (/[^s'iu]s$/.test(word.lower) && word.lower.length > 3 && isThirdPerson(reading, i)) return true;
    if (/^(need|want|know|think|have|go|come|feel|make|take|get|work|live|believe|hope|stay|die|kill|cost|put|cut|set|hit|let|did|fled|hid|led|shot|lay|sat|felt|swept|slept|spent|sank|shut|rang|struck|drove|threw|woke|bought|caught|fought|sought|dealt|lent|bore|swore|tore|hung|stole|froze|rode|shook|forgot|understood|withdrew|held|read|said|told|cannot|become|show|include|believe|deserve|depend|remain|face|stand|run)$/.test(word.lower)) return true;
  }
  return false;
}

/** "insists", "belongs": an -s before a determiner, a preposition, "to" or a capital reads as a verb rather than as a plural. */
function isThirdPerson(reading: Reading, i: number): boolean {
  const next = reading.words[i + 1];
  const prev = reading.words[i - 1];
  if (!next || !prev || DETERMINERS.has(prev.lower) || PREPOSITIONS.has(prev.lower)) return false;
  return DETERMINERS.has(next.lower) || next.lower === 'to' || next.lower === 'that' || next.lower === 'not';
}

function opensObject(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word) return false;
  if ((reading.mentionAt[i] ?? -1) >= 0) return mentionType(reading, i) !== 'date';
  if (word.kind === 'quote') return true;
  if (word.kind === 'number') return true;
  if (word.kind !== 'word') return false;
  const { lower } = word;
  return !(PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || TIME_WORDS.has(lower) || lower === 'to');
}

function holdsQuotedWords(reading: Reading, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (reading.words[i]?.kind === 'quote' && reading.words[i]?.text !== '’' && reading.words[i]?.text !== "'") return true;
  return false;
}

/** "put the number at five". */
function holdsFigure(reading: Reading, from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end - 1, from + 20); i++) {
    if (reading.words[i]?.text === ',') return false;
    if (reading.words[i]?.lower === 'at') return true;
  }
  return false;
}

/** For called the charge “a smear” and left: one past the closing mark. */
function quotedWordsEnd(reading: Reading, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) if (reading.words[i]?.kind === 'quote' && /^[,.;]|and|but|while$/.test(reading.words[i + 1]?.lower ?? '.')) return i + 1;
  return end;
}

/** The "that" after ", though," or ", by telephone,"; -1 where none is near. */
function thatAfterAside(reading: Reading, comma: number, end: number): number {
  for (let i = comma + 1; i < Math.min(end, comma + 9); i++) {
    const word = reading.words[i];
    if (word?.lower === 'that' && (i === comma + 1 || reading.words[i - 1]?.text === ',')) return i;
  }
  return -1;
}

function holdsAs(reading: Reading, from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 16); i++) {
    if (reading.words[i]?.text === ',') return false;
    if (reading.words[i]?.lower === 'as') return true;
  }
  return false;
}
