/** Which files of a folder belong to a corpus, and as what: by name and by the patterns of `glossator.yaml`. */
import type { CorpusConfig } from '../sidecar/model.ts';
import type { Path } from './corpus.ts';
import { isExclusion, matchesAny } from './glob.ts';

export type FileKind = 'article' | 'sidecar' | 'registry' | 'claims' | 'config';

export const CONFIG_NAME = 'glossator.yaml';
export const SIDECAR_SUFFIX = '.ann.yaml';

export const DEFAULT_ARTICLES: readonly string[] = ['**/*.txt', '**/*.md'];
export const DEFAULT_REGISTRY: readonly string[] = ['**/entities.yaml'];
export const DEFAULT_CLAIMS: readonly string[] = ['**/claims.yaml'];

/** Undefined for a file that is none of the corpus's business. */
export function kindOf(path: Path, config: CorpusConfig): FileKind | undefined {
  if (path === CONFIG_NAME) return 'config';
  if (path.endsWith(SIDECAR_SUFFIX)) return 'sidecar';
  if (matchesAny(completed(config.registry, DEFAULT_REGISTRY), path)) return 'registry';
  if (matchesAny(completed(config.claims, DEFAULT_CLAIMS), path)) return 'claims';
  const articles = completed(config.articles, DEFAULT_ARTICLES);
  if (HOUSEKEEPING.test(path)) return articles.includes(path) ? 'article' : undefined;
  return matchesAny(articles, path) ? 'article' : undefined;
}

/** Texts that speak of the folder itself: articles only where a pattern names them in full, as in `articles: [README.md]`. */
const HOUSEKEEPING = /(^|\/)(README|LICEN[SC]E|COPYING|CHANGELOG|CONTRIBUTING|NOTICE|CODE_OF_CONDUCT|SECURITY|ARCHITECTURE)\b[^/]*$|(^|\/)(requirements|robots|CMakeLists)\.txt$/;

/** A list that only leaves out (`["!drafts/**"]`) leaves out of what is standard, as an empty one is the standard: alone it would match nothing. */
function completed(patterns: readonly string[], standard: readonly string[]): readonly string[] {
  return patterns.every(isExclusion) ? [...standard, ...patterns] : patterns;
}
