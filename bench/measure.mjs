/** Medians, percentiles and tables: what all benchmarks share. */

export function median(values) {
  return percentile(values, 50);
}

/** The nearest-rank percentile; NaN of nothing. */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Rows of cells as a Markdown table; the first row is the head, all columns but the first are right-aligned. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

/** "12.3", "1,234": three digits that matter. */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** How many times better ours is: "8.4×". */
export function ratio(better, worse) {
  return Number.isFinite(better / worse) ? `${figure(better / worse)}×` : '–';
}

/** "2.3 ms, 95 % within 9.1 ms, slowest 14.3 ms". */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return `${figure(median(times))} ms, 95 % within ${figure(sorted[Math.floor(sorted.length * 0.95)])} ms, slowest ${figure(sorted.at(-1))} ms`;
}

/** Bytes in use after everything unused was collected. */
export function memory() {
  if (!globalThis.gc) throw new Error('run it with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function megabytes(bytes) {
  return `${figure(bytes / 1024 / 1024)} MB`;
}
