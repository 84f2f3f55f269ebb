/** Several reports as one, and what the whole means for the exit code. */
import { resolve } from 'node:path';
import type { Exit } from './io.ts';
import type { Report, ReportedFinding } from './report.ts';

/** A finding in two parts (a folder and a file in it were named) counts once. */
export function mergedReports(parts: readonly Report[]): Report {
  const findings = new Map<string, ReportedFinding>();
  for (const finding of parts.flatMap(part => part.findings)) {
    findings.set([resolve(finding.file), finding.start, finding.end, finding.rule, finding.message].join('\0'), finding);
  }
  const sum = (key: 'files' | 'fixed'): number => parts.reduce((total, part) => total + part[key], 0);
  return { findings: [...findings.values()], files: sum('files'), fixed: sum('fixed') };
}

/** Hints and infos are for people to read: they fail nothing. */
export function exitOf({ findings }: Report, maxWarnings: number): Exit {
  const warnings = findings.filter(finding => finding.severity === 'warning').length;
  return findings.some(finding => finding.severity === 'error') || warnings > maxWarnings ? 1 : 0;
}
