/** Rule: speech with nobody to speak it. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'claim-without-speaker',
  title: 'A claim names no speaker',
  why: 'Readers cannot weigh a statement whose speaker is missing.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      “We stay out,” the union said.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: direct, quote: We stay out, at: [1, 12] }
                ^^ claim-without-speaker
      `,
    ],
    good: [
      // What the article says in its own voice has no speaker; an unnamed source is one.
      `
      //- /strike.txt
      The port is shut. “We stay out,” an official said.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16] }
        - { id: c2, kind: direct, speaker: { text: an official }, quote: We stay out, at: [19, 30] }
      `,
    ],
  },
  *check({ sidecar }) {
    for (const claim of sidecar.claims) {
      if (claim.speaker || claim.kind === 'narrated' || claim.status === 'rejected') continue;
      const { start, end } = claim.id ?? claim;
      yield { span: { start, end }, message: 'This claim names no speaker; write an entity id, or {text: …} for an unnamed source' };
    }
  },
});
