/** UTF-16 offsets to code points and back: files and printed output count code points, the core counts UTF-16. */

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
  let low = 0;
  let high = index.pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.pairs[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
}

export function toUtf16(index: CodePointIndex, codePoint: number): number {
  let low = 0;
  let high = index.pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // The pair number `middle` is at this code point: `middle` pairs stand before it.
    if ((index.pairs[middle] ?? 0) - middle < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint + low;
}
