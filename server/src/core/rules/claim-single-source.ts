/** Rule: a claim that several articles carry, and all of them have from one source. */
import { acrossOf } from './across.ts';
import { sourceGroups } from '../corpus/sources.ts';
import { defineRule } from './rule.ts';

/** All pairs are compared: of more articles than this, the first tell. */
const MOST = 50;

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
      // Nothing is written of where they come from, and they are one text.
      `
      //- /claims.yaml
      version: 1
      claims:
        - { id: port-shut, statement: The port was shut for three days. }
                ^^^^^^^^^ claim-single-source
      //- /wire.txt
      The ferry to Tavi has not left since Sunday because the harbour master closed the eastern gate after a crane fell across both piers, and nobody at the ministry would say on Tuesday when the divers might begin to clear the channel of steel, rope and timber. Traders waited on the quay with fruit that began to smell.
      //- /wire.ann.yaml
      version: 1
      source: { text: wire.txt }
      claims:
        - { id: c1, kind: narrated, quote: The ferry to Tavi has not left, at: [0, 30], same: port-shut }
      //- /evening.txt
      The ferry to Tavi has not left since Sunday because the harbour master closed the eastern gate after a crane fell across both piers, and nobody at the ministry would say on Tuesday when the divers might begin to clear the channel of steel, rope and timber. Traders waited on the quay with fruit that began to smell.
      //- /evening.ann.yaml
      version: 1
      source: { text: evening.txt }
      claims:
        - { id: c1, kind: narrated, quote: The ferry to Tavi has not left, at: [0, 30], same: port-shut }
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
    const { appearances, sourceFacts } = acrossOf(corpus);
    for (const { id } of file.claims) {
      const found = appearances.get(id.value) ?? [];
      const files = [...new Map(found.map(claim => [claim.path, claim])).values()];
      if (files.length < 2) continue;
      const [group, ...others] = sourceGroups(sourceFacts(files.slice(0, MOST).map(claim => claim.path)));
      if (!group || others.length > 0) continue;
      yield {
        span: { start: id.start, end: id.end },
        message: `${files.length} articles carry this claim, and all go back to one source (${group.reasons[0] ?? 'they are one text'}); look for another before counting it as confirmed`,
        related: files.map(({ path, span }) => ({ path, span, message: 'it appears here' })),
      };
    }
  },
});
