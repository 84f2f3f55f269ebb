/** Every selector of a sidecar with the state of its anchor: worked out once for all rules that ask. */
import type { ArticleFile, SidecarFile } from '../corpus/corpus.ts';
import { resolveSelector, type Anchor } from '../sidecar/anchors.ts';
import type { Selector } from '../sidecar/model.ts';

export interface Anchored {
  readonly selector: Selector;
  readonly anchor: Anchor;
}

/** In the order of the sidecar; an entry that a person rejected keeps its anchor, or it would be suggested again. */
export function anchoredIn(file: SidecarFile, article: ArticleFile): readonly Anchored[] {
  const known = cache.get(file);
  if (known?.article === article) return known.anchored;
  const anchored = selectorsOf(file).map(selector => ({ selector, anchor: resolveSelector(article.text, selector) }));
  cache.set(file, { article, anchored });
  return anchored;
}

/** Files are immutable: what was found for a pair of them stays true. */
const cache = new WeakMap<SidecarFile, { readonly article: ArticleFile; readonly anchored: readonly Anchored[] }>();

function selectorsOf({ sidecar }: SidecarFile): readonly Selector[] {
  const ofClaims = sidecar.claims.flatMap(claim => [...(claim.cue ? [claim.cue] : []), ...claim.content]);
  return [...sidecar.mentions.flatMap(({ selector }) => (selector ? [selector] : [])), ...ofClaims].toSorted((a, b) => a.quote.start - b.quote.start);
}
