/** Reads the quantity that begins at a word: numbers, number words, ranges, bounds, money, shares. */
import type { Word } from '../tokens/token.ts';
import { wordTest } from '../tokens/word-form.ts';
import type { QuantityValue } from './mention.ts';
import { MONEY_CODES, MONEY_SIGNS } from './tables/money.ts';

export interface FoundQuantity {
  readonly type: 'quantity';
  readonly to: number;
  readonly value: QuantityValue;
}

/** For "at least 2,500 fighters" the span of "at least 2,500", bounds { min: 2500 } and what is counted. */
export function quantityAt(words: readonly Word[], i: number): FoundQuantity | undefined {
  const word = words[i];
  if (!opensQuantity(word)) return undefined;
  const bound = boundAt(words, i);
  const at = bound ? i + bound.length : i;
  const first = amountAt(words, at);
  if (!first) return undefined;
  const range = bound?.kind !== 'least' ? rangeAt(words, first.to) : undefined;
  const low = first.value * (range && range.scale !== first.scale && first.scale === 1 ? range.scale : 1); // "40 to 60 million"
  const to = range?.to ?? first.to;
  if (!bound && !range && !first.unit && isBareOne(words, i, to)) return undefined;
  const counted = first.unit ?? range?.unit ?? whatAfter(words, to);
  return { type: 'quantity', to, value: { kind: 'quantity', ...bounds(bound?.kind, low, range?.value), ...(counted && { what: counted }) } };
}

function bounds(bound: Bound | undefined, value: number, high: number | undefined): { min?: number; max?: number } {
  if (high !== undefined) return value <= high ? { min: value, max: high } : { min: high, max: value };
  if (bound === 'least') return { min: value };
  if (bound === 'most') return { max: value };
  return { min: value, max: value };
}

interface Amount {
  readonly to: number;
  readonly value: number;
  readonly scale: number;
  readonly unit: string | undefined;
}

/** "$41 million", "2.5 per cent", "seventy-three", "two dozen". */
function amountAt(words: readonly Word[], from: number): Amount | undefined {
  let i = from;
  const money = moneyAt(words, i);
  if (money) i++;
  if (!money && words[i]?.lower === 'us' && MONEY_SIGNS.has(words[i + 1]?.text ?? '')) return undefined;
  const number = numberAt(words, i);
  if (!number) return undefined;
  let { value, to } = number;
  let scale = 1;
  for (let factor = SCALES.get(words[to]?.lower ?? ''); factor !== undefined; factor = SCALES.get(words[to]?.lower ?? '')) {
    scale *= factor;
    to++;
  }
  value *= scale;
  const share = money ? 0 : shareAt(words, to);
  return { to: to + share, value, scale, unit: money ?? (share > 0 ? '%' : undefined) };
}

/** A code is money before figures only: "SAR 591 million". */
function moneyAt(words: readonly Word[], i: number): string | undefined {
  const text = words[i]?.text ?? '';
  return MONEY_SIGNS.get(text) ?? (words[i + 1]?.kind === 'number' ? MONEY_CODES.get(text) : undefined);
}

/** Of how many words the "%" is. */
function shareAt(words: readonly Word[], i: number): number {
  const lower = words[i]?.lower;
  return lower === '%' || lower === 'percent' ? 1 : lower === 'per' && words[i + 1]?.lower === 'cent' ? 2 : 0;
}

function numberAt(words: readonly Word[], i: number): { value: number; to: number } | undefined {
  const word = words[i];
  if (!word) return undefined;
  if (word.kind === 'number') {
    if (!/^\d[\d,]*(\.\d+)?$/.test(word.text) || word.text.length > 18) return undefined; // "3rd", and nobody counts that far
    return { value: Number(word.text.replaceAll(',', '')), to: i + 1 };
  }
  const value = NUMBER_WORDS.get(word.lower);
  if (value === undefined || word.shape === 'upper') return undefined;
  const ones = words[i + 1]?.text === '-' ? NUMBER_WORDS.get(words[i + 2]?.lower ?? '') : undefined;
  if (value >= 20 && value < 100 && ones !== undefined && ones < 10) return { value: value + ones, to: i + 3 };
  return { value, to: i + 1 };
}

