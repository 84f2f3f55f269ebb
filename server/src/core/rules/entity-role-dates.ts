/** Rule: a role that ends before it begins. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'entity-role-dates',
  title: 'A role ends before it begins',
  why: 'Roles decide who is meant at an article\'s date; one that never held decides wrongly.',
  severity: 'warning',
  scope: 'registry',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, roles: [{ title: mayor, from: "2021-05", to: "2019" }] }
                ^^^^^^^^^ entity-role-dates
      `,
    ],
    good: [
      // In and out within one year: "2021" covers May.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, roles: [{ title: mayor, from: "2021-05", to: "2021" }] }
      `,
    ],
  },
  *check({ entries }) {
    for (const { entity, id } of entries) {
      for (const { title, from, to } of entity.roles) {
        // Of "2021-05" and "2021" only the part that both have can be compared.
        const shared = Math.min(from?.length ?? 0, to?.length ?? 0);
        if (from === undefined || to === undefined || from.slice(0, shared) <= to.slice(0, shared)) continue;
        yield { span: { start: id.start, end: id.end }, message: `The role "${title}" of ${entity.name} ends (${to}) before it begins (${from}); correct one of the dates` };
      }
    }
  },
});
