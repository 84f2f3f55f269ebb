/** Findings as JSON: offsets in code points, lines and columns from 1. */
import type { Place, Report } from '../report.ts';

export function lintJson({ findings, files, fixed, shard }: Report): string {
  const printed = findings.map(({ rule, severity, message, fixable, related, ...finding }) => ({
    ...placeJson(finding),
    rule,
    severity,
    message,
    fixable,
    related: related.map(other => ({ ...placeJson(other), message: other.message })),
  }));
  return `${JSON.stringify({ files, fixed, ...(shard ? { shard } : {}), findings: printed }, null, 1)}\n`;
}

function placeJson({ file, from, to, start, end }: Place) {
  return { path: file, start, end, line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
