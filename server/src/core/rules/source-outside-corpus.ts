/** Rule: a sidecar refers to a file outside the corpus folder. */
import { resolvePath } from '../corpus/paths.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'source-outside-corpus',
  title: 'A path leads out of the corpus folder',
  why: 'A corpus from elsewhere must not make anybody read files it does not hold; and what is outside is missing where the corpus is copied to.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: ../strike.txt, derivedFrom: [/etc/hosts] }
                                                   ^^^^^^^^^^ source-outside-corpus
                      ^^^^^^^^^^^^^ source-outside-corpus
      `,
    ],
    good: [
      // Up one folder, and still inside.
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /notes/strike.ann.yaml
      version: 1
      source: { text: ../strike.txt }
      `,
    ],
  },
  *check(file) {
    const { text, derivedFrom = [] } = file.sidecar.source ?? {};
    for (const named of text ? [text, ...derivedFrom] : derivedFrom) {
      const resolved = resolvePath(file.path, named.value);
      if (resolved.kind === 'inside') continue;
      yield { span: { start: named.start, end: named.end }, message: `"${named.value}" ${resolved.why}; name a text inside the corpus, relative to this file` };
    }
  },
});
