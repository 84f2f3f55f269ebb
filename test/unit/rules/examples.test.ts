/** Runs the examples that each rule carries: the bad ones report exactly where the carets stand, the good ones nothing. */
import assert from 'node:assert/strict';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { RULES } from '../../../server/src/core/rules/rules.ts';
import { findingsOf } from '../../../server/src/core/rules/runner.ts';
import { corpusFromFixture, namesModel } from '../../support/corpus.ts';
import { renderFixture } from '../../support/fixture.ts';

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const [index, example] of rule.examples.bad.entries()) it(`reports bad example ${index + 1}`, () => checkExample(rule, example, true));
      for (const [index, example] of rule.examples.good.entries()) it(`is silent on good example ${index + 1}`, () => checkExample(rule, example, false));

      it('has examples of both kinds, a kebab-case id and words for a reader', () => {
        assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0);
        assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/);
        assert.match(rule.title, /^[A-Z].*[^.]$/);
        assert.match(rule.why, /\.$/);
      });
    });
  }

  it('have ids of their own', () => assert.equal(new Set(RULES.map(rule => rule.id)).size, RULES.length));
});

function checkExample(rule: Rule, example: string, bad: boolean): void {
  const { files, marks, corpus } = corpusFromFixture(example, namesModel());
  // What is off unless asked for is asked for.
  const found = findingsOf(corpus, () => true, [{ ...rule, optIn: false }]);
  assert.equal(marks.length > 0, bad, 'a bad example has carets, a good one has none');
  assert.equal(renderFixture(files, found.map(finding => ({ path: finding.path, span: finding.span, label: finding.rule }))), renderFixture(files, marks));
  for (const { message } of found) assert.match(message, /^[^.]*\S.*[^.\s]$/s, 'a message has no full stop at its end');
}
