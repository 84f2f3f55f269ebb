/** Joins each cue of a period to its subject. */
import { type Cue, cuesOf } from './cues.ts';
import { COORDINATORS, DETERMINERS, DO, DOCUMENT_NOUNS, FINITE_VERBS, INSTITUTION_NOUNS, MODALS, OBJECT_PRONOUNS, PEOPLE_NOUNS, RELATIVES, SUBJECT_PRONOUNS } from './lexicon.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Period, Range, Reading } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** A cue with its subject, and where the words that belong to neither content begin. */
export interface Unit {
  readonly cue: Cue;
  readonly subject: Range;
  /** `relative`: "Omar Haddad, who said …, left". */
  readonly order: 'subject first' | 'cue first' | 'shared' | 'relative';
  readonly start: number;
}

export function unitsOf(reading: Reading, period: Period): Unit[] {
  const units: Unit[] = [];
  for (const cue of cuesOf(reading, period)) {
    const unit = unitOf(reading, period, cue, units);
    if (!unit) continue;
    while (unit.order === 'subject first' && (units.at(-1)?.start ?? 0) > unit.start) units.pop();
    units.push(unit);
  }
  return units;
}

function unitOf(reading: Reading, period: Period, cue: Cue, units: readonly Unit[]): Unit | undefined {
  const previous = units.at(-1);
  const { words, quotationAt } = reading;
  const { group } = cue;
  if (cue.kind === 'phrase') {
    const fronted = group.from - period.from <= 2;
    const subject = phraseAfter(reading, group.to, cue.verb.lemma === 'be said by' ? infinitiveAfter(reading, group.to, period.to) : period.to, 2, fronted) ?? documentMade(reading, group.to, period.to);
    if (subject && isBareNoun(reading, subject)) return undefined; // "according to plan"
    return subject && { cue, subject, order: 'cue first', start: group.from };
  }
  if (cue.kind === 'participle') {
    const read = statementRead(reading, period, group.from);
    if (read) return { cue, subject: read, order: 'shared', start: group.from };
    if (previous) return { cue, subject: previous.subject, order: 'shared', start: group.from };
    const subject = mainSubject(reading, period, group.from);
    return subject && { cue, subject, order: 'shared', start: group.from };
  }
  if (cue.verb.lemma === 'quote as saying') return quotedUnit(reading, period, cue);
  // "Said Omar Haddad: “…”"
  if (words[cue.shown.from]?.shape === 'title' && cue.shown.from === period.from && reading.article.blocks[period.block]?.role !== 'headline') {
    const subject = cue.verb.frames.includes('q') && cue.verb.form === 'past' ? phraseAfter(reading, group.to, period.to) : undefined;
    return subject && words[subject.to]?.text === ':' ? { cue: { ...cue, group: { from: cue.group.from, to: subject.to } }, subject, order: 'shared', start: group.from } : undefined;
  }
  // The words up to an earlier saying are spoken for: in "members said the whips had offered" the second subject is "the whips".
  const set = words[group.from - 1]?.text === ','; // a head and an apposition that closes: what is said inside it is its own affair
  const quotationEnd = Math.max(period.from, quotationEndBefore(reading, period, group.from));
  const floor = set ? quotationEnd : Math.max(quotationEnd, spokenFor(reading, units));
  const afterQuotation = group.from > period.from && (quotationAt[group.from - 1] ?? -1) >= 0;
  if (words[group.from - 1]?.lower === 'who' && words[group.from - 2]?.text === ',') return relativeUnit(reading, cue, floor);
  if (!afterQuotation) {
    const subject = subjectBefore(reading, floor, group.from);
    if (subject && isObjectOf(reading, subject)) return undefined;
    if (subject && RELATIVES.has(words[subject.to - 1]?.lower ?? '') && words[subject.to - 1]?.shape !== 'upper') return undefined; // "a man who said": the verb is inside the phrase
    const asks = subject && cue.verb.form === 'base' ? (words[subject.from - 1]?.lower ?? '') : '';
    if (DO.has(asks) || MODALS.has(asks)) return undefined; // "Did the minister say"
    if (subject) return { cue: ofStudy(reading, cue, subject), subject, order: 'subject first', start: subject.from };
  }
  const loose = cue.verb.frames.includes('q') ? afterLooseApposition(reading, period, floor, group.from) : undefined;
  if (loose) return { cue, subject: loose, order: 'subject first', start: loose.from };
  const comma = words[group.from - 1]?.text === ',';
  if ((afterQuotation || comma) && /[qx]/.test(cue.verb.frames)) {
    const subject = phraseAfter(reading, group.to, period.to);
    if (subject) return { cue, subject, order: 'cue first', start: group.from };
  }
  const joint = words[group.from - 1]?.lower ?? '';
  if (previous && previous.order !== 'cue first' && (COORDINATORS.has(joint) || joint === 'then' || comma) && cue.verb.weight >= 0.65) {
    return { cue, subject: previous.subject, order: 'shared', start: group.from };
  }
  return undefined;
}

