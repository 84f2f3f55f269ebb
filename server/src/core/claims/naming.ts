/** Finds the mention that names a phrase's head. */
import { grammarOf } from './grammar.ts';
import { COORDINATORS, DETERMINERS, FEMALE, KIND_MODIFIERS, KINDS, MALE, OFFICE_NOUNS, PEOPLE_NOUNS, PORTFOLIOS, PREPOSITIONS, RELATIVES, SPECIFIC_KINDS } from './lexicon.ts';
import { mentionNumbered, type Range, type Reading } from './reading.ts';
import type { Word } from '../tokens/token.ts';

/**
 * The mention that names the phrase's head: in "HJP chairwoman Kamala Rokaya" the person, in "The finance committee,
 * chaired by Elijah Chumo" none, in "the ministry's director, Soran Khoshnaw" the one in apposition.
 */
export function namingMention(reading: Reading, range: Range): number {
  const segments = segmentsOf(reading, range);
  for (const [index, segment] of segments.entries()) {
    const head = headMention(reading, segment);
    if (head < 0) continue;
    const type = mentionNumbered(reading, head)?.type;
    if (index === 0 || type === 'person') return head;
  }
  return selfNamed(reading, range);
}

/** "a shopkeeper who goes by Abu Riyad", "a man who gave his name only as Rilwan", "a woman identified as Salma". */
function selfNamed(reading: Reading, range: Range): number {
  for (let i = range.from + 2; i < range.to; i++) {
    const index = reading.mentionAt[i] ?? -1;
    if (mentionNumbered(reading, index)?.type !== 'person' || reading.mentionAt[i - 1] === index) continue;
    const before = reading.words.slice(Math.max(range.from, i - 6), i).map(word => word.lower).join(' ');
    if (/(goes by|calls (him|her)self|(name|names|named|known|identified|himself|herself)( only| simply| just)?( as)?)( the name)?$/.test(before)) return index;
  }
  return -1;
}

/** The phrase cut at its commas, relative clauses and brackets dropped. */
function segmentsOf(reading: Reading, range: Range): Range[] {
  const segments: Range[] = [];
  let from = range.from;
  for (let i = range.from; i <= range.to; i++) {
    const text = reading.words[i]?.text;
    if (i < range.to && text !== ',' && text !== '—' && text !== '–') continue;
    if (i > from) segments.push({ from, to: i });
    from = i + 1;
  }
  return segments.filter((segment, index) => index === 0 || !(RELATIVES.has(reading.words[segment.from]?.lower ?? '') || PREPOSITIONS.has(reading.words[segment.from]?.lower ?? '') || /(ed|ing)$/.test(reading.words[segment.from]?.lower ?? '')));
}

function headMention(reading: Reading, segment: Range): number {
  let head = -1;
  for (let i = segment.from; i < segment.to; i++) {
    const word = reading.words[i];
    if (!word) break;
    const index = reading.mentionAt[i] ?? -1;
    const mention = mentionNumbered(reading, index);
    if (mention) {
      while (i + 1 < segment.to && reading.mentionAt[i + 1] === index) i++;
      const next = reading.words[i + 1];
      if (mention.type === 'person') {
        if (next && i + 1 < segment.to && (next.lower === "'s" || (next.text === '-' && !next.spaced))) head = -1;
        else return index;
      } else if (mention.type === 'organization') {
        head = index;
        i = afterKind(reading, i + 1, segment.to) - 1;
      } else if (mention.type === 'place') head = index;
      continue;
    }
    const grammar = grammarOf(word);
    if (i > segment.from && grammar.preposition) return head >= 0 ? head : holderNamed(reading, i + 1, segment.to, reading.words[i - 1]?.lower ?? '');
    if (i > segment.from && grammar.relative) break;
    if (word.kind === 'punctuation' ? word.text === '(' || word.text === '[' : SELF.has(word.lower)) break;
    if (word.kind === 'word') head = -1; // "KRG officials": the mention only describes the head
  }
  return head;
}

/** Behind the noun that says what an organization is: "the Hamas movement", "Oru news agency"; where it stands, if none does. */
function afterKind(reading: Reading, from: number, limit: number): number {
  let i = from;
  while (i < limit && KIND_MODIFIERS.has(reading.words[i]?.lower ?? '')) i++;
  const noun = i < limit ? (reading.words[i]?.text ?? '') : '';
  return KINDS.has(noun) || (i > from && SPECIFIC_KINDS.has(noun)) ? i + 1 : from;
}

const SELF: ReadonlySet<string> = new Set(['himself', 'herself', 'itself']);

/**
 * The person of "Deputy Press Secretary of US Lana Petrova", "Secretary of State Lana Petrova": a name right after another, or after what
 * an office is for, is the head, not the object of "of". `from` is the word after the preposition, `office` the one before it.
 */
function holderNamed(reading: Reading, from: number, to: number, office: string): number {
  for (let i = from + 1; i < to; i++) {
    const word = reading.words[i];
    if (!word || RELATIVES.has(word.lower)) return -1;
    const before = reading.mentionAt[i - 1] ?? -1;
    const index = reading.mentionAt[i] ?? -1;
    if (index < 0 || index === before || mentionNumbered(reading, index)?.type !== 'person') continue;
    if (before >= 0) return index;
    return reading.mentionAt[to - 1] === index && isFor(reading.words[i - 1], office) ? index : -1;
  }
  return -1;
}

/** "State", "the Exchequer", "operations": not "General", "tycoon", "jailed", which go with the name behind them. */
function isFor(word: Word | undefined, office: string): boolean {
  if (word?.kind !== 'word' || !OFFICE_NOUNS.has(office)) return false;
  const { lower, shape } = word;
  if (PEOPLE_NOUNS.has(lower) || FEMALE.has(lower) || MALE.has(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || COORDINATORS.has(lower) || /(ed|ing)$/.test(lower)) return false;
  return shape !== 'lower' || !office.startsWith('spokes') || PORTFOLIOS.has(lower);
}

/** "a statement from the Presidency", "the army's report": whose words the document carries. */
export function authorOf(reading: Reading, range: Range): number {
  let introduced = false;
  for (let i = range.from; i < range.to; i++) {
    introduced ||= /^(from|by|of)$/.test(reading.words[i]?.lower ?? '');
    const index = reading.mentionAt[i] ?? -1;
    const type = mentionNumbered(reading, index)?.type;
    if (type !== 'person' && type !== 'organization') continue;
    let to = i + 1;
    while (to < range.to && reading.mentionAt[to] === index) to++;
    if (introduced || reading.words[to]?.lower === "'s") return index;
    i = to - 1;
  }
  return -1;
}
