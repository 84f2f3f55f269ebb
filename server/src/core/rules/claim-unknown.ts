/** Rule: a claim is said to be one that `claims.yaml` does not hold. */
import { defineRule } from './rule.ts';
import { suggester } from './suggest.ts';

export default defineRule({
  id: 'claim-unknown',
  title: 'No canonical claim has this id',
  why: 'The appearances of one claim in several articles are found by this id alone.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /claims.yaml
      version: 1
      claims:
        - { id: port-shut, statement: The port was shut for three days. }
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shutt }
                                                                                ^^^^^^^^^^ claim-unknown
      `,
    ],
    good: [
      `
      //- /claims.yaml
      version: 1
      claims:
        - { id: port-shut, statement: The port was shut for three days. }
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], same: port-shut }
      `,
    ],
  },
  *check({ sidecar }, _, corpus) {
    const known = corpus.canonicalClaims;
    const suggest = suggester(known.size === 0 ? 'the corpus has no canonical claims (claims.yaml)' : 'add it to claims.yaml, or correct the id');
    for (const { same } of sidecar.claims) {
      if (!same || known.has(same.value)) continue;
      yield { span: { start: same.start, end: same.end }, message: `No canonical claim has the id "${same.value}"${suggest(same.value, known.keys())}` };
    }
  },
});
