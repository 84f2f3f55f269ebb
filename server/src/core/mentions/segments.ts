/** Splits a run of capitals into names: titles, nationalities and words that only open the sentence come off. */
import type { Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import { knownPhrase } from './phrase.ts';
import { isCapital, type Run } from './runs.ts';
import { EVENT_HEADS, NEVER_NAMES, ORGANIZATION_HEADS, PLACE_HEADS } from './tables/heads.ts';
import { NAME_SUFFIXES, TITLE_HEADS, TITLE_MODIFIERS } from './tables/titles.ts';
import { append } from '../text/append.ts';

export interface Segment extends Run {
  /** A title stands before it: "Prime Minister", "Mr". */
  readonly titled: boolean;
}

/** "Iraqi Prime Minister Ada Moyo" to "Iraqi" and a titled "Ada Moyo"; `opens` says the run opens its sentence. */
export function segmentsOf(words: readonly Word[], run: Run, opens: boolean, lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  let { from } = run;
  if (knownPhrase(words, run.from, run.to, lexicon)) return [{ ...run, titled: false }]; // "The Hague"
  let first = opens;
  while (from < run.to && isIdle(words, from, run, first, lexicon)) {
    from++;
    first = false;
  }
  const title = lastTitle(words, from, run.to);
  if (title) {
    if (title.from > from) append(segments, split(words, { from, to: title.from, titled: false }, lexicon));
    if (title.to < run.to) segments.push({ from: title.to, to: withoutSuffix(words, title.to, run.to), titled: true });
    return segments;
  }
  const titled = endsTitle(words, from);
  if (from < run.to) append(segments, split(words, { from, to: withoutSuffix(words, from, run.to), titled }, lexicon));
  return segments;
}

/** The "The" of "The Reserve Fund", the "But" of "But Moyo", a weekday. */
function isIdle(words: readonly Word[], i: number, run: Run, opens: boolean, lexicon: Lexicon): boolean {
  const word = words[i];
  if (!word) return false;
  if (NEVER_NAMES.has(word.lower) && word.lower !== 'english') return !(word.lower === 'may' || word.lower === 'march' || word.lower === 'day') || opens;
  if (!opens || word.shape !== 'title') return DETERMINERS.has(word.lower) && word.shape === 'title' && i + 1 < run.to && word.lower === 'the';
  if (DETERMINERS.has(word.lower)) return true;
  // "Police", "Lawmakers" alone; "Seventy Farmers": an ordinary word that opens the sentence, a name behind it.
  const next = words[i + 1];
  if (i + 1 >= run.to) return false;
  return lexicon.isCommon(word.lower) && !lexicon.isCommon(next?.lower ?? '') && !isKnownPair(lexicon, word, next) && OPENERS.has(word.lower);
}

function isKnownPair(lexicon: Lexicon, word: Word, next: Word | undefined): boolean {
  return next !== undefined && lexicon.known(`${word.text} ${next.text}`) !== undefined;
}

/** The last title in a run that has a name after it, or that ends the run: "Foreign Minister", "Lt Gen". */
function lastTitle(words: readonly Word[], from: number, to: number): { from: number; to: number } | undefined {
  for (let i = to - 1; i >= from; i--) {
    const lower = words[i]?.lower ?? '';
    if (!TITLE_HEADS.has(lower) || words[i - 1]?.lower === 'of') continue; // "Ministry of Justice"
    let start = i;
    while (start > from && (TITLE_MODIFIERS.has(words[start - 1]?.lower ?? '') || TITLE_HEADS.has(words[start - 1]?.lower ?? '') || isJoint(words[start - 1]))) start--;
    let end = i + 1;
    if (words[end]?.text === '.' && end < to) end++;
    if (words[end]?.lower === 'of' && isCapital(words[end + 1]) && end + 2 <= to) {
      // "Secretary of State Ada Moyo", "Minister of Trade Ada Moyo": one word after the "of", the rest is the name.
      if (/^(state|defence|defense|trade|health|finance|justice|interior|energy|education|agriculture|staff|mission|operations)$/.test(words[end + 1]?.lower ?? '')) end += 2;
    }
    if (end < to && (ORGANIZATION_HEADS.has(words[to - 1]?.lower ?? '') || PLACE_HEADS.has(words[to - 1]?.lower ?? '') || EVENT_HEADS.has(words[to - 1]?.lower ?? ''))) return undefined; // "General Assembly", "King Omar Bridge"
    if (end < to && (words[end]?.lower === 'of' || words[end]?.lower === 'for')) return undefined; // "Head of …" goes with its institution
    return { from: start, to: end };
  }
  return undefined;
}

/** "Ada Moyo KC" without the letters. */
function withoutSuffix(words: readonly Word[], from: number, to: number): number {
  return to - from > 2 && NAME_SUFFIXES.has(words[to - 1]?.lower ?? '') && words[to - 1]?.shape === 'upper' ? to - 1 : to;
}

function isJoint(word: Word | undefined): boolean {
  return word?.text === '.' || word?.text === '-';
}

/** A title in lower case stands just before: "the defence minister", "spokesman". */
function endsTitle(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  if (!before) return false;
  const word = before.text === '.' ? words[from - 2] : before;
  return word !== undefined && word.kind === 'word' && TITLE_HEADS.has(word.lower) && word.lower !== 'general' && word.lower !== 'private';
}

/** A nationality or country comes off the front: "Syrian | Omar Latif", "US | Department …" stays one. */
function split(words: readonly Word[], segment: Segment, lexicon: Lexicon): Segment[] {
  const { from, to } = segment;
  if (to - from < 2) return [segment];
  if (knownPhrase(words, from, to, lexicon)) return [segment];
  for (let end = Math.min(to, from + 3); end > from; end--) {
    const known = knownPhrase(words, from, end, lexicon);
    if (end === to || (known?.type !== 'group' && known?.type !== 'place')) continue;
    if (words[end]?.lower === 'of' || words[end]?.text === '-' || words[end]?.text === '&') break;
    const last = words[to - 1]?.lower ?? '';
    const headed = ORGANIZATION_HEADS.has(last) || PLACE_HEADS.has(last) || EVENT_HEADS.has(last) || hasOrganizationHead(words, end, to);
    if (headed) break;
    return [{ ...segment, to: end }, ...split(words, { ...segment, from: end }, lexicon)];
  }
  return [segment];
}

export function hasOrganizationHead(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ORGANIZATION_HEADS.has(words[i]?.lower ?? '')) return true;
  return false;
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'but', 'and', 'or', 'so', 'yet', 'in', 'on', 'at', 'for', 'from', 'with', 'by', 'of', 'to', 'as', 'if', 'when', 'while', 'after', 'before', 'since', 'until', 'though', 'although', 'because', 'however', 'meanwhile', 'both', 'all', 'some', 'many', 'most', 'no', 'not', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'what', 'who', 'why', 'how', 'where', 'there', 'here', 'he', 'she', 'it', 'they', 'we', 'you', 'i', 'under', 'over', 'during', 'against', 'about', 'between', 'among', 'through', 'without', 'than', 'then', 'now', 'still', 'also', 'even', 'only', 'just', 'last', 'next', 'asked', 'according', 'each', 'every', 'several', 'nobody', 'neither', 'nor', 'either', 'whether', 'once', 'like', 'unlike', 'despite', 'across', 'behind', 'inside', 'outside', 'near', 'around', 'within', 'beyond', 'above', 'below', 'former', 'local', 'residents', 'officials', 'witnesses', 'another', 'other', 'such', 'more', 'fewer', 'less', 'much', 'few', 'any', 'everyone', 'someone', 'is', 'are', 'was', 'were', 'does', 'did', 'do', 'has', 'have', 'had', 'can', 'could', 'will', 'would', 'should', 'might', 'must']);

/** Ordinary words that often open a sentence before a name. */
const OPENERS: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'earlier', 'later', 'recently', 'state', 'former', 'police', 'army', 'photo', 'image', 'file', 'reporting', 'additional', 'text', 'words', 'editing', 'contact', 'says', 'said', 'analysis', 'opinion', 'exclusive', 'perhaps', 'again', 'instead', 'indeed', 'besides', 'overall', 'nearby', 'afterwards', 'elsewhere', 'dear', 'hello', 'goodbye', 'critics', 'rival', 'rivals', 'striker', 'captain', 'ask']);
