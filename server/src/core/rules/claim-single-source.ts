/** Rule: a claim that several articles carry, and all of them have from one source. */
import { acrossOf } from './across.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'claim-single-source',
  title: 'All appearances of a claim go back to one source',
  why: 'One wire report in five papers looks like five witnesses, and is one.',
  severity: 'info',
  scope: 'corpus',
  examples: {
    bad: [
      `
      //- /claims.yaml
      version: 1
      claims:
        - { id: port-shut, statement: The port was shut for three days. }
                ^^^^^^^^^ claim-single-source
      //- /wire.txt
      The port is shut.
      //- /wire.ann.yaml
      version: 1
      source: { text: wire.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shut }
      //- /evening.txt
      The port is shut.
      //- /evening.ann.yaml
      version: 1
      source: { text: evening.txt, derivedFrom: [wire.txt] }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shut }
      `,
    ],
    good: [
      // Nothing says that the one was taken from the other.
      `
      //- /claims.yaml
      version: 1
      claims:
        - { id: port-shut, statement: The port was shut for three days. }
      //- /wire.txt
      The port is shut.
      //- /wire.ann.yaml
      version: 1
      source: { text: wire.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shut }
      //- /evening.txt
      The port is shut.
      //- /evening.ann.yaml
      version: 1
      source: { text: evening.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shut }
      `,
    ],
  },
  *check(file, corpus) {
    if (file.kind !== 'claims') return;
    const { appearances, sourceOf } = acrossOf(corpus);
    for (const { id } of file.claims) {
      const found = appearances.get(id.value) ?? [];
      const files = [...new Map(found.map(claim => [claim.path, claim])).values()];
      if (files.length < 2 || new Set(files.map(claim => sourceOf(claim.path))).size > 1) continue;
      yield {
        span: { start: id.start, end: id.end },
        message: `${files.length} articles carry this claim, and all go back to one source (derivedFrom, publisher); look for another before counting it as confirmed`,
        related: files.map(({ path, span }) => ({ path, span, message: 'it appears here' })),
      };
    }
  },
});
