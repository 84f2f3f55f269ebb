/** Writes CSV by RFC 4180, in which no cell is a formula to a spreadsheet. */

/** A header and rows, CRLF at each end. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A text that begins as a formula would gets an apostrophe, which spreadsheets show as text: "=HYPERLINK(…)" of an article runs nowhere. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
