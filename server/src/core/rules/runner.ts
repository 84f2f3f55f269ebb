/** Runs rules over files of a corpus: the one place where a rule's findings get their severity and order. */
import type { Corpus, CorpusFile, Path } from '../corpus/corpus.ts';
import { lazy } from '../corpus/lazy.ts';
import { articleOf } from '../corpus/lookup.ts';
import { versionProblem } from '../sidecar/migrations/version.ts';
import type { CorpusConfig } from '../sidecar/model.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { RULES } from './rules.ts';
import { runRule, severityOf } from './run-rule.ts';
import { summaryOf } from './summary.ts';
import { isSuppressed } from './suppressions.ts';

/** All findings of a corpus, by path and place; `wanted` limits them to some of its files. `visit` is called once for each file. */
export function findingsOf(corpus: Corpus, wanted: (path: Path) => boolean = () => true, rules: readonly Rule[] = RULES, visit: (path: Path) => void = () => {}): readonly Finding[] {
  const files = [...corpus.files.values()].filter(file => wanted(file.path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const found = findingsWithin(corpus, files, rules, visit);
  return withFindingsAcross(corpus, files, found, rules);
}

/** The first round: what each file and its article say. */
export function findingsWithin(corpus: Corpus, files: readonly CorpusFile[], rules: readonly Rule[] = RULES, visit: (path: Path) => void = () => {}): Map<Path, readonly Finding[]> {
  const active = rules.flatMap(rule => activeRule(rule, corpus.config));
  const noted = active.some(({ rule }) => rule.scope === 'corpus');
  const within = active.filter(({ rule }) => rule.scope !== 'corpus');
  const found = new Map<Path, readonly Finding[]>();
  for (const file of files) {
    visit(file.path);
    // A sidecar of a large corpus may not be kept after this: what the second round asks of it is noted now.
    if (noted && file.kind === 'sidecar') summaryOf(file, corpus);
    const ofFile = checked(file, corpus, within);
    if (ofFile.length > 0) found.set(file.path, ofFile);
  }
  return found;
}

/** The second round: what holds between files, and all findings in the order of `files`. */
export function withFindingsAcross(corpus: Corpus, files: readonly CorpusFile[], found: ReadonlyMap<Path, readonly Finding[]>, rules: readonly Rule[] = RULES): readonly Finding[] {
  const across = rules.flatMap(rule => activeRule(rule, corpus.config)).filter(({ rule }) => rule.scope === 'corpus');
  return files.flatMap(file => {
    const before = found.get(file.path) ?? [];
    const more = across.length > 0 ? checked(file, corpus, across) : [];
    return more.length > 0 ? inOrder([...before, ...more]) : before;
  });
}

/** The findings of one file, in reading order; none for a path that is not of the corpus. */
export function findingsOfFile(corpus: Corpus, path: Path, rules: readonly Rule[] = RULES): readonly Finding[] {
  const file = corpus.files.get(path);
  return file === undefined ? [] : checked(file, corpus, rules.flatMap(rule => activeRule(rule, corpus.config)));
}

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

function activeRule(rule: Rule, config: CorpusConfig): readonly ActiveRule[] {
  const severity = severityOf(rule, config);
  return severity === undefined ? [] : [{ rule, severity }];
}

function checked(file: CorpusFile, corpus: Corpus, rules: readonly ActiveRule[]): readonly Finding[] {
  const found: Finding[] = [];
  const article = lazy(() => (file.kind === 'sidecar' ? articleOf(corpus, file) : undefined));
  for (const { rule, severity } of rules) {
    for (const finding of runRule(rule, file, article, corpus)) found.push({ ...finding, rule: rule.id, severity, path: file.path });
  }
  if (found.length === 0) return found;
  const readable = readableEnd(file);
  const shown = found.filter(({ rule, span }) => span.start < readable || rule === 'yaml-syntax').filter(finding => !isSuppressed(finding.rule, finding, file, corpus));
  return inOrder(isOfOtherVersion(file) ? shown.map(withoutFix) : shown);
}

/** Fixes know the current version alone: what they write may mean something else there. */
function isOfOtherVersion(file: CorpusFile): boolean {
  if (!('problems' in file) || file.kind === 'config' || !file.problems.some(({ kind, key }) => kind === 'schema' && key === 'version')) return false;
  const { root } = parseYaml(file.text);
  return root?.kind === 'map' && versionProblem(root) !== undefined;
}

/** But for the one that brings the file to the current version. */
function withoutFix(finding: Finding): Finding {
  const { fix, ...told } = finding;
  return fix && finding.rule === 'schema-outdated' ? finding : told;
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Behind a fault of the YAML's syntax anything may be misread: what rules find there would be noise until it is mended. */
function readableEnd(file: CorpusFile): number {
  const faults = 'problems' in file ? file.problems.filter(({ kind }) => kind === 'syntax') : [];
  return faults.reduce((least, { start }) => Math.min(least, start), Infinity);
}
