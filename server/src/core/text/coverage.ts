/** Of many spans, whether any has a character in common with another one: in time that hardly grows with their number. */
import type { Span } from './span.ts';
import { countBefore } from './bisect.ts';

export function coverageOf(spans: readonly Span[]): (asked: Span) => boolean {
  const runs = joined(spans);
  return ({ start, end }) => {
    const next = runs[countBefore(runs.length, i => (runs[i]?.end ?? 0) <= start)];
    return start < end && next !== undefined && next.start < end;
  };
}

/** Those that overlap or touch as one, in order. */
function joined(spans: readonly Span[]): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of spans.filter(span => span.start < span.end).toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}
