/** Rule: the YAML itself cannot be read. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'yaml-syntax',
  title: 'The file is not valid YAML',
  why: 'What stands behind the fault may be read otherwise than it was meant, or not at all.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /summit.ann.yaml
      version: 1
      source: { text: summit.txt
      mentions: []
      ^ yaml-syntax
      `,
      // What a merge left is told once, not line by line.
      `
      //- /summit.ann.yaml
      version: 1
      <<<<<<< ours
      ^^^^^^^^^^^^ yaml-syntax
      source: { text: summit.txt }
      =======
      source: { text: talks.txt }
      >>>>>>> theirs
      `,
    ],
    good: [
      `
      //- /summit.ann.yaml
      version: 1
      source: { text: summit.txt }
      mentions: []
      `,
    ],
  },
  *check(file) {
    if (!('problems' in file)) return;
    for (const { kind, start, end, message } of file.problems) if (kind === 'syntax') yield { span: { start, end }, message };
  },
});
