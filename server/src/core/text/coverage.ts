/** Of many spans, whether any has a character in common with another one: in time that hardly grows with their number. */
import type { Span } from './span.ts';

export function coverageOf(spans: readonly Span[]): (asked: Span) => boolean {
  const runs = joined(spans);
  return ({ start, end }) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = runs[low];
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
