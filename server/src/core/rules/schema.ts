/** Rule: a key or value that the file's schema does not allow. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'schema',
  title: 'A key or value is not what the schema allows',
  why: 'A misspelt key is not read, so what was annotated under it would be lost without a word.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /glossator.yaml
      version: 1
      langauge: en
      ^^^^^^^^ schema
      `,
    ],
    good: [
      `
      //- /glossator.yaml
      version: 1
      language: en
      `,
    ],
  },
  *check(file) {
    if (!('problems' in file)) return;
    for (const { kind, start, end, message } of file.problems) if (kind === 'schema') yield { span: { start, end }, message };
  },
});
