/** Runs rules over files of a corpus: the one place where a rule's findings get their severity and order. */
import type { Corpus, CorpusFile, Path } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import type { CorpusConfig } from '../sidecar/model.ts';
import type { Finding, Rule, RuleFinding, Severity } from './rule.ts';
import { RULES } from './rules.ts';

/** All findings of a corpus, by path and place; `wanted` limits them to some of its files. */
export function findingsOf(corpus: Corpus, wanted: (path: Path) => boolean = () => true, rules: readonly Rule[] = RULES): readonly Finding[] {
  const paths = [...corpus.files.keys()].filter(wanted).toSorted();
  return paths.flatMap(path => findingsOfFile(corpus, path, rules));
}

/** The findings of one file, in reading order; none for a path that is not of the corpus. */
export function findingsOfFile(corpus: Corpus, path: Path, rules: readonly Rule[] = RULES): readonly Finding[] {
  const file = corpus.files.get(path);
  if (file === undefined) return [];
  const found: Finding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, corpus.config);
    if (severity === undefined) continue;
    for (const finding of check(rule, file, corpus)) found.push({ ...finding, rule: rule.id, severity, path });
  }
  const readable = readableEnd(file);
  return found.filter(({ rule, span }) => span.start < readable || rule === 'yaml-syntax').toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Behind a fault of the YAML's syntax anything may be misread: what rules find there would be noise until it is mended. */
function readableEnd(file: CorpusFile): number {
  const faults = 'problems' in file ? file.problems.filter(({ kind }) => kind === 'syntax') : [];
  return faults.reduce((least, { start }) => Math.min(least, start), Infinity);
}

/** What the rule's author gave it, unless `glossator.yaml` says otherwise; undefined when it is off. */
export function severityOf(rule: Rule, config: CorpusConfig): Severity | undefined {
  const setting = config.rules.get(rule.id) ?? rule.severity;
  return setting === 'off' ? undefined : setting;
}

function check(rule: Rule, file: CorpusFile, corpus: Corpus): Iterable<RuleFinding> {
  if (rule.scope === 'file') return rule.check(file, corpus);
  if (rule.scope === 'sidecar') return file.kind === 'sidecar' ? rule.check(file, articleOf(corpus, file), corpus) : [];
  if (rule.scope === 'registry') return file.kind === 'registry' ? rule.check(file, corpus) : [];
  return file.kind === 'claims' ? rule.check(file, corpus) : [];
}
