/** Every selector of a sidecar with the state of its anchor: worked out once for all that ask, so that all get the same answer. */
import { resolveSelectors } from './anchor-neighbours.ts';
import type { Anchor } from './anchors.ts';
import type { Selector, Sidecar } from './model.ts';

export interface Anchored {
  readonly selector: Selector;
  readonly anchor: Anchor;
}

/** The text that a sidecar speaks of; an `ArticleFile` fits. Without `sha256` it is taken for the one that was annotated. */
export interface AnchoredText {
  readonly text: string;
  readonly sha256?: string | undefined;
}

/** In the order of the sidecar; an entry that a person rejected keeps its anchor, or it would be suggested again. */
export function anchoredIn({ sidecar }: { readonly sidecar: Sidecar }, { text, sha256 }: AnchoredText): readonly Anchored[] {
  if (last?.sidecar !== sidecar || last.text !== text || last.sha256 !== sha256) {
    const selectors = selectorsOf(sidecar);
    const hash = sidecar.source?.sha256?.value;
    const anchors = resolveSelectors(text, selectors, hash !== undefined && sha256 !== undefined && hash !== sha256);
    last = { sidecar, text, sha256, anchored: selectors.flatMap((selector, index) => (anchors[index] ? [{ selector, anchor: anchors[index] }] : [])) };
  }
  return last.anchored;
}

/** Several rules ask about one file in turn; more is not kept, because a large corpus has more than memory should hold. */
let last: { readonly sidecar: Sidecar; readonly text: string; readonly sha256: string | undefined; readonly anchored: readonly Anchored[] } | undefined;

/** In the order of the file. */
export function selectorsOf({ mentions, claims }: Sidecar): readonly Selector[] {
  const selectors: Selector[] = [];
  for (const { selector } of mentions) if (selector) selectors.push(selector);
  for (const { cue, content } of claims) {
    if (cue) selectors.push(cue);
    for (const part of content) selectors.push(part);
  }
  return selectors.every((one, index) => index === 0 || (selectors[index - 1]?.quote.start ?? 0) <= one.quote.start) ? selectors : selectors.toSorted((a, b) => a.quote.start - b.quote.start);
}
