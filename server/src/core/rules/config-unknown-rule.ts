/** Rule: `glossator.yaml` sets a rule that does not exist. */
import { spanOfKey } from './key-span.ts';
import { defineRule, type Rule } from './rule.ts';
import { didYouMean } from './suggest.ts';

/** The registry of rules hands in its ids: a rule file cannot import what imports it. */
export function configUnknownRule(ids: () => ReadonlySet<string>): Rule {
  return defineRule({
    id: 'config-unknown-rule',
    title: 'The configuration sets a rule that does not exist',
    why: 'The rule that was meant keeps its own severity.',
    severity: 'warning',
    scope: 'file',
    examples: {
      bad: [
        `
        //- /glossator.yaml
        version: 1
        rules:
          source-chagned: off
          ^^^^^^^^^^^^^^ config-unknown-rule
        `,
      ],
      good: [
        `
        //- /glossator.yaml
        version: 1
        rules:
          source-changed: off
        `,
      ],
    },
    *check(file) {
      if (file.kind !== 'config') return;
      for (const id of file.config.rules.keys()) {
        if (ids().has(id)) continue;
        yield { span: spanOfKey(file.text, 'rules', id), message: `No rule has the id "${id}"${didYouMean(id, ids(), 'see the rule table in the README')}` };
      }
    },
  });
}