/** "a figure which the ministry disputes": the noun before "which" is what is disputed. */
function isObjectOf({ words, mentionAt }: Reading, { from, to }: Range): boolean {
  for (let i = to - 2; i > from; i--) {
    const { lower } = words[i]!;
    if (lower === 'which' || lower === 'whom' || lower === 'that') return words[i - 1]?.kind === 'word' && (DETERMINERS.has(words[i + 1]!.lower) || (mentionAt[i + 1] ?? -1) >= 0) && !holdsFiniteVerb(words, i + 1, to);
  }
  return false;
}

function holdsFiniteVerb(words: Reading['words'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE_VERBS.has(words[i]!.lower)) return true;
  return false;
}

/** "according to a survey commissioned by the radio", "minutes seen by the agency", "a paper published on Monday in a journal". */
function documentMade(reading: Reading, from: number, limit: number): Range | undefined {
  let document = false;
  let made = false;
  for (let i = from; i < Math.min(limit, from + 30); i++) {
    const word = reading.words[i];
    if (!word || /^[,;:.!?—–]$/.test(word.text) || (reading.quotationAt[i] ?? -1) >= 0) return made ? { from, to: i } : undefined;
    if (reading.mentionAt[i] !== undefined && (reading.mentionAt[i] ?? -1) >= 0) continue;
    if (!document) document = DOCUMENT_NOUNS.has(word.lower) || RECORDS.test(word.lower);
    else if (!made) {
      if (!/(ed|seen|made|given|read|shown|written|taken|held|sent)$/.test(word.lower)) return undefined;
      made = true;
    } else if (FINITE_VERBS.has(word.lower)) return undefined;
    if (!document && i > from + 4) return undefined;
  }
  return made && limit - from <= 30 ? { from, to: limit } : undefined;
}

/** Records that are named as sources and never say anything themselves. */
const RECORDS = /^(minutes|records|transcripts?|footage|figures|data|images|video|estimates|papers?|files|accounts?|filings?|documents|emails|letters|reports|statements|surveys|polls|studies)$/;

/** "Omar Haddad, who said the gates were late, left": set off by a comma, it is a saying of its own, unlike "a man who said". */
function relativeUnit(reading: Reading, cue: Cue, floor: number): Unit | undefined {
  const comma = cue.group.from - 2;
  if (cue.verb.weight < 0.75) return undefined;
  const subject = subjectBefore(reading, floor, comma) ?? namedBefore(reading, floor, comma);
  return subject && subject.to === comma ? { cue, subject, order: 'relative', start: comma } : undefined;
}

/** "met Cole, who had said …": no phrase that can be a subject, but a name. */
function namedBefore(reading: Reading, floor: number, end: number): Range | undefined {
  const mention = reading.mentionAt[end - 1] ?? -1;
  if (reading.identity.mentions[mention]?.type !== 'person') return undefined;
  let from = end - 1;
  while (from > floor && reading.mentionAt[from - 1] === mention) from--;
  return { from, to: end };
}

/** "A poll found", "the figures show": of a study these verbs say something, of a man they mostly do not ("found a boat"). */
function ofStudy(reading: Reading, cue: Cue, subject: Range): Cue {
  if (!/^(find|show)$/.test(cue.verb.lemma)) return cue;
  const studies = reading.words.slice(subject.from, subject.to).some(word => STUDIES.test(word.lower));
  return studies ? { ...cue, verb: { ...cue.verb, weight: 0.8 } } : cue;
}

const STUDIES = /^(stud(y|ies)|polls?|surveys?|figures|data|results|research|researchers|scientists|analysis|reports?|audits?|inquir(y|ies)|investigations?|investigators|estimates|statistics|census|reviews?)$/;

