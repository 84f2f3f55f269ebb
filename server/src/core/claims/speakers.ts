/** Tells what kind of speaker a phrase is and which mention names it, resolving pronouns, roles and documents. */
import type { Speaker } from './claim.ts';
import { DOCUMENT_NOUNS, FEMALE, INSTITUTION_NOUNS, MALE, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, RELATIVES } from './lexicon.ts';
import { phraseAfter } from './noun-phrase.ts';
import { spanOfRange, type Range, type Reading } from './reading.ts';

/** Somebody the article has let speak, or made the subject of a sentence. */
export interface Referent {
  readonly at: number;
  readonly mention: number;
  readonly sort: 'person' | 'institution' | 'document' | 'people';
  readonly gender: 'female' | 'male' | undefined;
  /** Nouns the referent was called by: "minister", "officer". */
  readonly nouns: readonly string[];
  readonly spoke: boolean;
}

/** The speaker in `range`; `known` are the referents before it, oldest first. */
export function speakerOf(reading: Reading, range: Range, known: readonly Referent[], inherited: boolean): { speaker: Speaker; referent: Referent } {
  const span = spanOfRange(reading.words, range);
  const text = reading.article.text.slice(span.start, span.end);
  const first = reading.words[range.from]?.lower ?? '';
  const make = (form: Speaker['form'], mention: number, sort: Referent['sort'], nouns: readonly string[], gender?: Referent['gender']) => ({
    speaker: { ...span, text, form, mention, inherited },
    referent: { at: range.from, mention, sort, nouns, gender: gender ?? genderIn(reading, range), spoke: true },
  });
  if (range.to - range.from === 1 && /^(he|she|it|they|we|i|you)$/.test(first)) {
    const antecedent = antecedentOf(first, range.from, known);
    return make('pronoun', antecedent?.mention ?? -1, antecedent?.sort ?? (first === 'it' ? 'institution' : 'person'), antecedent?.nouns ?? [], first === 'she' ? 'female' : first === 'he' ? 'male' : antecedent?.gender);
  }
  const nouns = headNouns(reading, range);
  const named = namingMention(reading, range);
  const document = nouns.some(noun => DOCUMENT_NOUNS.has(noun));
  if (document && (named < 0 || reading.identity.mentions[named]?.type !== 'person')) {
    const author = authorOf(reading, range);
    const issuer = author >= 0 ? author : (known.findLast(referent => referent.spoke && referent.sort === 'document' && referent.mention >= 0 && referent.nouns.some(noun => nouns.includes(noun)))?.mention ?? -1);
    return make('document', issuer, 'document', nouns);
  }
  if (named >= 0) {
    const type = reading.identity.mentions[named]?.type;
    return make('name', named, type === 'person' ? 'person' : 'institution', nouns);
  }
  const definite = /^(the|his|her|its|their|that|this)$/.test(first);
  const antecedent = definite || nouns.length > 0 ? namesake(reading, range, nouns, known, definite) : undefined;
  const sort = nouns.some(noun => INSTITUTION_NOUNS.has(noun)) ? 'institution' : nouns.some(noun => PEOPLE_NOUNS.has(noun) && /[^s]s$/.test(noun)) || isPluralHead(reading, range) ? 'people' : 'person';
  return make('nominal', antecedent?.mention ?? -1, antecedent?.sort ?? sort, [...nouns, ...(antecedent?.nouns ?? [])], antecedent?.gender);
}

/**
 * Whom a period's first clause is about, whether or not it speaks: "The accused spoke for nine minutes. He told …".
 * Undefined where that is nobody who could.
 */
export function subjectReferent(reading: Reading, period: Range, known: readonly Referent[]): Referent | undefined {
  if ((reading.quotationAt[period.from] ?? -1) >= 0) return undefined;
  const phrase = headPhrase(reading, period);
  if (phrase) {
    const { speaker, referent } = speakerOf(reading, phrase, known, false);
    const type = reading.identity.mentions[speaker.mention]?.type;
    const sure = speaker.form === 'pronoun' ? speaker.mention >= 0 : type === 'person' || type === 'organization' || (referent.nouns.length > 0 && speaker.form !== 'document');
    if (sure) return { ...referent, gender: referent.gender ?? titleGender(reading.identity.mentions[speaker.mention]?.title?.text), spoke: false };
  }
  return personAtHead(reading, period);
}

