/** Several words as one phrase, and what the gazetteer knows it as. */
import type { Word } from '../tokens/token.ts';
import { perForm } from '../tokens/word-form.ts';
import type { Known, Lexicon } from './lexicon.ts';

/** The words as one phrase with single spaces: "Abu  Vela" to "Abu Vela", "Porto-Vela" as it stands. */
export function phraseOf(words: readonly Word[], from: number, to: number): string {
  let phrase = '';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word) phrase += (i > from && word.spaced ? ' ' : '') + word.text;
  }
  return phrase;
}

/** A single word is asked once for its form: most phrases are one. */
export function knownPhrase(words: readonly Word[], from: number, to: number, lexicon: Lexicon): Known | undefined {
  const first = words[from];
  if (to - from !== 1 || !first) return knownWords(words, from, to, lexicon);
  const note = noteOf(first);
  if (note.lexicon !== lexicon) {
    note.lexicon = lexicon;
    note.known = lexicon.known(first.text);
  }
  return note.known;
}

/** Several stages ask about one run of words in turn: the last answer is kept. */
function knownWords(words: readonly Word[], from: number, to: number, lexicon: Lexicon): Known | undefined {
  if (last.words !== words || last.from !== from || last.to !== to || last.lexicon !== lexicon) last = { words, from, to, lexicon, known: lexicon.known(phraseOf(words, from, to)) };
  return last.known;
}

let last: { readonly words: readonly Word[]; readonly from: number; readonly to: number; readonly lexicon: Lexicon | undefined; readonly known: Known | undefined } = { words: [], from: 0, to: 0, lexicon: undefined, known: undefined };

const noteOf = perForm((): { lexicon: Lexicon | undefined; known: Known | undefined } => ({ lexicon: undefined, known: undefined }));
