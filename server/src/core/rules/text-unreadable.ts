/** Rule: a file of the corpus that cannot be read as text. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'text-unreadable',
  title: 'A file of the corpus cannot be read',
  why: 'Nothing in it is recognised or checked until it can be read.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      // The file holds nothing at all.
      `
      //- /summit.txt

      ^ text-unreadable
      `,
    ],
    good: [
      `
      //- /summit.txt
      ?
      `,
    ],
  },
  *check(file) {
    if (file.kind === 'unreadable') yield { span: { start: 0, end: 0 }, message: `This file ${file.problem}` };
  },
});
