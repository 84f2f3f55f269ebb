/** Membership in a long list of words without splitting it: making a set of 45,000 words is most of what loading a gazetteer would cost. */
import { rememberedBy } from '../text/memo.ts';

/** Short lists are split; for a long one the words "a|b|c" have to stand in the order of their UTF-16 units. */
export function wordList(line: string): (word: string) => boolean {
  if (line.length < SHORT) {
    const words = new Set(line.split('|'));
    return word => words.has(word);
  }
  // Asked the same words again and again, in an article and in the next.
  return rememberedBy(word => isIn(line, word));
}

const SHORT = 4_000;

/** A binary search over the characters: from any of them the word around it is a few steps away. */
function isIn(line: string, word: string): boolean {
  if (word === '') return false;
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = line.lastIndexOf('|', middle - 1) + 1;
    const bar = line.indexOf('|', middle);
    const end = bar < 0 ? line.length : bar;
    const here = line.slice(start, end);
    if (here === word) return true;
    if (here < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}
