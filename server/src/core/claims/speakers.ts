/** Tells what kind of speaker a phrase is and which mention it means, resolving pronouns, roles and documents. */
import { perForm } from '../tokens/word-form.ts';
import type { Speaker } from './claim.ts';
import { grammarOf } from './grammar.ts';
import { DETERMINERS, DOCUMENT_NOUNS, FEMALE, INSTITUTION_NOUNS, MALE, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, RELATIVES } from './lexicon.ts';
import { institutionMeant } from '../identity/nominals.ts';
import { authorOf, namingMention } from './naming.ts';
import { mentionNumbered, type Range, type Reading, spanOfRange } from './reading.ts';

/** The speaker in `range`; `known` are the referents before it, oldest first. */
export function speakerOf(reading: Reading, range: Range, known: readonly Referent[], inherited: boolean): { speaker: Speaker; referent: Referent } {
  const span = spanOfRange(reading.words, range);
  const text = reading.article.text.slice(span.start, span.end);
  const first = reading.words[range.from]?.lower ?? '';
  const make = (form: Speaker['form'], mention: number, sort: Referent['sort'], nouns: readonly string[], gender?: Referent['gender']) => ({
    speaker: { start: span.start, end: span.end, text, form, mention, inherited },
    referent: { at: range.from, mention, sort, nouns, gender: gender ?? genderIn(reading, range) ?? mentionGender(reading, mention), spoke: true, range },
  });
  if (range.to - range.from === 1 && /^(he|she|it|they|we|i|you)$/.test(first)) {
    const antecedent = antecedentOf(first, range.from, known) ?? nearestPerson(reading, first, range.from);
    return make('pronoun', antecedent?.mention ?? -1, antecedent?.sort ?? (first === 'it' ? 'institution' : 'person'), antecedent?.nouns ?? [], first === 'she' ? 'female' : first === 'he' ? 'male' : antecedent?.gender);
  }
  const nouns = headNouns(reading, range);
  const named = namingMention(reading, range);
  const document = nouns.some(noun => DOCUMENT_NOUNS.has(noun));
  if (document && (named < 0 || mentionNumbered(reading, named)?.type === 'place')) {
    const author = authorOf(reading, range);
    const issuer = author >= 0 ? author : (since(known, range.from - 8 * MEMORY, range.from).findLast(referent => referent.spoke && referent.sort === 'document' && referent.mention >= 0 && referent.nouns.some(noun => nouns.includes(noun)))?.mention ?? -1);
    return make('document', issuer, 'document', nouns);
  }
  if (named >= 0) {
    const type = mentionNumbered(reading, named)?.type;
    return make('name', named, type === 'person' ? 'person' : 'institution', nouns);
  }
  const definite = /^(the|his|her|its|their|that|this)$/.test(first);
  const antecedent = definite || nouns.length > 0 ? namesake(reading, range, nouns, known, definite) : undefined;
  const sort = nouns.some(noun => INSTITUTION_NOUNS.has(noun)) ? 'institution' : nouns.some(noun => PEOPLE_NOUNS.has(noun) && /[^s]s$/.test(noun)) || isPluralHead(reading, range) ? 'people' : 'person';
  const mention = antecedent && antecedent.mention >= 0 ? antecedent.mention : institutionOf(reading, range, nouns);
  return make('nominal', mention, antecedent?.sort ?? sort, [...nouns, ...(antecedent?.nouns ?? [])], antecedent?.gender);
}

/** "the ministry", "the armed group": the one institution of the article that it can mean; -1 for none. */
function institutionOf(reading: Reading, range: Range, nouns: readonly string[]): number {
  const [first, last] = [reading.words[range.from], reading.words[range.to - 1]];
  const noun = nouns.at(-1);
  if (!first || !noun || last?.lower !== noun || range.to - range.from > 3 || !/^(the|that|this)$/.test(first.lower)) return -1;
  return institutionMeant(reading.article.text, reading.identity, noun, first.start) ?? -1;
}

function genderIn(reading: Reading, range: Range): Referent['gender'] {
  for (let i = Math.max(0, range.from - 1); i < range.to; i++) {
    const word = reading.words[i];
    const gender = word && genderOf(word).gender;
    if (gender !== undefined && (i >= range.from || /^(mr|mrs|ms|miss|sir|lady|madam|lord|sheikh)$/.test(word?.lower ?? ''))) return gender;
  }
  return undefined;
}

/** Of a noun or a title: "her lawyer" may be a man. */
const genderOf = perForm(({ lower }) => (/^(his|her|he|she|him)$/.test(lower) ? NEITHER : FEMALE.has(lower) ? A_WOMAN : MALE.has(lower) ? A_MAN : NEITHER));
const NEITHER: { readonly gender: Referent['gender'] } = { gender: undefined };
const A_WOMAN: typeof NEITHER = { gender: 'female' };
const A_MAN: typeof NEITHER = { gender: 'male' };

function titleGender(title: string | undefined): Referent['gender'] {
  if (title === undefined) return undefined;
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(word => FEMALE.has(word)) ? 'female' : words.some(word => MALE.has(word)) ? 'male' : undefined;
}

/** From the titles of the chain that the mention belongs to. */
export function mentionGender(reading: Reading, mention: number): Referent['gender'] {
  const { mentions, chains, chainOf } = reading.identity;
  if (mention < 0) return undefined;
  const own = titleGender(mentions[mention]?.title?.text);
  if (own) return own;
  const chain = chainOf[mention] ?? -1;
  for (const other of (chain < 0 ? [] : (chains[chain]?.mentions ?? [])).slice(0, 12)) {
    const gender = titleGender(mentions[other]?.title?.text);
    if (gender) return gender;
  }
  return undefined;
}

