/** Rule: one speaker puts a claim forward here and denies it there. */
import type { Stance } from '../claims/claim.ts';
import { acrossOf } from './across.ts';
import { defineRule } from './rule.ts';
import { summaryOf } from './summary.ts';

export default defineRule({
  id: 'claim-self-contradiction',
  title: 'One speaker both asserts and denies a claim',
  why: 'A speaker who changed their mind, a misread passage or a wrong attribution: each is worth a look.',
  severity: 'info',
  scope: 'corpus',
  examples: {
    bad: [
      `
      //- /strike.txt
      “The port is shut,” Bello said. Later Bello denied that the port was shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: direct, speaker: person/tunde-bello, quote: The port is shut, at: [1, 17], same: port-shut }
        - { id: c2, kind: indirect, speaker: person/tunde-bello, quote: the port was shut, at: [56, 73], stance: denies, same: port-shut }
                                                                                                                               ^^^^^^^^^ claim-self-contradiction
      `,
    ],
    good: [
      // Two speakers may well differ; and one who passes on what others say has not said it.
      `
      //- /strike.txt
      “The port is shut,” Bello said. Okoro denied that the port was shut, as some say.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: direct, speaker: person/tunde-bello, quote: The port is shut, at: [1, 17], same: port-shut }
        - { id: c2, kind: indirect, speaker: person/ada-okoro, quote: the port was shut, at: [50, 67], stance: denies, same: port-shut }
        - { id: c3, kind: indirect, speaker: person/ada-okoro, quote: some say, at: [72, 80], stance: reports, same: port-shut }
      `,
    ],
  },
  *check(file, corpus) {
    if (file.kind !== 'sidecar') return;
    for (const claim of summaryOf(file, corpus).claims) {
      const { same, sameAt, speaker, stance } = claim;
      const opposite = OPPOSITES.get(stance);
      if (same === undefined || !sameAt || speaker === undefined || opposite === undefined) continue;
      const { before, related } = acrossOf(corpus);
      const other = before(claim).find(one => one.speaker === speaker && one.stance === opposite && !related(claim, one));
      if (!other) continue;
      yield {
        span: sameAt.span,
        message: `"${speaker}" ${stance} "${same}" here and ${opposite} it elsewhere; compare the two passages, and relate the claims if both are read rightly`,
        related: [{ path: other.path, span: other.span, message: `"${speaker}" ${opposite} it here` }],
      };
    }
  },
});

const OPPOSITES: ReadonlyMap<Stance, Stance> = new Map([['asserts', 'denies'], ['denies', 'asserts']]);
