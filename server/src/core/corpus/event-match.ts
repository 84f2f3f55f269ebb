/** Weighs whether two articles tell of one event: who, where and when they share, in words; never a verdict. */
import { daysApart, type ArticleDigest, type NamedKey } from './digest.ts';
import { spellingLikeness } from './spelling-key.ts';

export interface EventMatch {
  readonly score: number;
  /** Names that both give, the most telling first. */
  readonly shared: readonly SharedName[];
  /** Days between the articles; undefined where one has no day. */
  readonly gap: number | undefined;
  /** Sentences for a reader: 'both name Tel Hemdun (here "Tal Hamdoun")'. */
  readonly reasons: readonly string[];
}

export interface SharedName {
  readonly a: NamedKey;
  readonly b: NamedKey;
  readonly weight: number;
}

/**
 * Below this, two articles share too little to be shown together. In the annotated corpus the pairs that tell of one event score
 * 3.1 and more where both are dated, and no other pair reaches 1.7; by what the texts alone say of dates 2.2 against 1.7
 * (`scripts/evaluate-events.mjs corpus --pairs --near 1`; one pair each way is known to be mistaken, see the tests).
 */
export const THRESHOLD = 2;
const MOST_NAMES = 5;
/** What it is worth that two articles are of one day where one of them does not say of which year, and nobody is named in both. */
const YEARLESS = 0.6;
/** And what it is worth that they are of one week where nobody is named in both: the same places are in the news week after week. */
const ANY_WEEK = 0.8;
/** Articles further apart than this tell of different days. */
export const LONGEST_GAP = 14;

/** `spread` is how many articles have a key. Undefined where the articles are not worth comparing. */
export function matchOf(a: ArticleDigest, b: ArticleDigest, spread: (key: string) => number, threshold = THRESHOLD): EventMatch | undefined {
  const days = daysApart(a.day, b.day);
  const gap = Number.isNaN(days) ? undefined : days;
  if (gap !== undefined && gap > LONGEST_GAP) return undefined;
  const shared = sharedNames(a, b, spread);
  const [best] = shared;
  if (!best || shared.length < 2) return undefined;
  const measures = sharedMeasures(a, b);
  if (measures.length === 0) return undefined;
  // An event has a few names of its own; articles on one country share many that are everybody's.
  const names = shared.slice(0, MOST_NAMES).reduce((sum, { weight }) => sum + weight, 0);
  const isPerson = shared.some(({ a, b }) => a.type === 'person' && Math.min(a.weight, b.weight) >= 1);
  const isDated = a.day.kind === 'dated' && b.day.kind === 'dated';
  const score = names * nearness(gap, isPerson, isDated);
  if (score < threshold) return undefined;
  return { score, shared, gap, reasons: reasonsFor(shared, gap, measures) };
}

function sharedNames(a: ArticleDigest, b: ArticleDigest, spread: (key: string) => number): SharedName[] {
  const [few, many] = a.names.length <= b.names.length ? [a, b] : [b, a];
  const byKey = new Map(many.names.map(name => [name.key, name]));
  const shared: SharedName[] = [];
  for (const name of few.names) {
    const other = byKey.get(name.key);
    if (!other) continue;
    const likeness = spellingLikeness(name.surface, other.surface);
    const weight = (Math.min(name.weight, other.weight) * likeness) / Math.max(1, Math.log2(spread(name.key)));
    if (weight > 0) shared.push({ a: few === a ? name : other, b: few === a ? other : name, weight });
  }
  return shared.toSorted((x, y) => y.weight - x.weight || (x.a.key < y.a.key ? -1 : 1));
}

/** What both count of their own matter: at least one measure, or two nouns. */
function sharedMeasures(a: ArticleDigest, b: ArticleDigest): string[] {
  const other = countedIn(b);
  const both = [...countedIn(a)].filter(what => other.has(what));
  const measured = both.filter(what => !what.startsWith('~'));
  return measured.length > 0 ? measured : both.length > 1 ? both.map(what => what.slice(1)) : [];
}

/** Measures as they are, nouns after "~". */
function countedIn(digest: ArticleDigest): ReadonlySet<string> {
  return new Set(digest.figures.filter(figure => !figure.background).map(figure => (figure.measured ? figure.what : `~${figure.what}`)));
}

/** Without a date a person that both name in full holds articles together; places and institutions are there every year. */
function nearness(gap: number | undefined, isPerson: boolean, isDated: boolean): number {
  if (gap === undefined) return isPerson ? 0.7 : 0.2;
  const near = gap <= 1 ? 1 : gap <= 3 ? 0.9 : gap <= 7 ? 0.6 : 0.35;
  if (isPerson) return near;
  return (isDated ? (gap > 3 ? ANY_WEEK : 1) : YEARLESS) * near;
}

function reasonsFor(shared: readonly SharedName[], gap: number | undefined, measures: readonly string[]): string[] {
  const named = shared.slice(0, 4).map(({ a, b }) => (a.surface === b.surface ? a.surface : `${a.surface} (“${b.surface}”)`));
  const more = shared.length > 4 ? ` and ${shared.length - 4} more` : '';
  const when = gap === undefined ? 'not both are dated' : gap === 0 ? 'they are of one day' : gap === 1 ? 'they are a day apart' : `they are ${gap} days apart`;
  return [`both name ${named.join(', ')}${more}`, when, `both count ${measures.join(', ')}`];
}
