/** From LSP to the core: positions to offsets. */
import type { Position, Range } from 'vscode-languageserver';
import type { CorpusFile } from '../core/corpus/corpus.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';

/** Undefined for a file that could not be read: it has no places. */
export function offsetOf(file: CorpusFile | undefined, position: Position): number | undefined {
  return file && file.kind !== 'unreadable' ? offsetAt(file.lines, position) : undefined;
}

export function spanOfRange(file: CorpusFile | undefined, range: Range): Span | undefined {
  const start = offsetOf(file, range.start);
  const end = offsetOf(file, range.end);
  return start === undefined || end === undefined ? undefined : { start: Math.min(start, end), end: Math.max(start, end) };
}
