/** Findings as workflow commands, which GitHub shows at the lines of a pull request. */
import { showControls } from '../../core/text/escape.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { Report } from '../report.ts';

export function github({ findings }: Report): string {
  return findings
    .map(({ file, from, to, severity, rule, message }) => {
      // GitHub refuses columns where a finding spans lines.
      const columns = from.line === to.line ? `,col=${from.character + 1},endColumn=${to.character + 1}` : '';
      const place = `file=${property(file)},line=${from.line + 1},endLine=${to.line + 1}${columns},title=${property(rule)}`;
      return `::${COMMANDS[severity]} ${place}::${data(message)}\n`;
    })
    .join('');
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

function data(text: string): string {
  return showControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
