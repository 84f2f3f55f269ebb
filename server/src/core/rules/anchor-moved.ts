/** Rule: the quote stands elsewhere than its position says, in one clear place. */
import { anchoredIn } from '../sidecar/anchored.ts';
import { hasContext } from '../sidecar/anchors.ts';
import type { Selector } from '../sidecar/model.ts';
import { shorten } from '../text/escape.ts';
import { defineRule } from './rule.ts';
import { positionEdits, positionText } from './selector-edits.ts';

export default defineRule({
  id: 'anchor-moved',
  title: 'A quote has moved',
  why: 'Other programs read the position alone; and the next move may leave no clear place.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      On Monday Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
                                                                    ^^^^^^ anchor-moved
      `,
    ],
    good: [
      // Positions count characters as people do: the emoji is one.
      `
      //- /strike.txt
      ⚓🚢 Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [3, 12] }
      `,
    ],
  },
  *check(file, article) {
    if (!article) return;
    const anchored = anchoredIn(file, article);
    for (const { selector, anchor } of anchored) {
      // Without a position there is nothing it could have moved from.
      if (anchor.state !== 'moved' || !selector.at) continue;
      const { start, end } = selector.at;
      const now = positionText(article.text, anchor.span);
      const doubt = doubtOf(selector, now, anchored.length === 1);
      yield {
        span: { start, end },
        message: `"${shorten(selector.quote.value, 60)}" ${anchor.sure ? `now stands at ${now}` : `${doubt}; look whether it is the same passage`}`,
        related: [{ path: article.path, span: anchor.span, message: 'it stands here' }],
        fix: { title: `Move it to ${now}`, edits: positionEdits(selector, article.text, anchor.span), safe: anchor.sure },
      };
    }
  },
});

/** `alone`: nothing is annotated beside it. */
function doubtOf(selector: Selector, now: string, alone: boolean): string {
  if (now === `[${selector.at?.value.join(', ')}]`) return `still stands at ${now}, but ${alone ? 'elsewhere too, in the same surroundings' : 'what is annotated beside it moved or is gone'}`;
  return `now stands at ${now}, but ${!alone ? 'nothing annotated near it moved with it' : hasContext(selector) ? 'in other surroundings' : 'its surroundings were not written down'}`;
}
