/** Rule: a quote that is nowhere in its article. */
import { shorten } from '../text/escape.ts';
import { anchoredIn } from '../sidecar/anchored.ts';
import { unseenWithin } from '../sidecar/unseen.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'anchor-orphan',
  title: 'A quote is not in the article',
  why: 'An annotation without its passage says something about nothing.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/tunde-bello, quote: Tunde Bello, at: [0, 11] }
                                                       ^^^^^^^^^^^ anchor-orphan
      `,
    ],
    good: [
      `
      //- /strike.txt
      Tunde Bello spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/tunde-bello, quote: Tunde Bello, at: [0, 11] }
      `,
    ],
  },
  *check(file, article) {
    if (!article) return;
    for (const { selector, anchor } of anchoredIn(file, article)) {
      if (anchor.state !== 'orphan') continue;
      const { start, end, value } = selector.quote;
      const unseen = unseenWithin(article.text, value);
      const where = unseen === undefined ? '' : ` in this form: words that look the same differ in ${unseen}`;
      yield { span: { start, end }, message: `"${shorten(value, 60)}" is not in "${article.path}"${where}; correct the quote, or delete the entry` };
    }
  },
});
