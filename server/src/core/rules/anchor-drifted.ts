/** Rule: the article has words like the quote, but not the quote. */
import { shorten } from '../text/escape.ts';
import { anchoredIn } from '../sidecar/anchored.ts';
import { unseenBetween } from '../sidecar/unseen.ts';
import { defineRule } from './rule.ts';
import { selectorEdits } from './selector-edits.ts';

export default defineRule({
  id: 'anchor-drifted',
  title: 'A quote is not what the article says now',
  why: 'A changed word can change the statement: "four days" for "five days" is another claim.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      The strike will last no longer than four days, they said.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The strike will last no longer than five days, at: [0, 45] }
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ anchor-drifted
      `,
    ],
    good: [
      `
      //- /strike.txt
      The strike will last no longer than five days, they said.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The strike will last no longer than five days, at: [0, 45] }
      `,
    ],
  },
  *check(file, article) {
    if (!article) return;
    for (const { selector, anchor } of anchoredIn(file, article)) {
      if (anchor.state !== 'drifted') continue;
      const { start, end } = selector.quote;
      const edits = selectorEdits(file.text, selector, article.text, anchor.span);
      const now = article.text.slice(anchor.span.start, anchor.span.end);
      const unseen = unseenBetween(selector.quote.value, now);
      yield {
        span: { start, end },
        message: `The article now says "${shorten(now, 80)}"${unseen === undefined ? '' : `, which differs only in ${unseen}`}; accept that, or restore the text`,
        related: [{ path: article.path, span: anchor.span, message: 'the passage it may mean' }],
        ...(edits.length > 0 ? { fix: { title: 'Accept the words of the article', edits, safe: false } } : {}),
      };
    }
  },
});
