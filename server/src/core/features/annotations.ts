/** What the sidecars say of an article, laid onto its text: each entry with the span its quote has now. */
import type { ArticleFile, Corpus, Path, SidecarFile } from '../corpus/corpus.ts';
import { anchoredIn } from '../sidecar/anchored.ts';
import type { Anchor } from '../sidecar/anchors.ts';
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

interface Placed {
  readonly article: ArticleFile;
  readonly anchors: ReadonlyMap<Selector, Anchor>;
  readonly annotations: Annotations;
}

/** Files are immutable, so what was computed for a pair of them stays true. */
const cache = new WeakMap<SidecarFile, Placed>();

export function annotationsOf(corpus: Corpus, article: ArticleFile): Annotations {
  const parts = sidecarsOf(corpus, article.path).map(sidecar => placedIn(sidecar, article).annotations);
  if (parts.length === 1 && parts[0]) return parts[0];
  return { mentions: parts.flatMap(part => part.mentions), claims: parts.flatMap(part => part.claims) };
}

/** Where the quote of a selector of the sidecar stands in its article now, and how sure that is. */
export function anchorOf(sidecar: SidecarFile, article: ArticleFile, selector: Selector): Anchor {
  return placedIn(sidecar, article).anchors.get(selector) ?? { state: 'orphan', spans: [] };
}

function placedIn(sidecar: SidecarFile, article: ArticleFile): Placed {
  const known = cache.get(sidecar);
  if (known?.article === article) return known;
  const anchors = new Map(anchoredIn(sidecar, article).map(({ selector, anchor }) => [selector, anchor] as const));
  const place = (selector: Selector | undefined): Span | undefined => spanOfAnchor(selector && anchors.get(selector));
  const annotations: Annotations = {
    mentions: sidecar.sidecar.mentions.map(entry => ({ sidecar: sidecar.path, entry, span: place(entry.selector) })),
    claims: sidecar.sidecar.claims.map(entry => ({
      sidecar: sidecar.path,
      entry,
      parts: entry.content.map(place).filter(span => span !== undefined),
      cue: place(entry.cue),
    })),
  };
  const placed: Placed = { article, anchors, annotations };
  cache.set(sidecar, placed);
  return placed;
}

function spanOfAnchor(anchor: Anchor | undefined): Span | undefined {
  return anchor && 'span' in anchor ? anchor.span : undefined;
}
