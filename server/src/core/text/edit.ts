/** Text edits: replace a span by new text, several at a time, all offsets in the old text. */
import type { Span } from './span.ts';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits that do not overlap; two insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let last = 0;
  for (const edit of ordered) {
    if (edit.span.start < last) throw new RangeError(`edits overlap at offset ${edit.span.start}`);
    result += text.slice(last, edit.span.start) + edit.newText;
    last = edit.span.end;
  }
  return result + text.slice(last);
}
