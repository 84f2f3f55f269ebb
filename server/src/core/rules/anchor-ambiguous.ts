/** Rule: a quote that stands in several places, and nothing tells which is meant. */
import { shorten } from '../text/escape.ts';
import { anchoredIn } from '../sidecar/anchored.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'anchor-ambiguous',
  title: 'A quote stands in several places',
  why: 'Two people of one surname share a page: the wrong one would be annotated, and nobody would see it.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Bello spoke to a cousin. Bello spoke to a friend.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/tunde-bello, quote: Bello, at: [12, 17] }
                                                       ^^^^^ anchor-ambiguous
      `,
    ],
    good: [
      // The position decides, as long as the quote stands there.
      `
      //- /strike.txt
      Bello spoke to a cousin. Bello spoke to a friend.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/tunde-bello, quote: Bello, at: [25, 30] }
      `,
    ],
  },
  *check(file, article) {
    if (!article) return;
    for (const { selector, anchor } of anchoredIn(file, article)) {
      if (anchor.state !== 'ambiguous') continue;
      const { start, end, value } = selector.quote;
      yield {
        span: { start, end },
        message: `"${shorten(value, 60)}" stands in ${anchor.spans.length} places of "${article.path}"; correct \`at\`, or add prefix and suffix`,
        related: anchor.spans.map((span, index) => ({ path: article.path, span, message: `place ${index + 1}` })),
      };
    }
  },
});
