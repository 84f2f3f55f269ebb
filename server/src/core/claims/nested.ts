/** Claims within claims: "Petrova said that the ministry denied it", “My mother says we must leave,” he said. */
import { addresseeAfter } from './addressee.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { type Attribution, attributionsOf } from './attribution.ts';
import { CUE_VERBS } from './cue-table.ts';
import { SPEAKING_PRONOUNS } from './lexicon.ts';
import type { Period, Range, Reading } from './reading.ts';
import { type Unit, unitsOf } from './units.ts';
import { append } from '../text/append.ts';
import { countBefore } from '../text/bisect.ts';

/** The attributions of one period, and those within what somebody says, each with its own speaker and cue. */
export function everyAttributionOf(reading: Reading, period: Period): Attribution[] {
  const units = unitsOf(reading, period);
  const found = attributionsOf(reading, period, units);
  if (found.length === 0) return found;
  const whole = units.length < 2 ? undefined : wholeOf(reading, period, units, found);
  const cues = units.map(unit => unit.cue.shown.from).toSorted((a, b) => a - b);
  const all = whole ? [whole, ...found] : [...found];
  for (const attribution of found) addNested(reading, attribution, cues, all);
  return all;
}

/** "The minister denied it, the Coast Agency reported": what comes last says all that stands before it. */
function wholeOf(reading: Reading, period: Period, units: readonly Unit[], found: readonly Attribution[]): Attribution | undefined {
  const { words } = reading;
  const [last, only] = [units.at(-1), found[0]];
  const comma = (last?.start ?? 0) - 1;
  if (!last || !only?.speaker || !only.cue || found.length !== 1 || words[comma]?.text !== ',' || last.cue.verb.weight < 0.6) return undefined;
  if (last.order === 'shared' || last.order === 'relative' || only.cue.from === last.cue.shown.from) return undefined;
  if (SPEAKING_PRONOUNS.has(words[last.subject.from]?.lower ?? '')) return undefined; // "Cole said it was late, so it was closed, he added"
  if (words.slice(last.subject.from, last.subject.to).some(word => word.lower === 'that')) return undefined; // "…, a claim that engineers dispute"
  // The one before comes first, and speaks up to the comma.
  if (only.speaker.to - period.from > 12 || only.parts.some(part => part.from < (only.cue?.to ?? 0)) || only.parts.at(-1)?.to !== comma) return undefined;
  const addressee = addresseeAfter(reading, last.cue, period.to);
  const end = Math.max(last.cue.group.to, addressee?.to ?? 0, last.order === 'cue first' ? last.subject.to : 0);
  const rest = skipAdjuncts(reading, end, period.to);
  if (rest < period.to && words[rest]?.text !== '.') return undefined;
  return { parts: [{ from: period.from, to: comma }], speaker: last.subject, cue: last.cue.shown, verb: last.cue.verb, addressee: addressee ?? null, form: 'clause', block: period.block };
}

/** `cues` are the first words of the period's cues, ascending. */
function addNested(reading: Reading, outer: Attribution, cues: readonly number[], all: Attribution[]): void {
  for (const part of outer.parts) {
    const quotation = reading.quotations[reading.quotationAt[part.from] ?? -1];
    if (quotation?.from === part.from) {
      if (quotation.to >= part.to) append(all, inQuotation(reading, outer, part));
    } else if ((cues[countBefore(cues.length, i => cues[i]! < part.from)] ?? Infinity) < part.to - 1) append(all, within(reading, outer, part, isAnother));
  }
}

/** Two levels are enough: what is within is not searched again. */
function within(reading: Reading, outer: Attribution, part: Range, belongs: (reading: Reading, attribution: Attribution) => boolean): Attribution[] {
  return attributionsOf(reading, { from: part.from, to: part.to, block: outer.block }).filter(attribution => belongs(reading, attribution)).map(attribution => ({ ...attribution, nested: true }));
}

/** Sentences of the quotation with a verb that mostly introduces speech are read as if no marks stood around them. */
function inQuotation(reading: Reading, outer: Attribution, part: Range): Attribution[] {
  const { words, quotationAt } = reading;
  const found: Attribution[] = [];
  let from = part.from + 1;
  let speech = false;
  for (let i = from; i < part.to; i++) {
    const verb = CUE_VERBS.get(words[i]?.lower ?? '')?.[0];
    speech ||= verb !== undefined && verb.weight >= 0.8 && verb.form !== 'base' && verb.form !== 'ing';
    const text = words[i]?.text;
    const ends = text === '.' || text === '!' || text === '?' || i === part.to - 1;
    if (!ends) continue;
    if (speech && i - from > 4) {
      const at = quotationAt.slice(from, i);
      quotationAt.fill(-1, from, i);
      append(found, within(reading, outer, { from, to: i }, isTold));
      quotationAt.set(at, from);
    }
    from = i + 1;
    speech = false;
  }
  return found;
}

/** "He said he believed" is one man's claim; another must be named. */
function isAnother(reading: Reading, attribution: Attribution): boolean {
  const { speaker } = attribution;
  return isSaying(attribution) && speaker !== null && (speaker.to - speaker.from > 1 || !SPEAKING_PRONOUNS.has(reading.words[speaker.from]?.lower ?? ''));
}

/** “He told me that …”: "I" and "we" are who speaks already. */
function isTold(reading: Reading, attribution: Attribution): boolean {
  const { speaker } = attribution;
  return isSaying(attribution) && speaker !== null && !/^(i|we|you|it)$/.test(reading.words[speaker.from]?.lower ?? '');
}

/** "buyers praised the sprinklers" is what is told, not what buyers say. */
function isSaying({ verb, parts, form }: Attribution): boolean {
  return verb !== null && verb.weight >= 0.75 && parts.some(part => part.to - part.from > 1) && (form !== 'object' || verb.stance === 'denies');
}
