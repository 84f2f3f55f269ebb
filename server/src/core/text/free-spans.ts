/** Which parts of a text are still free: spans are taken one after the other, and none that overlaps one taken before. */
import { firstFrom, type Span } from './span.ts';

export interface FreeSpans {
  /** Takes all of them, or, where one is not free, none. They do not overlap each other. */
  take(spans: readonly Span[]): boolean;
  isFree(span: Span): boolean;
}

/** An empty span is an insertion: it stands beside what ends or begins there, but not with another insertion, whose order nobody said. */
export function freeSpans(): FreeSpans {
  const taken: Span[] = []; // by start, not overlapping
  const isFree = (span: Span): boolean => {
    const at = firstFrom(taken, span.start);
    const [before, next] = [taken[at - 1], taken[at]];
    return (before === undefined || before.end <= span.start) && (next === undefined || (next.start !== span.start && span.end <= next.start));
  };
  return {
    isFree,
    take(spans) {
      if (!spans.every(isFree)) return false;
      for (const span of spans) taken.splice(firstFrom(taken, span.start), 0, span);
      return true;
    },
  };
}
