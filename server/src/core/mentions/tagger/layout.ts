/** How an article's words lie before anything is recognised: letter case of sentences, runs of capitals. */
import type { ArticleText, Word } from '../../tokens/token.ts';
import { CASES, NORMAL } from './forms.ts';
import { CAPITAL, CONNECTOR, FUNCTION_WORD, HYPHEN, JOINT, LONG, LOWER_CASE, PARTICLE, SYMBOL, UPPER_CASE, WORD } from './word-types.ts';
import type { TypedWords } from './word-types.ts';

export interface Layout {
  /** By word index: its sentence's case as an index of CASES, and where that sentence begins and ends. */
  readonly letterCase: Uint8Array;
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
  /** By word index: the run of capitals it stands in, `[from, to)`; -1 where it stands in none. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** The same, runs joined by "of", "and", "the": "House of Representatives". */
  readonly looseFrom: Int32Array;
  readonly looseTo: Int32Array;
  /** By word index: 1 where no capital stands near enough for the word to be part of a name. About half of all words. */
  readonly quiet: Uint8Array;
}

export function layoutOf({ words, sentences }: ArticleText, { flags }: TypedWords): Layout {
  const size = words.length;
  const letterCase = new Uint8Array(size);
  const sentenceFrom = new Int32Array(size);
  const sentenceTo = new Int32Array(size);
  const runs = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)] as const;
  const looseRuns = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)] as const;
  const isName = new Uint8Array(size);
  let special = false;
  for (const { from, to } of sentences) {
    const sentenceCase = caseOf(flags, from, to);
    special ||= sentenceCase !== NORMAL;
    // A sentence behind an emoji or a bullet begins as any other.
    let first = from;
    while (first < to && flags[first]! & SYMBOL) first++;
    for (let i = from; i < to; i++) {
      letterCase[i] = sentenceCase;
      sentenceFrom[i] = i < first ? from : first;
      sentenceTo[i] = to;
    }
  }
  const lowerInText = special ? lowerCaseWords(words, flags, letterCase) : undefined;
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) isName[i] = flags[i]! & CAPITAL && (letterCase[i] === NORMAL || !(flags[i]! & FUNCTION_WORD || lowerInText?.has(words[i]?.lower ?? ''))) ? 1 : 0;
    markRuns(words, flags, from, to, isName, PARTICLE, ...runs);
    markRuns(words, flags, from, to, isName, PARTICLE | CONNECTOR, ...looseRuns);
  }
  return { letterCase, sentenceFrom, sentenceTo, runFrom: runs[0], runTo: runs[1], looseFrom: looseRuns[0], looseTo: looseRuns[1], quiet: quietWords(flags, looseRuns[0]) };
}

/** Words in lower case where lower case says something: what a headline's capitals do not make a name. */
function lowerCaseWords(words: readonly Word[], flags: Int32Array, letterCase: Uint8Array): ReadonlySet<string> {
  const lower = new Set<string>();
  words.forEach((word, i) => {
    if (flags[i]! & LOWER_CASE && letterCase[i] === NORMAL) lower.add(word.lower);
  });
  return lower;
}

/** Two words away counts for what can stand inside a name: "2011" of "2011 Van earthquake", "hao" of "Chun-hao", "the" of "for the former Yugoslavia". */
function quietWords(flags: Int32Array, looseFrom: Int32Array): Uint8Array {
  const size = flags.length;
  const quiet = new Uint8Array(size);
  const at = (i: number) => (i >= 0 && i < size ? flags[i]! : 0);
  for (let i = 0; i < size; i++) {
    const own = flags[i]!;
    const before = at(i - 1);
    const after = at(i + 1);
    if ((own | before | after) & CAPITAL || looseFrom[i]! >= 0) continue;
    const reaches = !(own & LOWER_CASE) || (before | after) & HYPHEN || own & (PARTICLE | CONNECTOR);
    if (!reaches || !((at(i - 2) | at(i + 2)) & CAPITAL)) quiet[i] = 1;
  }
  return quiet;
}

/** "DEMINERS CLEAR ROAD" is caps; "Deminers Clear the Road to Sinjar" is title. */
function caseOf(flags: Int32Array, from: number, to: number): number {
  let upper = 0;
  let capital = 0;
  let long = 0;
  for (let i = from; i < to; i++) {
    const own = flags[i]!;
    if ((own & (WORD | LONG)) !== (WORD | LONG) || (own & FUNCTION_WORD && !(own & UPPER_CASE))) continue;
    long++;
    if (own & UPPER_CASE) upper++;
    if (!(own & LOWER_CASE)) capital++;
  }
  if (long < 3) return NORMAL;
  if (upper / long >= 0.7) return CASES.indexOf('caps');
  return long >= 4 && capital / long >= 0.85 ? CASES.indexOf('title') : NORMAL;
}

/** Between two capitals of one name may stand what has a flag of `joining`, or a joint: the "-" of "al-Assad", the "bin" of "Osama bin Laden". */
function markRuns(words: readonly Word[], flags: Int32Array, from: number, to: number, isName: Uint8Array, joining: number, starts: Int32Array, ends: Int32Array): void {
  let i = from;
  while (i < to) {
    if (!isName[i]) {
      i++;
      continue;
    }
    let end = i + 1; // behind the last capital so far
    for (let next = end; next < to && next - end < 4; next++) {
      if (isName[next]) end = next + 1;
      else if (!(flags[next]! & joining || (flags[next]! & JOINT && !words[next]?.spaced))) break;
    }
    for (let k = i; k < end; k++) {
      starts[k] = i;
      ends[k] = end;
    }
    i = end;
  }
}
