/** Finds whom a sentence is about, so that a later pronoun can mean them. */
import { DETERMINERS, PREPOSITIONS } from './lexicon.ts';
import { phraseAfter } from './phrase-after.ts';
import { mentionNumbered, type Range, type Reading } from './reading.ts';
import { headNouns, type Referent, speakerOf, mentionGender } from './speakers.ts';

/**
 * Whom a period's first clause is about, whether or not it speaks: "The accused spoke for nine minutes. He told …".
 * Undefined where that is nobody who could.
 */
export function subjectReferent(reading: Reading, period: Range, known: readonly Referent[]): Referent | undefined {
  if ((reading.quotationAt[period.from] ?? -1) >= 0) return undefined;
  const phrase = headPhrase(reading, period);
  if (phrase) {
    const { speaker, referent } = speakerOf(reading, phrase, known, false);
    const type = mentionNumbered(reading, speaker.mention)?.type;
    const sure = speaker.form === 'pronoun' ? speaker.mention >= 0 : type === 'person' || type === 'organization' || (referent.nouns.length > 0 && speaker.form !== 'document');
    if (sure) return { ...referent, spoke: false };
  }
  return personAtHead(reading, period);
}

/** The phrase at the head of the period, or after what a comma sets before it: "In Oru, the mayor". */
function headPhrase(reading: Reading, period: Range): Range | undefined {
  const at = phraseAfter(reading, period.from, period.to, 1);
  if (at) return untilVerb(reading, at);
  for (let i = period.from + 1; i < Math.min(period.to, period.from + 12); i++) {
    if (reading.words[i]?.text === ',') return phraseAfter(reading, i + 1, period.to, 1);
  }
  return undefined;
}

/** "The Front shared photographs" reads as a phrase to the end; a sentence has a verb, so its subject ends before the first that can be one. */
function untilVerb(reading: Reading, phrase: Range): Range {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const word = reading.words[i];
    if (!word || word.text === ',') break;
    if (word.shape !== 'lower' || !word.lower.endsWith('ed') || PREPOSITIONS.has(reading.words[i + 1]?.lower ?? '') || DETERMINERS.has(reading.words[i - 1]?.lower ?? '')) continue;
    return { from: phrase.from, to: i };
  }
  return phrase;
}

function personAtHead(reading: Reading, period: Range): Referent | undefined {
  for (let i = period.from; i < Math.min(period.to, period.from + 40); i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0) return undefined;
    const index = reading.mentionAt[i] ?? -1;
    const mention = mentionNumbered(reading, index);
    if (mention?.type !== 'person') continue;
    if (PREPOSITIONS.has(reading.words[i - 1]?.lower ?? '')) return undefined;
    return { at: i, mention: index, sort: 'person', gender: mentionGender(reading, index), nouns: headNouns(reading, { from: Math.max(period.from, i - 6), to: Math.min(period.to, i + 12) }), spoke: false, range: { from: i, to: i + 1 } };
  }
  return undefined;
}
