/** Reads speech that a colon labels, with no verb: the headlines "Envoy: Fuel text must …" and "… , says minister", and interviews. */
import type { Attribution } from './attribution.ts';
import { readsAsPhrase } from './noun-phrase.ts';
import { holdsVerb } from './clause.ts';
import { mentionOn, type Period, type Range, type Reading } from './reading.ts';

/** The labelled speech of a period, if it is any: before the colon a short name, or after it. */
export function labelled(reading: Reading, period: Period): Attribution | undefined {
  const { words } = reading;
  const role = reading.article.blocks[period.block]?.role;
  const colon = colonOf(reading, period);
  if (colon < 0) return undefined;
  const build = (speaker: Range, part: Range): Attribution => ({ parts: [part], speaker, cue: null, verb: null, addressee: null, form: 'label', block: period.block });
  const left = { from: period.from, to: colon };
  const right = { from: colon + 1, to: period.to };
  if (/^(image|photo|photograph|picture|video|source|credit|by|text|words)s?$/.test(words[colon - 1]?.lower ?? '')) return undefined;
  if (right.to - right.from < 2 && role !== 'headline') return undefined;
  if (role === 'headline' || role === 'summary') {
    if (isSpeaker(reading, left) && right.to - right.from >= 3) return build(left, right);
    if (isSpeaker(reading, right) && right.to - right.from <= 6 && left.to - left.from >= 3 && holdsVerbLoosely(reading, left)) return build(right, left);
    return undefined;
  }
  // An interview's label stands at the head of a paragraph: "Lana Petrova: We never …"
  if (words[period.from - 1] && period.from > (reading.article.blocks[period.block]?.from ?? 0)) return undefined;
  const person = mentionOn(reading, left.to - 1)?.type === 'person';
  return person && left.to - left.from <= 5 && isSpeaker(reading, left) ? build(left, { from: right.from, to: blockEnd(reading, period) }) : undefined;
}

function colonOf(reading: Reading, period: Period): number {
  for (let i = period.from + 1; i < Math.min(period.to - 1, period.from + 30); i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0) continue;
    if (reading.words[i]?.text === ':' && reading.words[i + 1]?.spaced) return i;
  }
  return -1;
}

/** A name or an office: "Kabbara", "KRG official", "UN envoy"; not "Analysis", "Photos". */
function isSpeaker(reading: Reading, range: Range): boolean {
  if (range.to - range.from > 6 || !readsAsPhrase(reading, range.from, range.to)) return false;
  for (let i = range.from; i < range.to; i++) {
    const type = mentionOn(reading, i)?.type;
    if (type === 'person' || type === 'organization') return true;
    if (SPEAKERS.test(reading.words[i]?.lower ?? '')) return true;
  }
  return false;
}

const SPEAKERS =
  /^(officials?|minister|ministry|envoy|president|premier|pm|police|army|report|governor|mayor|un|spokes(man|woman|person)|chief|commander|general|witness(es)?|sources?|analysts?|experts?|study|monitor|watchdog|coach|captain|judge|court|union|lawyer|families|activists?|ambassador|diplomats?|agency|group|coalition|party|leader|aide|adviser|ngo|charity|survivors?|mp|bishop|doctor)$/;

/** Headlines drop their auxiliaries, so any long left side will do. */
function holdsVerbLoosely(reading: Reading, range: Range): boolean {
  return range.to - range.from >= 5 || holdsVerb(reading, range.from, range.to);
}


function blockEnd(reading: Reading, period: Period): number {
  return reading.article.blocks[period.block]?.to ?? period.to;
}
