/** Attributes the contents of one period to its cues: which clause or quotation belongs to which verb. */
import { addresseeAfter } from './addressee.ts';
import { contentBefore, isCutOff, isLeadIn, resumedAfter } from './content-before.ts';
import { type Content, contentAfter } from './content.ts';
import type { CueVerb } from './cue-table.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { subjectBefore } from './subject.ts';
import { clauseLimit, trimEnd } from './limits.ts';
import { type Period, quotationOn, type Range, type Reading } from './reading.ts';
import { isBoundary, mainSubject, type Unit, unitsOf } from './units.ts';

export interface Attribution {
  readonly parts: readonly Range[];
  readonly speaker: Range | null;
  readonly cue: Range | null;
  readonly verb: CueVerb | null;
  readonly addressee: Range | null;
  readonly form: Content['form'] | 'label' | 'inherited';
  readonly block: number;
  /** It stands within what somebody else says. */
  readonly nested?: boolean;
  /** Of a dialogue whose lines name nobody. */
  readonly inTurn?: boolean;
}

/** The attributions of one period, in order; those within what somebody says are for `nested.ts`. */
export function attributionsOf(reading: Reading, period: Period, units: readonly Unit[] = unitsOf(reading, period)): Attribution[] {
  const found: Attribution[] = [];
  const limits = boundariesAfter(reading, period, units);
  let consumed = period.from;
  units.forEach((unit, index) => {
    if (unit.start < consumed) return; // speech within what somebody said: "He said the ministry announced …"
    // "According to Cole, Petrova also believes …": what Petrova believes is in what Cole says
    const fronted = unit.cue.kind === 'phrase' && unit.start - period.from <= 2;
    const next = units[index + 1];
    const limit = fronted && next && next.start <= unit.subject.to + 1 ? limits[index + 1] : limits[index];
    const attribution = attribute(reading, period, unit, consumed, limit ?? period.to);
    if (!attribution) return;
    found.push(attribution);
    consumed = attribution.parts.reduce((most, part) => Math.max(most, part.to), Math.max(unit.cue.group.to, unit.subject.to));
  });
  return [...found, ...quotationsAfterColons(reading, period, units, found)];
}

function attribute(reading: Reading, period: Period, unit: Unit, consumed: number, nextStart: number): Attribution | undefined {
  const { cue, subject } = unit;
  const build = (content: Content): Attribution => ({
    parts: content.parts, speaker: subject, cue: cue.shown, verb: cue.verb, addressee: content.addressee ?? null, form: content.form, block: period.block,
  });
  const limit = trimEnd(reading, cue.group.to, nextStart);
  const tail = Math.max(cue.group.to, unit.order === 'cue first' ? subject.to : 0);
  const before = unit.order === 'shared' || unit.order === 'relative' || cue.verb.lemma === 'be said by' ? undefined : contentBefore(reading, unit, period, consumed);
  if (before) {
    const addressee = addresseeAfter(reading, cue, period.to);
    const resumed = resumedAfter(reading, addressee?.to ?? tail, limit, before);
    if (resumed.length === 0 && before.form !== 'quotation' && isCutOff(reading, before.parts)) return undefined;
    const parts = resumed.length > 0 && isLeadIn(reading, before.parts) ? resumed : [...before.parts, ...resumed];
    return build({ parts, addressee, form: before.form });
  }
  if (cue.verb.lemma === 'be said by') return saidBy(reading, unit, period, consumed, limit, build);
  if (cue.kind === 'phrase') {
    // "According to X, …"
    if (unit.start - consumed > 2) return undefined;
    const from = reading.words[subject.to]?.text === ',' ? subject.to + 1 : subject.to;
    return limit - from > 2 ? build(asContent(from, clauseLimit(reading, from, limit))) : undefined;
  }
  if (unit.order === 'cue first') return undefined;
  if (unit.order === 'relative') {
    const content = contentAfter(reading, cue, clauseLimit(reading, cue.group.to, commaAfter(reading, cue.group.to + 1, limit)));
    return content && (content.form !== 'object' || cue.verb.stance === 'denies') ? build(content) : undefined;
  }
  if (unit.start - 1 === period.from && reading.words[period.from]?.lower === 'as') return asTold(reading, unit, limit, build);
  const content = contentAfter(reading, cue, clauseLimit(reading, cue.group.to, limit));
  if (cue.kind === 'participle' && content?.form === 'object') return undefined; // "parked tractors across the road, demanding 180 dinars"
  if (content) return build(content);
  const later = laterSubject(reading, unit);
  return later && attribute(reading, period, later, consumed, nextStart);
}

