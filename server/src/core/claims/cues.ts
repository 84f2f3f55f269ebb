/** Finds the cues of a period: verbs, phrases ("according to") and nouns ("voiced concern") that put something forward. */
import { CUE_VERBS, type CueVerb } from './cue-table.ts';
import { BE, COORDINATORS, DETERMINERS, DO, DOCUMENT_NOUNS, HAVE, INSTITUTION_NOUNS, MODALS, NEGATIONS, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, SUBJECT_PRONOUNS, VERB_ADVERBS } from './lexicon.ts';
import { leadInOf } from './lead-ins.ts';
import { mentionType, type Period, type Range, type Reading } from './reading.ts';
import type { Word } from '../tokens/token.ts';
import { wordTest } from '../tokens/word-form.ts';

export interface Cue {
  readonly kind: 'verb' | 'participle' | 'phrase';
  readonly verb: CueVerb;
  /** The words shown as the cue: "pointed out", "was quoted as saying". */
  readonly shown: Range;
  /** With its auxiliaries and adverbs: "has long argued". The subject ends where this begins, the content follows its end. */
  readonly group: Range;
}

/** Cues in order. Negated, passive and infinitive verbs are left out: "did not say", "was told", "declined to say". */
export function cuesOf(reading: Reading, period: Period): Cue[] {
  const cues: Cue[] = [];
  for (let i = period.from; i < period.to; i++) {
    if (!mayBeCue(reading.words[i]) || (reading.quotationAt[i] ?? -1) >= 0) continue;
    const cue = READERS.get(reading.words[i]?.lower ?? '')?.(reading, i, period) ?? verbCue(reading, i, period);
    if (!cue) continue;
    cues.push(cue);
    i = cue.shown.to - 1;
  }
  return cues;
}

const mayBeCue = wordTest(({ lower }) => READERS.has(lower) || CUE_VERBS.has(lower));

function made(lemma: string, weight: number, frames: string, stance: CueVerb['stance'] = 'asserts'): CueVerb {
  return { lemma, weight, frames, stance, form: 'past', particle: undefined };
}

function withStance({ lemma, weight, frames, form, particle }: CueVerb, stance: CueVerb['stance']): CueVerb {
  return { lemma, weight, frames, stance, form, particle };
}

const PHRASES: readonly { readonly words: readonly string[]; readonly verb: CueVerb }[] = [
  { words: ['according', 'to'], verb: made('according to', 0.93, 'qb') },
  { words: ['in', 'the', 'words', 'of'], verb: made('in the words of', 0.95, 'qb') },
  { words: ['per'], verb: made('per', 0.7, 'qb') },
  { words: ['in', 'the', 'view', 'of'], verb: made('in the view of', 0.8, 'qb') },
  { words: ['in', 'the', 'opinion', 'of'], verb: made('in the opinion of', 0.8, 'qb') },
];

function phraseCue(reading: Reading, i: number, period: Range): Cue | undefined {
  const phrase = PHRASES.find(({ words }) => i + words.length < period.to && words.every((word, k) => reading.words[i + k]?.lower === word));
  if (!phrase) return undefined;
  // "40 per cent", "twice per day", "as per the treaty"
  if (phrase.words[0] === 'per' && (reading.words[i - 1]?.lower === 'as' || !(mentionType(reading, i + 1) === 'person' || mentionType(reading, i + 1) === 'organization' || (reading.words[i + 1]?.lower === 'the' && namesSpeaker(reading, i + 2))))) return undefined;
  const range = { from: i, to: i + phrase.words.length };
  return { kind: 'phrase', verb: phrase.verb, shown: range, group: range };
}

/** "the ministry", "the police report": somebody or something that speaks, within two words. */
function namesSpeaker(reading: Reading, i: number): boolean {
  return [i, i + 1].some(k => [PEOPLE_NOUNS, INSTITUTION_NOUNS, DOCUMENT_NOUNS].some(set => set.has(reading.words[k]?.lower ?? '')));
}

const PASSIVES = ['said', 'believed', 'alleged', 'reported', 'claimed', 'asserted', 'argued', 'thought', 'estimated', 'stated', 'confirmed'];

