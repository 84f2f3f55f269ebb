/** Rule: a key or value that the file's schema does not allow. */
import { SCALES } from './rating-out-of-scale.ts';
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
    for (const { kind, key, start, end, message } of file.problems) {
      // Rules of their own tell these, in words that fit.
      const owned = key === 'version' || (file.kind === 'sidecar' && key !== undefined && SCALES.has(key));
      if (kind === 'schema' && !owned) yield { span: { start, end }, message };
    }
  },
});
