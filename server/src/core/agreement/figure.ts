/** A figure of agreement, or the reason why there is none: what would be 0/0 is never printed as a number. */

export type Figure =
  | { readonly kind: 'value'; readonly value: number }
  /** `why` goes on from "undefined: ". */
  | { readonly kind: 'undefined'; readonly why: string };

export function figure(value: number): Figure {
  return { kind: 'value', value };
}

export function undefinedFigure(why: string): Figure {
  return { kind: 'undefined', why };
}

/** Of the figures that are defined; where none is, the first one's reason. */
export function meanFigure(figures: readonly Figure[]): Figure {
  const values = figures.flatMap(one => (one.kind === 'value' ? [one.value] : []));
  if (values.length > 0) return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
  return figures[0] ?? undefinedFigure('there are no two annotators');
}
