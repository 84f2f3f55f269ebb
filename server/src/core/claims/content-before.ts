/** Finds what is said before a cue, and what goes on after it: “…,” he said, “…”. */
import { skipAdjuncts } from './adjuncts.ts';
import { holdsVerb } from './clause.ts';
import { type Content, contentAfter } from './content.ts';
import { COORDINATORS, PREPOSITIONS } from './lexicon.ts';
import { type Period, quotationOn, type Range, type Reading } from './reading.ts';
import type { Unit } from './units.ts';

/** The quotation or clause that a comma or closing mark sets before the cue's unit. */
export function contentBefore(reading: Reading, unit: Unit, period: Period, consumed: number): Content | undefined {
  const { words, quotationAt } = reading;
  const frames = unit.cue.verb.frames;
  let to = unit.start;
  while (to > consumed && /^(as|—|–|-)$/.test(words[to - 1]?.lower ?? '') && (words[to - 1]?.lower !== 'as' || unit.cue.verb.particle === 'it')) to--;
  const prev = words[to - 1];
  if (!prev || to <= consumed) return undefined;
  const quoted = quotationAt[to - 1] ?? -1;
  const quotation = reading.quotations[quoted];
  let from = leftEdge(reading, Math.max(consumed, to - LONGEST), to);
  if (quotation && quotation.from >= consumed) {
    if (!/[qxt]/.test(frames)) return undefined;
    // “A,” he said: the mark's own comma or question mark shows that the quotation is no object of another verb
    const settled = /^[,.!?…—–-]$/.test(words[quotation.to - 2]?.text ?? '') || quotation.to - quotation.from > 4;
    if (!settled) return undefined;
    while (from < quotation.from && COORDINATORS.has(words[from]?.lower ?? '')) from++;
    if (quotation.from - from < 2 || /^[:.;]$/.test(words[quotation.from - 1]?.text ?? '')) return { parts: [{ from: quotation.from, to: quotation.to }], form: 'quotation' };
    const leading = quotationOn(reading, from);
    if (leading && leading.from === from && quotation.from - leading.to <= 1) return { parts: [{ from, to: quotation.to }], form: 'quotation' };
    if (!holdsVerb(reading, from, quotation.from)) return { parts: [{ from: quotation.from, to: quotation.to }], form: 'quotation' };
    return { parts: [{ from, to: quotation.to }], form: 'clause' };
  }
  const phrase = unit.cue.kind === 'phrase';
  const comma = prev.text === ',' || prev.text === '?' || prev.text === '—' || prev.text === '–';
  if (!comma && !phrase) return undefined;
  if (!/[bx]/.test(frames)) return undefined;
  const end = comma && prev.text !== '?' ? to - 1 : to;
  while (from < end && /^(but|and|yet|,|—|–)$/.test(words[from]?.lower ?? '')) from++;
  if (end - from < 1 || !(phrase || holdsVerb(reading, from, end) || (prev.text === ',' && isParenthesis(reading, unit)))) return undefined;
  if (!phrase && saysMore(reading, unit, period)) return undefined;
  const first = words[from];
  const fronted = first !== undefined && /^(when|after|with|before|while|as|if|until|since|once|because|during|at|following|despite|without)$/.test(first.lower) && words[from + 1]?.lower !== 'least'; // "At least 30 died"
  if (fronted && unit.cue.verb.weight < 0.75) return undefined; // "When the festival lost its soloist, someone remembered a pupil"
  return { parts: [{ from, to: end }], form: phrase ? 'that' : 'clause' };
}

/** No content before its cue has more words; a sentence of noise may. */
const LONGEST = 500;

/** "Bags, it added, would be searched": commas on both sides. */
function isParenthesis(reading: Reading, unit: Unit): boolean {
  const end = unit.order === 'cue first' ? unit.subject.to : unit.cue.group.to;
  return reading.words[end]?.text === ',' && (reading.quotationAt[end + 1] ?? -1) < 0 && unit.cue.verb.frames.includes('b');
}

/** "After the vote, the minister said the result stood": what is said comes after, the clause before is when. */
function saysMore(reading: Reading, unit: Unit, period: Period): boolean {
  if (unit.order === 'cue first' || isContinued(reading, unit.cue.group.to)) return false;
  return contentAfter(reading, unit.cue, period.to) !== undefined;
}

/** "The road is shut, he said, “and nobody knows until when”": the quotation goes on with the sentence. */
function isContinued({ words, quotations, quotationAt }: Reading, at: number): boolean {
  return words[at]?.text === ',' && quotations[quotationAt[at + 1] ?? -1]?.from === at + 1 && COORDINATORS.has(words[at + 2]?.lower ?? '') && words[at + 2]?.shape === 'lower';
}

/** "By the second month, he adds, they fight", "He married and, by her account, was improved by it": what is said comes after. */
export function isLeadIn(reading: Reading, parts: readonly Range[]): boolean {
  const part = parts[0];
  if (!part || (reading.quotationAt[part.from] ?? -1) >= 0) return false;
  if (isCutOff(reading, parts)) return true;
  return PREPOSITIONS.has(reading.words[part.from]?.lower ?? '') && !holdsVerb(reading, part.from, part.to);
}

/** "The boats, which, according to the agency, …": what stands before says nothing without what follows. */
export function isCutOff(reading: Reading, parts: readonly Range[]): boolean {
  const last = reading.words[(parts[0]?.to ?? 0) - 1]?.lower ?? '';
  return COORDINATORS.has(last) || /^(that|where|which|who)$/.test(last);
}

/** Where a clause before the cue begins: after what was already attributed, or after a semicolon. */
function leftEdge(reading: Reading, consumed: number, to: number): number {
  for (let i = to - 1; i > consumed; i--) {
    if ((reading.quotationAt[i] ?? -1) >= 0) continue;
    if (reading.words[i]?.text === ';') return i + 1;
  }
  return /^[,;:]$/.test(reading.words[consumed]?.text ?? '') ? consumed + 1 : consumed;
}

/** After “…,” he said: the quotation that resumes, or the clause that goes on. */
export function resumedAfter(reading: Reading, from: number, limit: number, before: Content): Range[] {
  const direct = before.form === 'quotation';
  const { words, quotationAt } = reading;
  const i = skipAdjuncts(reading, from, limit);
  const mark = words[i];
  if (!mark || !/^[,:;—–]$/.test(mark.text)) return [];
  const at = quotationAt[i + 1] ?? -1;
  const quotation = reading.quotations[at];
  if (direct) return quotation && quotation.from === i + 1 && i + 1 < limit ? [{ from: quotation.from, to: Math.min(quotation.to, limit) }] : [];
  const whole = before.parts.some(part => holdsVerb(reading, part.from, part.to));
  if (mark.text !== ',' || limit - i < (whole ? 4 : 2)) return []; // "The gates, she said, are safe"
  const next = words[i + 1];
  if (!next || /^(while|but|so|or|nor|although|though|as|after|before|when|in|on|who|which|citing|without|with)$/.test(next.lower) || next.lower.endsWith('ing')) return [];
  return [{ from: i + 1, to: limit }];
}
