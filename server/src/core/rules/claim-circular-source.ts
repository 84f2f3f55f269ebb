/** Rule: sources that have what they say from each other. */
import { acrossOf } from './across.ts';
import { defineRule } from './rule.ts';
import { summaryOf } from './summary.ts';

export default defineRule({
  id: 'claim-circular-source',
  title: 'Sources are derived from each other in a circle',
  why: 'Reports that quote one another confirm nothing: somewhere a first source is missing.',
  severity: 'warning',
  scope: 'corpus',
  examples: {
    bad: [
      `
      //- /wire.txt
      The port is shut.
      //- /wire.ann.yaml
      version: 1
      source: { text: wire.txt, derivedFrom: [evening.txt] }
                                              ^^^^^^^^^^^ claim-circular-source
      //- /evening.txt
      The port is shut.
      //- /evening.ann.yaml
      version: 1
      source: { text: evening.txt, derivedFrom: [wire.txt] }
                                                 ^^^^^^^^ claim-circular-source
      `,
      `
      //- /wire.txt
      The port is shut. It is shut.
      //- /wire.ann.yaml
      version: 1
      source: { text: wire.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], relations: [{ type: derivesFrom, to: c2 }] }
                                                                                                               ^^ claim-circular-source
        - { id: c2, kind: narrated, quote: It is shut, at: [18, 28], relations: [{ type: derivesFrom, to: c1 }] }
                                                                                                          ^^ claim-circular-source
      `,
    ],
    good: [
      // Two that have it from a third.
      `
      //- /wire.txt
      The port is shut.
      //- /evening.txt
      The port is shut.
      //- /evening.ann.yaml
      version: 1
      source: { text: evening.txt, derivedFrom: [wire.txt] }
      //- /morning.txt
      The port is shut.
      //- /morning.ann.yaml
      version: 1
      source: { text: morning.txt, derivedFrom: [wire.txt, evening.txt] }
      `,
    ],
  },
  *check(file, corpus) {
    if (file.kind !== 'sidecar') return;
    const { article, origins, claims } = summaryOf(file, corpus);
    if (origins.length === 0 && claims.length === 0) return;
    const { circles } = acrossOf(corpus);
    for (const { from, span } of origins) {
      if (article !== undefined && circles.origins(article, from)) yield { span, message: `"${from}" is itself derived from this article; one of the two must have it from somewhere else` };
    }
    for (const { ref, relations } of claims) {
      for (const { type, to, span } of relations) {
        if (type === 'derivesFrom' && circles.claims(ref, to)) yield { span, message: `"${to}" itself derives from this claim; one of the two must have it from somewhere else` };
      }
    }
  },
});
