/** Reads calendar dates that are written out: the date line of an article, and dates in its text. */

/** "14-07-2024", "Feb 26, 2024", "Tuesday, 27 February 2024", "2024-02-26T10:00Z" to "2024-07-14"; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const iso = /(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    // The day first, as most of the world writes, unless only the American order is a date.
    return isoDate(year, second, first) ?? isoDate(year, first, second);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  return undefined;
}

/** 1 to 12 for "Feb", "february", "Sept"; 0 for no month. */
export function monthNumber(name: string | undefined): number {
  return name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}

/** Undefined for a day that no calendar has, as "2023-02-30". */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A regular expression's alternatives for the names of months, long and short. */
export const MONTH_PATTERN =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';

const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_PATTERN})\\.?,? (\\d{4})`, 'i');
const MONTH_FIRST = new RegExp(`(${MONTH_PATTERN})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i');
