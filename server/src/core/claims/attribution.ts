/** Attributes the contents of one period to its cues: which clause or quotation belongs to which verb, and who its subject is. */
import type { CueVerb } from './cue-table.ts';
import { cuesOf, type Cue } from './cues.ts';
import { addresseeAfter, contentAfter, holdsVerb, skipAdjuncts, type Content } from './content.ts';
import { COORDINATORS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS } from './lexicon.ts';
import { phraseAfter, subjectBefore } from './noun-phrase.ts';
import type { Period, Range, Reading } from './reading.ts';

export interface Attribution {
  readonly parts: readonly Range[];
  readonly speaker: Range | null;
  readonly cue: Range | null;
  readonly verb: CueVerb | null;
  readonly addressee: Range | null;
  readonly form: Content['form'] | 'label' | 'inherited';
  readonly block: number;
}

/** A cue with its subject, and where the words that belong to neither content begin. */
interface Unit {
  readonly cue: Cue;
  readonly subject: Range;
  readonly order: 'subject first' | 'cue first' | 'shared';
  readonly start: number;
}

/** The attributions of one period, in order. */
export function attributionsOf(reading: Reading, period: Period): Attribution[] {
  const units = unitsOf(reading, period);
  const found: Attribution[] = [];
  let consumed = period.from;
  units.forEach((unit, index) => {
    if (unit.start < consumed) return; // speech within what somebody said: "He said the ministry announced …"
    const next = units.slice(index + 1).find(other => isBoundary(reading, other));
    const attribution = attribute(reading, period, unit, consumed, next?.start ?? period.to);
    if (!attribution) return;
    found.push(attribution);
    consumed = Math.max(unit.cue.group.to, unit.subject.to, ...attribution.parts.map(part => part.to));
  });
  return [...found, ...introduced(reading, period, units, found)];
}

