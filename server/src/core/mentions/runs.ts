/** Cuts sentences into runs of capitalised words: the places where a name can be. */
import type { Word } from '../tokens/token.ts';
import { isOneOf, wordTest } from '../tokens/word-form.ts';
import type { Lexicon } from './lexicon.ts';
import { isHyphen } from './registry-matcher.ts';
import { ARABIC_ARTICLES, EVENT_HEADS, NEVER_NAMES, OF_HEADS, ORGANIZATION_HEADS, PARTICLES } from './tables/heads.ts';

/** Words `[from, to)`: "Ministry of Irrigation", "Omar bin Latif al-Tamimi", "Iraqi Prime Minister Ada Moyo". */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Longer than any name: a text of nothing but capitals is cut here. */
const LONGEST = 16;

/** The runs among the words `[from, to)`, in order. */
export function runsOf(words: readonly Word[], from: number, to: number, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; i++) {
    const begins = startsName(words, i, to);
    if (!begins) continue;
    const end = runEnd(words, i, Math.min(to, i + LONGEST), lexicon);
    runs.push({ from: i, to: end });
    i = end - 1;
  }
  return runs;
}

/** A capital, the particle of "al-Tamimi", or the ordinal of "14th Brigade". */
function startsName(words: readonly Word[], i: number, to: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (isCapital(word)) return true;
  if ((word.lower === 'al' || word.lower === 'el') && isCapital(words[i + 1]) && i + 1 < to) return true; // "al Tamimi"
  if (word.kind === 'number' && /^\d+(st|nd|rd|th)$/.test(word.text)) return isCapital(words[i + 1]) && i + 1 < to && hasUnitAhead(words, i + 1, to); // "14th Brigade"
  return isArabicArticle(words, i, to);
}

const isArticle = isOneOf(ARABIC_ARTICLES);

/** For "al-Tamimi" at its "al". */
export function isArabicArticle(words: readonly Word[], i: number, to: number): boolean {
  const word = words[i];
  const next = words[i + 2];
  return isArticle(word) && isHyphen(words[i + 1]) && words[i + 1]?.spaced === false && next !== undefined && i + 2 < to && !next.spaced && isCapital(next);
}

export const isCapital = wordTest(({ kind, shape, text }) => kind === 'word' && (shape === 'title' || shape === 'upper' || (shape === 'mixed' && /^\p{Lu}/u.test(text))) && text[0] !== '#' && text[0] !== '@');

function runEnd(words: readonly Word[], from: number, limit: number, lexicon: Lexicon): number {
  let end = isCapital(words[from]) || words[from]?.kind === 'number' ? from + 1 : isCapital(words[from + 1]) ? from + 2 : from + 3;
  let head = OF_HEADS.has(words[from]?.lower ?? '');
  let inside = false; // after the "of" of an institution
  for (;;) {
    const step = nextStep(words, end, limit, { from, head, inside }, lexicon);
    if (step === undefined) return end;
    if (step > end + 1 && isConnector(words[end])) inside = true;
    end = step;
    if (OF_HEADS.has(words[end - 1]?.lower ?? '')) head = true;
  }
}

/** Where the run goes on to, if it does. */
function nextStep(words: readonly Word[], i: number, limit: number, state: { from: number; head: boolean; inside: boolean }, lexicon: Lexicon): number | undefined {
  const word = words[i];
  if (!word || i >= limit) return undefined;
  const before = words[i - 1];
  if (isHyphen(word)) {
    if (word.spaced || words[i + 1]?.spaced !== false || i + 1 >= limit) return undefined;
    const next = words[i + 1];
    // "Porto-Vela" is one name, "Iraq-Syria" two, "Iran-backed" ends at the hyphen.
    if (isCapital(next)) return isNation(lexicon, before) || isNation(lexicon, next) ? undefined : i + 2;
    if (next && PARTICLES.has(next.lower) && isHyphen(words[i + 2]) && isCapital(words[i + 3]) && i + 4 <= limit) return i + 4; // "Sar-e-Pol"
    if (next && (next.lower === 'e' || next.lower === 'i' || next.lower === 'o' || next.lower === 'ye') && words[i + 2]?.spaced && isCapital(words[i + 2])) return i + 3; // "Sar-e Pol"
    // "Seo Joon-pyo": the second half of a given name is small.
    if (next?.shape === 'lower' && before?.shape === 'title' && next.text.length >= 2 && next.text.length <= 6 && !lexicon.isCommon(next.lower) && !HYPHENATED.has(next.lower) && !isNation(lexicon, before)) return i + 2;
    return undefined;
  }
  if (!word.spaced) {
    if (word.text === '.' && isAbbreviation(before) && isCapital(words[i + 1])) return i + 2;
    // "Farmers' Union", "People's Congress": an institution's own possessive.
    if ((word.lower === "'s" || word.lower === "'") && isCapital(words[i + 1]) && i + 1 < limit) {
      const owner = before?.lower ?? '';
      const plain = word.lower === "'" ? owner.endsWith('s') : OWNERS.has(owner);
      return plain && hasHeadAhead(words, i + 1, limit) ? i + 2 : undefined;
    }
    if (word.text === '&' && isCapital(words[i + 1])) return i + 2;
    // "Ministry of Agriculture, Climate Change and Water"
    if (word.text === ',' && state.inside && isListed(words, i, limit, lexicon)) return i + 2;
    return undefined;
  }
  if (isCapital(word)) return NEVER_NAMES.has(word.lower) && !(word.lower === 'may' || word.lower === 'god') ? undefined : i + 1;
  if (isArabicArticle(words, i, limit)) return i + 3;
  if (word.text === '&' && isCapital(words[i + 1])) return i + 2;
  if (PARTICLES.has(word.lower) && word.lower.length > 1) {
    if (isArabicArticle(words, i + 1, limit)) return i + 4;
    if (isCapital(words[i + 1]) && i + 1 < limit) return i + 2;
    if (PARTICLES.has(words[i + 1]?.lower ?? '') && isCapital(words[i + 2]) && i + 2 < limit) return i + 3; // "van der Velde"
  }
  // After "Ministry of Water" a "for" is no longer the name's own; after "Council of Agencies" it may be.
  if (isConnector(word) && state.head && (word.lower === 'of' || !state.inside || OF_HEADS.has(before?.lower ?? ''))) return afterConnector(words, i + 1, limit);
  if (word.lower === 'and' && isCapital(words[i + 1]) && i + 1 < limit) {
    if (before && lexicon.known(`${before.text} and ${words[i + 1]?.text}`)) return i + 2; // "Bosnia and Herzegovina"
    // "Ministry of Trade and Industry", but not "Ministry of Trade and Ada Moyo".
    if (state.inside) return before && lexicon.isCommon(words[i + 1]?.lower ?? '') && lexicon.isCommon(before.lower) ? i + 2 : undefined;
  }
  // "Sanitary and Water Service": ordinary words on both sides, and a head behind.
  if (word.lower === 'and' && i - state.from <= 3 && isPlainSoFar(words, state.from, i, lexicon) && headAhead(words, i + 1, limit, lexicon)) return i + 2;
  return undefined;
}

