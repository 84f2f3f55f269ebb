/** The contract of a lint rule: data plus a pure generator. It reports nothing itself, reads no settings, does no IO. */
import type { ArticleFile, ClaimsFile, Corpus, CorpusFile, Location, Path, RegistryFile, SidecarFile } from '../corpus/corpus.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule yields. The span is in the file the rule was called for. */
export interface RuleFinding {
  readonly span: Span;
  /** What is wrong and what to do, for a person: 'No entity has the id "isiss"; did you mean "isis"?' */
  readonly message: string;
  readonly related?: readonly (Location & { readonly message: string })[];
  /** Edits of the same file. `safe`: `--fix` may apply it without asking. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[]; readonly safe: boolean };
}

/** A finding as printed and published. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
}

interface RuleMeta {
  /** kebab-case, read as the fault, never renamed. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  /** Off unless `glossator.yaml` gives it a severity: a matter of taste, or one that needs every article recognised. */
  readonly optIn?: boolean;
  /** Fixtures. Every bad one carries `^^^ rule-id` under the place; every rule has a near miss among the good ones. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

export type Rule = RuleMeta &
  (
    | { readonly scope: 'sidecar'; check(file: SidecarFile, article: ArticleFile | undefined, corpus: Corpus): Iterable<RuleFinding> }
    | { readonly scope: 'registry'; check(file: RegistryFile, corpus: Corpus): Iterable<RuleFinding> }
    | { readonly scope: 'claims'; check(file: ClaimsFile, corpus: Corpus): Iterable<RuleFinding> }
    /** For what holds of files of several kinds, unreadable ones and the configuration among them. */
    | { readonly scope: 'file'; check(file: CorpusFile, corpus: Corpus): Iterable<RuleFinding> }
    /** For what holds between files. It runs when all files have been through the rules above, and asks summaries, not sidecars. */
    | { readonly scope: 'corpus'; check(file: CorpusFile, corpus: Corpus): Iterable<RuleFinding> }
  );

/** The identity, for its type: lets a rule file's editor check the object as it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
