/** Half-open ranges of UTF-16 offsets: the only way the core names a place in a text. */
import { countBefore } from './bisect.ts';

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(start: number, end: number): Span {
  return { start, end };
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when `offset` is inside, or at either edge: a cursor just after a name still means the name. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without white space at its edges. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Order of reading: by start, the longer first where two begin together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Of spans in the order of their starts, the index of the first that begins at the offset or behind it; their number where none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return countBefore(spans.length, i => (spans[i]?.start ?? 0) < offset);
}

/** The shortest span that holds all of them; undefined for none. */
export function spanAround(spans: readonly Span[]): Span | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  return start <= end ? { start, end } : undefined;
}
