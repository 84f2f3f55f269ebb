/** Reads speech that a colon labels, with no verb: the headlines "Envoy: Fuel text must …" and "… , says minister", and interviews. */
import type { Attribution } from './attribution.ts';
import { readsAsPhrase } from './noun-phrase.ts';
import { holdsVerb } from './clause.ts';
import type { ArticleText } from '../tokens/token.ts';
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
  const isLabel = (person && left.to - left.from <= 5 && isSpeaker(reading, left)) || isTranscriptLabel(reading, left);
  return isLabel ? build(left, { from: right.from, to: blockEnd(reading, period) }) : undefined;
}

/** "Official Spokesperson:" in a transcript, "Maha Karo, Tamba Wire:": capitals throughout, a person, or an office that speaks more than once. */
function isTranscriptLabel(reading: Reading, range: Range): boolean {
  const { words, article } = reading;
  if (range.to - range.from > LONGEST_LABEL) return false;
  let isPerson = false;
  let isOffice = false;
  for (let i = range.from; i < range.to; i++) {
    const word = words[i]!;
    if (word.shape === 'lower' && !LABEL_JOINTS.has(word.lower)) return false;
    if (word.kind === 'number' || (word.kind === 'punctuation' && !/^[,.()-]$/.test(word.text))) return false;
    isPerson ||= mentionOn(reading, i)?.type === 'person';
    isOffice ||= SPEAKERS.test(word.lower);
  }
  return isPerson || (isOffice && (labelsOf(article).get(article.text.slice(words[range.from]!.start, words[range.to - 1]!.end)) ?? 0) > 1);
}

const LONGEST_LABEL = 12;
const LABEL_JOINTS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'del', 'von', 'van', 'al', 'el', 'bin', 'ibn', 'abu']);

const counted = new WeakMap<ArticleText, ReadonlyMap<string, number>>();

/** What stands before a colon at the head of a paragraph, and how many times. */
function labelsOf(article: ArticleText): ReadonlyMap<string, number> {
  const known = counted.get(article);
  if (known) return known;
  const labels = new Map<string, number>();
  for (const { start, end } of article.blocks) {
    const head = article.text.slice(start, Math.min(end, start + 100));
    const colon = head.indexOf(':');
    if (colon > 0) labels.set(head.slice(0, colon), (labels.get(head.slice(0, colon)) ?? 0) + 1);
  }
  counted.set(article, labels);
  return labels;
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