/** Where nothing is said after the verb, it stands before a subject that begins later: "The market shut, the mayor, Ana Karo, said". */
function laterSubject(reading: Reading, unit: Unit): Unit | undefined {
  const { cue, subject } = unit;
  if (unit.order !== 'subject first' || cue.kind !== 'verb' || cue.verb.stance !== 'asserts' || cue.verb.weight < 0.8) return undefined;
  const comma = commaAfter(reading, subject.from + 1, subject.to);
  const later = comma < subject.to ? subjectBefore(reading, comma + 1, cue.group.from) : undefined;
  return later && later.from > comma ? { ...unit, subject: later, start: later.from } : undefined;
}

/** The comma that closes "…, who said the gates were late,"; a quotation may hold others. */
function commaAfter(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (reading.words[i]?.text === ',' && (reading.quotationAt[i] ?? -1) < 0) return i;
  return limit;
}

/** For each unit, where the next one begins that ends the content before it. */
function boundariesAfter(reading: Reading, period: Period, units: readonly Unit[]): number[] {
  const limits: number[] = [];
  let limit = period.to;
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i];
    limits[i] = limit;
    if (unit && isBoundary(reading, unit)) limit = unit.start;
  }
  return limits;
}

/** "The campaign answered with a photograph and the caption: “…”": a quotation after a colon that no cue reached. */
function quotationsAfterColons(reading: Reading, period: Period, units: readonly Unit[], found: readonly Attribution[]): Attribution[] {
  const added: Attribution[] = [];
  for (let i = period.from + 1; i < period.to; i++) {
    const quotation = quotationOn(reading, i);
    if (quotation?.from !== i) continue;
    i = Math.max(i, quotation.to - 1);
    const attribution = reading.words[quotation.from - 1]?.text === ':' ? afterColon(reading, period, units, found, quotation) : undefined;
    if (attribution) added.push(attribution);
  }
  return added;
}

function afterColon(reading: Reading, period: Period, units: readonly Unit[], found: readonly Attribution[], quotation: Range): Attribution | undefined {
  if (found.some(other => other.parts.some(part => part.from <= quotation.from && quotation.from < part.to))) return undefined;
  const shared = { parts: [quotation], addressee: null, block: period.block };
  const before = found.findLast(other => (other.parts[0]?.from ?? 0) < quotation.from);
  if (before) return { ...shared, speaker: before.speaker, cue: null, verb: null, form: 'inherited' };
  const unit = units.findLast(other => other.start < quotation.from && other.cue.kind === 'verb');
  if (unit) return { ...shared, speaker: unit.subject, cue: unit.cue.shown, verb: unit.cue.verb, form: 'quotation' };
  const subject = mainSubject(reading, period, quotation.from);
  return subject && { ...shared, speaker: subject, cue: null, verb: null, form: 'label' };
}

/** "As Cole told the agency, the wall was weak". */
function asTold(reading: Reading, unit: Unit, limit: number, build: (content: Content) => Attribution): Attribution | undefined {
  const addressee = addresseeAfter(reading, unit.cue, limit);
  const comma = skipAdjuncts(reading, addressee?.to ?? unit.cue.group.to, limit);
  if (reading.words[comma]?.text !== ',' || limit - comma < 4) return undefined;
  const { parts, form } = asContent(comma + 1, limit);
  return build({ parts, addressee, form });
}

/** "He is said by neighbours to ring": what stands before and what follows are one content. */
function saidBy(reading: Reading, unit: Unit, period: Period, consumed: number, limit: number, build: (content: Content) => Attribution): Attribution | undefined {
  const next = reading.words[unit.subject.to]?.lower;
  if (next === 'that') return build(asContent(unit.subject.to + 1, limit));
  const before = subjectBefore(reading, Math.max(period.from, consumed), unit.start);
  return next === 'to' && before ? build({ parts: [before, { from: unit.subject.to, to: limit }], form: 'that' }) : undefined;
}

function asContent(from: number, to: number): Content {
  return { parts: [{ from, to }], form: 'that' };
}