/** "is said by neighbours to ring", "it was asserted by the Crown that". */
function saidBy(reading: Reading, i: number, period: Range): Cue | undefined {
  const { words } = reading;
  if (words[i + 1]?.lower !== 'by' || !BE.has(words[i - 1]?.lower ?? '') || MEANS.test(words[i + 2]?.lower ?? '')) return undefined;
  if (groupStart(reading, i, period.from) < i - 2) return undefined;
  return { kind: 'phrase', verb: made('be said by', 0.8, 'qb', 'reports'), shown: { from: i - 1, to: i + 2 }, group: { from: i - 1, to: i + 2 } };
}

/** "was quoted by the state agency as saying". */
function quotedAs(reading: Reading, i: number, period: Range): Cue | undefined {
  const { words } = reading;
  for (let k = i + 1; k < Math.min(period.to - 1, i + 14); k++) {
    if (words[k]?.lower !== 'as' || !/^(saying|telling|having)$/.test(words[k + 1]?.lower ?? '')) continue;
    const from = groupStart(reading, i, period.from);
    // "the agency quoted Haddad as saying": he speaks
    if (!(helpersIn(words, from, i) & BEING)) return k > i + 1 ? { kind: 'verb', verb: made('quote as saying', 0.95, 'qtb', 'reports'), shown: { from: i, to: i + 1 }, group: { from, to: k + 2 } } : undefined;
    let first = i;
    while (first > from && BE.has(words[first - 1]?.lower ?? '')) first--;
    return { kind: 'verb', verb: made('be quoted as saying', 0.95, words[k + 1]?.lower === 'telling' ? 'qtbo' : 'qtb', 'reports'), shown: { from: first, to: k + 2 }, group: { from, to: k + 2 } };
  }
  return undefined;
}

const HOLDERS = ['express', 'expresses', 'expressed', 'voice', 'voices', 'voiced', 'raise', 'raises', 'raised', 'convey', 'conveys', 'conveyed', 'reiterate', 'reiterates', 'reiterated', 'cast', 'casts', 'throw', 'throws', 'threw'];
const FEELINGS = /^(concerns?|fears?|hopes?|confidence|regrets?|optimism|pessimism|doubts?|alarm|surprise|disappointment|worry|worries|dismay|frustration|anger|skepticism|scepticism|belief|satisfaction|unease|readiness|willingness|opposition|solidarity)$/;

/** "voiced concern over", "expressed its deep regret that". */
function nounCue(reading: Reading, i: number, period: Range): Cue | undefined {
  const { words } = reading;
  for (let k = i + 1; k < Math.min(period.to, i + 5); k++) {
    const lower = words[k]?.lower ?? '';
    if (PREPOSITIONS.has(lower) || words[k]?.kind !== 'word') return undefined;
    if (!FEELINGS.test(lower)) continue;
    if (/^(cast|throw|threw)/.test(words[i]?.lower ?? '') && !lower.startsWith('doubt')) return undefined;
    const group = groupOf(reading, i, period.from);
    if (group === undefined) return undefined;
    const verb = made('express concern', 0.75, 'tpq', /^(doubt|sceptic|skeptic)/.test(lower) ? 'doubts' : 'asserts');
    return { kind: 'verb', verb, shown: { from: i, to: k + 1 }, group: { from: group, to: k + 1 } };
  }
  return undefined;
}

const STATES = ['adamant', 'confident', 'convinced', 'certain', 'hopeful', 'optimistic', 'sure', 'sceptical', 'skeptical', 'doubtful', 'unsure', 'clear'];

/** "was adamant that", "is convinced the", "made clear that". */
function stateCue(reading: Reading, i: number, period: Range): Cue | undefined {
  const { words } = reading;
  if (words[i + 1]?.lower !== 'that') return undefined;
  const before = words[i - 1]?.lower ?? '';
  const first = /^(made|makes|make)$/.test(before) ? i - 1 : before === 'it' && /^(made|makes|make)$/.test(words[i - 2]?.lower ?? '') ? i - 2 : i;
  if (words[i]?.lower === 'clear' && first === i) return undefined;
  const from = groupStart(reading, first, period.from);
  const helpers = helpersIn(words, from, first);
  if (first === i && !(helpers & BEING)) return undefined;
  if (helpers & MODAL) return undefined;
  const negated = (helpers & NEGATED) !== 0; // "is not convinced that"
  if (negated && first !== i) return undefined;
  const doubts = negated || /^(sceptical|skeptical|doubtful|unsure)$/.test(words[i]?.lower ?? '');
  return { kind: 'verb', verb: made('be sure', 0.75, 't', doubts ? 'doubts' : 'asserts'), shown: { from: first, to: i + 1 }, group: { from, to: i + 1 } };
}

