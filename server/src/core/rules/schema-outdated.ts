/** Rule: a file of another version of the format than this program reads. */
import { difference } from '../sidecar/edits.ts';
import { migrateText } from '../sidecar/migrations/migrate.ts';
import { CURRENT_VERSION } from '../sidecar/migrations/migration.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'schema-outdated',
  title: 'A file is of another version of the format',
  why: 'Keys may mean something else there, and what is written into the file may not fit.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 2
               ^ schema-outdated
      source: { text: strike.txt }
      `,
      // A draft, from before the format had a number.
      `
      //- /entities.yaml
      entities:
      ^^^^^^^^ schema-outdated
        - { id: ada-okoro, type: person, name: Ada Okoro }
      `,
    ],
    good: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1 # of the format
      source: { text: strike.txt }
      `,
    ],
  },
  *check(file) {
    if (!('problems' in file)) return;
    const problem = file.problems.find(({ kind, key }) => kind === 'schema' && key === 'version');
    if (!problem) return;
    const span = { start: problem.start, end: problem.end };
    const migrated = migrateText(file.kind, file.text);
    switch (migrated.kind) {
      case 'newer':
        yield { span, message: `This file is of version ${migrated.version}, and this Glossator reads version ${CURRENT_VERSION}; use a newer Glossator` };
        break;
      case 'migrated':
        yield {
          span,
          message: `This file is of version ${migrated.from}${problem.message.includes('is missing') ? ', as files without "version" are' : ''}; "glossator migrate" brings it to version ${CURRENT_VERSION}`,
          // What the migration cannot know is left for a person: then a person looks at the whole of it.
          fix: { title: `Bring this file to version ${CURRENT_VERSION}`, edits: [difference(file.text, migrated.text)], safe: migrated.left.length === 0 },
        };
        break;
      default:
        yield { span, message: problem.message };
    }
  },
});
