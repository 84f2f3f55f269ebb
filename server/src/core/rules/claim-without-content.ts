/** Rule: a claim that claims nothing. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'claim-without-content',
  title: 'A claim has no content',
  why: 'Without the words themselves nobody can check what was said.',
  severity: 'error',
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
        - { id: c1, kind: direct, speaker: organization/port-union }
                ^^ claim-without-content
      `,
    ],
    good: [
      // Content in two parts, around its cue.
      `
      //- /strike.txt
      “We stay out,” the union said, “until Friday.”
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - id: c1
          kind: direct
          speaker: organization/port-union
          quote: [{ quote: We stay out, at: [1, 12] }, { quote: until Friday., at: [32, 45] }]
      `,
    ],
  },
  *check({ sidecar }) {
    for (const claim of sidecar.claims) {
      if (claim.content.some(part => part.quote.value.trim() !== '')) continue;
      const { start, end } = claim.id ?? claim;
      yield { span: { start, end }, message: 'This claim has no content; quote the words it stands in' };
    }
  },
});
