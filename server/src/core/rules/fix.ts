/** Applies the safe fixes of findings to a file's text. */
import { append } from '../text/append.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { freeSpans } from '../text/free-spans.ts';
import type { Finding } from './rule.ts';

export interface Fixed {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/** Of fixes that overlap the first is applied; the others may apply when the file is checked again. */
export function applySafeFixes(text: string, findings: readonly Finding[]): Fixed {
  const edits: TextEdit[] = [];
  const applied: Finding[] = [];
  const free = freeSpans();
  for (const finding of findings) {
    if (!finding.fix?.safe) continue;
    if (!free.take(finding.fix.edits.map(({ span }) => span))) continue;
    append(edits, finding.fix.edits);
    applied.push(finding);
  }
  return { text: applied.length > 0 ? applyEdits(text, edits) : text, applied };
}
