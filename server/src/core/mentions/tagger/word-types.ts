/** What a word's form tells the tagger, looked up once for each form. */
import type { Word } from '../../tokens/token.ts';
import { perForm } from '../../tokens/word-form.ts';
import type { WordForm } from '../../tokens/word-form.ts';
import { CONNECTORS, FUNCTION_WORDS, MARKET_WORDS, PARTICLES, SPEECH_VERBS, SPORT_WORDS } from './cues.ts';
import type { Form } from './forms.ts';
import { hashText } from './hash.ts';

/** Bits of `TypedWords.flags`: loops over an article ask a number instead of looking texts up in lists. */
export const CAPITAL = 1;
export const LOWER_CASE = 2;
export const UPPER_CASE = 4;
/** Of the kind "word". */
export const WORD = 8;
/** Two signs and more. */
export const LONG = 16;
export const LATIN = 32;
export const PARTICLE = 64;
export const CONNECTOR = 128;
export const FUNCTION_WORD = 256;
export const SPEECH_VERB = 1024;
export const HYPHEN = 2048;
/** The "-" of "al-Assad", the "'" of "N'Djamena". */
export const JOINT = 4096;
/** A quotation mark, a colon, a dash, "(": a capital behind it proves nothing. */
export const OPENER = 8192;
export const OPEN_BRACKET = 16384;
export const CLOSE_BRACKET = 32768;
/** Punctuation and quotation marks. */
export const MARK = 65536;
export const AMPERSAND = 131_072;
export const SPORT_WORD = 262_144;
export const MARKET_WORD = 524_288;
/** An emoji, a bullet. */
export const SYMBOL = 1_048_576;

export interface WordType {
  readonly word: WordForm;
  readonly flags: number;
  /** Hash of the lower-case form. */
  readonly lower: number;
  /** By letter case, those made so far. */
  readonly forms: [Form | undefined, Form | undefined, Form | undefined];
}

/** By word index. */
export interface TypedWords {
  readonly types: readonly WordType[];
  readonly flags: Int32Array;
  readonly lower: Int32Array;
}

export type WordMemory = (words: readonly Word[]) => TypedWords;

/** The types are remembered as long as the words' forms are. */
export function wordMemory(): WordMemory {
  const typeOf = perForm<WordType>(form => ({ word: form, flags: flagsOf(form), lower: hashText(form.lower), forms: [undefined, undefined, undefined] }));
  return words => {
    const types: WordType[] = [];
    const flags = new Int32Array(words.length);
    const lower = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const type = typeOf(words[i]!);
      types.push(type);
      flags[i] = type.flags;
      lower[i] = type.lower;
    }
    return { types, flags, lower };
  };
}

function flagsOf({ text, lower, shape, kind }: WordForm): number {
  return (
    (shape === 'title' || shape === 'upper' || shape === 'mixed' ? CAPITAL : 0) |
    (shape === 'lower' ? LOWER_CASE : shape === 'upper' ? UPPER_CASE : 0) |
    (kind === 'word' ? WORD : 0) |
    (text.length > 1 ? LONG : 0) |
    (/[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/.test(text) ? LATIN : 0) |
    (PARTICLES.has(lower) ? PARTICLE : 0) |
    (CONNECTORS.has(lower) ? CONNECTOR : 0) |
    (FUNCTION_WORDS.has(lower) ? FUNCTION_WORD : 0) |
    (SPEECH_VERBS.has(lower) ? SPEECH_VERB : 0) |
    (text === '-' ? HYPHEN : 0) |
    (text === '-' || text === "'" || text === '’' || text === '‑' ? JOINT : 0) |
    (kind === 'quote' || text === ':' || text === '(' || text === '-' || text === '–' || text === '—' ? OPENER : 0) |
    (text === '(' ? OPEN_BRACKET : text === ')' ? CLOSE_BRACKET : 0) |
    (kind === 'punctuation' || kind === 'quote' ? MARK : 0) |
    (text === '&' ? AMPERSAND : 0) |
    (kind === 'punctuation' && /^\p{So}/u.test(text) ? SYMBOL : 0) |
    (SPORT_WORDS.has(lower) ? SPORT_WORD : 0) |
    (MARKET_WORDS.has(lower) ? MARKET_WORD : 0)
  );
}
