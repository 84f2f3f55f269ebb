/** Code actions that mend more than one finding: all of one kind in a file, and all safe fixes when it is saved. */
import type { Path } from '../corpus/corpus.ts';
import type { TextEdit } from '../text/edit.ts';
import { overlaps } from '../text/span.ts';
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
    return [{ title: titles.size === 1 && title !== undefined ? `${title} (all ${count} in this file)` : `Mend all ${count} “${rule}” in this file`, kind: 'quickfix', rule, preferred: false, edit: { changes: [{ path, edits }], creates: [] } }];
  });
}

/** Every safe fix of the file, in one edit; nothing where there is none. */
export function fixAll(path: Path, findings: readonly Mendable[]): CodeAction[] {
  const { edits, count } = together(findings.filter(({ fix }) => fix?.safe));
  if (count === 0) return [];
  return [{ title: `Mend what is safe to mend (${count})`, kind: 'fixAll', preferred: false, edit: { changes: [{ path, edits }], creates: [] } }];
}

/** Of fixes that overlap the first stands; the others are found again when the file is checked anew. */
function together(findings: readonly Mendable[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { fix } of findings) {
    if (!fix || fix.edits.some(edit => edits.some(other => overlaps(edit.span, other.span) || edit.span.start === other.span.start))) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { edits, count };
}