/** What else than a verb a word may begin: looked up for every word, so that most cost one look. */
const READERS: ReadonlyMap<string, (reading: Reading, i: number, period: Period) => Cue | undefined> = new Map([
  ...PHRASES.map(({ words }) => [words[0] ?? '', phraseCue] as const),
  ...['quoted', 'cited', 'quotes', 'cites', 'quoting', 'citing'].map(word => [word, quotedAs] as const),
  ...PASSIVES.map(word => [word, saidBy] as const),
  ...HOLDERS.map(word => [word, nounCue] as const),
  ...STATES.map(word => [word, stateCue] as const),
]);

function verbCue(reading: Reading, i: number, period: Period): Cue | undefined {
  const { words } = reading;
  const word = words[i];
  const entries = word && CUE_VERBS.get(word.lower);
  const headline = reading.article.blocks[period.block]?.role === 'headline';
  // "Said Cole: …", "Envoy Says …", "ENVOY SAYS …"
  if (!word || !entries || (word.shape !== 'lower' && !(word.shape === 'title' && (i === period.from || headline)) && !(word.shape === 'upper' && headline))) return undefined;
  const type = mentionType(reading, i);
  if (type !== undefined) return undefined;
  const verb = entries.find(entry => entry.particle === undefined || (particleAt(reading, i + 1, entry.particle) && !(entry.particle === 'it' && words[i + 2]?.lower === 'at')));
  if (!verb) return undefined;
  const shown = { from: i, to: i + 1 + (verb.particle?.split(' ').length ?? 0) };
  if (verb.form === 'ing') {
    const before = words[i - 1];
    if (before && BE.has(before.lower) && before.lower !== "'s" && before.lower !== 'being') {
      const from = groupOf(reading, i, period.from);
      return from === undefined ? undefined : { kind: 'verb', verb, shown, group: { from, to: shown.to } };
    }
    const quotes = (reading.quotationAt[shown.to] ?? -1) >= 0 || (reading.quotationAt[shown.to + 1] ?? -1) >= 0;
    if (/^[qx]+$/.test(verb.frames) && !quotes) return undefined; // "added, smiling, that"
    return i > period.from && (before?.text === ',' || before?.text === '—' || before?.lower === 'while') ? { kind: 'participle', verb, shown, group: shown } : undefined;
  }
  const refused = verb.lemma === 'rule' && words[i - 1]?.lower === 'to' && /^(refus|declin)/.test(words[i - 2]?.lower ?? '');
  if (refused && verb.particle) return openCue(reading, period, verb, { from: i - 2, to: shown.to }); // "refused to rule out charges"
  const led = verb.form === 'base' && verb.weight >= 0.7 ? leadInOf(reading, i, period.from) : undefined;
  if (led !== undefined) return { kind: 'verb', verb, shown, group: { from: groupStart(reading, led, period.from), to: shown.to } };
  const from = groupOf(reading, i, period.from);
  if (from === undefined) return undefined;
  if (verb.form !== 'past' && isNoun(reading, i, from)) return undefined;
  if (word.lower === 'state' && isOfMedia(words, i + 1)) return undefined;
  const before = words[from - 1]?.lower ?? '';
  if (DETERMINERS.has(before) && !/^(all|both|each|many|several|some|this|that)$/.test(before)) return undefined; // "the said group", "an estimated 40"
  if (words[i - 1]?.text === '-' && !word.spaced) return undefined; // "heat-attributed damage"
  const helpers = helpersIn(words, from, i);
  if (isDisbelief(word.lower, helpers)) return { kind: 'verb', verb: withStance(verb, 'doubts'), shown, group: { from, to: shown.to } };
  if (isConcession(verb, helpers)) return openCue(reading, period, verb, { from: i, to: shown.to });
  if (verb.form === 'base' && !isPlural(reading, from - 1) && !(helpers & ONLY)) return undefined;
  if (verb.form === 'present' && PLURALS.test(word.lower) && COORDINATORS.has(words[shown.to]?.lower ?? '')) return undefined; // "scientific notes and findings"
  if (verb.form === 'present' && /^[:.]$/.test(words[shown.to]?.text ?? '') && PLURALS.test(word.lower) && (mentionType(reading, i - 1) === undefined)) return undefined; // "examples of hard questions:"
  return { kind: 'verb', verb, shown, group: { from, to: shown.to } };
}

