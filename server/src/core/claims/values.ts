/** The figures that a content puts forward, as values of a claim. */
import { firstFrom, type Span } from '../text/span.ts';
import type { ClaimValue } from './claim.ts';
import type { Figure } from './figures.ts';

/** For "some 640 families have fled", `{ min: 640, max: 640, what: 'displaced', unit: 'families' }`. */
export function valuesIn(figures: readonly Figure[], span: Span): ClaimValue[] {
  const values: ClaimValue[] = [];
  for (let i = firstFrom(figures, span.start); i < figures.length; i++) {
    const figure = figures[i];
    if (!figure || figure.start >= span.end) break;
    if (figure.end > span.end) continue;
    const { start, end, min, max, what, unit } = figure;
    values.push({ start, end, ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(what !== undefined && { what }), ...(unit !== undefined && { unit }) });
  }
  return values;
}
