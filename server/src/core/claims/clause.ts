/** Tells whether words make a clause, without a parser: whether a finite verb can be seen among them. */
import type { CueVerb } from './cue-table.ts';
import { COORDINATORS, DETERMINERS, FINITE_VERBS, PREPOSITIONS, SUBJECT_PRONOUNS } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** A subject and, somewhere after it, a verb: "the road had been closed", never "the word". */
export function opensClause(reading: Reading, from: number, end: number, verb: CueVerb): boolean {
  const { words } = reading;
  const first = words[from];
  if (first && SUBJECT_PRONOUNS.has(first.lower) && end - from === 2) return FINITE_VERBS.has(words[from + 1]?.lower ?? ''); // "believes it will"
  if (first?.kind === 'word' && end - from === 2 && verb.weight >= 0.85) return mayBeSubject(first.lower) && holdsVerb(reading, from + 1, end); // "said fighting continued"
  if (!first || end - from < 3 || (first.kind === 'punctuation' && !/^\p{Sc}$/u.test(first.text))) return false; // "$40 million had gone"
  if (COORDINATORS.has(first.lower) || /^(to|of|by|into|as|than|so|too|yes)$/.test(first.lower)) return false;
  if (FINITE_VERBS.has(first.lower) && first.shape === 'lower') return false; // "The two suspects were"
  if (SUBJECT_PRONOUNS.has(first.lower)) return !PREPOSITIONS.has(words[from + 1]?.lower ?? '') && /^(word|quote)$/.test(words[from + 1]?.kind ?? '');
  // "found a ledger in a ceiling" is no report: a weak verb needs the clause to show itself soon
  const { weight } = verb;
  if (/^(say|tell)$/.test(verb.lemma)) return end - from >= 4 || holdsVerb(reading, from + 1, end);
  const relative = relativeFrom(reading, from, end);
  if (weight >= 0.6 && holdsVerb(reading, from + 1, relative)) return true;
  return weight >= 0.8 && holdsVerb(reading, verbAfter(reading, relative, end) + 1, end);
}

/** Alone before its verb. */
function mayBeSubject(lower: string): boolean {
  return ![PREPOSITIONS, DETERMINERS, FINITE_VERBS].some(table => table.has(lower));
}

/** "talks in Washington that focused on …": the verb of a relative clause makes no clause of the whole. */
function relativeFrom(reading: Reading, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const word = reading.words[i];
    if (word && (/^(who|which|whose|where|that)$/.test(word.lower) || word.text === ',')) return i;
  }
  return end;
}

/** The word after which the main verb of "the men who fled had returned" must stand. */
function verbAfter(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (holdsVerb(reading, i, i + 1)) return i;
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
