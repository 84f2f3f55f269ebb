/** What the tables of `lexicon.ts` say of a word, looked up once for each form: phrases are tried from many places. */
import { perForm } from '../tokens/word-form.ts';
import { COORDINATORS, DETERMINERS, DOCUMENT_NOUNS, FINITE_VERBS, INSTITUTION_NOUNS, LEAD_ADVERBS, PEOPLE_NOUNS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS } from './lexicon.ts';

export const grammarOf = perForm(({ lower }) => ({
  coordinator: COORDINATORS.has(lower),
  determiner: DETERMINERS.has(lower),
  finiteVerb: FINITE_VERBS.has(lower),
  leadAdverb: LEAD_ADVERBS.has(lower),
  preposition: PREPOSITIONS.has(lower),
  relative: RELATIVES.has(lower),
  subjectPronoun: SUBJECT_PRONOUNS.has(lower),
  subordinator: SUBORDINATORS.has(lower),
  timeWord: TIME_WORDS.has(lower),
  /** Of people, institutions or documents: what may name a speaker. */
  speakerNoun: PEOPLE_NOUNS.has(lower) || INSTITUTION_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower),
}));
