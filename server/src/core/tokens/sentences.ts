/** Splits blocks into sentences. */
import { AFTER_NAMES, BEFORE_NAMES, MONTHS_SHORT, SENTENCE_OPENERS } from './abbreviations.ts';
import type { Block, Sentence, Word } from './token.ts';
import { wordTest } from './word-form.ts';

/** The sentences of each block tile its words; a sentence keeps the quotation marks and brackets that close after its stop. */
export function sentencesOf(words: readonly Word[], blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, blockIndex) => {
    let from = block.from;
    const push = (to: number) => {
      const first = words[from];
      const last = words[to - 1];
      if (first && last) sentences.push({ from, to, start: first.start, end: last.end, block: blockIndex });
      from = to;
    };
    for (let i = block.from; i < block.to; i++) {
      if (!endsSentence(words, i, block.to)) continue;
      let next = i + 1;
      while (next < block.to && closes(words[next])) next++;
      push(next);
      i = next - 1;
    }
    if (from < block.to) push(block.to);
  });
  return sentences;
}

/** Most words end nothing. */
const mayEnd = wordTest(({ kind, text }) => (kind === 'punctuation' ? isStopMark(text) || text === '!' || text === '?' : kind === 'word' ? text.length > 2 && text.endsWith('.') : isStopMark(text) && text.endsWith('.'))); // "U.S."

function isStopMark(text: string): boolean {
  return text === '.' || /^\.{2,}$/.test(text) || text === '…';
}

/** For "…of the Gen. Staff met. The…", true at the second stop only. */
function endsSentence(words: readonly Word[], i: number, end: number): boolean {
  const word = words[i];
  if (!word || !mayEnd(word)) return false;
  const isDotted = word.kind === 'word';
  const isStop = isStopMark(word.text);
  let next = i + 1;
  while (next < end && closes(words[next])) next++;
  const after = words[next];
  if (!after || next >= end) return true;
  if (!after.spaced && !(after.kind === 'quote' && next > i + 1)) return false;
  if (!opens(words, next)) return false;
  if (word.text === '!' || word.text === '?') return true;
  const before = words[i - 1];
  if (isStop && word.text !== '.' && word.spaced) return false; // the "…" of "with the … Regional Council" stands for words left out
  if (isDotted) return SENTENCE_OPENERS.has(after.lower) && after.shape === 'title';
  if (!isStop || !before || before.kind !== 'word' || next > i + 1) return true;
  if (BEFORE_NAMES.has(before.lower) && before.shape !== 'lower') return false;
  if (MONTHS_SHORT.has(before.lower)) return after.kind !== 'number';
  if (AFTER_NAMES.has(before.lower)) return SENTENCE_OPENERS.has(after.lower);
  return true;
}

/** A stop is a sentence's end only before what can begin one: a capital, a digit, an opening mark, a letter without case. */
function opens(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return true;
  if (word.kind === 'quote' || word.text === '(' || word.text === '[' || word.text === '—' || word.text === '-' || word.text === '–' || word.text === '…') {
    const inner = words[i + 1];
    return !inner || inner.shape !== 'lower';
  }
  if (word.kind === 'number' || word.kind === 'punctuation') return true;
  // "al-Shweili" and "d'Artois" begin sentences in lower case; other small words do not.
  return word.shape !== 'lower' || !/\p{Ll}/u.test(word.text) || (words[i + 1]?.text === '-' && words[i + 2]?.shape === 'title');
}

function closes(word: Word | undefined): boolean {
  return word !== undefined && !word.spaced && (word.kind === 'quote' || word.text === ')' || word.text === ']') && word.text !== '“' && word.text !== '‘';
}
