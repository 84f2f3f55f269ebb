/** What the tables of `lexicon.ts` say of a word, looked up once for each form: phrases are tried from many places. */
import { perForm } from '../tokens/word-form.ts';
import { COORDINATORS, DETERMINERS, DOCUMENT_NOUNS, FINITE_VERBS, INSTITUTION_NOUNS, LEAD_ADVERBS, PEOPLE_NOUNS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS } from './lexicon.ts';

const TABLES = {
  coordinator: COORDINATORS,
  determiner: DETERMINERS,
  finiteVerb: FINITE_VERBS,
  leadAdverb: LEAD_ADVERBS,
  preposition: PREPOSITIONS,
  relative: RELATIVES,
  subjectPronoun: SUBJECT_PRONOUNS,
  subordinator: SUBORDINATORS,
  timeWord: TIME_WORDS,
  /** Of people, institutions or documents: what may name a speaker. */
  speakerNoun: new Set([...PEOPLE_NOUNS, ...INSTITUTION_NOUNS, ...DOCUMENT_NOUNS]),
};

type Grammar = Readonly<Record<keyof typeof TABLES, boolean>>;

/** One object for all words of which the tables say the same: there are few of them, so that they stay near at hand. */
const kinds = new Map<string, Grammar>();

export const grammarOf = perForm(({ lower }): Grammar => {
  const entries = Object.entries(TABLES).map(([name, table]): [string, boolean] => [name, table.has(lower)]);
  const key = entries.map(([, holds]) => Number(holds)).join('');
  let grammar = kinds.get(key);
  if (!grammar) kinds.set(key, (grammar = Object.fromEntries(entries) as Grammar));
  return grammar;
});
