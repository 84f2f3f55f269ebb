/** Changes of a text one after the other, as an editor makes them, and where a passage is after them. */
import type { Span } from './span.ts';

/** The span is in the text as the changes before it left it. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** Follows passages through the changes. Undefined where a change cut through the edge of one: then nobody knows. */
export interface Followed {
  readonly text: string;
  readonly place: (span: Span) => Span | undefined;
}

export function followChanges(text: string, changes: readonly TextChange[]): Followed {
  let now = text;
  const steps: TextChange[] = [];
  for (const change of changes) {
    const { start, end } = change.span;
    if (!(0 <= start && start <= end && end <= now.length)) return { text: now, place: () => undefined };
    steps.push(narrowed(now, change));
    now = now.slice(0, start) + change.newText + now.slice(end);
  }
  return { text: now, place: span => steps.reduce<Span | undefined>((at, step) => at && after(at, step), span) };
}

/** What is written in front of a passage moves it, what is written inside makes it longer or shorter. */
function after(span: Span, { span: { start, end }, newText }: TextChange): Span | undefined {
  const growth = newText.length - (end - start);
  if (end <= span.start) return { start: span.start + growth, end: span.end + growth };
  if (start >= span.end) return span;
  return span.start <= start && end <= span.end ? { start: span.start, end: span.end + growth } : undefined;
}

/** "Monday" over "Tuesday" changes "Mon" to "Tues": an editor may tell more than was typed. */
function narrowed(text: string, { span, newText }: TextChange): TextChange {
  let { start, end } = span;
  let [from, to] = [0, newText.length];
  while (start < end && from < to && text[start] === newText[from]) [start, from] = [start + 1, from + 1];
  while (start < end && from < to && text[end - 1] === newText[to - 1]) [end, to] = [end - 1, to - 1];
  return { span: { start, end }, newText: newText.slice(from, to) };
}
