/** Reads the date that begins at a word: written out, a weekday, "last month", a year; against the article's own date. */
import { isoDate, daysIn, monthNumber } from '../tokens/calendar.ts';
import type { Word } from '../tokens/token.ts';
import { wordTest } from '../tokens/word-form.ts';
import type { DateValue } from './mention.ts';

export interface FoundDate {
  readonly type: 'date';
  readonly to: number;
  /** Undefined where the date hangs on the article's and that is not known, or is no single day, month or year. */
  readonly value?: DateValue;
}

/** The longest reading wins: "14 May 2024" before "14 May". `today` is ISO 8601. */
export function dateAt(words: readonly Word[], i: number, today: string | undefined): FoundDate | undefined {
  const word = words[i];
  if (!word || (word.kind !== 'word' && word.kind !== 'number')) return undefined;
  if (word.kind === 'number') return numericDate(words, i, today) ?? yearAlone(words, i);
  if (word.shape === 'lower') return relativeDate(words, i, today);
  return monthFirst(words, i, today) ?? weekday(words, i, today) ?? relativeDate(words, i, today);
}

/** "14 May 2024", "14 May", "2024-05-14", "14-05-2024". */
function numericDate(words: readonly Word[], i: number, today: string | undefined): FoundDate | undefined {
  const first = words[i]?.text ?? '';
  const [, dash, middle, dash2, last] = words.slice(i, i + 5);
  if (dash && /^[-/.]$/.test(dash.text) && dash2?.text === dash.text && !dash.spaced && !middle?.spaced && /^\d{1,2}$/.test(middle?.text ?? '') && /^\d{1,4}$/.test(last?.text ?? '')) {
    const [a, b, c] = [Number(first), Number(middle?.text), Number(last?.text)];
    const iso = first.length === 4 ? isoDate(a, b, c) : last?.text.length === 4 ? isoDate(c, b, a) ?? isoDate(c, a, b) : undefined;
    if (iso) return { type: 'date', to: i + 5, value: { kind: 'date', iso } };
  }
  const day = dayNumber(first);
  let at = i + 1;
  if (words[at]?.lower === 'of') at++;
  const month = monthOf(words[at]);
  if (day === 0 || month === 0 || !words[at]?.spaced) return undefined;
  return completed(words, at + 1, day, month, today);
}

/** "May 14, 2024", "May 14", "Feb. 14", "May 2024", "in May". */
function monthFirst(words: readonly Word[], i: number, today: string | undefined): FoundDate | undefined {
  const month = monthOf(words[i]);
  if (month === 0) return undefined;
  let at = i + 1;
  if (words[at]?.text === '.' && !words[at]?.spaced) at++;
  const next = words[at];
  if (next?.kind === 'number') {
    const year = yearOf(next);
    if (year) return { type: 'date', to: at + 1, value: { kind: 'date', iso: `${year}-${two(month)}` } };
    const day = dayNumber(next.text);
    if (day > 0) return completed(words, at + 1, day, month, today);
  }
  // A bare month needs a preposition: "march" and "may" are words, and "April" a person.
  const before = words[i - 1]?.lower ?? '';
  if (!BEFORE_MONTHS.has(before) && !/^(mid|early|late)$/.test(words[i - 2]?.lower ?? '')) return undefined;
  if (!today) return { type: 'date', to: i + 1 };
  const [year, now] = parts(today);
  return { type: 'date', to: i + 1, value: { kind: 'date', iso: `${before === 'next' || before === 'by' ? (month >= now ? year : year + 1) : month <= now ? year : year - 1}-${two(month)}` } };
}

/** After day and month: a year, or the year of that day which is nearest to the article. */
function completed(words: readonly Word[], at: number, day: number, month: number, today: string | undefined): FoundDate | undefined {
  const comma = words[at]?.text === ',' ? at + 1 : at;
  const year = yearOf(words[comma]);
  if (year) {
    const iso = isoDate(year, month, day);
    return iso ? { type: 'date', to: comma + 1, value: { kind: 'date', iso } } : undefined;
  }
  if (day > daysIn(2000, month)) return undefined;
  const iso = today && nearestYear(day, month, today);
  return { type: 'date', to: at, ...(iso && { value: { kind: 'date', iso } as const }) };
}

function nearestYear(day: number, month: number, today: string): string | undefined {
  const [year] = parts(today);
  const days = [year - 1, year, year + 1].map(y => isoDate(y, month, day)).filter(iso => iso !== undefined);
  const now = Date.parse(`${today}T00:00:00Z`);
  return days.toSorted((a, b) => Math.abs(Date.parse(`${a}T00:00:00Z`) - now) - Math.abs(Date.parse(`${b}T00:00:00Z`) - now))[0];
}