/** "The campaign answered with a photograph and the caption: “…”": a quotation after a colon that no cue reached. */
function introduced(reading: Reading, period: Period, units: readonly Unit[], found: readonly Attribution[]): Attribution[] {
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

function unitsOf(reading: Reading, period: Period): Unit[] {
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
    const subject = phraseAfter(reading, group.to, period.to);
    return subject && { cue, subject, order: 'cue first', start: group.from };
  }
  if (cue.kind === 'participle') {
    if (previous) return { cue, subject: previous.subject, order: 'shared', start: group.from };
    const subject = mainSubject(reading, period, group.from);
    return subject && { cue, subject, order: 'shared', start: group.from };
  }
  // The words up to an earlier saying are spoken for: in "members said the whips had offered" the second subject is "the whips".
  const set = words[group.from - 1]?.text === ','; // a head and an apposition that closes: what is said inside it is its own affair
  const quotationEnd = Math.max(period.from, quotationEndBefore(reading, period, group.from));
  const floor = set ? quotationEnd : Math.max(quotationEnd, spokenFor(units));
  const afterQuotation = group.from > period.from && (quotationAt[group.from - 1] ?? -1) >= 0;
  if (!afterQuotation) {
    const subject = subjectBefore(reading, floor, group.from);
    if (subject && RELATIVES.has(words[subject.to - 1]?.lower ?? '')) return undefined; // "a man who said": the verb is inside the phrase
    if (subject) return { cue, subject, order: 'subject first', start: subject.from };
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

/** “…,” the statement, issued by the command and published on Telegram read: after a quotation all up to the verb is its speaker. */
function afterLooseApposition(reading: Reading, period: Period, floor: number, end: number): Range | undefined {
  if (floor <= period.from || end - floor > 30 || (reading.quotationAt[floor - 1] ?? -1) < 0) return undefined;
  if (RELATIVES.has(reading.words[end - 1]?.lower ?? '')) return undefined;
  const head = phraseAfter(reading, floor, end, 0);
  return head && reading.words[head.to]?.text === ',' && head.to < end ? { from: floor, to: reading.words[end - 1]?.text === ',' ? end - 1 : end } : undefined;
}

/** One past the last verb that has its subject; a participle may stand inside a later verb's subject: "One banker, asking not to be named, said". */
function spokenFor(units: readonly Unit[]): number {
  const last = units.findLast(unit => unit.cue.kind === 'verb' && unit.cue.verb.weight >= 0.6);
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
function mainSubject(reading: Reading, period: Period, end: number): Range | undefined {
  const first = reading.words[period.from];
  if (!first) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower)) return { from: period.from, to: period.from + 1 };
  const phrase = phraseAfter(reading, period.from, end);
  return phrase && phrase.to < end ? phrase : undefined;
}

/** Ends the content before it: ", but she warned", "; the army said", "and vowed". */
function isBoundary(reading: Reading, unit: Unit): boolean {
  if (unit.order === 'cue first') return unit.cue.kind === 'phrase' ? reading.words[unit.start - 1]?.text === ';' : false;
  const prev = reading.words[unit.start - 1];
  return prev !== undefined && (prev.kind === 'punctuation' || /^(and|but|while|as|though|although|whereas|yet)$/.test(prev.lower));
}

function attribute(reading: Reading, period: Period, unit: Unit, consumed: number, nextStart: number): Attribution | undefined {
  const { cue, subject } = unit;
  const build = (content: Content): Attribution => ({
    parts: content.parts, speaker: subject, cue: cue.shown, verb: cue.verb, addressee: content.addressee ?? null, form: content.form, block: period.block,
  });
  const limit = trimEnd(reading, cue.group.to, nextStart);
  const tail = Math.max(cue.group.to, unit.order === 'cue first' ? subject.to : 0);
  const before = unit.order === 'shared' ? undefined : contentBefore(reading, unit, period, consumed);
  if (before) {
    const addressee = addresseeAfter(reading, cue, period.to);
    const resumed = resumedAfter(reading, addressee?.to ?? tail, limit, before.form === 'quotation');
    const parts = resumed.length > 0 && isLeadIn(reading, before.parts) ? resumed : [...before.parts, ...resumed];
    return build({ ...before, parts, ...(addressee && { addressee }) });
  }
  if (cue.kind === 'phrase') {
    // "According to X, …"
    const comma = subject.to;
    if (reading.words[comma]?.text !== ',' || unit.start - consumed > 2) return undefined;
    return limit - comma > 3 ? build(asContent(comma + 1, clauseLimit(reading, comma + 1, limit))) : undefined;
  }
  if (unit.order === 'cue first') return undefined;
  const content = contentAfter(reading, cue, clauseLimit(reading, cue.group.to, limit));
  if (cue.kind === 'participle' && content?.form === 'object') return undefined; // "parked tractors across the road, demanding 180 dinars"
  return content && build(content);
}

/** The quotation or clause that a comma or closing mark sets before the cue's unit. */
function contentBefore(reading: Reading, unit: Unit, period: Period, consumed: number): Content | undefined {
  const { words, quotationAt } = reading;
  const frames = unit.cue.verb.frames;
  let to = unit.start;
  while (to > consumed && /^(as|—|–|-)$/.test(words[to - 1]?.lower ?? '') && (words[to - 1]?.lower !== 'as' || unit.cue.verb.particle === 'it')) to--;
  const prev = words[to - 1];
  if (!prev || to <= consumed) return undefined;
  const quoted = quotationAt[to - 1] ?? -1;
  const quotation = reading.quotations[quoted];
  let from = leftEdge(reading, consumed, to);
  if (quotation && quotation.from >= consumed) {
    if (!/[qxt]/.test(frames)) return undefined;
    // “A,” he said: the mark's own comma or question mark shows that the quotation is no object of another verb
    const settled = /^[,.!?…—–-]$/.test(words[quotation.to - 2]?.text ?? '') || quotation.to - quotation.from > 4;
    if (!settled) return undefined;
    while (from < quotation.from && COORDINATORS.has(words[from]?.lower ?? '')) from++;
    if (quotation.from - from < 2 || /^[:.;]$/.test(words[quotation.from - 1]?.text ?? '')) return { parts: [{ from: quotation.from, to: quotation.to }], form: 'quotation' };
    const leading = reading.quotations[quotationAt[from] ?? -1];
    if (leading && leading.from === from && quotation.from - leading.to <= 1) return { parts: [{ from, to: quotation.to }], form: 'quotation' };
    if (!holdsVerb(reading, from, quotation.from)) return { parts: [{ from: quotation.from, to: quotation.to }], form: 'quotation' };
    return { parts: [{ from, to: quotation.to }], form: 'clause' };
  }
  const phrase = unit.cue.kind === 'phrase';
  const comma = prev.text === ',' || prev.text === '?' || prev.text === '—' || prev.text === '–';
  if (!comma && !phrase) return undefined;
  if (!/[bqx]/.test(frames)) return undefined;
  const end = comma && prev.text !== '?' ? to - 1 : to;
  while (from < end && /^(but|and|yet|,|—|–)$/.test(words[from]?.lower ?? '')) from++;
  if (end - from < 1 || !(phrase || holdsVerb(reading, from, end) || (prev.text === ',' && isParenthesis(reading, unit)))) return undefined;
  if (!phrase && saysMore(reading, unit, period)) return undefined;
  const first = words[from];
  const fronted = first !== undefined && /^(when|after|with|before|while|as|if|until|since|once|because|during|at|following|despite|without)$/.test(first.lower);
  if (fronted && unit.cue.verb.weight < 0.75) return undefined; // "When the festival lost its soloist, someone remembered a pupil"
  return { parts: [{ from, to: end }], form: phrase ? 'that' : 'clause' };
}

/** "Bags, it added, would be searched": commas on both sides. */
function isParenthesis(reading: Reading, unit: Unit): boolean {
  const end = unit.order === 'cue first' ? unit.subject.to : unit.cue.group.to;
  return reading.words[end]?.text === ',' && (reading.quotationAt[end + 1] ?? -1) < 0 && unit.cue.verb.frames.includes('b');
}

/** "After the vote, the minister said the result stood": what is said comes after, the clause before is when. */
function saysMore(reading: Reading, unit: Unit, period: Period): boolean {
  if (unit.order === 'cue first') return false;
  return contentAfter(reading, unit.cue, period.to) !== undefined;
}

/** "By the second month, he adds, they fight", "He married and, by her account, was improved by it": what is said comes after. */
function isLeadIn(reading: Reading, parts: readonly Range[]): boolean {
  const part = parts[0];
  if (!part || (reading.quotationAt[part.from] ?? -1) >= 0) return false;
  const last = reading.words[part.to - 1]?.lower ?? '';
  if (COORDINATORS.has(last) || last === 'that' || last === 'where') return true;
  return PREPOSITIONS.has(reading.words[part.from]?.lower ?? '') && !holdsVerb(reading, part.from, part.to);
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
function resumedAfter(reading: Reading, from: number, limit: number, direct: boolean): Range[] {
  const { words, quotationAt } = reading;
  const i = skipAdjuncts(reading, from, limit);
  const mark = words[i];
  if (!mark || !/^[,:;—–]$/.test(mark.text)) return [];
  const at = quotationAt[i + 1] ?? -1;
  const quotation = reading.quotations[at];
  if (direct) return quotation && quotation.from === i + 1 && i + 1 < limit ? [{ from: quotation.from, to: Math.min(quotation.to, limit) }] : [];
  if (mark.text !== ',' || limit - i < 4) return [];
  const next = words[i + 1];
  if (!next || /^(while|but|so|or|nor|although|though|as|after|before|when|in|on|who|which|citing|without|with)$/.test(next.lower) || /ing$/.test(next.lower)) return [];
  return [{ from: i + 1, to: limit }];
}

function asContent(from: number, to: number): Content {
  return { parts: [{ from, to }], form: 'that' };
}

/** The content stops before ", while Riyadh has kept silent", "; …" and ", adding", which are no part of it. */
function clauseLimit(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0) continue;
    const word = reading.words[i];
    if (word?.text === ';' && i > from + 1) return i;
    if (word?.lower === 'but' && /^(did|put)$/.test(reading.words[i + 1]?.lower ?? '') && i > from + 3) return i; // "said the card was harsh but did not hide behind it"
    if (word?.text === ':' && (reading.quotationAt[i + 1] ?? -1) >= 0 && i > from) return i; // the quotation is a claim of its own
    if (/^(and|but)$/.test(word?.lower ?? '') && /^(called|urged|asked|declined|refused|appealed)$/.test(reading.words[i + 1]?.lower ?? '') && i > from + 3) return i;
    if (word?.text !== ',') continue;
    const next = reading.words[i + 1]?.lower ?? '';
    if (next === 'in' && isMedium(reading, i + 2, limit)) return i;
    if (next === 'while' || next === 'whereas' || next === 'although' || next === 'though') return i;
  }
  return limit;
}

/** "…, in a text message sent to reporters": where it was said, after the content. */
function isMedium(reading: Reading, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 5); i++) if (/^(statement|interview|message|letter|post|tweet|email|speech|report|briefing)$/.test(reading.words[i]?.lower ?? '')) return true;
  return false;
}

/** Without the conjunction, the comma and the final stop before `end`. */
function trimEnd(reading: Reading, from: number, end: number): number {
  let to = end;
  while (to > from + 1) {
    const word = reading.words[to - 1];
    if (!word || (reading.quotationAt[to - 1] ?? -1) >= 0) break;
    if (!/^([,;:.!—–]|and|but|while|as|though|although|whereas|yet)$/.test(word.lower)) break;
    to--;
  }
  return to;
}
