/** Finds what is said after a cue: a quotation, a clause, or what the verb takes as its object. */
import { addresseeAfter } from './addressee.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { opensClause } from './clause.ts';
import type { CueVerb } from './cue-table.ts';
import type { Cue } from './cues.ts';
import { COORDINATORS, DETERMINERS, FINITE_VERBS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS, TIME_WORDS } from './lexicon.ts';
import { mentionType, type Range, type Reading } from './reading.ts';

/** Longest content looked at, in words: keeps junk without full stops linear. */
const REACH = 160;

export interface Content {
  readonly parts: readonly Range[];
  readonly addressee?: Range | undefined;
  /** How it was recognised, for the confidence: a quotation is surer than a clause without "that". */
  readonly form: 'quotation' | 'that' | 'clause' | 'object';
}

/** What follows the cue, up to `limit`: "told reporters on Monday that …" → the clause after "that", with "reporters". */
export function contentAfter(reading: Reading, cue: Cue, limit: number): Content | undefined {
  const end = Math.min(limit, cue.group.to + REACH);
  const addressee = addresseeAfter(reading, cue, end);
  const after = addressee?.to ?? cue.group.to;
  // "told the agency: …" read without its addressee would be told "the agency"
  if (cue.verb.lemma === 'tell' && !addressee && !/^(that|:|,|"|“|‘)$/.test(reading.words[after]?.lower ?? '')) return undefined;
  // "denied this", and not "denied this week that"
  if (cue.verb.stance === 'denies' && cue.verb.frames.includes('n') && end - after === 1 && POINTERS.has(reading.words[after]?.lower ?? '')) return clause(after, end, 'object');
  // "warned of floods" begins right there, "warned on Monday that" and "cautioned in a report against" after the adjunct
  const content = (cue.verb.frames.includes('p') ? readContent(reading, cue.verb, after, end) : undefined) ?? readContent(reading, cue.verb, skipAdjuncts(reading, after, end, cue.verb.frames), end);
  return content && { parts: content.parts, addressee, form: content.form };
}

function readContent(reading: Reading, verb: CueVerb, start: number, end: number): Content | undefined {
  const { frames } = verb;
  const { words, quotationAt } = reading;
  let i = start;
  const first = words[i];
  if (!first || i >= end) return undefined;
  const introduced = first.text === ':' || (first.text === ';' && (quotationAt[i + 1] ?? -1) >= 0) || first.text === ',' || first.text === '—' || first.text === '–';
  if (introduced) {
    if ((quotationAt[i + 1] ?? -1) < 0) {
      // a colon also opens speech without marks
      if (first.text === ':' && i + 3 < end && /[tqb]/.test(frames)) return { parts: [{ from: i + 1, to: end }], form: 'clause' };
      // "announced on Monday, that …": the comma is loose; "acknowledged, though, that …": something is set off
      const that = first.text === ',' && frames.includes('t') ? thatAfterAside(reading, i, end) : -1;
      return that < 0 ? undefined : clause(that + 1, end, 'that');
    }
    i++;
  }
  const at = quotationAt[i] ?? -1;
  if (at >= 0) {
    const quotation = reading.quotations[at];
    if (!quotation || quotation.from !== i || !/[qbtxn]/.test(frames)) return undefined; // a screen print called “Horses” is no claim
    const to = Math.min(quotation.to, end);
    const rest = words.slice(to, end).filter(word => word.kind === 'word').length;
    // said “the interests of all” must be weighed: the quotation is a part of the clause
    if (!introduced && quotation.closed && rest >= 2 && !/^[.,;:]$/.test(words[to]?.text ?? '') && !/[.,!?]/.test(words[to - 2]?.text ?? '')) return clause(i, end, 'clause');
    const next = words[to];
    if (next?.text === ',' || !next) return { parts: [{ from: i, to }], form: 'quotation' };
    return { parts: [{ from: i, to }], form: 'quotation' };
  }
  const word = words[i];
  if (!word) return undefined;
  if (word.lower === 'that' && frames.includes('t') && !(words[i + 1] && /^[.,]$/.test(words[i + 1]?.text ?? ''))) return clause(i + 1, end, 'that');
  if (/^(whether|if|how|why|what|who|where|when)$/.test(word.lower)) {
    if (frames.includes('w')) return clause(i, end, 'that');
    if (!/^(if|when|what)$/.test(word.lower) || !frames.includes('b')) return undefined;
  }
  if (word.lower === 'to' && frames.includes('i') && opensInfinitive(reading, i + 1)) return clause(i, end, 'object');
  if (word.lower === 'as' && frames.includes('s') && holdsQuotedWords(reading, i, end)) return quotedWords(reading, i, end) ?? clause(i, end, 'object');
  if (/^(about|over|of|at|for|with|against|on)$/.test(word.lower) && frames.includes('p') && mentionType(reading, i + 1) !== 'date' && !TIME_WORDS.has(words[i + 1]?.lower ?? '')) return clause(i, end, 'object');
  if (word.lower.endsWith('ing') && frames.includes('g') && word.shape === 'lower') return clause(i, end, 'object');
  if (frames.includes('b') && opensClause(reading, i, end, verb)) return clause(i, end, 'clause');
  if (!opensObject(reading, i) || /^(no|nobody|nothing|none|neither)$/.test(word.lower)) return undefined;
  if (frames.includes('a') && holdsFigure(reading, i, end)) return object(reading, i, end);
  if (frames.includes('f') && opensFigure(reading, i)) return object(reading, i, end);
  if (frames.includes('d') && POINTERS.has(word.lower) && opensObject(reading, i + 1) && i + 2 < end && !AWAY.has(words[i + 1]?.lower ?? '')) return clause(i + 1, end, 'object');
  if (frames.includes('n') && end - i >= 2) return object(reading, i, end);
  if (frames.includes('r') && holdsSaying(reading, i, end)) return object(reading, i, end);
  if (frames.includes('s') && holdsAs(reading, i, end)) return quotedWords(reading, i, end) ?? object(reading, i, end);
  const quote = frames.includes('m') ? firstQuote(reading, i, end) : end;
  if (quote < end) {
    const isWhole = verb.particle !== undefined || (quote === i + 1 && DETERMINERS.has(word.lower)); // called for a “quick end”; called a “quick end”
    return clause(isWhole ? i : quote, quotedWordsEnd(reading, i, end), 'object');
  }
  return undefined;
}

function clause(from: number, to: number, form: Content['form']): Content | undefined {
  return to > from ? { parts: [{ from, to }], form } : undefined;
}

/** Up to what the speaker did next: "denied any fraud, but sent the papers to Vela". */
function object(reading: Reading, from: number, end: number): Content | undefined {
  for (let i = from + 1; i < end - 1; i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0 || !/^(and|but)$/.test(reading.words[i]?.lower ?? '') || !opensPredicate(reading, i + 1)) continue;
    return clause(from, reading.words[i - 1]?.text === ',' ? i - 1 : i, 'object');
  }
  return clause(from, end, 'object');
}

function opensPredicate(reading: Reading, i: number): boolean {
  const [verb, next] = [reading.words[i], reading.words[i + 1]];
  if (verb?.shape !== 'lower' || !next || mentionType(reading, i) !== undefined) return false;
  return FINITE_VERBS.has(verb.lower) || (verb.lower.endsWith('ed') && ((reading.mentionAt[i + 1] ?? -1) >= 0 || DETERMINERS.has(next.lower) || next.kind === 'quote'));
}

/** "denied to the agency that": no verb follows that "to". */
function opensInfinitive(reading: Reading, from: number): boolean {
  const i = reading.words[from]?.kind === 'quote' ? from + 1 : from; // vowed to “reach every village”
  const word = reading.words[i];
  return word?.kind === 'word' && mentionType(reading, i) === undefined && !DETERMINERS.has(word.lower) && !POSSESSIVES.has(word.lower);
}

/** "counted 46 ships", "saw about 300 jobs". */
function opensFigure(reading: Reading, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const word = reading.words[i];
    if (word?.kind === 'number') return mentionType(reading, i) !== 'date';
    if (!word || !FIGURE_LEADS.test(word.lower)) return false;
    if (mentionType(reading, i) === 'quantity') return true;
  }
  return false;
}

