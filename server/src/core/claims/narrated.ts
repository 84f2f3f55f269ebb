/** Finds what an article states in its own voice and somebody could check: casualties, arrests, votes, decisions, sums. */
import type { ArticleIdentity } from '../identity/identity.ts';
import type { ArticleText, Word } from '../tokens/token.ts';
import { wordTest, type WordTest } from '../tokens/word-form.ts';
import type { Claim } from './claim.ts';
import { attributedIn } from './claims.ts';
import { holdsVerb } from './clause.ts';
import { CUE_VERBS } from './cue-table.ts';
import { DECIDED, DECIDERS, HAPPENED, MONEY, PAID, WAS_DECIDED } from './decisions.ts';
import { figuresOf, type Figure } from './figures.ts';
import { BE, HAVE, MODALS, NEGATIONS } from './lexicon.ts';
import { readingOf, spanOfRange, type Range, type Reading } from './reading.ts';
import { circumstancesOf } from './circumstances.ts';
import { valuesIn } from './values.ts';
import { countBefore } from '../text/bisect.ts';
import type { Span } from '../text/span.ts';

/** All claims of an article, attributed and narrated, in the order of their content. Linear in the text; never throws on any of it. */
export function everyClaimOf(article: ArticleText, identity: ArticleIdentity): Claim[] {
  const reading = readingOf(article, identity);
  const figures = figuresOf(article.words, identity);
  const attributed = attributedIn(reading, figures);
  return [...attributed, ...narratedIn(reading, figures, attributed)].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function narratedIn(reading: Reading, figures: readonly Figure[], attributed: readonly Claim[]): Claim[] {
  const spoken = spokenWords(reading, attributed);
  const headlines = new Set<string>();
  const claims: Claim[] = [];
  for (const period of reading.periods) {
    const role = reading.article.blocks[period.block]?.role;
    if (role === 'caption') continue;
    if (role === 'headline') {
      const { start, end } = spanOfRange(reading.words, period);
      const text = reading.article.text.slice(start, end);
      if (headlines.has(text)) continue;
      headlines.add(text);
    }
    for (const run of runsOf(reading, period, spoken)) {
      for (const clause of clausesOf(reading, run)) {
        const claim = claimOf(reading, figures, clause, role === 'headline' || role === 'summary');
        if (claim) claims.push(claim);
      }
    }
  }
  return claims;
}

/** Words that somebody says, that say who, or that stand in quotation marks. */
function spokenWords(reading: Reading, claims: readonly Claim[]): Uint8Array {
  const { words, quotationAt } = reading;
  const spoken = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) if ((quotationAt[i] ?? -1) >= 0) spoken[i] = 1;
  const spans: Span[] = [];
  for (const { parts, speaker, cue, addressee } of claims) {
    for (const part of parts) spans.push(part);
    for (const other of [speaker, cue, addressee]) if (other) spans.push(other);
  }
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    while (at > 0 && (words[at - 1]?.end ?? 0) > start) at--;
    while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
    for (let i = at; i < words.length && (words[i]?.start ?? Infinity) < end; i++) spoken[i] = 1;
  }
  return spoken;
}

/** Stretches of a period that nobody says; where somebody speaks in it, only those that a semicolon or a conjunction sets off. */
function runsOf(reading: Reading, period: Range, spoken: Uint8Array): Range[] {
  const { words } = reading;
  const runs: Range[] = [];
  let from = period.from;
  for (let i = period.from; i <= period.to; i++) {
    if (i < period.to && !spoken[i]) continue;
    if (i > from) runs.push({ from, to: i });
    from = i + 1;
  }
  const [only] = runs;
  if (runs.length === 1 && only?.from === period.from && only.to === period.to) return runs;
  return runs.filter(run => (run.from === period.from || /^(;|—|–)$/.test(words[run.from]?.text ?? '') || (words[run.from]?.text === ',' && /^(but|and|while|whereas)$/.test(words[run.from + 1]?.lower ?? ''))) && run.to - run.from > 4);
}

/** Cut at ";", and at ", while" or ", but" between two clauses. */
function clausesOf(reading: Reading, run: Range): Range[] {
  const { words } = reading;
  const clauses: Range[] = [];
  let from = run.from;
  const cut = (to: number, next: number) => {
    const clause = trimmed(reading, from, to);
    if (clause.to - clause.from > 2) clauses.push(clause);
    from = next;
  };
  for (let i = run.from; i < run.to; i++) {
    const word = words[i];
    if (word?.text === ';') cut(i, i + 1);
    else if (word?.text === ',' && /^(while|whereas|but|and)$/.test(words[i + 1]?.lower ?? '') && i - from > 3 && holdsVerb(reading, Math.max(from, i - LONGEST_LOOK), i) && holdsVerb(reading, i + 2, Math.min(run.to, i + 12))) cut(i, i + 1);
  }
  cut(run.to, run.to);
  return clauses;
}

/** A sentence may be a megabyte long; what stands further back tells nothing of this comma. */
const LONGEST_LOOK = 60;

function trimmed(reading: Reading, from: number, to: number): Range {
  const isEdge = (i: number) => isEdgeMark(reading.words[i]);
  let [first, last] = [from, to];
  while (first < last && (isEdge(first) || /^(and|but|while|whereas)$/.test(reading.words[first]?.lower ?? ''))) first++;
  while (last > first && isEdge(last - 1)) last--;
  return { from: first, to: last };
}

