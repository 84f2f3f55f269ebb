/** Runs one rule over one file, if its severity says so: what the runner does for all of them, and a rule about suppressions for some. */
import type { ArticleFile, Corpus, CorpusFile } from '../corpus/corpus.ts';
import type { CorpusConfig } from '../sidecar/model.ts';
import type { Rule, RuleFinding, Severity } from './rule.ts';

/** What the rule's author gave it, unless `glossator.yaml` says otherwise; undefined when it is off. */
export function severityOf(rule: Rule, config: CorpusConfig): Severity | undefined {
  const setting = config.rules.get(rule.id) ?? (rule.optIn ? 'off' : rule.severity);
  return setting === 'off' ? undefined : setting;
}

/** `article`: of the file, if that is a sidecar; asked for only where a rule wants it. */
export function runRule(rule: Rule, file: CorpusFile, article: () => ArticleFile | undefined, corpus: Corpus): Iterable<RuleFinding> {
  switch (rule.scope) {
    case 'file':
    case 'corpus':
      return rule.check(file, corpus);
    case 'sidecar':
      return file.kind === 'sidecar' ? rule.check(file, article(), corpus) : [];
    case 'registry':
      return file.kind === 'registry' ? rule.check(file, corpus) : [];
    case 'claims':
      return file.kind === 'claims' ? rule.check(file, corpus) : [];
  }
}
