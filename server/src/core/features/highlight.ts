/** Document highlight: the other places of this file that mean what the cursor is on; for a claim, its speaker, cue and content. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { claimAt } from './claim-view.ts';
import { namedAt } from './named.ts';
import { referencesAt } from './references.ts';

export interface Highlight {
  readonly span: Span;
  readonly kind: 'text' | 'read';
}

export function highlightsAt(corpus: Corpus, path: Path, offset: number): readonly Highlight[] {
  const file = corpus.files.get(path);
  if (file?.kind === 'article') {
    const named = namedAt(corpus, file, offset);
    if (named?.entity === undefined) {
      if (named) return [{ span: named.span, kind: 'text' }];
      const claim = claimAt(corpus, file, offset);
      if (!claim) return [];
      const { speaker, cue, parts } = claim;
      return [
        ...parts.map(span => ({ span, kind: 'text' as const })),
        ...[cue, speaker?.span, speaker?.antecedent].filter(span => span !== undefined).map(span => ({ span, kind: 'read' as const })),
      ];
    }
  }
  return referencesAt(corpus, path, offset, { declaration: true })
    .filter(location => location.path === path)
    .map(({ span }) => ({ span, kind: 'read' }));
}