/** "Her lawyer read a statement from Petrova, saying …": the statement says it, not who reads. */
function statementRead(reading: Reading, period: Period, end: number): Range | undefined {
  const comma = end - 1;
  for (let i = Math.max(period.from, end - 16); i < comma; i++) {
    if (!/^(read|reads|reading)$/.test(reading.words[i]?.lower ?? '')) continue;
    const from = /^(out|aloud)$/.test(reading.words[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const phrase = phraseAfter(reading, from, comma, 0);
    const document = phrase && reading.words.slice(phrase.from, phrase.to).some((word, k, all) => DOCUMENT_NOUNS.has(word.lower) && /^(from|by|of|on)$/.test(all[k + 1]?.lower ?? ''));
    if (document && phrase.to === comma) return phrase;
  }
  return undefined;
}

/** "the agency quoted Haddad as saying that …", “…,” the agency quoted him as saying: the one quoted speaks. */
function quotedUnit(reading: Reading, period: Period, cue: Cue): Unit | undefined {
  const subject = phraseAfter(reading, cue.shown.to, cue.group.to - 2, 1) ?? pronounAt(reading, cue.shown.to);
  if (!subject || subject.to !== cue.group.to - 2) return undefined;
  const quoting = subjectBefore(reading, Math.max(period.from, quotationEndBefore(reading, period, cue.group.from)), cue.group.from);
  return { cue, subject, order: 'subject first', start: quoting?.from ?? cue.group.from };
}

function pronounAt(reading: Reading, i: number): Range | undefined {
  return OBJECT_PRONOUNS.has(reading.words[i]?.lower ?? '') ? { from: i, to: i + 1 } : undefined;
}

/** For "is said by neighbours to ring", the word "to". */
function infinitiveAfter(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 10); i++) if (/^(to|that)$/.test(reading.words[i]?.lower ?? '')) return i;
  return limit;
}

/** One singular noun that tables do not know as somebody or a document. */
function isBareNoun(reading: Reading, range: Range): boolean {
  const word = reading.words[range.from];
  if (!word || range.to - range.from > 1 || word.shape !== 'lower' || (reading.mentionAt[range.from] ?? -1) >= 0) return false;
  return !(word.lower.endsWith('s') || [PEOPLE_NOUNS, INSTITUTION_NOUNS, DOCUMENT_NOUNS, SUBJECT_PRONOUNS, OBJECT_PRONOUNS].some(set => set.has(word.lower)));
}

/** “…,” the statement, issued by the command and posted on a website read: after a quotation all up to the verb is its speaker. */
function afterLooseApposition(reading: Reading, period: Period, floor: number, end: number): Range | undefined {
  if (floor <= period.from || end - floor > 30 || (reading.quotationAt[floor - 1] ?? -1) < 0) return undefined;
  if (RELATIVES.has(reading.words[end - 1]?.lower ?? '')) return undefined;
  const head = phraseAfter(reading, floor, end, 0);
  return head && reading.words[head.to]?.text === ',' && head.to < end ? { from: floor, to: reading.words[end - 1]?.text === ',' ? end - 1 : end } : undefined;
}

/** One past the last verb that has its subject; a participle may stand inside a later verb's subject: "One banker, asking not to be named, said". */
function spokenFor(reading: Reading, units: readonly Unit[]): number {
  // A sentence has not more participles in a row than this.
  const last = units.slice(-30).findLast(unit => unit.cue.kind === 'verb' && (unit.cue.verb.weight >= 0.6 || reading.words[unit.cue.group.to]?.lower === 'that'));
  return last ? Math.max(last.cue.group.to, last.order === 'cue first' ? last.subject.to : 0) : 0;
}

/** For “…,” the officer said: one past the closing mark. */
function quotationEndBefore(reading: Reading, period: Range, end: number): number {
  for (let i = end - 1; i >= Math.max(period.from, end - 60); i--) {
    const at = reading.quotationAt[i] ?? -1;
    if (at >= 0) return reading.quotations[at]?.to ?? i + 1;
  }
  return period.from;
}

/** The subject of the period's first clause, for "…, noting that": the phrase at its head. */
export function mainSubject(reading: Reading, period: Period, end: number): Range | undefined {
  const first = reading.words[period.from];
  if (!first) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower)) return { from: period.from, to: period.from + 1 };
  const phrase = phraseAfter(reading, period.from, end);
  return phrase && phrase.to < end ? phrase : undefined;
}

/** Ends the content before it: ", but she warned", "; the army said", "and vowed". */
export function isBoundary(reading: Reading, unit: Unit): boolean {
  if (unit.order === 'cue first') return unit.cue.kind === 'phrase';
  const prev = reading.words[unit.start - 1];
  return prev !== undefined && (prev.kind === 'punctuation' || /^(and|but|while|as|though|although|whereas|yet)$/.test(prev.lower));
}
