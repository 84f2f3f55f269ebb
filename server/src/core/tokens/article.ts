/** Reads an article's text into words, blocks, sentences and quotations: the first stage of the pipeline. */
import { readDate } from './calendar.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { blocksOf } from './structure.ts';
import type { ArticleText } from './token.ts';
import { tokenize, wordsOf } from './tokenize.ts';

export function readArticle(text: string): ArticleText {
  const words = wordsOf(tokenize(text));
  const blocks = blocksOf(text, words);
  const sentences = sentencesOf(words, blocks);
  const quotations = quotationsOf(words, blocks, sentences);
  // Of several date lines the last is the nearest to the article: the first may be the page's own.
  const dateLine = blocks.findLast(block => block.role === 'date');
  return { text, words, blocks, sentences, quotations, date: dateLine && readDate(text.slice(dateLine.start, dateLine.end)) };
}