const isWeekday = wordTest(({ lower }) => WEEKDAYS.includes(lower));

/** "Tuesday", "last Friday", "next Monday": news looks back, so a bare weekday is the latest one up to the article's day. */
function weekday(words: readonly Word[], i: number, today: string | undefined): FoundDate | undefined {
  const day = isWeekday(words[i]) ? WEEKDAYS.indexOf(words[i]?.lower ?? '') : -1;
  if (day < 0) return undefined;
  // "Tuesday, February 27": the day that follows says it.
  const written = words[i + 1]?.text === ',' ? dateAt(words, i + 2, today) : undefined;
  if (written?.value && written.value.iso.length === 10) return written;
  if (!today) return { type: 'date', to: i + 1 };
  const now = new Date(Date.parse(`${today}T00:00:00Z`));
  const back = (now.getUTCDay() - day + 7) % 7;
  const shift = words[i - 1]?.lower === 'next' ? 7 - back : words[i - 1]?.lower === 'last' && back === 0 ? -7 : -back;
  return { type: 'date', to: i + 1, value: { kind: 'date', iso: shifted(today, shift) } };
}

const isRelative = wordTest(({ lower }) => DAYS_AWAY.has(lower) || STEPS.has(lower));

/** "yesterday", "last month", "this year". */
function relativeDate(words: readonly Word[], i: number, today: string | undefined): FoundDate | undefined {
  if (!isRelative(words[i])) return undefined;
  const lower = words[i]?.lower ?? '';
  const days = DAYS_AWAY.get(lower);
  if (days !== undefined) return { type: 'date', to: i + 1, ...(today && { value: { kind: 'date', iso: shifted(today, days) } as const }) };
  const step = STEPS.get(lower);
  const unit = words[i + 1]?.lower;
  if (step === undefined || (unit !== 'week' && unit !== 'month' && unit !== 'year')) return undefined;
  if (!today || unit === 'week') return { type: 'date', to: i + 2 };
  const [year, month] = parts(today);
  if (unit === 'year') return { type: 'date', to: i + 2, value: { kind: 'date', iso: String(year + step) } };
  const months = year * 12 + month - 1 + step;
  return { type: 'date', to: i + 2, value: { kind: 'date', iso: `${Math.floor(months / 12)}-${two((months % 12) + 1)}` } };
}

/** "in 2017": four digits that a preposition or a full date makes a year. */
function yearAlone(words: readonly Word[], i: number): FoundDate | undefined {
  const year = yearOf(words[i]);
  if (!year || !BEFORE_YEARS.has(words[i - 1]?.lower ?? '') || words[i + 1]?.text === '%' || /^(people|fighters|soldiers|men|women|troops|dollars|tonnes|tons|homes|families|workers|students)$/.test(words[i + 1]?.lower ?? '')) return undefined;
  return { type: 'date', to: i + 1, value: { kind: 'date', iso: String(year) } };
}

function yearOf(word: Word | undefined): number {
  return word?.kind === 'number' && /^(1[5-9]|20)\d\d$/.test(word.text) ? Number(word.text) : 0;
}

function dayNumber(text: string): number {
  const day = /^\d{1,2}(?:st|nd|rd|th)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return day <= 31 ? day : 0;
}

const isMonth = wordTest(({ lower }) => MONTH_NAMES.has(lower));

function monthOf(word: Word | undefined): number {
  if (!word || word.shape === 'lower' || word.kind !== 'word') return 0;
  return isMonth(word) ? monthNumber(word.lower) : 0;
}

function parts(iso: string): [year: number, month: number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
}

function shifted(iso: string, days: number): string {
  const day = new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const MONTH_NAMES: ReadonlySet<string> = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);
const BEFORE_MONTHS: ReadonlySet<string> = new Set(['in', 'since', 'last', 'next', 'this', 'until', 'by', 'from', 'to', 'of', 'early', 'late', 'mid', 'before', 'after', 'between', 'and', 'and', '-', 'during']);
const BEFORE_YEARS: ReadonlySet<string> = new Set(['in', 'since', 'of', 'by', 'from', 'until', 'to', 'before', 'after', 'late', 'early', 'mid', 'during', 'between', 'and', '-', '–', 'the', '(', 'through', 'around']);
const WEEKDAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAYS_AWAY: ReadonlyMap<string, number> = new Map([['today', 0], ['tonight', 0], ['yesterday', -1], ['tomorrow', 1]]);
const STEPS: ReadonlyMap<string, number> = new Map([['last', -1], ['this', 0], ['next', 1]]);
