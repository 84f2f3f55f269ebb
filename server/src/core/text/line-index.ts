/** Offsets to lines and columns and back; LF, CRLF and lone CR each end a line. */
import { countBefore } from './bisect.ts';

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
  const line = Math.max(0, countBefore(index.lineStarts.length, i => (index.lineStarts[i] ?? 0) <= clamped) - 1);
  return { line, character: clamped - (index.lineStarts[line] ?? 0) };
}

/** A position past the end of its line means the start of the next one at most. */
export function offsetAt(index: LineIndex, position: Position): number {
  const start = index.lineStarts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : index.length;
  const lineEnd = index.lineStarts[position.line + 1] ?? index.length;
  return Math.max(start, Math.min(start + position.character, lineEnd));
}
