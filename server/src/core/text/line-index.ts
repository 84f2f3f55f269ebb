/** Offsets to lines and columns and back; LF, CRLF and lone CR each end a line. */

/** Zero-based, columns in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly lineStarts: readonly number[];
  readonly length: number;
}

export function lineIndexOf(text: string): LineIndex {
  const lineStarts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(lineEnd.index + lineEnd[0].length);
  return { lineStarts, length: text.length };
}

/** Offsets outside the text are clamped into it. */
export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.lineStarts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: clamped - (index.lineStarts[low] ?? 0) };
}

/** A position past the end of its line means the start of the next one at most. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.lineStarts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : index.length;
  const lineEnd = index.lineStarts[position.line + 1] ?? index.length;
  return Math.max(start, Math.min(start + position.character, lineEnd));
}
