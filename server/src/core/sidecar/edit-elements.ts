/** Edits of a YAML list or mapping, block or flow: elements removed and put in, every byte between them left alone. */
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** An element as written: an item with its "- ", or a key with its value. */
export interface Elements {
  readonly flow: boolean;
  readonly spans: readonly Span[];
  /** Block: the column the elements begin in. */
  readonly column: number;
  /** Flow: the span between the brackets. */
  readonly inner: Span;
}

export interface ListChange {
  /** Indexes of elements that go. */
  readonly removed: ReadonlySet<number>;
  /** New elements after the element with that index, -1 for before the first; no indentation on the first line. */
  readonly inserted: ReadonlyMap<number, readonly string[]>;
}

/** The caller sees to it that something is left in a block list. */
export function editElements(text: string, eol: string, elements: Elements, change: ListChange): readonly TextEdit[] {
  return elements.flow ? flowEdits(text, elements, change) : blockEdits(text, eol, elements, change);
}

function blockEdits(text: string, eol: string, { spans, column }: Elements, { removed, inserted }: ListChange): readonly TextEdit[] {
  const pad = ' '.repeat(column);
  const first = spans[0];
  const stays = lastKept(spans.length, removed);
  const edits: TextEdit[] = [];
  for (const [after, texts] of inserted) {
    const kept = spans[stays[after] ?? -1];
    if (kept) edits.push(afterElement(text, eol, withRemarks(text, kept, column), texts.map(one => pad + one)));
    else if (first) edits.push(beforeFirst(text, eol, first, pad, texts));
  }
  // The first one shares its line with the dash: it goes up to the next that stays, and those between go with it.
  const together = removed.has(0) && sharesLine(text, first) ? lengthOfFirst(spans.length, removed) : 0;
  const last = spans[together - 1];
  if (first && last) edits.push({ span: { start: first.start, end: upToNext(text, last, spans[together], column) }, newText: '' });
  for (let index = spans.length - 1; index >= together; index--) {
    const span = spans[index];
    if (span && removed.has(index)) edits.push({ span: linesOf(text, span), newText: '' });
  }
  return edits;
}

/** How many of the first ones go. */
function lengthOfFirst(count: number, removed: ReadonlySet<number>): number {
  let length = 0;
  while (length < count && removed.has(length)) length++;
  return length;
}

/** Where the `next` that stays begins behind one that goes, or the remarks above `next`; those deeper than the elements speak of what goes. */
function upToNext(text: string, { start, end }: Span, next: Span | undefined, column: number): number {
  if (!next) return end;
  const own = withRemarks(text, { start, end }, column).end;
  const from = isLineEnd(text[own - 1]) ? own : lineEnd(text, own);
  const remark = text.slice(from, next.start).indexOf('#');
  return remark < 0 ? next.start : from + remark;
}

/** For each the index of the nearest that stays, itself or before it; -1 where none does. */
function lastKept(count: number, removed: ReadonlySet<number>): readonly number[] {
  let last = -1;
  return Array.from({ length: count }, (_, index) => (last = removed.has(index) ? last : index));
}

function beforeFirst(text: string, eol: string, first: Span, pad: string, texts: readonly string[]): TextEdit {
  const start = lineStart(text, first.start);
  if (sharesLine(text, first)) return insertion(first.start, texts.map(one => one + eol + pad).join(''));
  return insertion(aboveRemarks(text, start, pad), texts.map(one => pad + one + eol).join(''));
}

/** Where the remarks begin that stand right above an entry ("- …"), in its column: they speak of it. Those above the first key speak of the file. */
function aboveRemarks(text: string, start: number, pad: string): number {
  let above = start;
  while (above > 0 && text[start + pad.length] === '-') {
    const before = lineStart(text, above - (text.startsWith('\r\n', above - 2) ? 2 : 1));
    if (!text.startsWith(`${pad}#`, before)) break;
    above = before;
  }
  return above;
}

/** New lines below an element, and below the comment that ends its last line. */
export function afterElement(text: string, eol: string, element: Span, lines: readonly string[]): TextEdit {
  // A block scalar (`|`) runs to the beginning of the next line.
  if (text[element.end - 1] === '\n' || text[element.end - 1] === '\r') return insertion(element.end, lines.map(line => line + eol).join(''));
  return insertion(lineEnd(text, element.end), lines.map(line => eol + line).join(''));
}

/** An element with the remarks that stand right below it and deeper than it begins: they are written inside it. */
export function withRemarks(text: string, { start, end }: Span, column: number): Span {
  const remark = new RegExp(`(?:\\r\\n|\\n) {${column + 1},}#[^\\r\\n]*`, 'y');
  let close = isLineEnd(text[end - 1]) ? end : lineEnd(text, end);
  // A block scalar ends behind its line end.
  remark.lastIndex = isLineEnd(text[end - 1]) ? end - (text.startsWith('\r\n', end - 2) ? 2 : 1) : close;
  while (remark.test(text)) close = remark.lastIndex;
  return { start, end: close === lineEnd(text, end) ? end : close };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** "- id: m1": the dash stands before it. */
function sharesLine(text: string, element: Span | undefined): boolean {
  return element !== undefined && text.slice(lineStart(text, element.start), element.start).trim() !== '';
}

/** The whole lines of an element. */
function linesOf(text: string, { start, end }: Span): Span {
  const begin = lineStart(text, start);
  if (text[end - 1] === '\n' || text[end - 1] === '\r') return { start: begin, end };
  const close = lineEnd(text, end);
  const after = close + (text.startsWith('\r\n', close) ? 2 : close < text.length ? 1 : 0);
  return { start: begin, end: after };
}

function flowEdits(text: string, { spans, inner }: Elements, { removed, inserted }: ListChange): readonly TextEdit[] {
  const firstKept = spans.findIndex((_, index) => !removed.has(index));
  const all = [...inserted].toSorted(([a], [b]) => a - b).flatMap(([, texts]) => texts);
  if (firstKept < 0) {
    const gap = all.length > 0 && text.slice(inner.start, inner.end).trim() !== '' && text[inner.start] === ' ' ? ' ' : '';
    return [{ span: inner, newText: gap + all.join(', ') + gap }];
  }
  const edits: TextEdit[] = [];
  const stays = lastKept(spans.length, removed);
  const start = spans[firstKept]?.start ?? inner.start;
  const leading = [...inserted].filter(([after]) => after < firstKept).flatMap(([, texts]) => texts);
  if (firstKept > 0 || leading.length > 0) edits.push({ span: { start: firstKept > 0 ? (spans[0]?.start ?? start) : start, end: start }, newText: leading.map(one => `${one}, `).join('') });
  for (const [after, texts] of inserted) {
    const anchor = spans[stays[after] ?? -1];
    if (anchor) edits.push(insertion(anchor.end, texts.map(one => separator(text, spans) + one).join('')));
  }
  for (const index of removed) {
    const [before, span] = [spans[index - 1], spans[index]];
    if (index > firstKept && before && span) edits.push({ span: { start: before.end, end: span.end }, newText: '' });
  }
  return edits;
}

/** ", ", or as the list is written: each element on a line of its own. */
function separator(text: string, spans: readonly Span[]): string {
  const [first] = spans;
  const lead = first && /(\r\n|\n|\r)([ \t]*)$/.exec(text.slice(Math.max(0, first.start - 200), first.start));
  return lead ? `,${lead[1]}${lead[2]}` : ', ';
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
