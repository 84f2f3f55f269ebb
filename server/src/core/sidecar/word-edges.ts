/** Whether a span begins or ends inside a word: "IS" inside "ISIS" is another name. */
import type { Span } from '../text/span.ts';

export function cutsWord(text: string, { start, end }: Span): boolean {
  return insideWord(text, start) || insideWord(text, end);
}

/** A letter or digit stands on both sides. Scripts written without spaces have no such edge. */
export function insideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.codePointAt(offset - (isLowSurrogate(text, offset - 1) && offset >= 2 ? 2 : 1));
  const right = text.codePointAt(offset);
  return left !== undefined && right !== undefined && isWord(left) && (isWord(right) || isMark(right));
}

function isWord(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character);
}

function isMark(code: number): boolean {
  return code >= 128 && /\p{M}/u.test(String.fromCodePoint(code));
}

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
