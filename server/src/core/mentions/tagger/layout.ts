/** How an article's words lie before anything is recognised: letter case of sentences, runs of capitals. */
import type { ArticleText, Word } from '../../tokens/token.ts';
import { CONNECTORS, FUNCTION_WORDS, PARTICLES } from './cues.ts';
import type { Case } from './forms.ts';

export interface Layout {
  /** By word index: its sentence's case, and where that sentence begins and ends. */
  readonly letterCase: readonly Case[];
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

export function layoutOf(article: ArticleText): Layout {
  const { words, sentences } = article;
  const size = words.length;
  const letterCase: Case[] = Array.from({ length: size }, () => 'normal');
  const sentenceFrom = new Int32Array(size);
  const sentenceTo = new Int32Array(size);
  const runFrom = new Int32Array(size).fill(-1);
  const runTo = new Int32Array(size).fill(-1);
  const looseFrom = new Int32Array(size).fill(-1);
  const looseTo = new Int32Array(size).fill(-1);
  const lowerInText = new Set<string>();
  const cases = sentences.map(({ from, to }) => caseOf(words, from, to));
  sentences.forEach(({ from, to }, s) => {
    if (cases[s] !== 'normal') return;
    for (let i = from; i < to; i++) {
      const word = words[i];
      if (word?.shape === 'lower') lowerInText.add(word.lower);
    }
  });
  sentences.forEach(({ from, to }, s) => {
    const sentenceCase = cases[s] ?? 'normal';
    letterCase.fill(sentenceCase, from, to);
    sentenceFrom.fill(from, from, to);
    sentenceTo.fill(to, from, to);
    const isName = (i: number) => {
      const word = words[i];
      return word !== undefined && isCapital(word) && (sentenceCase === 'normal' || (!lowerInText.has(word.lower) && !FUNCTION_WORDS.has(word.lower)));
    };
    markRuns(words, from, to, isName, false, runFrom, runTo);
    markRuns(words, from, to, isName, true, looseFrom, looseTo);
  });
  return { letterCase, sentenceFrom, sentenceTo, runFrom, runTo, looseFrom, looseTo, quiet: quietWords(words, looseFrom) };
}

/** Two words away counts for what can stand inside a name: "2011" of "2011 Van earthquake", "hao" of "Chun-hao", "the" of "for the former Yugoslavia". */
function quietWords(words: readonly Word[], looseFrom: Int32Array): Uint8Array {
  const capitals = Uint8Array.from(words, word => (isCapital(word) ? 1 : 0));
  const quiet = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (capitals[i] || (looseFrom[i] ?? -1) >= 0 || capitals[i - 1] || capitals[i + 1]) continue;
    const word = words[i];
    const reaches = word?.shape !== 'lower' || words[i - 1]?.text === '-' || words[i + 1]?.text === '-' || PARTICLES.has(word.lower) || CONNECTORS.has(word.lower);
    if (!reaches || !(capitals[i - 2] || capitals[i + 2])) quiet[i] = 1;
  }
  return quiet;
}

export function isCapital(word: Word): boolean {
  return word.shape === 'title' || word.shape === 'upper' || word.shape === 'mixed';
}

/** "DEMINERS CLEAR ROAD" is caps; "Deminers Clear the Road to Sinjar" is title. */
function caseOf(words: readonly Word[], from: number, to: number): Case {
  let upper = 0;
  let capital = 0;
  let long = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || word.text.length < 2 || FUNCTION_WORDS.has(word.lower) && word.shape !== 'upper') continue;
    long++;
    if (word.shape === 'upper') upper++;
    if (word.shape !== 'lower') capital++;
  }
  if (long < 3) return 'normal';
  if (upper / long >= 0.7) return 'caps';
  return long >= 4 && capital / long >= 0.85 ? 'title' : 'normal';
}

function markRuns(words: readonly Word[], from: number, to: number, isName: (i: number) => boolean, loose: boolean, starts: Int32Array, ends: Int32Array): void {
  let i = from;
  while (i < to) {
    if (!isName(i)) {
      i++;
      continue;
    }
    let end = i + 1; // behind the last capital so far
    for (let next = end; next < to && next - end < 4; next++) {
      if (isName(next)) end = next + 1;
      else if (!joins(words[next], loose)) break;
    }
    starts.fill(i, i, end);
    ends.fill(end, i, end);
    i = end;
  }
}

/** What may stand between two capitals of one name: the "-" of "al-Assad", the "bin" of "Osama bin Laden". */
function joins(word: Word | undefined, loose: boolean): boolean {
  if (!word) return false;
  if (!word.spaced && (word.text === '-' || word.text === "'" || word.text === '’' || word.text === '‑')) return true;
  return PARTICLES.has(word.lower) || (loose && CONNECTORS.has(word.lower));
}
