/** Names written after an ambiguous surface: of "Darzi", which several people of the registry are called, whom it was resolved to. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { namedIn, type Named } from './named.ts';
import { listInWords, nameOf } from './words.ts';

export interface InlayHint {
  /** The hint stands after it. */
  readonly offset: number;
  readonly label: string;
  /** Why, in words; plain text. */
  readonly tooltip: string;
}

/** Of the names within `range`; only where the surface fits several entities and a full name would say more. */
export function inlayHints(corpus: Corpus, path: Path, range: Span): readonly InlayHint[] {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article') return [];
  return namedIn(corpus, article).flatMap(named => {
    if (named.span.end < range.start || named.span.start > range.end || named.entity === undefined) return [];
    const candidates = article.recognition.identity.mentions[named.mention]?.candidates ?? [];
    const name = nameOf(corpus, named.entity);
    if (new Set(candidates).size < 2 || fold(name) === fold(named.text)) return [];
    return [{ offset: named.span.end, label: name, tooltip: tooltipOf(corpus, named, candidates) }];
  });
}

function tooltipOf(corpus: Corpus, { entity, resolution, annotation, text }: Named, candidates: readonly string[]): string {
  const others = [...new Set(candidates)].filter(id => id !== entity).map(id => nameOf(corpus, id));
  const why = annotation?.entry.status === 'confirmed' ? ['a person confirmed it'] : resolution.kind === 'resolved' ? resolution.reasons : [];
  return [`“${text}” can also be ${listInWords(others)}.`, ...why].join('\n');
}
