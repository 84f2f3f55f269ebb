/** What is known of an article as a source: title, date, publisher; from its sidecar, else from its own text. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import type { BlockRole } from '../tokens/token.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import { dateInWords, nameOf } from './words.ts';

export interface ArticleFacts {
  readonly title: string;
  /** ISO 8601; undefined where neither the sidecar nor the text gives one. */
  readonly date: string | undefined;
  readonly publisher: string | undefined;
}

export function factsOf(corpus: Corpus, article: ArticleFile): ArticleFacts {
  const source = sidecarsOf(corpus, article.path).map(file => file.sidecar.source).find(source => source !== undefined);
  return {
    title: source?.title ?? blockText(article, 'headline') ?? article.path,
    date: source?.published?.value ?? article.recognition.article.date,
    publisher: source?.publisher ? nameOf(corpus, source.publisher.value) : blockText(article, 'publisher'),
  };
}

/** "14 July 2024, Hewraz News"; empty where neither is known. */
export function sourceInWords({ date, publisher }: ArticleFacts): string {
  return [...(date ? [dateInWords(date)] : []), ...(publisher ? [publisher] : [])].join(', ');
}

function blockText(article: ArticleFile, role: BlockRole): string | undefined {
  const block = article.recognition.article.blocks.find(block => block.role === role);
  return block && (article.text.slice(block.start, block.end).trim() || undefined);
}
