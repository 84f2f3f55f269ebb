/** Rule: a mention is said to be of another kind than its entity is. */
import { ENTITY_TYPES } from '../mentions/mention.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'mention-type-mismatch',
  title: 'A mention is of another type than its entity',
  why: 'Either the type is wrong or the entity is: a place named after a person is not the person.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: okoro, type: place, name: Okoro }
      //- /strike.txt
      Okoro and Tunde Bello spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: okoro, type: person, quote: Okoro, at: [0, 5] }
                                         ^^^^^^ mention-type-mismatch
        - { id: m2, entity: person/tunde-bello, type: group, quote: Tunde Bello, at: [10, 21] }
                                                      ^^^^^ mention-type-mismatch
      `,
    ],
    good: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: okoro, type: place, name: Okoro }
      //- /strike.txt
      Okoro and Tunde Bello spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: okoro, type: place, quote: Okoro, at: [0, 5] }
        - { id: m2, entity: person/tunde-bello, type: person, quote: Tunde Bello, at: [10, 21] }
      `,
    ],
  },
  *check({ sidecar }, _, corpus) {
    for (const { entity, type } of sidecar.mentions) {
      if (!entity || !type) continue;
      const actual = corpus.entries.get(entity.value)?.entity.type ?? ENTITY_TYPES.find(one => entity.value.startsWith(`${one}/`));
      if (actual === undefined || actual === type.value) continue;
      yield { span: { start: type.start, end: type.end }, message: `"${entity.value}" is of the type ${actual}, not ${type.value}; correct the type or the entity` };
    }
  },
});
