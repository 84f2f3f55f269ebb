/** Reads the figures of an article with what each counts: "at least 52 people were killed" is killed, 52 or more. */
import type { ArticleIdentity } from '../identity/identity.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../tokens/token.ts';
import { wordTest } from '../tokens/word-form.ts';
import { BE, FINITE_VERBS, HAVE, PREPOSITIONS } from './lexicon.ts';
import { measureAt, measureBefore, opensMeasure, NO_PERSONS, OF_PERSONS } from './measures.ts';

export interface Figure extends Span {
  /** Word indexes, half-open. */
  readonly from: number;
  readonly to: number;
  /** A known measure ("killed"), rather than only the noun that follows. */
  readonly measure: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly what: string | undefined;
  readonly unit: string | undefined;
}

/** In order of the text. Linear: each figure looks at a bounded number of words around it. */
export function figuresOf(words: readonly Word[], identity: ArticleIdentity): Figure[] {
  const figures: Figure[] = [];
  const amounts = amountsOf(words, identity);
  amounts.forEach((amount, index) => {
    // "71 deputies of the 96 present voted for it": the 96 are in nobody's way.
    const next = amounts.slice(index + 1, index + 3).find(({ from, to }) => !isPart(words, from, to));
    const measure = measureOf(words, amount, next?.from ?? words.length);
    const { from, to, min, max } = amount;
    const first = words[from];
    const last = words[to - 1];
    if (!first || !last) return;
    const counted = (amount.what === undefined ? undefined : unitOf(amount.what)) ?? nounAfter(words, to);
    figures.push({
      start: first.start, end: last.end, from, to, measure, min, max, what: measure ?? counted,
      unit: measure !== undefined && counted !== undefined && !isMeasureWord(counted) ? counted : undefined,
    });
  });
  return figures;
}

interface Amount {
  readonly from: number;
  readonly to: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly what: string | undefined;
}

/** The quantities recognised, and those that only a claim makes sure of: "a dozen", "between 12 and 15". */
function amountsOf(words: readonly Word[], identity: ArticleIdentity): Amount[] {
  const amounts: Amount[] = [];
  const quantities: Amount[] = [];
  let at = 0;
  for (const mention of identity.mentions) {
    if (mention.value?.kind !== 'quantity') continue;
    while (at < words.length && (words[at]?.start ?? 0) < mention.start) at++;
    let to = at;
    while (to < words.length && (words[to]?.end ?? Infinity) <= mention.end) to++;
    const { min, max, what } = mention.value;
    if (to > at) quantities.push({ from: at, to, min, max, what });
  }
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    while ((quantities[next]?.from ?? Infinity) < i) next++;
    const here = quantities[next];
    const found = (here?.from === i ? here : undefined) ?? vagueAt(words, i) ?? capitalsAt(words, i);
    if (!found) continue;
    const upper = words[i - 1]?.lower === 'between' && words[found.to]?.lower === 'and' ? beginningAt(found.to + 1, quantities, next) : undefined;
    const merged = upper && found.min !== undefined && upper.max !== undefined && found.min <= upper.max ? { from: i, to: upper.to, min: found.min, max: upper.max, what: upper.what } : found;
    amounts.push(merged);
    i = merged.to - 1;
  }
  return amounts;
}

function beginningAt(from: number, quantities: readonly Amount[], first: number): Amount | undefined {
  return quantities.slice(first, first + 3).find(quantity => quantity.from === from);
}

/** "a dozen came back", "half a dozen", "a hundred": about so many. */
function vagueAt(words: readonly Word[], i: number): Amount | undefined {
  if (words[i]?.lower === 'half' && words[i + 1]?.lower === 'a' && words[i + 2]?.lower === 'dozen') return { from: i, to: i + 3, min: 6, max: 6, what: undefined };
  const count = words[i]?.lower === 'a' ? VAGUE.get(words[i + 1]?.lower ?? '') : undefined;
  return count === undefined ? undefined : { from: i, to: i + 2, min: count, max: count, what: undefined };
}

/** "AT LEAST NINE KILLED": number words in capitals are read only where a measure stands next to them. */
function capitalsAt(words: readonly Word[], i: number): Amount | undefined {
  const word = words[i];
  const count = word?.shape === 'upper' ? CAPITALS.indexOf(word.lower) : -1;
  if (count < 2 || !(measureAt(words, i + 1, 'suffered') ?? measureAt(words, i + 1, 'nouns') ?? measureAt(words, i + 2, 'suffered'))) return undefined;
  const least = words[i - 1]?.lower === 'least' || (words[i - 2]?.lower === 'more' && words[i - 1]?.lower === 'than');
  return { from: i, to: i + 1, min: count, max: least ? undefined : count, what: undefined };
}

