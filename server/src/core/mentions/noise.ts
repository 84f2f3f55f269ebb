/** Tells prose from bytes that somebody saved as text: what is not written in words names nobody. */
import type { ArticleText, Word, WordRange } from '../tokens/token.ts';

/** The blocks of the article that are not text in words. */
export function noiseIn(article: ArticleText): readonly WordRange[] {
  const { words, blocks } = article;
  // Where most is noise, a short line between two is no text either.
  const enough = isNoise(words, { from: 0, to: words.length }, ENOUGH) ? 5 : ENOUGH;
  return blocks.filter(block => (enough < ENOUGH && block.to - block.from < enough) || isNoise(words, block, enough));
}

/** Fewer words than this say nothing: a row of a table, a score. */
const ENOUGH = 24;
/** Prose has white space before four words in five, random bytes before one in fifty. */
const SPACED = 0.3;
/** Words of two letters or more, in one case: seven in ten in prose, one in ten in random bytes; in Chinese, written without spaces, nearly all. */
const PLAIN = 0.5;

function isNoise(words: readonly Word[], { from, to }: Pick<WordRange, 'from' | 'to'>, enough: number): boolean {
  if (to - from < enough) return false;
  let spaced = 0;
  let plain = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.spaced) spaced++;
    if (word?.kind === 'word' && word.text.length > 1 && (word.shape === 'lower' || word.shape === 'title')) plain++;
  }
  return spaced < SPACED * (to - from) && plain < PLAIN * (to - from);
}