/** The phrase at the head of the period, or after what a comma sets before it: "In Oru, the mayor". */
function headPhrase(reading: Reading, period: Range): Range | undefined {
  const at = phraseAfter(reading, period.from, period.to, 1);
  if (at) return at;
  for (let i = period.from + 1; i < Math.min(period.to, period.from + 12); i++) {
    if (reading.words[i]?.text === ',') return phraseAfter(reading, i + 1, period.to, 1);
  }
  return undefined;
}

function personAtHead(reading: Reading, period: Range): Referent | undefined {
  for (let i = period.from; i < Math.min(period.to, period.from + 40); i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0) return undefined;
    const index = reading.mentionAt[i] ?? -1;
    const mention = reading.identity.mentions[index];
    if (mention?.type !== 'person') continue;
    if (PREPOSITIONS.has(reading.words[i - 1]?.lower ?? '')) return undefined;
    return { at: i, mention: index, sort: 'person', gender: titleGender(mention.title?.text), nouns: headNouns(reading, { from: Math.max(period.from, i - 6), to: Math.min(period.to, i + 12) }), spoke: false };
  }
  return undefined;
}

function titleGender(title: string | undefined): Referent['gender'] {
  if (title === undefined) return undefined;
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(word => FEMALE.has(word)) ? 'female' : words.some(word => MALE.has(word)) ? 'male' : undefined;
}

function genderIn(reading: Reading, range: Range): Referent['gender'] {
  for (let i = Math.max(0, range.from - 1); i < range.to; i++) {
    const lower = reading.words[i]?.lower ?? '';
    if (i < range.from && !/^(mr|mrs|ms|miss|sir|lady|madam|lord|sheikh)$/.test(lower)) continue;
    if (lower === 'his' || lower === 'her' || lower === 'he' || lower === 'she' || lower === 'him') continue; // "her lawyer" may be a man
    if (FEMALE.has(lower)) return 'female';
    if (MALE.has(lower)) return 'male';
  }
  return undefined;
}

/** "participants", "two diplomats", "police". */
function isPluralHead(reading: Reading, range: Range): boolean {
  const first = reading.words[range.from]?.lower ?? '';
  if (/^(two|three|four|five|six|several|some|many|both|few|others|dozens|hundreds|thousands|police|people|residents)$/.test(first)) return true;
  if (/^(a|an|one|another|each|he|she)$/.test(first)) return false;
  let end = range.from;
  while (end < range.to && !(end > range.from && (PREPOSITIONS.has(reading.words[end]?.lower ?? '') || RELATIVES.has(reading.words[end]?.lower ?? '') || reading.words[end]?.text === ','))) end++;
  return /[^s'iu]s$/.test(reading.words[end - 1]?.lower ?? '') && (reading.mentionAt[end - 1] ?? -1) < 0;
}

/** How far back, in words, a pronoun looks: about 1,200 characters. */
const MEMORY = 230;

function antecedentOf(pronoun: string, at: number, known: readonly Referent[]): Referent | undefined {
  const recent = known.filter(referent => referent.at < at && at - referent.at < MEMORY);
  if (pronoun === 'he' || pronoun === 'she') {
    const gender = pronoun === 'he' ? 'male' : 'female';
    const persons = recent.filter(referent => referent.sort === 'person' && (referent.gender === undefined || referent.gender === gender));
    return persons.at(-1);
  }
  if (pronoun === 'it') return recent.findLast(referent => referent.sort === 'institution' || referent.sort === 'document');
  if (pronoun === 'they') return recent.findLast(referent => referent.sort === 'people') ?? recent.findLast(referent => referent.sort === 'institution');
  return recent.findLast(referent => referent.spoke);
}

/** "The official" after "Bakhtyar Mohammed, an official of the ministry": the last speaker that was called so. */
function namesake(reading: Reading, range: Range, nouns: readonly string[], known: readonly Referent[], definite: boolean): Referent | undefined {
  if (!definite || POSSESSIVES.has(reading.words[range.from]?.lower ?? '')) return undefined;
  const recent = known.filter(referent => referent.at < range.from && range.from - referent.at < 4 * MEMORY);
  const plural = nouns.some(noun => PEOPLE_NOUNS.has(noun) && PEOPLE_NOUNS.has(noun.slice(0, -1)));
  if (plural) return undefined;
  const same = recent.findLast(referent => (referent.spoke || referent.mention >= 0) && (referent.nouns.some(noun => nouns.includes(noun)) || describedAs(reading, referent.mention, nouns)));
  if (same) return same;
  if (range.to - range.from > 5 || !nouns.some(noun => GENERIC.test(noun))) return undefined;
  const last = recent.findLast(referent => referent.spoke && referent.sort === 'person');
  return last && range.from - last.at < MEMORY ? last : undefined;
}

const GENERIC = /^(official|man|woman|politician|lawmaker|diplomat|old|officer)$/;

function describedAs(reading: Reading, mention: number, nouns: readonly string[]): boolean {
  if (mention < 0) return false;
  const chain = reading.identity.chains[reading.identity.chainOf[mention] ?? -1];
  return chain !== undefined && chain.descriptors.some(descriptor => {
    const words = descriptor.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.some(word => nouns.includes(word) && (PEOPLE_NOUNS.has(word) || INSTITUTION_NOUNS.has(word)));
  });
}

/** The words of the phrase that may be its head, up to its first "of", "who" or comma, that tables know. */
function headNouns(reading: Reading, range: Range): string[] {
  const nouns: string[] = [];
  let seen = false;
  for (let i = range.from; i < range.to; i++) {
    const word = reading.words[i];
    if (!word) break;
    if (seen && (RELATIVES.has(word.lower) || (PREPOSITIONS.has(word.lower) && (reading.mentionAt[i] ?? -1) < 0))) break;
    if (word.kind === 'word') seen = true;
    if ((reading.mentionAt[i] ?? -1) >= 0) continue;
    const { lower } = word;
    if (PEOPLE_NOUNS.has(lower) || INSTITUTION_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower) || lower === 'old') nouns.push(lower);
  }
  return nouns;
}

