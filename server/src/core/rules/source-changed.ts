/** Rule: the text is not the one that was annotated. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'source-changed',
  title: 'The text has changed since it was annotated',
  why: 'A source that changes after the fact is news of its own; and every annotation of it needs another look.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source:
        text: strike.txt
        sha256: "0000000000000000000000000000000000000000000000000000000000000000"
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source-changed
      `,
    ],
    good: [
      // Hexadecimal digits may be written in capitals.
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source:
        text: strike.txt
        sha256: "3376C0F318AD38A74209689EE676211FA07A68CE4F4E977EA7BE26A66CA51762"
      `,
    ],
  },
  *check(file, article) {
    const written = file.sidecar.source?.sha256;
    if (!article || !written || written.value.toLowerCase() === article.sha256) return;
    yield {
      span: { start: written.start, end: written.end },
      message: `"${article.path}" has changed since this hash was written; compare the annotations with the text, then accept it`,
      // Never by itself: a person has to have looked.
      fix: { title: 'Accept the text as it is now', edits: [{ span: { start: written.start, end: written.end }, newText: article.sha256 }], safe: false },
    };
  },
});
