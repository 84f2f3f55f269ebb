/** Cuts a text into tokens that tile it, and lists the words among them. */
import type { Token, TokenKind, Word } from './token.ts';
import type { Shape, WordForm } from './word-form.ts';

/** Every character of `text` is in exactly one token; linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({ kind: kindOf(match[0]), text: match[0], start, end: start + match[0].length });
  }
  return tokens;
}

/** The tokens that are not white space, with case and shape. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let spaced = true;
  for (const { kind, text, start, end } of tokens) {
    const isSpace = kind === 'space' || kind === 'break';
    if (!isSpace) {
      const form = formOf(text);
      words.push({ kind, text, start, end, lower: form.lower, shape: form.shape, spaced, form });
    }
    spaced = isSpace;
  }
  return words;
}

export function formOf(text: string): WordForm {
  const kind = kindOf(text);
  return { kind, text, lower: text.toLowerCase().replaceAll('’', "'"), shape: shapeOf(kind, text), asked: 0, holds: 0, askedMore: 0, holdsMore: 0, notes: [] };
}

/** The text of the token that begins at `start`, which is inside the text and an end of a token. */
export function tokenAt(text: string, start: number): string {
  TOKEN_HERE.lastIndex = start;
  return TOKEN_HERE.exec(text)?.[0] ?? text.slice(start, start + 1);
}

/** The first that matches wins, so the order matters where a reason is given. */
const LEXERS: readonly RegExp[] = [
  /\r\n|\n|\r/u,
  /[^\S\r\n]+/u,
  /https?:\/\/[^\s<>"“”)\]]+/u, // before words, which would stop at the ":"
  /[@#][\p{L}\p{N}_]+/u, // handles and hashtags are one word
  /(?:\p{Lu}\.){2,}/u, // "U.S.", before words, which would stop at the first "."
  /\p{Lu}\.(?=[^\S\r\n]\p{Lu}[\p{Ll}.'’])/u, // the initial of "George W. Bush", both of "R. K. Tal"
  /\p{N}+(?:st|nd|rd|th)(?![\p{L}\p{N}])/u, // "2nd", before numbers, which would stop at the "n"
  /\p{N}+(?:[.,]\p{N}+)*(?!\p{L})/u, // "2,500" and "3.5", but "70th" and "1st" above, "4x4" below
  /['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])/u, // the clitic of "Iraq’s", cut off by the next line
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’ʼ`](?!(?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/u, // "Kata'ib", "d’affaires", "haven’t"
  /\p{M}+/u,
  /\.{2,}|-{2,}/u,
  /[^]/u,
];
const TOKEN = new RegExp(LEXERS.map(lexer => lexer.source).join('|'), 'gu');
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  if (first === 10 || first === 13) return 'break';
  if (first === 32) return 'space';
  if ((first >= 97 && first <= 122) || (first >= 65 && first <= 90)) return 'word';
  if (first >= 48 && first <= 57) return text.length > 1 && /[^\d.,]/.test(text) && !/^\d+(?:st|nd|rd|th)$/.test(text) ? 'word' : 'number';
  if (text.length === 1 && QUOTES.has(text)) return 'quote';
  if (/^\s/.test(text)) return 'space';
  if (/^[\p{L}\p{M}]/u.test(text) || (text.length > 1 && /^[@#'’_]/.test(text))) return 'word';
  return /^\p{N}/u.test(text) ? 'number' : 'punctuation';
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', "'"]);

function shapeOf(kind: TokenKind, text: string): Shape {
  if (kind === 'number') return 'digits';
  if (kind !== 'word') return 'other';
  if (/^\P{Lu}*$/u.test(text)) return /\p{L}/u.test(text) ? 'lower' : 'other';
  if (/^\P{Ll}*$/u.test(text)) return text.length === 1 ? 'title' : 'upper';
  return /^\p{Lu}\P{Lu}*$/u.test(text) ? 'title' : 'mixed';
}
