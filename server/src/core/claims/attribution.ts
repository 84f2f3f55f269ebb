/** Attributes the contents of one period to its cues: which clause or quotation belongs to which verb. */
import { addresseeAfter } from './addressee.ts';
import { contentBefore, isLeadIn, resumedAfter } from './content-before.ts';
import { type Content, contentAfter } from './content.ts';
import type { CueVerb } from './cue-table.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { subjectBefore } from './subject.ts';
import { SPEAKING_PRONOUNS } from './lexicon.ts';
import { clauseLimit, trimEnd } from './limits.ts';
import type { Period, Range, Reading } from './reading.ts';
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
}

/** The attributions of one period, in order, and those within what somebody says. */
export function attributionsOf(reading: Reading, period: Period): Attribution[] {
  const units = unitsOf(reading, period);
  const found = outerAttributions(reading, period, units);
  return units.length < 2 ? found : [...found, ...found.flatMap(attribution => nestedIn(reading, attribution, units))];
}

function outerAttributions(reading: Reading, period: Period, units: readonly Unit[]): Attribution[] {
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
    consumed = Math.max(unit.cue.group.to, unit.subject.to, ...attribution.parts.map(part => part.to));
  });
  return [...found, ...quotationsAfterColons(reading, period, units, found)];
}

/** "Petrova said that the ministry denied the charge": what the ministry denies, within what Petrova says. Two levels are enough. */
function nestedIn(reading: Reading, outer: Attribution, units: readonly Unit[]): Attribution[] {
  return outer.parts.flatMap(part => {
    if ((reading.quotationAt[part.from] ?? -1) >= 0 || !units.some(unit => unit.cue.shown.from >= part.from && unit.cue.shown.to < part.to)) return [];
    const inner = { from: part.from, to: part.to, block: outer.block };
    return outerAttributions(reading, inner, unitsOf(reading, inner)).filter(attribution => isAnother(reading, attribution)).map(attribution => ({ ...attribution, nested: true }));
  });
}

/** "He said he believed" is one man's claim; another must be named. */
function isAnother(reading: Reading, { speaker, verb, parts, form }: Attribution): boolean {
  if (!speaker || !verb || verb.weight < 0.75 || parts.every(part => part.to - part.from < 2)) return false;
  if (form === 'object' && verb.stance !== 'denies') return false; // "buyers praised the sprinklers" is what is told
  return speaker.to - speaker.from > 1 || !SPEAKING_PRONOUNS.has(reading.words[speaker.from]?.lower ?? '');
}

function attribute(reading: Reading, period: Period, unit: Unit, consumed: number, nextStart: number): Attribution | undefined {
  const { cue, subject } = unit;
  const build = (content: Content): Attribution => ({
    parts: content.parts, speaker: subject, cue: cue.shown, verb: cue.verb, addressee: content.addressee ?? null, form: content.form, block: period.block,
  });
  const limit = trimEnd(reading, cue.group.to, nextStart);
  const tail = Math.max(cue.group.to, unit.order === 'cue first' ? subject.to : 0);
  const before = unit.order === 'shared' || cue.verb.lemma === 'be said by' ? undefined : contentBefore(reading, unit, period, consumed);
  if (before) {
    const addressee = addresseeAfter(reading, cue, period.to);
    const resumed = resumedAfter(reading, addressee?.to ?? tail, limit, before);
    const parts = resumed.length > 0 && isLeadIn(reading, before.parts) ? resumed : [...before.parts, ...resumed];
    return build({ ...before, parts, ...(addressee && { addressee }) });
  }
  if (cue.verb.lemma === 'be said by') return saidBy(reading, unit, period, consumed, limit, build);
  if (cue.kind === 'phrase') {
    // "According to X, …"
    if (unit.start - consumed > 2) return undefined;
    const from = reading.words[subject.to]?.text === ',' ? subject.to + 1 : subject.to;
    return limit - from > 2 ? build(asContent(from, clauseLimit(reading, from, limit))) : undefined;
  }
  if (unit.order === 'cue first') return undefined;
  if (unit.start - 1 === period.from && reading.words[period.from]?.lower === 'as') return asTold(reading, unit, limit, build);
  const content = contentAfter(reading, cue, clauseLimit(reading, cue.group.to, limit));
  if (cue.kind === 'participle' && content?.form === 'object') return undefined; // "parked tractors across the road, demanding 180 dinars"
  return content && build(content);
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
    const quotation = reading.quotations[reading.quotationAt[i] ?? -1];
    if (!quotation || quotation.from !== i) continue;
    i = Math.max(i, quotation.to - 1);
    if (reading.words[quotation.from - 1]?.text !== ':' || found.some(other => other.parts.some(part => part.from <= quotation.from && quotation.from < part.to))) continue;
    const shared = { parts: [quotation], addressee: null, block: period.block };
    const before = found.findLast(other => (other.parts[0]?.from ?? 0) < quotation.from);
    const unit = units.findLast(other => other.start < quotation.from && other.cue.kind === 'verb');
    const subject = before || unit ? undefined : mainSubject(reading, period, quotation.from);
    if (before) added.push({ ...shared, speaker: before.speaker, cue: null, verb: null, form: 'inherited' });
    else if (unit) added.push({ ...shared, speaker: unit.subject, cue: unit.cue.shown, verb: unit.cue.verb, form: 'quotation' });
    else if (subject) added.push({ ...shared, speaker: subject, cue: null, verb: null, form: 'label' });
  }
  return added;
}

/** "As Cole told the agency, the wall was weak". */
function asTold(reading: Reading, unit: Unit, limit: number, build: (content: Content) => Attribution): Attribution | undefined {
  const addressee = addresseeAfter(reading, unit.cue, limit);
  const comma = skipAdjuncts(reading, addressee?.to ?? unit.cue.group.to, limit);
  if (reading.words[comma]?.text !== ',' || limit - comma < 4) return undefined;
  return build({ ...asContent(comma + 1, limit), ...(addressee && { addressee }) });
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
