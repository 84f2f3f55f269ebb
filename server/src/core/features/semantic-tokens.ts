/** Semantic tokens: the names and saying verbs of an article, for an editor to colour. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { claimsIn } from './claim-view.ts';
import { namedIn } from './named.ts';

export const TOKEN_TYPES = ['person', 'organization', 'place', 'event', 'group', 'cue'] as const;
/** `confirmed` by a person; `unregistered`: no registry knows it; `ambiguous`: several entities may be meant. */
export const TOKEN_MODIFIERS = ['confirmed', 'unregistered', 'ambiguous'] as const;

export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

/** In reading order, without overlaps: of two that overlap the first, and of two that begin together the longer stands. */
export function semanticTokens(corpus: Corpus, path: Path): readonly SemanticToken[] {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article' || !corpus.annotated) return [];
  const names = namedIn(corpus, article).map((named): SemanticToken => ({
    span: named.span,
    type: named.type,
    modifiers: [
      ...(named.annotation?.entry.status === 'confirmed' ? (['confirmed'] as const) : []),
      ...(named.entity === undefined ? (['ambiguous'] as const) : corpus.entries.has(named.entity) ? [] : (['unregistered'] as const)),
    ],
  }));
  const cues = claimsIn(corpus, article).flatMap((claim): SemanticToken[] => (claim.cue ? [{ span: claim.cue, type: 'cue', modifiers: [] }] : []));
  const ordered = [...names, ...cues].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: SemanticToken[] = [];
  for (const token of ordered) if (token.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(token);
  return apart;
}
