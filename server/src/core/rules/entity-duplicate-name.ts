/** Rule: two entities of the registry have the same name. */
import { defineRule } from './rule.ts';
import { namesakes } from './namesakes.ts';

export default defineRule({
  id: 'entity-duplicate-name',
  title: 'Two entities have the same name',
  why: 'Either it is one entity, split in two, or the full name does not tell them apart and every mention needs a person.',
  severity: 'warning',
  scope: 'registry',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro }
        - { id: okoro-minister, type: person, name: Adaeze Okoro, aliases: [ada okoro] }
                ^^^^^^^^^^^^^^ entity-duplicate-name
      `,
    ],
    good: [
      // Told apart on purpose; and a place may be called like a person.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, distinctFrom: [ada-okoro-judge] }
        - { id: ada-okoro-judge, type: person, name: Ada Okoro }
        - { id: ada-okoro-square, type: place, name: Ada Okoro }
      `,
    ],
  },
  *check(file, corpus) {
    for (const { id, entity } of file.entries) {
      for (const { other, name } of namesakes(corpus).get(id.value)?.strong ?? []) {
        yield {
          span: { start: id.start, end: id.end },
          message: `"${entity.id}" and "${other.id.value}" are both called "${name}"; merge them, or name the one in the other's distinctFrom`,
          related: [{ path: other.path, span: { start: other.id.start, end: other.id.end }, message: 'the other entity' }],
        };
      }
    }
  },
});
