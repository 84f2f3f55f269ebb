/** Findings for people: by file, each with the line it speaks of. */
import { createColors } from 'picocolors';
import { SEVERITIES } from '../../core/rules/rule.ts';
import { append } from '../../core/text/append.ts';
import { counted, escaped } from '../escaped.ts';
import { byFile, type Report, type ReportedFinding } from '../report.ts';

type Colors = ReturnType<typeof createColors>;

export function stylish({ findings, files, fixed }: Report, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const lines: string[] = [];
  for (const [file, found] of byFile(findings)) {
    lines.push(colors.underline(escaped(file)));
    for (const finding of found) append(lines, findingLines(finding, colors));
    lines.push('');
  }
  return [...lines, summary(findings, files, fixed, colors), ''].join('\n');
}

function findingLines(finding: ReportedFinding, colors: Colors): readonly string[] {
  const { from, severity, message, rule, related } = finding;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim }[severity];
  return [
    `  ${from.line + 1}:${from.character + 1}  ${paint(severity)}  ${escaped(message)}  ${colors.dim(rule)}`,
    ...codeFrame(finding).map(line => `      ${colors.dim(line)}`),
    ...related.map(other => `      ${escaped(other.message)}: ${escaped(other.file)}:${other.from.line + 1}:${other.from.character + 1}`),
  ];
}

/** Lines longer than this are cut around the finding. */
const WIDTH = 110;

/** The line and carets below what is meant; tabs and controls are shown so that both stay in step. */
function codeFrame({ line, from, to }: ReportedFinding): readonly string[] {
  if (line.trim() === '') return [];
  const end = to.line === from.line ? Math.max(to.character, from.character + 1) : line.length;
  const cut = Math.max(0, Math.min(from.character - 30, line.length - WIDTH));
  const show = (start: number, stop: number): string => escaped(line.slice(start, stop)).replaceAll('⟨U+0009⟩', ' ');
  const before = (cut > 0 ? '…' : '') + show(cut, from.character);
  const marked = show(from.character, Math.min(end, cut + WIDTH));
  const after = show(Math.min(end, cut + WIDTH), cut + WIDTH) + (line.length > cut + WIDTH ? '…' : '');
  return [`| ${before}${marked}${after}`, `| ${' '.repeat([...before].length)}${'^'.repeat(Math.max(1, [...marked].length))}`];
}

function summary(findings: readonly ReportedFinding[], files: number, fixed: number, colors: Colors): string {
  const mended = fixed > 0 ? `${counted(fixed, 'finding')} fixed. ` : '';
  if (findings.length === 0) return `${mended}${colors.green('Clean')}: ${counted(files, 'file')} checked.`;
  const bySeverity = SEVERITIES.map(severity => [severity, findings.filter(finding => finding.severity === severity).length] as const);
  const parts = bySeverity.filter(([, count]) => count > 0).map(([severity, count]) => counted(count, severity));
  const fixable = findings.filter(finding => finding.fixable).length;
  return `${mended}${counted(findings.length, 'finding')} (${parts.join(', ')}) in ${counted(files, 'file')} checked.${fixable > 0 ? ` --fix mends ${fixable}.` : ''}`;
}
