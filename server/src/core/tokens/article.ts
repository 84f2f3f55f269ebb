/** Reads an article's text into words, blocks, sentences and quotations: the first stage of the pipeline. */
import type { Span } from '../text/span.ts';
import { readDate } from './calendar.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { blocksOf } from './structure.ts';
import type { ArticleText, Block } from './token.ts';
import { readWords } from './words.ts';

export function readArticle(text: string): ArticleText {
  const words = readWords(text);
  const blocks = blocksOf(text, words);
  const sentences = sentencesOf(words, blocks);
  const quotations = quotationsOf(words, blocks, sentences);
  return { text, words, blocks, sentences, quotations, date: dateOf(text, blocks) };
}

/**
 * Of several date lines the last is the nearest to the article: the first may be the page's own. Without one, a date
 * among publisher and byline ("Oru Daily | 14-11-2019"), else that of the dateline.
 */
function dateOf(text: string, blocks: readonly Block[]): string | undefined {
  const readIn = (span: Span) => readDate(text.slice(span.start, span.end));
  const dateLine = blocks.findLast(block => block.role === 'date');
  if (dateLine) return readIn(dateLine);
  for (const block of blocks) {
    const date = block.role === 'body' ? block.dateline && readIn(block.dateline) : block.role !== 'furniture' && block.end - block.start < 120 ? readIn(block) : undefined;
    if (date) return date;
  }
  return undefined;
}
