/** Finds the noun phrase that begins at a word, with its appositions: the speaker after "said" or "according to". */
import { grammarOf } from './grammar.ts';
import { COORDINATORS, DETERMINERS, DOCUMENT_NOUNS, FINITE_VERBS, MEANS_OF_SAYING, PEOPLE_NOUNS, POSSESSIVES, PREPOSITIONS, RELATIVES, SPEAKING_PRONOUNS, SUBJECT_PRONOUNS, TIME_WORDS } from './lexicon.ts';
import { closing, isDash, REACH, readsAsPhrase } from './noun-phrase.ts';
import { mentionType, type Range, type Reading } from './reading.ts';
import { wordTest } from '../tokens/word-form.ts';

/** The noun phrase that begins at `from` and does not pass `limit`, with its appositions: after "said", after "according to". */
export function phraseAfter(reading: Reading, from: number, limit: number, appositions = 2, fronted = false): Range | undefined {
  const { words } = reading;
  const first = words[from];
  if (!first || from >= limit) return undefined;
  if (SPEAKING_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  let to = withTime(reading, from, phraseEnd(reading, from, Math.min(limit, from + REACH)), limit);
  if (to <= from || !readsAsPhrase(reading, from, to)) return undefined;
  for (let i = 0; i < appositions && words[to]?.text === ','; i++) {
    const end = appositionEnd(reading, to + 1, Math.min(limit, to + REACH));
    // In "According to Cole, the wall …" a clause follows, which "the wall" must not be torn from.
    if (end === undefined || (fronted && !(words[end]?.text === ',' && isPlainApposition(reading, to + 1, end)))) break;
    to = end;
  }
  return { from, to };
}

/** "a tweet late Monday", "a count in August": when a document is of is part of its name. */
function withTime(reading: Reading, from: number, end: number, limit: number): number {
  if (!DOCUMENT_NOUNS.has(reading.words[end - 1]?.lower ?? '')) return end;
  let to = end;
  if (/^(in|on|from|of)$/.test(reading.words[to]?.lower ?? '')) to++;
  const first = to;
  while (to < limit && (mentionType(reading, to) === 'date' || TIME_WORDS.has(reading.words[to]?.lower ?? '') || (to > first && reading.words[to]?.kind === 'number'))) to++;
  return to > first && to - from < REACH ? to : end;
}

/** Where the phrase that begins at `from` stops: a comma, the end, a quotation, a clause, or when and where it was said. */
function phraseEnd(reading: Reading, from: number, limit: number): number {
  const { words } = reading;
  for (let i = from; i < limit; i++) {
    const word = words[i];
    if (!word) return i;
    if (word.text === '(' || word.text === '[') {
      const close = closing(reading, i, limit);
      if (close < 0) return i;
      i = close;
      continue;
    }
    const inName = i > from && (reading.mentionAt[i] ?? -1) >= 0 && reading.mentionAt[i] === reading.mentionAt[i - 1];
    if (inName) continue;
    if (word.text === '.' && i + 1 < limit && reading.words[i + 1]?.kind === 'word') continue; // "Dr. Salma Haddad"
    if (isEnd(word) || isDash(reading, i) || (reading.quotationAt[i] ?? -1) >= 0) return i;
    if (i === from) continue;
    const next = words[i + 1];
    if (mentionType(reading, i) === 'date' || (mentionType(reading, i) === undefined && grammarOf(word).timeWord && !PREPOSITIONS.has(words[i - 1]?.lower ?? ''))) return i;
    if (relates(word) && word.shape !== 'upper') continue;
    if (startsAnother(reading, from, i)) return i;
    if (!mayStop(word)) continue;
    if (FINITE_VERBS.has(word.lower) && /^(is|are|was|were|has|had|will|would|could)$/.test(word.lower)) return words.slice(from, i).some(w => /^(who|which|that)$/.test(w.lower)) ? limitOf(reading, i, limit) : i;
    if (COORDINATORS.has(word.lower) && word.lower !== 'and') return i;
    if (/^(as|while|when|because|after|before|during|since|until|if|although|though|but)$/.test(word.lower)) return i;
    if (/^(on|at|in|by|via|through)$/.test(word.lower) && next && (leadsAway(reading, i) || mentionType(reading, i - 1) === 'person')) return i;
    if (word.lower === 'to' && mentionType(reading, i - 1) === 'person') return i; // "said Cole to the crowd"
    if (PARTICIPLES.has(word.lower)) return i;
  }
  return limit;
}

const isEnd = wordTest(({ text }) => /^[,;:.!?—–…)\]]$/.test(text));
const relates = wordTest(({ lower }) => lower === 'who' || lower === 'which' || lower === 'whose');
const PARTICIPLES: ReadonlySet<string> = new Set(['telling', 'adding', 'speaking', 'referring', 'saying', 'noting', 'pointing', 'standing', 'sitting', 'waving', 'holding']);
/** What may end a phrase by what it is: most words are asked no more. */
const mayStop = wordTest(({ lower }) => FINITE_VERBS.has(lower) || COORDINATORS.has(lower) || PARTICIPLES.has(lower) || /^(as|while|when|because|after|before|during|since|until|if|although|though|but|on|at|in|by|via|through|to)$/.test(lower));
/** "over 40" or "the" may begin another phrase. */
const mayOpen = wordTest(({ lower }) => /^(over|about|around|some|nearly|almost|the|a|an|this|these|those|his|her|their|its)$/.test(lower));