const isEdgeMark = wordTest(({ text }) => /^[,;:.!?—–-]$/.test(text));

function claimOf(reading: Reading, figures: readonly Figure[], clause: Range, isHeading: boolean): Claim | undefined {
  const { words } = reading;
  if (says(reading, clause)) return undefined;
  const counted = within(figures, clause);
  const measured = counted.some(figure => figure.measure !== undefined) && (isHeading || holdsVerb(reading, clause.from, clause.to) || isLabelled(reading, clause));
  const span = spanOfRange(words, clause);
  const decided = !isHeading && decides(reading, clause);
  const paid = !isHeading && counted.some(({ what }) => MONEY.has(what ?? '')) && hasVerb(reading, clause, paysSmall);
  const mayHaveHappened = !isHeading && hasVerb(reading, clause, happensSmall);
  if (!measured && !decided && !paid && !mayHaveHappened) return undefined;
  const circumstances = circumstancesOf(reading, span);
  const happened = mayHaveHappened && circumstances.date?.length === 10 && circumstances.place !== undefined;
  if (!measured && !decided && !paid && !happened) return undefined;
  return {
    start: span.start, end: span.end, kind: 'narrated', parts: [span], text: reading.article.text.slice(span.start, span.end), speaker: null, cue: null, addressee: null, stance: 'asserts',
    values: valuesIn(figures, span), confidence: measured ? 0.7 : 0.6, ...circumstances,
  };
}

function hasVerb({ words }: Reading, clause: Range, isVerb: WordTest): boolean {
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (isVerb(words[i]) && !(i > clause.from + 1 && /^(to|the|a|an|its|their|not|who|which)$/.test(words[i - 1]?.lower ?? ''))) return true;
  }
  return false;
}

const paysSmall = wordTest(({ lower, shape }) => shape === 'lower' && PAID.has(lower));
const happensSmall = wordTest(({ lower, shape }) => shape === 'lower' && HAPPENED.has(lower));

function within(figures: readonly Figure[], clause: Range): Figure[] {
  const low = countBefore(figures.length, i => (figures[i]?.from ?? Infinity) < clause.from);
  const found: Figure[] = [];
  for (let i = low; i < figures.length; i++) {
    const figure = figures[i];
    if (!figure || figure.to > clause.to) break;
    found.push(figure);
  }
  return found;
}

/** "Dead: 38, all named". */
function isLabelled(reading: Reading, clause: Range): boolean {
  return reading.words.slice(clause.from, Math.min(clause.to, clause.from + 3)).some(word => word.text === ':');
}

/** A verb of saying that attribution did not join to a speaker: better no claim than one in the wrong voice; a question or a wish states nothing. */
function says(reading: Reading, clause: Range): boolean {
  const next = reading.words[clause.to]?.text;
  if (next === '?') return true;
  for (let i = clause.from; i < clause.to; i++) {
    const word = reading.words[i];
    if (saysSurely(word) || (isUnsure(word) && (word?.shape === 'lower' || i === clause.from))) return true;
  }
  return false;
}

const saysSurely = wordTest(({ lower }) => {
  const verb = CUE_VERBS.get(lower)?.[0];
  return verb !== undefined && verb.weight >= 0.8 && verb.form !== 'base';
});
const isUnsure = wordTest(({ lower }) => (MODALS.has(lower) && lower !== 'can') || /^(if|would|could|might|should|may|expected|planned|according|allegedly|reportedly|unless|need|needs|needed)$/.test(lower));

const tellsDecision = wordTest(({ lower, shape }) => shape === 'lower' && (DECIDED.has(lower) || WAS_DECIDED.has(lower)));

/** "The council approved the levy", "was sentenced to nine years": an institution or a name stands before the verb, and nothing denies it. */
function decides(reading: Reading, clause: Range): boolean {
  for (let i = clause.from + 1; i < clause.to; i++) {
    const word = reading.words[i];
    const decided = word && tellsDecision(word) ? decidesBy(reading, clause, word, i) : undefined;
    if (decided !== undefined) return decided;
  }
  return false;
}

/** Undefined where the verb at `i` leaves it open. */
function decidesBy({ words, mentionAt }: Reading, clause: Range, verb: Word, i: number): boolean | undefined {
  const before = words.slice(Math.max(clause.from, i - 9), i);
  if (before.some(other => NEGATIONS.has(other.lower) || /^(to|who|which|that|be|when|after|before|by|,)$/.test(other.lower))) return false;
  const helper = before.at(-1)?.lower ?? '';
  const passive = BE.has(helper) || helper === 'been';
  if (passive ? !WAS_DECIDED.has(verb.lower) : !DECIDED.has(verb.lower)) return undefined;
  const named = before.some((other, k) => (mentionAt[i - before.length + k] ?? -1) >= 0 || DECIDERS.has(other.lower));
  // "the elected council", "a banned group": without a determiner or an object it is an adjective
  const adjective = !passive && !HAVE.has(helper) && /^(the|a|an|its|their|his|her|newly|two|of)$/.test(helper);
  return named && !adjective && (passive || /^(the|a|an|its|their|his|her|to|in|on|by|for|all|two|three|four|five|him|\d.*)$/.test(words[i + 1]?.lower ?? '') || (mentionAt[i + 1] ?? -1) >= 0);
}
