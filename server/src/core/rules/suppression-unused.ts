/** Rule: a suppression of a rule that finds nothing there any more. */
import type { Corpus, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { Suppression } from '../sidecar/model.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import { contains } from '../text/span.ts';
import { defineRule, type Rule, type RuleFinding } from './rule.ts';
import { runRule, severityOf } from './run-rule.ts';
import { summaryOf } from './summary.ts';
import { coversAll, UNSUPPRESSABLE } from './suppressions.ts';

/** The registry of rules hands itself in: a rule file cannot import what imports it. */
export function suppressionUnused(rules: () => readonly Rule[]): Rule {
  return defineRule({
    id: 'suppression-unused',
    title: 'A suppression suppresses nothing',
    why: 'It would silence the next fault of its kind, which nobody has looked at.',
    severity: 'warning',
    scope: 'corpus',
    examples: {
      bad: [
        `
        //- /strike.txt
        Ada Okoro spoke.
        //- /strike.ann.yaml
        version: 1
        source: { text: strike.txt }
        mentions:
          - id: m1
            entity: person/ada-okoro
            quote: Ada Okoro
            at: [0, 9]
            suppress: [{ rule: anchor-orphan, reason: the desk cut the name }]
                               ^^^^^^^^^^^^^ suppression-unused
        `,
      ],
      good: [
        `
        //- /strike.txt
        She spoke.
        //- /strike.ann.yaml
        version: 1
        source: { text: strike.txt }
        mentions:
          - id: m1
            entity: person/ada-okoro
            quote: Ada Okoro
            at: [0, 9]
            suppress: [{ rule: anchor-orphan, reason: the desk cut the name }]
        `,
        // A rule that is off finds nothing, and may be on again.
        `
        //- /glossator.yaml
        rules: { anchor-orphan: off }
        //- /strike.txt
        Ada Okoro spoke.
        //- /strike.ann.yaml
        version: 1
        source: { text: strike.txt }
        suppress: [{ rule: anchor-orphan, reason: the desk cuts names }]
        `,
      ],
    },
    *check(file, corpus) {
      // Few sidecars have any, and this one may have to be parsed again.
      if (file.kind !== 'sidecar' || !summaryOf(file, corpus).suppresses || file.problems.some(({ kind }) => kind === 'syntax')) return;
      for (const one of file.sidecar.suppressions) {
        const rule = rules().find(({ id }) => id === one.rule.value);
        if (rule === undefined || rule.id === 'suppression-unused' || UNSUPPRESSABLE.has(rule.id) || severityOf(rule, corpus.config) === undefined) continue;
        if (findsSomething(rule, one, file, corpus)) continue;
        const { start, end } = one.rule;
        yield { span: { start, end }, message: `"${rule.id}" finds nothing ${coversAll(one, file) ? 'in this sidecar or its article' : 'in this entry'}; delete the suppression`, ...fixOf(file, one) };
      }
    },
  });
}

function findsSomething(rule: Rule, one: Suppression, file: SidecarFile, corpus: Corpus): boolean {
  const article = articleOf(corpus, file);
  for (const { span } of runRule(rule, file, () => article, corpus)) if (contains(one, span)) return true;
  if (article === undefined || !coversAll(one, file)) return false;
  const [found] = runRule(rule, article, () => undefined, corpus);
  return found !== undefined;
}

/** Comments between several suppressions would be lost: then a person decides. */
function fixOf(file: SidecarFile, one: Suppression): Pick<RuleFinding, 'fix'> {
  const entry = coversAll(one, file) ? parseYaml(file.text).root : one;
  if (!entry) return {};
  const rest = file.sidecar.suppressions.filter(other => other !== one && other.start === one.start && other.end === one.end).map(({ rule, reason }) => ({ rule: rule.value, reason }));
  const edited = editYaml(file.text, [{ kind: 'set', entry, path: ['suppress'], value: rest.length === 0 ? undefined : rest }]);
  return edited.kind === 'edits' ? { fix: { title: 'Delete the suppression', edits: edited.edits, safe: rest.length === 0 } } : {};
}