/** For "according to Cole the wall" at "the": one phrase ends where the next begins. */
function startsAnother(reading: Reading, from: number, i: number): boolean {
  const { words } = reading;
  const word = words[i];
  const prev = words[i - 1];
  if (!word || word.shape !== 'lower' || !mayOpen(word) || prev?.kind !== 'word') return false;
  const afterName = mentionType(reading, i - 1) !== undefined;
  if (/^(over|about|around|some|nearly|almost)$/.test(word.lower)) return afterName && (words[i + 1]?.kind === 'number' || mentionType(reading, i + 1) === 'quantity');
  if (!/^(the|a|an|this|these|those|his|her|their|its)$/.test(word.lower)) return false;
  if (afterName) return true;
  if (i <= from + 1 || PREPOSITIONS.has(prev.lower) || COORDINATORS.has(prev.lower) || DETERMINERS.has(prev.lower)) return false;
  return !words.slice(from, i).some(w => RELATIVES.has(w.lower) || /(ing|ed)$/.test(w.lower)); // "the board led by the mayor"
}

/** "a volunteer network", "who leads it", "deputy head of the office", "Salma Reed": an apposition, whatever follows. */
function isPlainApposition(reading: Reading, from: number, to: number): boolean {
  const first = reading.words[from];
  if (!first) return false;
  if (/^(a|an|one|who|whose|which|its|his|her|their|quoting|citing)$/.test(first.lower)) return true;
  if (mentionType(reading, from) === 'person' && reading.mentionAt[from] === reading.mentionAt[to - 1]) return true;
  return to - from <= 8 && first.shape === 'lower' && !DETERMINERS.has(first.lower) && reading.words.slice(from, to).some(word => PEOPLE_NOUNS.has(word.lower));
}

function limitOf(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/^[,;:.!?—–]$/.test(reading.words[i]?.text ?? '') || (reading.quotationAt[i] ?? -1) >= 0) return i;
  return limit;
}

/** "on Monday", "in a statement", "at a news conference", "by telephone": about the saying, not about the speaker. */
function leadsAway(reading: Reading, preposition: number): boolean {
  const { words } = reading;
  if (mentionType(reading, preposition + 1) === 'date') return true;
  for (let i = preposition + 1; i < preposition + 6; i++) {
    const word = words[i];
    if (!word || word.kind === 'punctuation') return false;
    if (i > preposition + 1 && PREPOSITIONS.has(word.lower)) return false;
    if (TIME_WORDS.has(word.lower) && i <= preposition + 2) return true;
    if (MEANS_OF_SAYING.has(word.lower)) return true;
  }
  return false;
}

/** The end of the apposition or relative clause that begins at `from`; undefined where something else begins there. */
function appositionEnd(reading: Reading, from: number, limit: number): number | undefined {
  const { words } = reading;
  const first = words[from];
  if (!first) return undefined;
  const end = phraseEnd(reading, from, limit);
  if (/^(who|whose|which|quoting|citing)$/.test(first.lower)) return limitOf(reading, from, limit);
  if (first.kind === 'number') return end - from === 1 ? end : undefined; // an age
  if (first.kind === 'quote') return undefined; // "in the words of Cole, “a disgrace”"
  if (end <= from || COORDINATORS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower)) return undefined;
  if (POSSESSIVES.has(first.lower) && !PEOPLE_NOUNS.has(words[end - 1]?.lower ?? '')) return undefined;
  if (!readsAsPhrase(reading, from, end)) return undefined;
  const after = words[end];
  return !after || end >= limit || after.kind === 'punctuation' || after.kind === 'quote' || PREPOSITIONS.has(after.lower) || mentionType(reading, end) === 'date' || TIME_WORDS.has(after.lower) || /^(after|before|during|as|when|while)$/.test(after.lower) ? end : undefined;
}
