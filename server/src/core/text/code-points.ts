/** UTF-16 offsets to code points and back: files and printed output count code points, the core counts UTF-16. */
import { countBefore } from './bisect.ts';

/** A text without surrogate pairs has none recorded, and both directions are the identity. */
export interface CodePointIndex {
  /** UTF-16 offset of each high surrogate that begins a pair, ascending. */
  readonly pairs: readonly number[];
}

export function codePointIndexOf(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(pair.index);
  return { pairs };
}

/** An offset inside a pair counts as the offset before it. */
export function toCodePoint(index: CodePointIndex, offset: number): number {
  return offset - countBefore(index.pairs.length, i => (index.pairs[i] ?? 0) < offset);
}

export function toUtf16(index: CodePointIndex, codePoint: number): number {
  // The pair number `i` is at the code point `pairs[i] - i`: `i` pairs stand before it.
  return codePoint + countBefore(index.pairs.length, i => (index.pairs[i] ?? 0) - i < codePoint);
}
