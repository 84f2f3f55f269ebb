/** Rule: a passage that a person refused as a mention of an entity, and that is one again. */
import type { SidecarMention } from '../sidecar/model.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'mention-rejected-again',
  title: 'A mention that was rejected is there again',
  why: 'Two decisions on one passage stand against each other, and readers see only one of them.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9], status: rejected, by: basil }
        - { id: m2, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9], status: suggested }
                ^^ mention-rejected-again
      `,
    ],
    good: [
      // What was refused is that Ada is meant; Adaeze may be.
      `
      //- /strike.txt
      Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Okoro, at: [0, 5], status: rejected }
        - { id: m2, entity: person/adaeze-okoro, quote: Okoro, at: [0, 5] }
      `,
    ],
  },
  *check({ path, sidecar }) {
    if (!sidecar.mentions.some(({ status }) => status === 'rejected')) return;
    const rejected = new Map(sidecar.mentions.filter(({ status }) => status === 'rejected').map(mention => [keyOf(mention), mention]));
    for (const mention of sidecar.mentions) {
      const earlier = mention.status === 'rejected' || !mention.entity ? undefined : rejected.get(keyOf(mention));
      if (!earlier) continue;
      const { start, end } = mention.id ?? mention;
      const place = earlier.id ?? earlier;
      const who = earlier.by === undefined ? '' : ` by ${earlier.by}`;
      yield {
        span: { start, end },
        message: `This passage was rejected${who} as a mention of "${mention.entity?.value}"; delete one of the two entries`,
        related: [{ path, span: { start: place.start, end: place.end }, message: 'rejected here' }],
      };
    }
  },
});

function keyOf({ entity, selector }: SidecarMention): string {
  return [entity?.value, selector?.quote.value, selector?.at?.value.join()].join('\n');
}