function measureOf(words: readonly Word[], amount: Amount, next: number): string | undefined {
  const { from, to, what } = amount;
  if (isPart(words, from, to)) return undefined;
  const measure = measureBeside(words, from, to, next);
  const counted = what?.split(' ').at(-1) ?? '';
  return measure !== undefined && OF_PERSONS.has(measure) && NO_PERSONS.has(counted) ? undefined : measure;
}

function measureBeside(words: readonly Word[], from: number, to: number, next: number): string | undefined {
  return labelBefore(words, from) ?? actBefore(words, from) ?? tollBefore(words, from) ?? verbAfter(words, to, next) ?? verbBefore(words, from) ?? nounMeasure(words, to);
}

/** "two of the wounded", "two more civilians", "not five", "including three": parts of a figure, or none at all. */
function isPart(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.lower ?? '';
  if (before === 'not' || before === 'including' || before === 'aged' || before === 'by' && /^(rose|rises|risen|fell|grew|up|down)$/.test(words[from - 2]?.lower ?? '')) return true;
  if (words[to]?.text === '-' && !words[to]?.spaced) return true; // "nine-hour"
  if (!words[from]?.spaced && /^[-–/]$/.test(words[from - 1]?.text ?? '')) return true; // "2007-08"
  if (words[from - 2]?.lower === 'of' && /^(the|its|their|our|those)$/.test(before)) return true; // "four of the nine aboard"
  if (before === 'of' && /^(man|woman|boy|girl|one|son|daughter|age)$/.test(words[from - 2]?.lower ?? '')) return true; // "a man of 67"
  if (words[to]?.lower === 'more') return true;
  return words[to]?.lower === 'of' && /^(the|those|these|them|its|their|his|her|whom)$/.test(words[to + 1]?.lower ?? '');
}

/** "Dead: 38", "Injured: at least 64". */
function labelBefore(words: readonly Word[], from: number): string | undefined {
  return words[from - 1]?.text === ':' ? (measureAt(words, from - 2, 'nouns') ?? measureAt(words, from - 2, 'suffered'))?.id : undefined;
}

/** "the death of two civilians", "the arrest of three suspects". */
function actBefore(words: readonly Word[], from: number): string | undefined {
  return words[from - 1]?.lower === 'of' ? measureAt(words, from - 2, 'acts')?.id : undefined;
}

/** "the death toll rose to nine", "the number of dead thus rises to ten", "a toll of eight". */
function tollBefore(words: readonly Word[], from: number): string | undefined {
  if (!/^(to|at|of|reached|was|is|past)$/.test(words[from - 1]?.lower ?? '')) return undefined;
  for (let i = from - 2; i >= Math.max(0, from - 26); i--) {
    const word = words[i];
    if (!word || word.text === '.' || word.text === ';') return undefined;
    if (word.lower === 'toll') return i >= from - 3 || rises(words, i, from) ? 'killed' : undefined;
    if (word.lower === 'number' && words[i + 1]?.lower === 'of') return measureAt(words, i + 2, 'nouns')?.id;
  }
  return undefined;
}

function rises(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(Math.max(from, to - 4), to).some(word => /^(rose|rises|risen|rise|climbs|climbed|stands|stood|reached|reaches|jumped|grew|put|is|was)$/.test(word.lower));
}

/** "Seven people were killed", "Eight people, not five, were killed", "five wounded", "at least five people died". */
function verbAfter(words: readonly Word[], to: number, next: number): string | undefined {
  let helped = false;
  let plain = true;
  let passed = false; // beyond a figure in ", or 12,500 people,", which is the same one told otherwise
  for (let i = to; i < Math.min(words.length, to + 16); i++) {
    const word = words[i];
    if (!word || cutsOff(word)) return undefined;
    if (word.text === ',') {
      if (HAVE.has(words[i + 1]?.lower ?? '') || BE.has(words[i + 1]?.lower ?? '')) continue; // "…, or 12,500 people, have fled"
      const close = parenthesisEnd(words, i);
      if (close === undefined) return undefined;
      i = close;
      passed = true;
      continue;
    }
    if (i >= next && !passed) return undefined;
    if (!mayTell(word)) {
      if (helped && !stepsAside(word)) return undefined;
      continue;
    }
    const suffered = measureAt(words, i, 'suffered');
    if (suffered && (helped || (plain && i - to <= 3))) return suffered.id;
    const done = measureAt(words, i, 'done');
    if (done && (plain || helped || i - to <= 9)) return done.id;
    if (BE.has(word.lower) || HAVE.has(word.lower) || word.lower === 'left') helped = true;
    else if (helped && !stepsAside(word)) return undefined;
    else if (FINITE_VERBS.has(word.lower)) return undefined;
    else if (PREPOSITIONS.has(word.lower) || LINKS.has(word.lower)) {
      if (/^(and|or|but|when|as|by|after|before)$/.test(word.lower)) return undefined;
      if (word.lower !== 'of') plain = false; // "48 of our captives freed"
    }
  }
  return undefined;
}

