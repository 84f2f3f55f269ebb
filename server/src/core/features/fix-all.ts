/** Code actions that mend more than one finding: all of one kind in a file, and all safe fixes when it is saved. */
import type { Path } from '../corpus/corpus.ts';
import { append } from '../text/append.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Mendable } from './code-actions.ts';
import type { CodeAction } from './feature.ts';

/** For each rule with a fix at the place and more of them in the file. */
export function fixesOfKind(path: Path, here: readonly Mendable[], findings: readonly Mendable[]): CodeAction[] {
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule): CodeAction[] => {
    const alike = findings.filter(finding => finding.rule === rule && finding.fix);
    const { edits, count } = together(alike);
    if (count < 2) return [];
    const titles = new Set(alike.map(({ fix }) => fix?.title));
    const [title] = titles;
    return [{ title: titles.size === 1 && title !== undefined ? `${title} (all ${count} in this file)` : `Mend all ${count} “${rule}” in this file`, kind: 'quickfix', rule, preferred: false, edit: () => editOf(path, edits) }];
  });
}

/** Every safe fix of the file, in one edit; nothing where there is none. */
export function fixAll(path: Path, findings: readonly Mendable[]): CodeAction[] {
  const { edits, count } = together(findings.filter(({ fix }) => fix?.safe));
  if (count === 0) return [];
  return [{ title: `Mend what is safe to mend (${count})`, kind: 'fixAll', preferred: false, edit: () => editOf(path, edits) }];
}

export function editOf(path: Path, edits: readonly TextEdit[]): ReturnType<CodeAction['edit']> {
  return { edit: { changes: [{ path, edits }], creates: [] } };
}

/** Of fixes that overlap the first stands; the others are found again when the file is checked anew. */
function together(findings: readonly Mendable[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const taken = takenPlaces(findings.flatMap(({ fix }) => fix?.edits.map(({ span }) => span.end) ?? []));
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { fix } of findings) {
    if (!fix || fix.edits.some(({ span }) => taken.meets(span))) continue;
    for (const edit of fix.edits) taken.add(edit.span);
    append(edits, fix.edits);
    count++;
  }
  return { edits, count };
}

/** Which places edits are for, in time that depends on each edit alone: a long file has thousands. */
function takenPlaces(ends: readonly number[]): { readonly meets: (span: Span) => boolean; readonly add: (span: Span) => void } {
  const length = ends.reduce((most, end) => Math.max(most, end), 0) + 1;
  const covered = new Uint8Array(length);
  const begun = new Uint8Array(length);
  return {
    // What is put in between two letters meets an edit that begins there, or one that takes both.
    meets: span => begun[span.start] === 1 || (span.start < span.end ? within(span, covered) || within(span, begun) : covered[span.start - 1] === 1 && covered[span.start] === 1),
    add(span) {
      covered.fill(1, span.start, span.end);
      begun[span.start] = 1;
    },
  };
}

function within({ start, end }: Span, marks: Uint8Array): boolean {
  return marks.subarray(start, end).includes(1);
}
