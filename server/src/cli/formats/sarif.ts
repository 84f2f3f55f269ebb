/** Findings as SARIF 2.1.0, which code scanning services read. */
import type { Log, Location as SarifLocation, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import type { Severity } from '../../core/rules/rule.ts';
import { docsUrlOf } from '../../core/rules/docs.ts';
import { RULES } from '../../core/rules/rules.ts';
import { showControls } from '../../core/text/escape.ts';
import type { Place, Report } from '../report.ts';

export function sarif({ findings }: Report): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'glossator', semanticVersion: version, rules: RULES.map(({ id, title, why, severity, optIn }): ReportingDescriptor => ({ id, shortDescription: { text: title }, fullDescription: { text: why }, helpUri: docsUrlOf(id), defaultConfiguration: { level: LEVELS[severity], ...(optIn ? { enabled: false } : {}) } })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ rule, severity, message, related, ...place }): Result => ({
          ruleId: rule,
          level: LEVELS[severity],
          message: { text: showControls(message) },
          locations: [locationOf(place)],
          ...(related.length > 0 ? { relatedLocations: related.map(other => ({ ...locationOf(other), message: { text: showControls(other.message) } })) } : {}),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function locationOf({ file, from, to }: Place): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(part => (part === '..' ? part : encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')))).join('/') },
      region: { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 },
    },
  };
}