const cutsOff = wordTest(({ text, kind }) => /^[.;:!?()]$/.test(text) || (kind === 'quote' && text !== '’' && text !== "'"));
/** "were later killed", "were reportedly killed". */
const stepsAside = wordTest(({ lower }) => lower.endsWith('ly') || /^(not|also|then|already|since|still|all|now|been|later|reported|confirmed|feared|believed)$/.test(lower));
const LINKS: ReadonlySet<string> = new Set(['who', 'that', 'which', 'and', 'or', 'but', 'when', 'as']);
/** Most words behind a figure tell nothing of it. */
const mayTell = wordTest(({ lower }) => opensMeasure(lower, 'suffered') || opensMeasure(lower, 'done') || BE.has(lower) || HAVE.has(lower) || lower === 'left' || FINITE_VERBS.has(lower) || PREPOSITIONS.has(lower) || LINKS.has(lower));

/** The comma that closes ", not five,", ", or 12,500 people," or ", including two of its members,". */
function parenthesisEnd(words: readonly Word[], from: number): number | undefined {
  if (!/^(not|or|including|among|some|most|all|mostly|many)$/.test(words[from + 1]?.lower ?? '')) return undefined;
  for (let i = from + 2; i < Math.min(words.length, from + 11); i++) if (words[i]?.text === ',') return i;
  return undefined;
}

/** "killing four", "Gunmen kill 25", "detained another three": active, so that nothing like "were" stands before it. */
function verbBefore(words: readonly Word[], from: number): string | undefined {
  let at = from;
  while ((/^(another|some|a|total|of|all|only|nearly|about|further)$/.test(words[at - 1]?.lower ?? '') || words[at - 1]?.kind === 'quote') && from - at < 3) at--;
  const found = measureBefore(words, at, 'doing');
  if (!found) return undefined;
  const before = words[at - found.length - 1]?.lower ?? '';
  return BE.has(before) ? undefined : found.id;
}

/** "38 dead", "eleven deaths", "five lame prisoners". */
function nounMeasure(words: readonly Word[], to: number): string | undefined {
  for (let i = to; i < to + 3; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word') return undefined;
    const found = measureAt(words, i, 'nouns');
    if (found) return found.id === 'killed' && words[to - 1]?.lower === 'one' && words[i + 1]?.shape === 'lower' && words[i + 1]?.kind === 'word' && !PREPOSITIONS.has(words[i + 1]?.lower ?? '') ? undefined : found.id; // "one dead key"
    if (word.shape !== 'lower' && word.shape !== 'title') return undefined;
    if (PREPOSITIONS.has(word.lower) || FINITE_VERBS.has(word.lower)) return undefined;
  }
  return undefined;
}

/** Of "people died", "people"; of "others", nothing that tells more than the number. */
function unitOf(what: string): string | undefined {
  const words = what.split(' ').map(lower => ({ lower: lower.toLowerCase() }));
  const verb = words.findIndex((word, i) => FINITE_VERBS.has(word.lower) || /^(according|aboard|present|off|on|north|south|east|west)$/.test(word.lower) || (i > 0 && (measureAt(words, i, 'suffered') ?? measureAt(words, i, 'done')) !== undefined));
  const kept = what.split(' ').slice(0, verb < 0 ? undefined : verb).join(' ');
  return kept === '' || kept === 'others' ? undefined : kept;
}

/** For "a dozen villagers", "villagers". */
function nounAfter(words: readonly Word[], to: number): string | undefined {
  const word = words[to];
  return word?.kind === 'word' && word.shape === 'lower' && word.lower.length > 3 && word.lower.endsWith('s') && !FINITE_VERBS.has(word.lower) ? word.text : undefined;
}

/** "38 dead" counts dead: the unit would say no more than the measure. */
function isMeasureWord(counted: string): boolean {
  const words = counted.toLowerCase().split(' ').map(lower => ({ lower }));
  return words.some((_, i) => (measureAt(words, i, 'nouns') ?? measureAt(words, i, 'suffered')) !== undefined);
}

const VAGUE: ReadonlyMap<string, number> = new Map([['dozen', 12], ['hundred', 100], ['thousand', 1000], ['million', 1e6]]);
const CAPITALS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