/** Where nobody before it spoke or was a subject: the nearest person the pronoun fits. */
function nearestPerson(reading: Reading, pronoun: string, at: number): Pick<Referent, 'mention' | 'sort' | 'nouns' | 'gender'> | undefined {
  if (pronoun !== 'he' && pronoun !== 'she') return undefined;
  for (let i = at - 1; i > Math.max(-1, at - MEMORY); i--) {
    const mention = reading.mentionAt[i] ?? -1;
    if (mention < 0 || mentionNumbered(reading, mention)?.type !== 'person' || (reading.quotationAt[i] ?? -1) >= 0) continue;
    const gender = mentionGender(reading, mention);
    if (gender === undefined || gender === (pronoun === 'he' ? 'male' : 'female')) return { mention, sort: 'person', nouns: [], gender };
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

/** Somebody the article has let speak, or made the subject of a sentence. */
export interface Referent {
  readonly at: number;
  readonly mention: number;
  readonly sort: 'person' | 'institution' | 'document' | 'people';
  readonly gender: 'female' | 'male' | undefined;
  /** Nouns the referent was called by: "minister", "officer". */
  readonly nouns: readonly string[];
  readonly spoke: boolean;
  readonly range: Range;
}

/** How far back, in words, a pronoun looks: about 1,200 characters. */
const MEMORY = 230;

function antecedentOf(pronoun: string, at: number, known: readonly Referent[]): Referent | undefined {
  const recent = since(known, at - MEMORY, at);
  if (pronoun === 'he' || pronoun === 'she') {
    const gender = pronoun === 'he' ? 'male' : 'female';
    const persons = recent.filter(referent => referent.sort === 'person' && (referent.gender === undefined || referent.gender === gender));
    return persons.at(-1);
  }
  if (pronoun === 'it') return recent.findLast(referent => referent.sort === 'institution' || referent.sort === 'document');
  if (pronoun === 'they') return recent.findLast(referent => referent.sort === 'people') ?? recent.findLast(referent => referent.sort === 'institution');
  return recent.findLast(referent => referent.spoke);
}

/** The referents between two words: the last of a list in order, so that long articles stay linear. */
function since(known: readonly Referent[], from: number, to: number): Referent[] {
  let first = known.length;
  while (first > 0 && (known[first - 1]?.at ?? 0) > from) first--;
  return known.slice(first).filter(referent => referent.at < to);
}

/** "The official" after "Salma Haddad, an official of the ministry": the last speaker that was called so. */
function namesake(reading: Reading, range: Range, nouns: readonly string[], known: readonly Referent[], definite: boolean): Referent | undefined {
  if (!definite || POSSESSIVES.has(reading.words[range.from]?.lower ?? '')) return undefined;
  const recent = since(known, range.from - 4 * MEMORY, range.from);
  const plural = nouns.some(noun => PEOPLE_NOUNS.has(noun) && PEOPLE_NOUNS.has(noun.slice(0, -1)));
  if (plural) return undefined;
  const terms = termsOf(reading, range);
  const alike = terms.length === 0 ? undefined : recent.findLast(referent => referent.spoke && referent.mention >= 0 && referent.sort === 'person' && termsOf(reading, referent.range).some(term => terms.includes(term)));
  if (alike && nouns.some(noun => GENERIC.test(noun))) return alike;
  const same = recent.findLast(referent => (referent.spoke || referent.mention >= 0) && (referent.nouns.some(noun => nouns.includes(noun)) || describedAs(reading, referent.mention, nouns)));
  if (same) return same;
  if (range.to - range.from > 5 || !nouns.some(noun => GENERIC.test(noun))) return undefined;
  const last = recent.findLast(referent => referent.spoke && referent.sort === 'person');
  return last && range.from - last.at < MEMORY ? last : undefined;
}

/** Capitalised words of a phrase, lower case: what "the Northport official" shares with "head of the Northport office". */
function termsOf(reading: Reading, range: Range): string[] {
  const terms: string[] = [];
  for (let i = range.from; i < range.to; i++) {
    const word = reading.words[i];
    if (word && (word.shape === 'title' || word.shape === 'upper') && !DETERMINERS.has(word.lower)) terms.push(word.lower);
  }
  return terms;
}

/** "Haddad said in a statement": the statement that a later claim may name is Haddad's. Undefined where nothing like it follows the cue. */
export function documentOf(reading: Reading, speaker: Speaker, cue: Range): Referent | undefined {
  for (let i = cue.to; i < Math.min(reading.words.length, cue.to + 6); i++) {
    const word = reading.words[i];
    if (!word || word.kind === 'punctuation') return undefined;
    if (!DOCUMENT_NOUNS.has(word.lower) || !/^(in|on|via|through)$/.test(reading.words[i - 2]?.lower ?? '')) continue;
    return { at: i, mention: speaker.mention, sort: 'document', gender: undefined, nouns: [word.lower], spoke: true, range: { from: i, to: i + 1 } };
  }
  return undefined;
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
export function headNouns(reading: Reading, range: Range): string[] {
  const nouns: string[] = [];
  let seen = false;
  for (let i = range.from; i < range.to; i++) {
    const word = reading.words[i];
    if (!word) break;
    const grammar = grammarOf(word);
    if (seen && (grammar.relative || (grammar.preposition && (reading.mentionAt[i] ?? -1) < 0))) break;
    if (word.kind === 'word') seen = true;
    if ((reading.mentionAt[i] ?? -1) >= 0) continue;
    if (grammar.speakerNoun || word.lower === 'old') nouns.push(word.lower);
  }
  return nouns;
}
