/** One file of a corpus as parsed: which parser reads which kind, and the configuration where none is written. */
import { parseClaims } from '../sidecar/parse-claims.ts';
import { parseConfig } from '../sidecar/parse-config.ts';
import { parseRegistry } from '../sidecar/parse-registry.ts';
import { parseSidecar } from '../sidecar/parse-sidecar.ts';
import type { Recognition } from '../recognize.ts';
import type { CorpusConfig } from '../sidecar/model.ts';
import { lineIndexOf } from '../text/line-index.ts';
import { readArticle } from '../tokens/article.ts';
import type { ArticleFile, CorpusFile, Path } from './corpus.ts';
import { DEFAULT_ARTICLES, DEFAULT_CLAIMS, DEFAULT_REGISTRY, type FileKind } from './kinds.ts';
import { lazy, recent } from './lazy.ts';
import type { Recogniser } from './model.ts';

export interface ReadFile {
  readonly path: Path;
  readonly text: string;
  readonly sha256: string;
}

/**
 * Whether what was parsed of a sidecar is kept, or made anew when it is asked for long after: for a program that goes through
 * a large corpus once. What is asked for is the same either way.
 */
export type Keep = 'all' | 'recent';

/** A file is parsed when something in it is first asked for. */
export function parsedFile(kind: Exclude<FileKind, 'article'>, { path, text, sha256 }: ReadFile, keep: Keep = 'all'): CorpusFile {
  const lines = lazy(() => lineIndexOf(text));
  switch (kind) {
    case 'sidecar': {
      const parsed = (keep === 'all' ? lazy : recent)(() => parseSidecar(text));
      return { kind, path, text, sha256, get lines() { return lines(); }, get sidecar() { return parsed().value; }, get problems() { return parsed().problems; } };
    }
    case 'registry': {
      const { value, problems } = parseRegistry(text);
      return { kind, path, text, sha256, get lines() { return lines(); }, entries: value, problems };
    }
    case 'claims': {
      const { value, problems } = parseClaims(text);
      return { kind, path, text, sha256, get lines() { return lines(); }, claims: value, problems };
    }
    case 'config': {
      const { value, problems } = parseConfig(text);
      return { kind, path, text, sha256, get lines() { return lines(); }, config: value, problems };
    }
  }
}

/** An article is recognised when its recognition is first asked for, then never again. */
export function articleFile({ path, text, sha256 }: ReadFile, recognise: Recogniser): ArticleFile {
  const lines = lazy(() => lineIndexOf(text));
  const recognition = lazy(() => withoutWords(recognise(text)));
  return { kind: 'article', path, text, sha256, get lines() { return lines(); }, get recognition() { return recognition(); } };
}

/** Words are more than half of what is known of an article, few ask for them, and they are soon read again. */
function withoutWords({ article, identity, claims }: Recognition): Recognition {
  const { text, blocks, sentences, quotations, date } = article;
  const words = recent(() => readArticle(text).words, { value: article.words });
  return { article: { text, blocks, sentences, quotations, date, get words() { return words(); } }, identity, claims };
}

export const DEFAULT_CONFIG: CorpusConfig = {
  articles: DEFAULT_ARTICLES,
  registry: DEFAULT_REGISTRY,
  claims: DEFAULT_CLAIMS,
  rules: new Map(),
  annotators: [],
  language: 'en',
};
