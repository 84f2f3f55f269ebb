/** What the sidecars say of an article, laid onto its text: each entry with the span its quote has now. */
import type { ArticleFile, Corpus, Path, SidecarFile } from '../corpus/corpus.ts';
import type { Anchor } from '../sidecar/anchors.ts';
import { resolveSelector } from '../sidecar/anchors.ts';
import type { Selector, SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import type { Span } from '../text/span.ts';
import { sidecarsOf } from '../corpus/lookup.ts';

export interface AnchoredMention {
  readonly sidecar: Path;
  readonly entry: SidecarMention;
  /** Undefined where the quote is orphaned, ambiguous or missing. */
  readonly span: Span | undefined;
}

export interface AnchoredClaim {
  readonly sidecar: Path;
  readonly entry: SidecarClaim;
  /** The parts that were found, in reading order. */
  readonly parts: readonly Span[];
  readonly cue: Span | undefined;
}

export interface Annotations {
  readonly mentions: readonly AnchoredMention[];
  readonly claims: readonly AnchoredClaim[];
}

const cache = new WeakMap<SidecarFile, { readonly article: ArticleFile; readonly annotations: Annotations }>();

export function annotationsOf(corpus: Corpus, article: ArticleFile): Annotations {
  const parts = sidecarsOf(corpus, article.path).map(sidecar => annotationsIn(sidecar, article));
  if (parts.length === 1 && parts[0]) return parts[0];
  return { mentions: parts.flatMap(part => part.mentions), claims: parts.flatMap(part => part.claims) };
}

/** Where a selector's quote stands in the article now, and how sure that is. */
export function anchorOf(article: ArticleFile, selector: Selector): Anchor {
  return resolveSelector(article.text, selector);
}

/** Files are immutable, so what was computed for a pair of them stays true. */
function annotationsIn(sidecar: SidecarFile, article: ArticleFile): Annotations {
  const known = cache.get(sidecar);
  if (known?.article === article) return known.annotations;
  const place = (selector: Selector | undefined): Span | undefined => selector && spanOfAnchor(anchorOf(article, selector));
  const annotations: Annotations = {
    mentions: sidecar.sidecar.mentions.map(entry => ({ sidecar: sidecar.path, entry, span: place(entry.selector) })),
    claims: sidecar.sidecar.claims.map(entry => ({
      sidecar: sidecar.path,
      entry,
      parts: entry.content.map(place).filter(span => span !== undefined),
      cue: place(entry.cue),
    })),
  };
  cache.set(sidecar, { article, annotations });
  return annotations;
}

/** Answers whether a span overlaps any of `spans`, in time that depends on that span alone. */
export function coverageOf(length: number, spans: readonly (Span | undefined)[]): (span: Span) => boolean {
  const covered = new Uint8Array(length);
  for (const span of spans) if (span) covered.fill(1, span.start, span.end);
  return span => covered.subarray(span.start, span.end).includes(1);
}

function spanOfAnchor(anchor: Anchor): Span | undefined {
  return anchor.state === 'ambiguous' || anchor.state === 'orphan' ? undefined : anchor.span;
}
