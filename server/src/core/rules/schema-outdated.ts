/** Rule: a file of another version of the format than this program reads. */
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
    for (const { kind, key, start, end } of file.problems) {
      if (kind !== 'schema' || key !== 'version') continue;
      const written = file.text.slice(start, end);
      const newer = Number(written) > CURRENT;
      yield { span: { start, end }, message: newer ? `This file is of version ${written}, and this Glossator reads version ${CURRENT}; use a newer Glossator` : `"version" must be ${CURRENT}, not ${written || 'empty'}; write version: ${CURRENT} when the file fits that format` };
    }
  },
});

const CURRENT = 1;
