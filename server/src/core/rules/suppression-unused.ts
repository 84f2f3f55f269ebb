/** Rule: a suppression of a rule that finds nothing there any more. */
import type { Corpus, SidecarFile } from '../corpus/corpus.ts';
import { lazy, memoized } from '../corpus/lazy.ts';
import { articleOf } from '../corpus/lookup.ts';
import { commentsOf } from '../sidecar/compare/comments.ts';
import { lineStart } from '../sidecar/edit-elements.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { Suppression } from '../sidecar/model.ts';
import { itemsAt, mapsAt } from '../sidecar/read-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, firstFrom, type Span } from '../text/span.ts';
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
      const found = memoized((rule: Rule) => foundBy(rule, file, corpus));
      let mended = 0;
      for (const one of file.sidecar.suppressions) {
        const rule = rules().find(({ id }) => id === one.rule.value);
        if (rule === undefined || rule.id === 'suppression-unused' || UNSUPPRESSABLE.has(rule.id) || severityOf(rule, corpus.config) === undefined) continue;
        if (isNeeded(one, file, found(rule))) continue;
        const { start, end } = one.rule;
        yield { span: { start, end }, message: `"${rule.id}" finds nothing ${coversAll(one, file) ? 'in this sidecar or its article' : 'in this entry'}; delete the suppression`, ...(mended++ < MOST_FIXES ? fixOf(file, one) : {}) };
      }
    },
  });
}

/** Each fix reads the whole file once more; those that are left out come when these are done. */
const MOST_FIXES = 20;

interface Found {
  /** In the sidecar, by start. */
  readonly spans: readonly Span[];
  readonly inArticle: () => boolean;
}

function foundBy(rule: Rule, file: SidecarFile, corpus: Corpus): Found {
  const article = articleOf(corpus, file);
  const spans = Array.from(runRule(rule, file, () => article, corpus), ({ span }) => span).toSorted((a, b) => a.start - b.start);
  return { spans, inArticle: lazy(() => article !== undefined && !runRule(rule, article, () => undefined, corpus)[Symbol.iterator]().next().done) };
}

function isNeeded(one: Suppression, file: SidecarFile, { spans, inArticle }: Found): boolean {
  if (coversAll(one, file)) return spans.length > 0 || inArticle();
  for (let at = firstFrom(spans, one.start); at < spans.length && (spans[at]?.start ?? 0) <= one.end; at++) {
    const span = spans[at];
    if (span && contains(one, span)) return true;
  }
  return false;
}

/** The suppression goes, and the key with the last one. Where a remark would go with it, or would speak of something else then, a person decides. */
function fixOf({ text }: SidecarFile, { rule }: Suppression): Pick<RuleFinding, 'fix'> {
  const { root } = parseYaml(text);
  if (root?.kind !== 'map') return {};
  const entry = [root, ...['mentions', 'claims', 'relations'].flatMap(key => mapsAt(root, key))].find(one => itemsAt(one, 'suppress').some(item => contains(item, rule)));
  if (!entry) return {};
  const items = itemsAt(entry, 'suppress');
  const alone = items.length === 1;
  const edited = editYaml(text, [{ kind: 'set', entry, path: alone ? ['suppress'] : ['suppress', items.findIndex(item => contains(item, rule))], value: undefined }]);
  return edited.kind === 'edits' && !meetsRemark(text, edited.edits) ? { fix: { title: 'Delete the suppression', edits: edited.edits, safe: alone } } : {};
}

/** A remark stands in what the edits delete, or on lines of its own right above. */
function meetsRemark(text: string, edits: readonly TextEdit[]): boolean {
  return commentsOf(text).some(({ start, end }) => edits.some(({ span }) => {
    if (end > span.start) return start < span.end;
    return text.slice(lineStart(text, start), start).trim() === '' && text.slice(end, span.start).trim() === '';
  }));
}
