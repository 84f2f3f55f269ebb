/** Every selector of a sidecar with the state of its anchor: worked out once for all rules that ask. */
import type { ArticleFile, SidecarFile } from '../corpus/corpus.ts';
import { resolveSelectors } from '../sidecar/anchor-neighbours.ts';
import type { Anchor } from '../sidecar/anchors.ts';
import type { Selector, Sidecar } from '../sidecar/model.ts';

export interface Anchored {
  readonly selector: Selector;
  readonly anchor: Anchor;
}

/** In the order of the sidecar; an entry that a person rejected keeps its anchor, or it would be suggested again. */
export function anchoredIn({ sidecar }: SidecarFile, article: ArticleFile): readonly Anchored[] {
  if (last?.sidecar !== sidecar || last.text !== article.text) {
    const selectors = selectorsOf(sidecar);
    const hash = sidecar.source?.sha256?.value;
    const anchors = resolveSelectors(article.text, selectors, hash !== undefined && hash !== article.sha256);
    last = { sidecar, text: article.text, anchored: selectors.flatMap((selector, index) => (anchors[index] ? [{ selector, anchor: anchors[index] }] : [])) };
  }
  return last.anchored;
}

/** Several rules ask about one file in turn; more is not kept, because a large corpus has more than memory should hold. */
let last: { readonly sidecar: Sidecar; readonly text: string; readonly anchored: readonly Anchored[] } | undefined;

function selectorsOf({ mentions, claims }: Sidecar): readonly Selector[] {
  const selectors: Selector[] = [];
  for (const { selector } of mentions) if (selector) selectors.push(selector);
  for (const { cue, content } of claims) {
    if (cue) selectors.push(cue);
    selectors.push(...content);
  }
  return selectors.every((one, index) => index === 0 || (selectors[index - 1]?.quote.start ?? 0) <= one.quote.start) ? selectors : selectors.toSorted((a, b) => a.quote.start - b.quote.start);
}