/** "state news agency", "state-run radio". */
function isOfMedia(words: readonly Word[], i: number): boolean {
  return (words[i]?.text === '-' && !words[i]?.spaced) || /^(news|media|television|tv|radio|broadcasters?|agency|newspaper|daily)$/.test(words[i]?.lower ?? '');
}

function particleAt(reading: Reading, i: number, particle: string): boolean {
  return particle.split(' ').every((part, k) => reading.words[i + k]?.lower === part);
}

/** Where the verb's auxiliaries begin; undefined where they make it no saying: "did not say", "was told", "could say", "to say". */
function groupOf(reading: Reading, verb: number, floor: number): number | undefined {
  const { words } = reading;
  const from = groupStart(reading, verb, floor);
  const helpers = helpersIn(words, from, verb);
  if (words[verb - 1]?.lower === 'to' || words[from - 1]?.lower === 'to') return undefined;
  const only = (helpers & (ONLY | NEGATED)) === ONLY || words[verb + 1]?.lower === 'only'; // "would say only that"
  const verbForm = words[verb]?.lower ?? '';
  const concedes = CUE_VERBS.get(verbForm)?.some(entry => isConcession(entry, helpers)) ?? false;
  if (!only && !concedes && helpers & (NEGATED | DOING | MODAL) && !isDisbelief(verbForm, helpers)) return undefined;
  if (helpers & PASSIVE && !verbForm.endsWith('ing')) return undefined; // "was told"
  const next = words[verb + 1]?.start === undefined || !sameBlock(reading, verb, verb + 1) ? '' : (words[verb + 1]?.lower ?? '');
  if (/^(nothing|little)$/.test(next)) return undefined; // "said nothing"
  if (next === 'of' && /^(accused|told|convicted)$/.test(verbForm)) return undefined; // "a dealer accused of theft"
  if (next === 'by' && !MEANS.test(words[verb + 2]?.lower ?? '')) return undefined; // "a plan announced by the ministry"
  return from;
}

/** No line ends between the two words: a headline's last verb does not take the byline's "By". */
function sameBlock(reading: Reading, a: number, b: number): boolean {
  const { article, words } = reading;
  return !/[\r\n]/.test(article.text.slice(words[a]?.end ?? 0, words[b]?.start ?? 0));
}

/** What stands among a verb's auxiliaries, as bits. */
const NEGATED = 1;
const MODAL = 2;
const DOING = 4;
const ONLY = 8;
const BEING = 16;
/** The last of "be" and "have" is a "be". */
const PASSIVE = 32;

function helpersIn(words: readonly Word[], from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) {
    const { lower } = words[i]!;
    if (NEGATIONS.has(lower)) found |= NEGATED;
    if (MODALS.has(lower)) found |= MODAL;
    if (DO.has(lower)) found |= DOING;
    if (lower === 'only') found |= ONLY;
    if (BE.has(lower)) found = lower === "'s" ? (found | BEING) & ~PASSIVE : found | BEING | PASSIVE;
    else if (HAVE.has(lower)) found &= ~PASSIVE;
  }
  return found;
}

/** "does not believe the wall is safe" puts forward a doubt; "does not say" puts forward nothing. */
function isDisbelief(verb: string, helpers: number): boolean {
  return (helpers & (NEGATED | DOING | MODAL)) === (NEGATED | DOING) && /^(believe|think|expect|accept)$/.test(verb);
}

/** "did not deny that it was late" grants it, "has not ruled out charges" leaves it open. */
function isConcession(verb: CueVerb, helpers: number): boolean {
  return (helpers & (NEGATED | MODAL)) === NEGATED && /^(deny|dispute|doubt|rule)$/.test(verb.lemma) && (verb.lemma !== 'rule' || verb.particle !== undefined);
}

