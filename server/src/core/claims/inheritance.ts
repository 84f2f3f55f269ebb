/** Gives quotations without a cue the speaker of the words around them: “…,” he said. “…” and quotations that run over paragraphs. */
import type { Attribution } from './attribution.ts';
import { cuesOf } from './cues.ts';
import { subjectBefore } from './subject.ts';
import { mentionOn, type Period, type Range, type Reading } from './reading.ts';

/** `found` with the quotations nobody claimed yet, in order of the text. */
export function withInherited(reading: Reading, found: readonly Attribution[]): Attribution[] {
  const all = found.toSorted(byPosition);
  const claimed = new Set<number>();
  for (const attribution of all) for (const part of attribution.parts) for (const at of quotationsIn(reading, part)) claimed.add(at);
  const inherited: Attribution[] = [];
  let next = 0;
  let last: Attribution | undefined;
  let other: Attribution | undefined; // who spoke before, where another did since
  reading.quotations.forEach((quotation, index) => {
    while (next < all.length && positionOf(all[next]) < quotation.from) {
      const now = all[next];
      if (now?.speaker && !now.nested) { // who said that somebody said it goes on
        if (areTwo(reading, last, now)) other = last;
        last = now;
      }
      next++;
    }
    if (claimed.has(index)) return;
    const period = periodOf(reading.periods, quotation.from);
    if (!period || !standsAlone(reading, period, quotation)) return;
    const source = actBefore(reading, period) ?? exchanged(reading, period, last, other) ?? turnTo(reading, period, last) ?? nearby(reading, period, last, quotation.continues || opensBlock(reading, period)) ?? following(all, next, reading, index) ?? subjectNear(reading, period) ?? paragraphBefore(reading, period, last);
    if (!source) return;
    const attribution: Attribution = { parts: [quotation], speaker: source.speaker, cue: source.cue, verb: source.verb, addressee: null, form: 'inherited', block: period.block, ...(source.inTurn && { inTurn: true }) };
    inherited.push(attribution);
    if (areTwo(reading, last, attribution)) other = last;
    last = attribution;
  });
  return [...all, ...inherited].toSorted(byPosition);
}

type Source = Pick<Attribution, 'speaker' | 'cue' | 'verb' | 'inTurn'>;

function byPosition(a: Attribution, b: Attribution): number {
  return positionOf(a) - positionOf(b);
}

function positionOf(attribution: Attribution | undefined): number {
  return attribution?.parts[0]?.from ?? Infinity;
}

function quotationsIn(reading: Reading, part: Range): number[] {
  const found: number[] = [];
  for (let i = part.from; i < part.to; i++) {
    const at = reading.quotationAt[i] ?? -1;
    if (at >= 0) {
      found.push(at);
      i = (reading.quotations[at]?.to ?? i + 1) - 1;
    }
  }
  return found;
}

function periodOf(periods: readonly Period[], word: number): Period | undefined {
  return periods[periodIndex(periods, word)];
}

function periodBefore(reading: Reading, period: Period): Period | undefined {
  return reading.periods[periodIndex(reading.periods, period.from) - 1];
}

