/** Edits that make a selector say where its passage is now, or what it says now. */
import type { Selector } from '../sidecar/model.ts';
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A span of the article as `at` is written: "[12, 17]", in code points. */
export function positionText(article: string, span: Span): string {
  const index = codePointIndexOf(article.slice(0, span.end));
  return `[${toCodePoint(index, span.start)}, ${toCodePoint(index, span.end)}]`;
}

/** None where no position is written. */
export function positionEdits({ at }: Selector, article: string, span: Span): readonly TextEdit[] {
  return at ? [{ span: { start: at.start, end: at.end }, newText: positionText(article, span) }] : [];
}

/** The quote is written anew between quotation marks. None for a block of text (`|`, `>`), whose indentation means something. */
export function selectorEdits(yaml: string, selector: Selector, article: string, span: Span): readonly TextEdit[] {
  const { start, end } = selector.quote;
  const marked = /["']/.test(yaml[start - 1] ?? '') && yaml[start - 1] === yaml[end];
  const whole = marked ? { start: start - 1, end: end + 1 } : { start, end };
  if (!marked && yaml.slice(start, end).includes('\n')) return [];
  // JSON's strings are YAML's double-quoted ones.
  return [{ span: whole, newText: JSON.stringify(article.slice(span.start, span.end)) }, ...positionEdits(selector, article, span)];
}