function openCue(reading: Reading, period: Period, verb: CueVerb, shown: Range): Cue {
  const stance = verb.lemma === 'rule' ? 'doubts' : 'asserts';
  return { kind: 'verb', verb: withStance(verb, stance), shown, group: { from: groupStart(reading, shown.from, period.from), to: shown.to } };
}

function groupStart(reading: Reading, verb: number, floor: number): number {
  const { words } = reading;
  let from = verb;
  while (from > floor) {
    const prev = words[from - 1];
    if (!prev || (reading.quotationAt[from - 1] ?? -1) >= 0 || (reading.mentionAt[from - 1] ?? -1) >= 0) break; // "Peace Now condemned"
    const adverb = VERB_ADVERBS.has(prev.lower) || (prev.lower.endsWith('ly') && prev.shape === 'lower' && prev.lower.length > 4 && !/^(family|assembly|ally|july|italy|reply|supply|monopoly|early|daily|weekly)$/.test(prev.lower));
    if (!(BE.has(prev.lower) || HAVE.has(prev.lower) || DO.has(prev.lower) || MODALS.has(prev.lower) || NEGATIONS.has(prev.lower) || adverb)) break;
    if (prev.lower === "'s" && !SUBJECT_PRONOUNS.has(words[from - 2]?.lower ?? '')) break;
    from--;
  }
  return from;
}

/** "they say", "police say", "two officials believe": what can stand before a verb without -s. */
function isPlural(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word) return false;
  if (word.text === ',' || word.kind === 'quote' || COORDINATORS.has(word.lower)) return true;
  return /^(they|we|both|others|some|many|most|few|family|who)$/.test(word.lower) || isPluralNoun(word) || mentionType(reading, i) === 'organization' || word.text === ')' || pluralBefore(reading, i);
}

/** "women", "police", "officials"; a word in -s may be no noun. */
const isPluralNoun = wordTest(({ lower }) => /^(?:police|people|media|staff|children|youth)$/.test(lower) || (lower.endsWith('men') && !/^(?:omen|abdomen|regimen|specimen|acumen|semen|yemen)$/.test(lower)) || (lower.endsWith('s') && !/(ss|us|is|'s)$/.test(lower)));

/** "Legal advisers to the house doubt": the plural stands before a preposition. */
function pluralBefore(reading: Reading, i: number): boolean {
  for (let k = i; k > Math.max(0, i - 8); k--) {
    const word = reading.words[k];
    if (!word || word.kind !== 'word') return false;
    if (PREPOSITIONS.has(word.lower) && isPluralNoun(reading.words[k - 1])) return true;
  }
  return false;
}

/** Third persons that are more often plural nouns. */
const PLURALS = /^(questions|objects|remarks|comments|answers|claims|reports|demands|fears|hopes|doubts|calls|notes|states|estimates|forecasts|posts|tweets|quotes|orders|rules|offers|judges|labels|terms|brands|signals|hints|appeals|protests|promises|pledges|vows|records)$/;

/** After "said by": how, not by whom. */
const MEANS = /^(telephone|phone|e|email|voice|text|video|letter|satellite|radio|fax|message|post|way)$/;

const NUMERALS = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|early|new|other|more|such|small|whose|fresh|previous|recent|false|media|news|further|similar|official)$/;

/** "the report", "their claims", "of doubts", "the Front report says": a noun where the verb has the same form. */
function isNoun(reading: Reading, i: number, from: number): boolean {
  if (from < i) return false;
  const prev = reading.words[i - 1];
  if (!prev) return true;
  if (DOCUMENT_NOUNS.has(reading.words[i]?.lower ?? '') && isFiniteCue(reading.words[i + 1])) return true;
  return DETERMINERS.has(prev.lower) || POSSESSIVES.has(prev.lower) || PREPOSITIONS.has(prev.lower) || prev.lower === "'s" || prev.kind === 'number' || (NUMERALS.test(prev.lower) && mentionType(reading, i - 1) === undefined) || prev.text === '-';
}

/** "says", "found". */
function isFiniteCue(word: Word | undefined): boolean {
  return CUE_VERBS.get(word?.lower ?? '')?.some(({ form, particle }) => particle === undefined && (form === 'past' || form === 'present')) ?? false;
}
