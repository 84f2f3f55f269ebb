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
      // No text holds a NUL: this is some other kind of file.
      `
      //- /summit.txt
      Ada\0Okoro
      ^ text-unreadable
      `,
    ],
    good: [
      `
      //- /summit.txt
      Ada Okoro
      `,
    ],
  },
  *check(file) {
    if (file.kind === 'unreadable') yield { span: { start: 0, end: 0 }, message: `This file ${file.problem}` };
  },
});
