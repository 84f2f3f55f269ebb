/** Rule: two entities share a name that does not decide alone, and nothing says that they are two. */
import { defineRule } from './rule.ts';
import { namesakes } from './namesakes.ts';

export default defineRule({
  id: 'entity-homonym',
  title: 'Two entities share a short name',
  why: 'Two people of one surname are mixed up first by readers, then by programs.',
  severity: 'hint',
  scope: 'registry',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }
        - { id: chidi-okoro, type: person, name: Chidi Okoro, weakAliases: [Okoro] }
                ^^^^^^^^^^^ entity-homonym
      `,
    ],
    good: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }
        - { id: chidi-okoro, type: person, name: Chidi Okoro, weakAliases: [Okoro], distinctFrom: [ada-okoro] }
        - { id: okoro, type: place, name: Okoro }
      `,
    ],
  },
  *check(file, corpus) {
    for (const { id } of file.entries) {
      for (const { other, name } of namesakes(corpus).get(id.value)?.weak ?? []) {
        yield {
          span: { start: id.start, end: id.end },
          message: `"${name}" may mean "${id.value}" or "${other.id.value}"; say that they are two with distinctFrom`,
          related: [{ path: other.path, span: { start: other.id.start, end: other.id.end }, message: 'the other entity' }],
        };
      }
    }
  },
});