const FIGURE_LEADS = /^(at|least|more|than|about|around|some|nearly|almost|over|only|just|another|up|to|fewer|less|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dozens|hundreds|thousands|no)$/;
/** What was spoken of before: "denied this", "calls it a mistake". */
const POINTERS: ReadonlySet<string> = new Set(['it', 'this', 'that', 'him', 'her', 'them']);
/** "called it off", "called them in". */
const AWAY: ReadonlySet<string> = new Set(['off', 'out', 'up', 'in', 'on', 'back', 'down', 'over', 'away', 'together', 'again', 'all']);

function opensObject(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (!word) return false;
  if ((reading.mentionAt[i] ?? -1) >= 0) return mentionType(reading, i) !== 'date';
  if (word.kind === 'quote') return true;
  if (word.kind === 'number') return true;
  if (word.kind !== 'word') return false;
  const { lower } = word;
  return !(PREPOSITIONS.has(lower) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || TIME_WORDS.has(lower) || lower === 'to');
}

function holdsQuotedWords(reading: Reading, from: number, end: number): boolean {
  return firstQuote(reading, from, end) < end;
}

/** "reports that …", "the minister's allegations": what others said. */
function holdsSaying(reading: Reading, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 5); i++) if (SAYINGS.test(reading.words[i]?.lower ?? '')) return true;
  return false;
}

const SAYINGS = /^(reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|criticisms?|charges|speculation|fears|concerns|assertions?|notions?|talk)$/;

/** "put the number at five". */
function holdsFigure(reading: Reading, from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end - 1, from + 20); i++) {
    if (reading.words[i]?.text === ',') return false;
    if (reading.words[i]?.lower === 'at') return true;
  }
  return false;
}

/** The “embarrassing” of "described the gap as “embarrassing”"; undefined where other words follow "as". */
function quotedWords(reading: Reading, from: number, end: number): Content | undefined {
  const quote = firstQuote(reading, from, end);
  return quote < end && reading.words[quote - 1]?.lower === 'as' ? clause(quote, quotedWordsEnd(reading, quote, end), 'object') : undefined;
}

function firstQuote(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (reading.words[i]?.kind === 'quote' && reading.words[i]?.text !== '’' && reading.words[i]?.text !== "'") return i;
  return end;
}

/** For called the charge “a smear” and left: one past the closing mark. */
function quotedWordsEnd(reading: Reading, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) if (reading.words[i]?.kind === 'quote' && /^[,.;]|and|but|while$/.test(reading.words[i + 1]?.lower ?? '.')) return i + 1;
  return end;
}

/** The "that" after ", though," or ", by telephone,"; -1 where none is near. */
function thatAfterAside(reading: Reading, comma: number, end: number): number {
  for (let i = comma + 1; i < Math.min(end, comma + 14); i++) {
    const word = reading.words[i];
    if (word?.lower === 'that' && (i === comma + 1 || reading.words[i - 1]?.text === ',')) return i;
  }
  return -1;
}

function holdsAs(reading: Reading, from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 16); i++) {
    if (reading.words[i]?.text === ',') return false;
    if (reading.words[i]?.lower === 'as') return true;
  }
  return false;
}
