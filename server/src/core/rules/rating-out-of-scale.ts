/** Rule: a rating that its scale does not have. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'rating-out-of-scale',
  title: 'A rating is not on its scale',
  why: 'Ratings are compared across a team: one that only its writer understands compares with nothing.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, reliability: b }
                                               ^ rating-out-of-scale
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], credibility: 7 }
                                                                                       ^ rating-out-of-scale
      `,
    ],
    good: [
      // F and 6 say that it cannot be judged.
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, reliability: F }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], credibility: 6 }
      `,
    ],
  },
  *check({ problems, text }) {
    for (const { kind, key, start, end } of problems) {
      const scale = kind === 'schema' && key !== undefined ? SCALES.get(key) : undefined;
      if (scale === undefined) continue;
      yield { span: { start, end }, message: `"${key}" is ${scale}, not ${text.slice(start, end) || 'empty'}` };
    }
  },
});

/** The Admiralty code, and the measure of our own suggestions. */
export const SCALES: ReadonlyMap<string, string> = new Map([
  ['reliability', 'a letter from A (completely reliable) to E (unreliable), or F (cannot be judged)'],
  ['credibility', 'a number from 1 (confirmed by others) to 5 (improbable), or 6 (cannot be judged)'],
  ['confidence', 'a number from 0 to 1'],
]);
