/** Finds dates and quantities among the words that no name has taken. */
import type { ArticleText } from '../tokens/token.ts';
import type { Mention } from './mention.ts';
import { dateAt } from './values-date.ts';
import { quantityAt } from './values-number.ts';

/** `taken` are ranges of words in order of reading. */
export function valuesOf(article: ArticleText, taken: readonly { readonly from: number; readonly to: number }[]): Mention[] {
  const mentions: Mention[] = [];
  const { words, text } = article;
  let k = 0;
  let block = 0;
  for (let i = 0; i < words.length; i++) {
    while (block + 1 < article.blocks.length && (article.blocks[block]?.to ?? 0) <= i) block++;
    if (article.blocks[block]?.role === 'furniture') continue; // "2 min read"
    while (k < taken.length && (taken[k]?.to ?? 0) <= i) k++;
    const limit = taken[k]?.from ?? words.length;
    if (limit <= i) {
      i = (taken[k]?.to ?? i + 1) - 1;
      continue;
    }
    const found = dateAt(words, i, article.date) ?? quantityAt(words, i); // dates first: "14 May" would be fourteen of something
    if (!found || found.to > limit) continue;
    const start = words[i]?.start ?? 0;
    const end = words[found.to - 1]?.end ?? start;
    mentions.push({ start, end, text: text.slice(start, end), type: found.type, source: 'values', title: undefined, candidates: [], weak: false, confidence: 0.9, value: found.value });
    i = found.to - 1;
  }
  return mentions;
}