function periodIndex(periods: readonly Period[], word: number): number {
  let low = 0;
  let high = periods.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const period = periods[middle];
    if (!period) break;
    if (word < period.from) high = middle - 1;
    else if (word >= period.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The quotation is a sentence of its own, not a title or a phrase inside one. */
function standsAlone(reading: Reading, period: Period, quotation: Range): boolean {
  if (quotation.from > period.from + 1) return false;
  const rest = reading.words.slice(quotation.to, period.to).filter(word => word.kind === 'word').length;
  if (rest > 2) return false;
  const role = reading.article.blocks[period.block]?.role;
  return role === 'body' || role === 'summary';
}

function opensBlock(reading: Reading, period: Period): boolean {
  const block = reading.article.blocks[period.block];
  return block !== undefined && period.from <= Math.max(block.from, block.dateline?.to ?? 0);
}

/** "She does not deny it. “…”": a sentence about another than the last speaker comes between, so the quotation is theirs. */
function turnTo(reading: Reading, period: Period, last: Attribution | undefined): Source | undefined {
  const before = sentenceBefore(reading, period);
  if (!before || !last || Math.max(positionOf(last), last.speaker?.from ?? 0) >= before.from || (reading.quotationAt[before.from] ?? -1) >= 0) return undefined;
  const first = reading.words[before.from]?.lower ?? '';
  if (first === 'he' || first === 'she') return { speaker: { from: before.from, to: before.from + 1 }, cue: null, verb: null };
  const person = personIn(reading, { from: before.from, to: Math.min(before.to, before.from + 3) });
  return person && { speaker: person, cue: null, verb: null };
}

/** “When was it?” asked one. “On Monday.” “And why?”: paragraphs with nothing between, in turns, once one has asked the other. */
function exchanged(reading: Reading, period: Period, last: Attribution | undefined, other: Attribution | undefined): Source | undefined {
  const said = last?.parts.at(-1);
  if (!said || !last || !other || last.block !== period.block - 1 || other.block < last.block - 3 || !opensBlock(reading, period)) return undefined;
  if (last.verb?.lemma !== 'ask' && !last.inTurn) return undefined;
  const asks = isQuestion(reading, period.from);
  return isQuestion(reading, said.from) === asks || period.to - period.from > LONG_TURN ? undefined : { speaker: other.speaker, cue: null, verb: null, inTurn: true };
}

/** Words: who goes on for longer is not answering. */
const LONG_TURN = 40;

function isQuestion(reading: Reading, from: number): boolean {
  const quotation = reading.quotations[reading.quotationAt[from] ?? -1];
  return quotation?.closed === true && reading.words[quotation.to - 2]?.text === '?';
}

/** Two people by their names; a pronoun may be either. */
function areTwo(reading: Reading, a: Attribution | undefined, b: Attribution): boolean {
  const first = chainAt(reading, a?.speaker);
  const second = chainAt(reading, b.speaker);
  return first !== undefined && second !== undefined && first !== second;
}

function chainAt(reading: Reading, range: Range | null | undefined): number | undefined {
  if (!range) return undefined;
  for (let i = range.from; i < range.to; i++) {
    const mention = reading.mentionAt[i] ?? -1;
    if (reading.identity.mentions[mention]?.type === 'person') return reading.identity.chainOf[mention];
  }
  return undefined;
}

/** The claim before: in the same paragraph, or in the paragraph before when this one opens with the quotation. */
function nearby(reading: Reading, period: Period, last: Attribution | undefined, opens: boolean): Source | undefined {
  if (!last) return undefined;
  const inherit = { speaker: last.speaker, cue: null, verb: null };
  if (last.block === period.block) return inherit;
  if (!opens) return undefined;
  for (let block = period.block - 1; block > last.block; block--) if (reading.article.blocks[block]?.role === 'body') return undefined;
  return inherit;
}

/** For a quotation left open before a paragraph that tells who speaks. */
function following(all: readonly Attribution[], next: number, reading: Reading, index: number): Source | undefined {
  if (reading.quotations[index]?.closed !== false) return undefined;
  const after = all[next];
  const goesOn = reading.quotations[index + 1];
  const part = after?.parts[0];
  return after && goesOn?.continues && part && part.from <= goesOn.from ? { speaker: after.speaker, cue: null, verb: null } : undefined;
}

/** Acts that a quotation after them puts into words: "He called on the council for help. “We ask …”". */
const ACTS = /^(called|appealed|urged|asked|thanked|pleaded|replied|responded|answered|agreed|disagreed|laughed|shrugged|smiled|apologised|apologized|protested|objected|demanded|recalled|nodded|sighed|insisted|refused|declined|praised|criticised|criticized|condemned|welcomed|hailed|begged|explained|elaborated|hesitated|paused)$/;

function actBefore(reading: Reading, period: Period): Source | undefined {
  const before = sentenceBefore(reading, period);
  if (!before || cuesOf(reading, before).length > 1) return undefined;
  for (let i = before.from + 1; i < before.to; i++) {
    const word = reading.words[i];
    if (!word || !ACTS.test(word.lower) || word.shape !== 'lower' || (reading.quotationAt[i] ?? -1) >= 0) continue;
    const speaker = subjectBefore(reading, before.from, i);
    if (!speaker || speaker.from > before.from + 1) continue;
    const particle = /^(on|upon|for|to)$/.test(reading.words[i + 1]?.lower ?? '') && /^(called|appealed)$/.test(word.lower) ? 1 : 0;
    return { speaker, cue: { from: i, to: i + 1 + particle }, verb: null };
  }
  return undefined;
}

/** The subject of the sentence before in the paragraph, where it is a person: "A shepherd disagreed. “…”". */
function subjectNear(reading: Reading, period: Period): Source | undefined {
  const before = sentenceBefore(reading, period);
  if (!before) return undefined;
  const person = personIn(reading, before);
  return person && { speaker: person, cue: null, verb: null };
}

function personIn(reading: Reading, sentence: Range): Range | undefined {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 12); i++) {
    const mention = mentionOn(reading, i);
    if (mention?.type !== 'person') continue;
    let to = i + 1;
    while (to < sentence.to && reading.mentionAt[to] === reading.mentionAt[i]) to++;
    return { from: i, to };
  }
  return undefined;
}

/** A paragraph that is all quotation after one without a claim: the person that paragraph ends on, else the last speaker. */
function paragraphBefore(reading: Reading, period: Period, last: Attribution | undefined): Source | undefined {
  if (!opensBlock(reading, period)) return undefined;
  const before = periodBefore(reading, period);
  if (!before || reading.article.blocks[before.block]?.role !== 'body') return undefined;
  const person = personIn(reading, before);
  if (person) return { speaker: person, cue: null, verb: null };
  return last && period.block - last.block <= 4 ? { speaker: last.speaker, cue: null, verb: null } : undefined;
}

function sentenceBefore(reading: Reading, period: Period): Period | undefined {
  const before = periodBefore(reading, period);
  return before && before.block === period.block ? before : undefined;
}
