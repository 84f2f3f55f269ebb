/** Rule: characters that make text show in another order than it is stored. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-bidi-control',
  title: 'A control character reorders the text on screen',
  why: 'With such a character a name or a figure can read otherwise than programs and colleagues read it.',
  severity: 'warning',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro paid \u202E0051\u202C dollars.
                     ^ text-bidi-control
      `,
    ],
    good: [
      // Arabic needs none of them; the marks that only say where a word belongs reorder nothing.
      `
      //- /strike.txt
      Ada Okoro spoke in عدن\u200F (Aden).
      `,
    ],
  },
  *check(file) {
    if (!('text' in file)) return;
    const found = REORDERING.exec(file.text);
    if (!found) return;
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase()}`;
    const more = [...file.text.matchAll(new RegExp(REORDERING, 'g'))].length - 1;
    yield { span: { start: found.index, end: found.index + 1 }, message: `${name} reorders the text that follows it on screen${more > 0 ? ` (${more} more of this kind in this file)` : ''}; remove it, or see that it was meant` };
  },
});

/** Embeddings, overrides and isolates. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;
