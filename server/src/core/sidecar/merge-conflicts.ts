/** Conflicts that a merge of git left in a file: where they are, and the text as ours has it, every other character in its place. */
import type { Problem } from './model.ts';

export interface Unmerged {
  /** The lines of the markers, and those of the other side, are blank in it. */
  readonly text: string;
  /** At the line that begins each conflict. */
  readonly problems: readonly Problem[];
}

/** Undefined for a text without conflicts. One that is not marked to its end is none. */
export function unmerged(text: string): Unmerged | undefined {
  if (!/^<{7}/m.test(text)) return undefined;
  const problems: Problem[] = [];
  const parts: string[] = [];
  let copied = 0;
  let [open, begin, other] = [-1, -1, -1];
  const blank = (from: number, to: number): void => {
    parts.push(text.slice(copied, from), text.slice(from, to).replace(/[^\r\n]/g, ' '));
    copied = to;
  };
  // Longer markers are those of a merge inside a merge. `|||||||` begins what both sides had before.
  for (const { index, 0: line } of text.matchAll(/^(?:<{7,}|\|{7,}|={7,}|>{7,})(?:[ \t][^\r\n]*)?$/gm)) {
    if (line.startsWith('<')) [open, begin, other] = [index, index + line.length, -1];
    else if (open >= 0 && other < 0 && !line.startsWith('>')) other = index;
    else if (open >= 0 && other >= 0 && line.startsWith('>')) {
      problems.push({ kind: 'syntax', start: open, end: begin, message: 'A merge left two versions here: keep one, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"' });
      blank(open, begin);
      blank(other, index + line.length);
      open = -1;
    }
  }
  return problems.length > 0 ? { text: [...parts, text.slice(copied)].join(''), problems } : undefined;
}
