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
    values.push(valueOf(figure));
  }
  return values;
}

/** Only the keys that it has: a claim's values are written to files. */
function valueOf({ start, end, min, max, what, unit }: Figure): ClaimValue {
  const value: { -readonly [key in keyof ClaimValue]: ClaimValue[key] } = { start, end };
  if (min !== undefined) value.min = min;
  if (max !== undefined) value.max = max;
  if (what !== undefined) value.what = what;
  if (unit !== undefined) value.unit = unit;
  return value;
}
