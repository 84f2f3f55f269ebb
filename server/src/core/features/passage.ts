/** The passage a person means by a selection: without white space, grown to whole words, or what is under an empty one. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/span.ts';
import { namedAt } from './named.ts';

/** For a name: "Darz|" selected in "Mr Darzi’s" is "Darzi". Undefined where there is no word. */
export function passageOfName(corpus: Corpus, article: ArticleFile, selection: Span): Span | undefined {
  const trimmed = trimSpan(article.text, selection);
  if (trimmed.start < trimmed.end) return wholeWords(article, trimmed);
  const named = namedAt(corpus, article, selection.start);
  return named ? named.span : wholeWords(article, { start: selection.start, end: selection.start });
}

/** For what somebody says: as selected, white space and quotation marks at the edges left out. */
export function passageOfClaim(article: ArticleFile, selection: Span): Span | undefined {
  const trimmed = trimSpan(article.text, selection);
  const text = article.text.slice(trimmed.start, trimmed.end);
  const opening = /^["“„«]\s*/.exec(text)?.[0].length ?? 0;
  const closing = /\s*["”»]$/.exec(text.slice(opening))?.[0].length ?? 0;
  const inner = { start: trimmed.start + opening, end: trimmed.end - closing };
  return inner.start < inner.end ? inner : undefined;
}

/** A selection that cuts a word means the word; the possessive "’s" is no part of a name. */
function wholeWords(article: ArticleFile, span: Span): Span | undefined {
  const words = article.recognition.article.words.filter(word => word.kind === 'word' || word.kind === 'number');
  const touched = words.filter(word => (span.start === span.end ? word.start <= span.start && span.start <= word.end : word.start < span.end && span.start < word.end));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const start = Math.min(first.start, span.start);
  const end = Math.max(last.end, span.end);
  const possessive = /['’]s?$/.exec(article.text.slice(start, end))?.[0].length ?? 0;
  return end - possessive > start ? { start, end: end - possessive } : undefined;
}