/** "- 150", "to 60 million", "and 80" are not told apart from two numbers unless a mark or "to" joins them. */
function rangeAt(words: readonly Word[], i: number): Amount | undefined {
  const joint = words[i];
  if (!joint || !(joint.lower === 'to' || joint.text === '-' || joint.text === '–')) return undefined;
  return amountAt(words, i + 1);
}

type Bound = 'least' | 'most' | 'about';

function boundAt(words: readonly Word[], i: number): { length: number; kind: Bound } | undefined {
  const first = words[i]?.lower ?? '';
  if (!BOUND_OPENERS.has(first)) return undefined;
  const pair = BOUNDS.get(`${first} ${words[i + 1]?.lower ?? ''}`);
  if (pair) return { length: 2, kind: pair };
  const single = BOUNDS.get(first);
  return single && { length: 1, kind: single };
}

/** "one" is rarely a number when nothing is counted: "no one", "one of them". */
function isBareOne(words: readonly Word[], i: number, to: number): boolean {
  const lower = words[i]?.lower;
  if (lower !== 'one' && lower !== 'hundred' && lower !== 'dozen' && lower !== 'zero') return false;
  return lower !== 'one' || words[i - 1]?.lower === 'no' || whatAfter(words, to) === undefined;
}

/** The noun counted, with what stands before it: for "two federal police officers were", "federal police officers". */
function whatAfter(words: readonly Word[], from: number): string | undefined {
  const found: string[] = [];
  for (let i = from; i < from + 3; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || !word.spaced || word.shape !== 'lower' || STOPS.has(word.lower)) break;
    found.push(word.text);
    if (word.lower.length > 3 && word.lower.endsWith('s') && !word.lower.endsWith('ss')) break; // a plural: the noun is there
  }
  return found.length > 0 ? found.join(' ') : undefined;
}

const SCALES: ReadonlyMap<string, number> = new Map([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['dozen', 12], ['m', 1e6], ['bn', 1e9]]);
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
    .map((word, value): [string, number] => [word, value])
    .concat([['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]]),
);
const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['at least', 'least'], ['more than', 'least'], ['no fewer', 'least'], ['over', 'least'], ['exceeding', 'least'], ['at most', 'most'], ['up to', 'most'], ['fewer than', 'most'], ['less than', 'most'],
  ['under', 'most'], ['nearly', 'about'], ['almost', 'about'], ['about', 'about'], ['around', 'about'], ['some', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['an estimated', 'about'],
]);
const BOUND_OPENERS: ReadonlySet<string> = new Set([...BOUNDS.keys()].map(bound => bound.split(' ')[0] ?? ''));
const opensQuantity = wordTest(({ kind, text, lower }) => (kind === 'word' ? NUMBER_WORDS.has(lower) || BOUND_OPENERS.has(lower) || MONEY_CODES.has(text) : kind === 'number' || MONEY_SIGNS.has(text)));
const STOPS: ReadonlySet<string> = new Set(['of', 'in', 'on', 'at', 'to', 'and', 'or', 'the', 'a', 'an', 'was', 'were', 'is', 'are', 'had', 'has', 'have', 'who', 'that', 'which', 'for', 'from', 'by', 'with', 'as', 'after', 'before', 'since', 'but', 'when', 'while', 'against', 'into', 'over', 'under', 'during', 'it', 'he', 'she', 'they', 'we', 'will', 'would', 'could', 'did', 'do', 'said', 'other', 'others', 'per', 'than', 'then', 'more', 'less', 'ago', 'away', 'later', 'earlier', 'near', 'between', 'about', 'if', 'not', 'so', 'be', 'been', 'its', 'his', 'her', 'their']);
