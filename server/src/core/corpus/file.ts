/** One file of a corpus as parsed: which parser reads which kind, and the configuration where none is written. */
import { parseClaims } from '../sidecar/parse-claims.ts';
import { parseConfig } from '../sidecar/parse-config.ts';
import { parseRegistry } from '../sidecar/parse-registry.ts';
import { parseSidecar } from '../sidecar/parse-sidecar.ts';
import type { Recognition } from '../recognize.ts';
import type { CorpusConfig, Problem, Sidecar } from '../sidecar/model.ts';
import { lineIndexOf, type LineIndex } from '../text/line-index.ts';
import { readArticle } from '../tokens/article.ts';
import type { ArticleFile, CorpusFile, Path, SidecarFile } from './corpus.ts';
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
export function parsedFile(kind: Exclude<FileKind, 'article'>, file: ReadFile, keep: Keep = 'all'): CorpusFile {
  if (kind === 'sidecar') return new SidecarOnDemand(file, keep);
  const { path, text, sha256 } = file;
  const lines = lazy(() => lineIndexOf(text));
  switch (kind) {
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
export function articleFile(file: ReadFile, recognise: Recogniser): ArticleFile {
  return new ArticleOnDemand(file, recognise);
}

/** Classes, because a corpus may have tens of thousands of articles and sidecars: functions of each one's own would outweigh its text. */
class SidecarOnDemand implements SidecarFile {
  readonly kind = 'sidecar';
  readonly path: Path;
  readonly text: string;
  readonly sha256: string;
  readonly #parsed: () => ReturnType<typeof parseSidecar>;
  #lines: LineIndex | undefined = undefined;

  constructor({ path, text, sha256 }: ReadFile, keep: Keep) {
    this.path = path;
    this.text = text;
    this.sha256 = sha256;
    this.#parsed = (keep === 'all' ? lazy : recent)(() => parseSidecar(text));
  }

  get sidecar(): Sidecar { return this.#parsed().value; }
  get problems(): readonly Problem[] { return this.#parsed().problems; }
  get lines(): LineIndex { return (this.#lines ??= lineIndexOf(this.text)); }
}

class ArticleOnDemand implements ArticleFile {
  readonly kind = 'article';
  readonly path: Path;
  readonly text: string;
  readonly sha256: string;
  readonly #recognise: Recogniser;
  #recognition: Recognition | undefined = undefined;
  #lines: LineIndex | undefined = undefined;

  constructor({ path, text, sha256 }: ReadFile, recognise: Recogniser) {
    this.path = path;
    this.text = text;
    this.sha256 = sha256;
    this.#recognise = recognise;
  }

  get recognition(): Recognition { return (this.#recognition ??= withoutWords(this.#recognise(this.text))); }
  get lines(): LineIndex { return (this.#lines ??= lineIndexOf(this.text)); }
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
