/** Finds who is told: the phrase after "told", "informed", "warned". */
import { OUTLETS } from '../mentions/tables/heads.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { CUE_VERBS } from './cue-table.ts';
import type { Cue } from './cues.ts';
import { ADDRESSEES, COORDINATORS, DETERMINERS, FINITE_VERBS, OBJECT_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS, VERB_ADVERBS } from './lexicon.ts';
import { closing } from './noun-phrase.ts';
import { mentionOn, mentionType, type Range, type Reading } from './reading.ts';

/** For “…,” she told the court: whom, although nothing more follows. */
export function addresseeAfter(reading: Reading, cue: Cue, end: number): Range | undefined {
  if (!cue.verb.frames.includes('o')) return undefined;
  const must = /^(tell|inform|notify|remind|assure|be quoted as saying)$/.test(cue.verb.lemma);
  const range = addresseeRange(reading, cue.group.to, end);
  if (!range || must) return range;
  const next = reading.words[skipAdjuncts(reading, range.to, end)];
  return next && (next.lower === 'that' || next.text === ':' || next.kind === 'quote') ? range : undefined;
}

function addresseeRange(reading: Reading, from: number, end: number): Range | undefined {
  const { words, mentionAt } = reading;
  const first = words[from];
  if (!first || from >= end) return undefined;
  if (OBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (first.kind !== 'word' && first.kind !== 'number') return undefined;
  const about = /^(about|around|over|nearly|almost|some)$/.test(first.lower) && words[from + 1]?.kind === 'number'; // "told about 60 farmers"
  const second = words[from + 1];
  const shown = /^(this|these)$/.test(first.lower) && second?.shape === 'lower' && !TIME_WORDS.has(second.lower); // "told this paper that"
  if (!about && !shown && (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || TIME_WORDS.has(first.lower))) return undefined;
  let open = true; // the phrase still needs its noun
  for (let i = about || shown ? from + 1 : from; i < Math.min(end, from + 25); i++) {
    const word = words[i];
    if (!word) return { from, to: i };
    const mention = mentionAt[i] ?? -1;
    if (mention >= 0) {
      if (!open && (mentionType(reading, i) === 'date' || !(isTitled(reading, i, from) || GUESTS.has(words[i - 1]?.lower ?? '') || MEDIA.has(words[i - 1]?.lower ?? '')))) return { from, to: i };
      while (i + 1 < end && mentionAt[i + 1] === mention) i++;
      open = false;
      continue;
    }
    const bracket = word.text === '(' && !open ? closing(reading, i, end) : -1;
    if (bracket >= 0) {
      i = bracket; // "told the Harbour Association (HA) that"
      continue;
    }
    if (word.text === '.' && i + 1 < end) {
      open = true; // "Mr. Cole"
      continue;
    }
    if (word.lower === "'s" || word.text === '-' || word.text === '/') {
      open = true;
      continue;
    }
    if (word.lower === 'who' && !open) return { from, to: relativeEnd(reading, i, end) ?? i };
    if (word.kind === 'punctuation' || word.kind === 'quote' || word.lower === 'to' || word.lower === 'there' || word.lower === 'not' || SUBORDINATORS.has(word.lower) || SUBJECT_PRONOUNS.has(word.lower)) return i > from ? { from, to: i } : undefined;
    if (TIME_WORDS.has(word.lower) || VERB_ADVERBS.has(word.lower) || FINITE_VERBS.has(word.lower)) return i > from && !open ? { from, to: i } : undefined;
    if (DETERMINERS.has(word.lower)) {
      if (!open) return { from, to: i };
      continue;
    }
    if (PREPOSITIONS.has(word.lower)) {
      if (word.lower !== 'of' && word.lower !== 'from' && word.lower !== 'for') return { from, to: i };
      open = true;
      continue;
    }
    if (word.lower === 'and' || word.lower === 'or') {
      open = true;
      continue;
    }
    if (COORDINATORS.has(word.lower)) return { from, to: i };
    open = false;
    const next = words[i + 1];
    if (ADDRESSEES.has(word.lower) && next && !(word.shape === 'title' && next.shape === 'title') && !/^(of|from|for|and)$/.test(next.lower) && !(next.shape === 'lower' && next.lower.endsWith('s') && !SUBORDINATORS.has(next.lower))) return { from, to: i + 1 };
    if (word.kind === 'number' && i > from && !about) return { from, to: i };
  }
  return undefined;
}

/** At the "that" of "told the officers who came for them that"; undefined where who is told said something, whose "that" it may be. */
function relativeEnd({ words }: Reading, who: number, end: number): number | undefined {
  for (let i = who + 1; i < Math.min(end, who + 12); i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || CUE_VERBS.has(word.lower)) return undefined;
    if (word.lower === 'that' && i > who + 1) return i;
  }
  return undefined;
}

/** "told visiting Oruan leader Cole": what stands before a name and is nobody yet. */
const GUESTS: ReadonlySet<string> = new Set(['visiting', 'fellow', 'outgoing', 'incoming', 'former', 'then', 'new', 'senior', 'top']);

/** "told the private channel Amber", "the daily Amber": what it is stands before its name. */
const MEDIA: ReadonlySet<string> = new Set([...OUTLETS, 'paper', 'agency', 'station', 'network', 'radio', 'portal', 'programme', 'podcast']);

/** "ambassador Matthew Weller": the name goes on with the title before it. */
function isTitled(reading: Reading, i: number, from: number): boolean {
  const mention = mentionOn(reading, i);
  const prev = reading.words[i - 1];
  return mention?.title !== undefined || (mention?.type === 'person' && i - 1 >= from && prev?.kind === 'word' && !(prev.shape === 'lower' && ADDRESSEES.has(prev.lower)));
}