/**
 * The mention that names the phrase's head: in "HJP chairwoman Kamala Rokaya" the person, in "The finance committee,
 * chaired by Elijah Chumo" none, in "the ministry's director, Soran Khoshnaw" the one in apposition.
 */
export function namingMention(reading: Reading, range: Range): number {
  const segments = segmentsOf(reading, range);
  for (const [index, segment] of segments.entries()) {
    const head = headMention(reading, segment);
    if (head < 0) continue;
    const type = reading.identity.mentions[head]?.type;
    if (index === 0 || type === 'person') return head;
  }
  return selfNamed(reading, range);
}

/** "a shopkeeper who goes by Abu Riyad", "a man who gave his name only as Rilwan", "a woman identified as Salma". */
function selfNamed(reading: Reading, range: Range): number {
  for (let i = range.from + 2; i < range.to; i++) {
    const index = reading.mentionAt[i] ?? -1;
    if (reading.identity.mentions[index]?.type !== 'person' || reading.mentionAt[i - 1] === index) continue;
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
    const mention = reading.identity.mentions[index];
    if (mention) {
      while (i + 1 < segment.to && reading.mentionAt[i + 1] === index) i++;
      const next = reading.words[i + 1];
      if (mention.type === 'person') {
        if (next && i + 1 < segment.to && (next.lower === "'s" || next.text === '-')) head = -1;
        else return index;
      } else if (mention.type === 'organization' || mention.type === 'place') head = index;
      continue;
    }
    if (i > segment.from && PREPOSITIONS.has(word.lower)) return head >= 0 ? head : nameAfterName(reading, i + 1, segment.to);
    if (i > segment.from && RELATIVES.has(word.lower)) break;
    if (/^(\(|\[|himself|herself|itself)$/.test(word.lower)) break;
    if (word.kind === 'word') head = -1; // "KRG officials": the mention only describes the head
  }
  return head;
}

/** The person of "Deputy Press Secretary of US Sabrina Singh": a name right after another is the head, not the object of "of". */
function nameAfterName(reading: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const word = reading.words[i];
    if (!word || RELATIVES.has(word.lower)) return -1;
    const before = reading.mentionAt[i - 1] ?? -1;
    const index = reading.mentionAt[i] ?? -1;
    if (before >= 0 && index >= 0 && index !== before && reading.identity.mentions[index]?.type === 'person') return index;
  }
  return -1;
}

/** "a statement from the Presidency", "the army's report": whose words the document carries. */
function authorOf(reading: Reading, range: Range): number {
  for (let i = range.from; i < range.to; i++) {
    const index = reading.mentionAt[i] ?? -1;
    const type = reading.identity.mentions[index]?.type;
    if (type !== 'person' && type !== 'organization') continue;
    let to = i + 1;
    while (to < range.to && reading.mentionAt[to] === index) to++;
    const before = reading.words.slice(range.from, i).map(word => word.lower);
    if (before.some(word => /^(from|by|of)$/.test(word)) || reading.words[to]?.lower === "'s") return index;
    i = to - 1;
  }
  return -1;
}
