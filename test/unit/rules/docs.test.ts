/** What is written about the rules holds for each of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { docsUrlOf } from '../../../server/src/core/rules/docs.ts';
import { RULES } from '../../../server/src/core/rules/rules.ts';
import { parseConfig } from '../../../server/src/core/sidecar/parse-config.ts';

describe('documentation of the rules', () => {
  const document = readFileSync('docs/rules.md', 'utf8');
  for (const { id } of RULES) {
    it(`has a section and a setting for ${id}`, () => {
      const [, anchor] = docsUrlOf(id).split('#');
      assert.match(document, new RegExp(`^## ${anchor}$`, 'm'));
      assert.deepEqual(parseConfig(`rules: { ${id}: hint }\n`).problems, []);
      assert.equal(parseConfig(`rules: { ${id}: loud }\n`).problems.length, 1);
    });
  }

  it('shows no invisible character as it is', () => assert.doesNotMatch(document, /[\u0000\u202A-\u202E\u2066-\u2069]/)); // oxlint-disable-line no-control-regex -- control characters are what this is about
});