/** For "of the Interior" after its "of". */
function afterConnector(words: readonly Word[], i: number, limit: number): number | undefined {
  if (i < limit && isCapital(words[i]) && !NEVER_NAMES.has(words[i]?.lower ?? '')) return i + 1;
  if (words[i]?.lower === 'the' && i + 1 < limit && isCapital(words[i + 1])) return i + 2;
  if (words[i]?.lower === 'the' && words[i + 1]?.lower === 'former' && i + 2 < limit && isCapital(words[i + 2])) return i + 3;
  if (isArabicArticle(words, i, limit)) return i + 3;
  return undefined;
}

/** At the comma of ", Climate Change and Water": capitals of ordinary words up to an "and". */
function isListed(words: readonly Word[], i: number, limit: number, lexicon: Lexicon): boolean {
  let k = i + 1;
  if (!isCapital(words[k]) || !lexicon.isCommon(words[i - 1]?.lower ?? '')) return false;
  while (k < limit && k < i + 4 && isCapital(words[k]) && lexicon.isCommon(words[k]?.lower ?? '')) k++;
  if (words[k]?.text === ',') k++;
  return k > i + 1 && words[k]?.lower === 'and' && isCapital(words[k + 1]) && lexicon.isCommon(words[k + 1]?.lower ?? '');
}

function isConnector(word: Word | undefined): boolean {
  return word?.lower === 'of' || word?.lower === 'for' || word?.lower === 'on';
}

function hasUnitAhead(words: readonly Word[], i: number, to: number): boolean {
  for (let k = i; k < to && k < i + 5 && (isCapital(words[k]) || words[k]?.lower === 'of'); k++) if (ORGANIZATION_HEADS.has(words[k]?.lower ?? '') || EVENT_HEADS.has(words[k]?.lower ?? '')) return true;
  return false;
}

function isPlainSoFar(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let k = from; k < to; k++) if (!lexicon.isCommon(words[k]?.lower ?? '') || ORGANIZATION_HEADS.has(words[k]?.lower ?? '')) return false;
  return true;
}

/** Capitals from `i` on that end in the head of an institution, the first of them an ordinary word. */
function headAhead(words: readonly Word[], i: number, limit: number, lexicon: Lexicon): boolean {
  if (!lexicon.isCommon(words[i]?.lower ?? '') || ORGANIZATION_HEADS.has(words[i]?.lower ?? '')) return false;
  let k = i;
  while (k < limit && k < i + 5 && (isCapital(words[k]) || isHyphen(words[k]))) k++;
  return k > i + 1 && ORGANIZATION_HEADS.has(words[k - 1]?.lower ?? '');
}

function hasHeadAhead(words: readonly Word[], i: number, limit: number): boolean {
  for (let k = i; k < limit && k < i + 5 && isCapital(words[k]); k++) if (ORGANIZATION_HEADS.has(words[k]?.lower ?? '')) return true;
  return false;
}

function isNation(lexicon: Lexicon, word: Word | undefined): boolean {
  const known = word && lexicon.known(word.text);
  return known?.type === 'place' || known?.type === 'group';
}

function isAbbreviation(word: Word | undefined): boolean {
  return word !== undefined && /^(St|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|Brig|Adm|Cmdr|Jr|Sr)$/.test(word.text);
}

const HYPHENATED: ReadonlySet<string> = new Set(['led', 'based', 'backed', 'born', 'style', 'era', 'made', 'run', 'held', 'owned', 'funded', 'bound', 'wide', 'held', 'type', 'like', 'elect', 'area', 'turn', 'in', 'on', 'up', 'off', 'out', 'to', 'by']);

const OWNERS: ReadonlySet<string> = new Set(['people', 'women', 'men', 'children', 'master', 'king', 'queen', 'prosecutor', 'veterans', 'workers', 'world', 'nation']);
