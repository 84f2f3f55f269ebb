/** Rule: a suppression of a rule that does not exist, or that cannot be suppressed. */
import { defineRule, type Rule } from './rule.ts';
import { didYouMean } from './suggest.ts';
import { UNSUPPRESSABLE } from './suppressions.ts';

/** The registry of rules hands in its ids: a rule file cannot import what imports it. */
export function suppressionUnknownRule(ids: () => ReadonlySet<string>): Rule {
  return defineRule({
    id: 'suppression-unknown-rule',
    title: 'A suppression names a rule that does not exist',
    why: 'It silences nothing, and its reason is read by nobody.',
    severity: 'warning',
    scope: 'sidecar',
    examples: {
      bad: [
        `
        //- /strike.txt
        Ada Okoro spoke.
        //- /strike.ann.yaml
        version: 1
        source: { text: strike.txt }
        suppress: [{ rule: source-chagned, reason: the desk corrects its texts }]
                           ^^^^^^^^^^^^^^ suppression-unknown-rule
        `,
      ],
      good: [
        `
        //- /strike.txt
        Ada Okoro spoke.
        //- /strike.ann.yaml
        version: 1
        source:
          text: strike.txt
          sha256: "0000000000000000000000000000000000000000000000000000000000000000"
        suppress: [{ rule: source-changed, reason: the desk corrects its texts }]
        `,
      ],
    },
    *check({ sidecar }) {
      for (const { rule } of sidecar.suppressions) {
        const span = { start: rule.start, end: rule.end };
        if (UNSUPPRESSABLE.has(rule.value)) yield { span, message: `"${rule.value}" cannot be suppressed: what it finds keeps the file from being read` };
        else if (!ids().has(rule.value)) yield { span, message: `No rule has the id "${rule.value}"${didYouMean(rule.value, ids(), 'see the rule table in the README')}` };
      }
    },
  });
}
