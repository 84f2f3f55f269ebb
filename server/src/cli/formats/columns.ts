/** Columns of a table for people. */
import { escaped } from '../escaped.ts';

/** Padded with spaces, two between columns. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const shown = rows.map(row => row.map(escaped));
  const widths: number[] = [];
  for (const row of shown) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return shown.map(row => `${indent}${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
