/** Formatting of our YAML files: keys in order, spaces in flow style and at line ends; comments and line breaks stay where they are. */
import type { Corpus, Path, SidecarFile } from '../corpus/corpus.ts';
import { plainOf } from '../sidecar/schema-check.ts';
import type { YamlNode } from '../sidecar/yaml-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import { append } from '../text/append.ts';
import type { TextEdit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { lineIndexOf } from '../text/line-index.ts';
import { freeSpans } from '../text/free-spans.ts';
import type { Mendable } from './code-actions.ts';
import type { YamlFile } from './completion.ts';

/** One edit for each line that changes. None for a file with faults: what it means is not sure. `disorder` finds keys out of order. */
export function formattingEdits(corpus: Corpus, path: Path, disorder: (file: SidecarFile) => Iterable<Omit<Mendable, 'rule'>>): readonly TextEdit[] {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'article' || file.kind === 'unreadable' || parseYaml(file.text).problems.length > 0) return [];
  const after = tidied(inOrder(file, disorder));
  return isSame(file.text, after) ? lineEdits(file.text, after) : [];
}

/** A mapping inside another is put in order once the other is; so deep they are. */
const ROUNDS = 3;

function inOrder(file: YamlFile, disorder: (file: SidecarFile) => Iterable<Omit<Mendable, 'rule'>>): string {
  let { text } = file;
  if (file.kind !== 'sidecar') return text;
  for (let round = 0; round < ROUNDS; round++) {
    const edits: TextEdit[] = [];
    const free = freeSpans();
    for (const { fix } of disorder({ ...file, text })) {
      if (fix && free.take(fix.edits.map(({ span }) => span))) append(edits, fix.edits);
    }
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}

function tidied(text: string): string {
  const { root } = parseYaml(text);
  const edits: TextEdit[] = [];
  const kept: YamlNode[] = [];
  if (root) visit(root);
  const inKept = freeSpans();
  for (const node of kept) inKept.take([node]);
  // From the first of them on, or a long row of spaces would be read anew from each.
  for (const line of text.matchAll(/(?<![ \t])[ \t]+(?=\r?\n|\r|$)/g)) {
    const span = { start: line.index, end: line.index + line[0].length };
    if (inKept.isFree(span)) edits.push({ span, newText: '' });
  }
  const end = text.length;
  if (end > 0 && !/[\r\n]$/.test(text) && !kept.some(node => node.end === end)) edits.push({ span: { start: end, end }, newText: /\r\n|\n/.exec(text)?.[0] ?? '\n' });
  const free = freeSpans();
  return applyEdits(text, edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).filter(({ span }) => free.take([span])));

  function visit(node: YamlNode): void {
    if (node.kind === 'scalar') {
      // White space inside a text of several lines is part of it.
      if (/[\r\n]/.test(text.slice(node.start, node.end))) kept.push(node);
      return;
    }
    if (node.kind === 'seq') {
      if (node.flow) gaps(node.items, node, '');
      for (const item of node.items) visit(item);
      return;
    }
    const { pairs } = node;
    if (node.flow) {
      gaps(pairs.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end) })), node, ' ');
      for (const { key, value } of pairs) if (value.end > value.start) gap(key.end, value.start, /^[ \t]*:[ \t]+$/, ': ');
    }
    for (const { value } of pairs) visit(value);
  }

  /** "{a: 1,b: 2}" → "{ a: 1, b: 2 }", "[ 1,2 ]" → "[1, 2]"; only what stands on one line. */
  function gaps(parts: readonly { readonly start: number; readonly end: number }[], whole: { readonly start: number; readonly end: number }, inside: string): void {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return;
    gap(whole.start + 1, first.start, /^[ \t]*$/, inside);
    gap(last.end, whole.end - 1, /^[ \t]*$/, inside);
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) gap(part.end, next.start, /^[ \t]*,[ \t]*$/, ', ');
    }
  }

  function gap(start: number, end: number, pattern: RegExp, newText: string): void {
    const written = text.slice(start, end);
    if (start <= end && pattern.test(written) && written !== newText) edits.push({ span: { start, end }, newText });
  }
}

/** The same data, and the same characters apart from white space, if in another order: nothing was lost on the way. */
function isSame(before: string, after: string): boolean {
  return data(before) === data(after) && letters(before) === letters(after);
}

function data(text: string): string {
  const { root, problems } = parseYaml(text);
  return problems.length > 0 ? `faults ${text}` : JSON.stringify(root ? sorted(plainOf(root)) : null);
}

function letters(text: string): string {
  return Array.from(text.replace(/\s/g, '')).toSorted().join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]): unknown => [key, sorted(inner)]).toSorted((a, b) => (String((a as unknown[])[0]) < String((b as unknown[])[0]) ? -1 : 1));
}

function lineEdits(before: string, after: string): TextEdit[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  return old.flatMap(({ text, start }, index): TextEdit[] => {
    const last = index === old.length - 1;
    const wanted = last ? fresh.slice(index).map(line => line.text).join('') : fresh[index]?.text ?? '';
    return wanted === text ? [] : [{ span: { start, end: start + text.length }, newText: wanted }];
  });
}

/** Each with its line end. */
function linesOf(text: string): { readonly text: string; readonly start: number }[] {
  const { lineStarts } = lineIndexOf(text);
  return lineStarts.map((start, index) => ({ text: text.slice(start, lineStarts[index + 1]), start }));
}
