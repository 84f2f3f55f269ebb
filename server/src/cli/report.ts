/** What `lint` hands to a formatter: findings with the places a reader needs, and the text to show them in. */
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { memoized } from '../core/corpus/lazy.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { codePointIndexOf, toCodePoint, type CodePointIndex } from '../core/text/code-points.ts';
import { lineIndexOf, positionAt, type Position } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';

export interface Report {
  /** In the order of the files. */
  readonly findings: readonly ReportedFinding[];
  /** Number of files that were checked. */
  readonly files: number;
  /** Number of findings that `--fix` mended; they are not among the findings. */
  readonly fixed: number;
  /** Of a report on a part of the files, which part it is. */
  readonly shard?: { readonly index: number; readonly count: number };
}

export interface ReportedFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** `--fix` would mend it. */
  readonly fixable: boolean;
  /** The whole line it begins in; empty for a file that cannot be read. */
  readonly line: string;
}

export interface Place {
  /** As the person wrote it. */
  readonly file: string;
  /** Lines from 0, columns in UTF-16 units from 0, as editors count. */
  readonly from: Position;
  readonly to: Position;
  /** Code points in the file's text. */
  readonly start: number;
  readonly end: number;
}

export function byFile(findings: readonly ReportedFinding[]): ReadonlyMap<string, readonly ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

export function reported(corpus: Corpus, findings: readonly Finding[], shown: (path: Path) => string): readonly ReportedFinding[] {
  const points = memoized((path: Path) => codePointIndexOf(textOf(corpus, path)));
  return findings.map(({ path, span, rule, severity, message, related = [], fix }) => ({
    ...placeOf(corpus, path, span, shown, points),
    rule,
    severity,
    message,
    related: related.map(other => ({ ...placeOf(corpus, other.path, other.span, shown, points), message: other.message })),
    fixable: fix?.safe ?? false,
    line: lineAt(corpus, path, span.start),
  }));
}

function placeOf(corpus: Corpus, path: Path, span: Span, shown: (path: Path) => string, points: (path: Path) => CodePointIndex): Place {
  const file = corpus.files.get(path);
  const lines = file && 'lines' in file ? file.lines : lineIndexOf('');
  const index = points(path);
  return {
    file: shown(path),
    from: positionAt(lines, span.start),
    to: positionAt(lines, span.end),
    start: toCodePoint(index, span.start),
    end: toCodePoint(index, span.end),
  };
}

function textOf(corpus: Corpus, path: Path): string {
  const file = corpus.files.get(path);
  return file && 'text' in file ? file.text : '';
}

function lineAt(corpus: Corpus, path: Path, offset: number): string {
  const file = corpus.files.get(path);
  if (!file || !('text' in file)) return '';
  const { line } = positionAt(file.lines, offset);
  return file.text.slice(file.lines.lineStarts[line], file.lines.lineStarts[line + 1]).replace(/[\r\n]+$/, '');
}
