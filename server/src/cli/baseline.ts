/** `lint --baseline`: findings that were there when a team began, so that only new ones fail. */
import { dirname, relative, resolve } from 'node:path';
import { readNamed } from '../host/node-files.ts';
import { replaceFile } from '../host/write-file.ts';
import type { ReportedFinding } from './report.ts';

export interface Baseline {
  /** How many findings of one kind are known, by path, rule and message: lines move, so they do not count. */
  readonly known: ReadonlyMap<string, number>;
}

export interface Compared {
  readonly fresh: readonly ReportedFinding[];
  readonly known: number;
  /** Entries of the baseline that nothing answers to any more. */
  readonly gone: number;
}

export function readBaseline(file: string): Baseline | { readonly problem: string } {
  const read = readNamed(file, file);
  if ('problem' in read) return { problem: `${read.problem}; --write-baseline makes one` };
  try {
    const data = JSON.parse(read.text) as { version?: unknown; findings?: unknown };
    if (data.version !== 1 || !Array.isArray(data.findings)) return { problem: 'is no baseline; --write-baseline makes one' };
    const known = new Map<string, number>();
    for (const { path, rule, message, count } of data.findings as Record<string, unknown>[]) {
      const key = keyOf(String(path), String(rule), String(message));
      known.set(key, (known.get(key) ?? 0) + (typeof count === 'number' ? count : 1));
    }
    return { known };
  } catch {
    return { problem: 'is no JSON, so no baseline; --write-baseline makes one' };
  }
}

export function comparedWith({ known }: Baseline, findings: readonly ReportedFinding[], file: string, cwd: string): Compared {
  const left = new Map(known);
  const fresh = findings.filter(finding => {
    const key = keyOf(pathIn(finding, file, cwd), finding.rule, finding.message);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const gone = [...left.values()].reduce((total, count) => total + Math.max(0, count), 0);
  return { fresh, known: findings.length - fresh.length, gone };
}

/** Undefined when written. Sorted, one finding a line, so that its diffs can be read. */
export function writeBaseline(file: string, findings: readonly ReportedFinding[], cwd: string): string | undefined {
  const counts = new Map<string, { path: string; rule: string; message: string; count: number }>();
  for (const finding of findings) {
    const path = pathIn(finding, file, cwd);
    const key = keyOf(path, finding.rule, finding.message);
    const entry = counts.get(key) ?? { path, rule: finding.rule, message: finding.message, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  const lines = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => `  ${JSON.stringify(entry)}`);
  const before = readNamed(file, file);
  const text = `{ "version": 1, "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}] }\n`;
  return replaceFile(file, text, 'text' in before ? { sha256: before.sha256 } : 'absent');
}

/** Relative to the baseline, so that it holds wherever the command is run from. */
function pathIn({ file }: ReportedFinding, baseline: string, cwd: string): string {
  return relative(dirname(baseline), resolve(cwd, file)).replaceAll('\\', '/');
}

function keyOf(path: string, rule: string, message: string): string {
  return [path, rule, message].join('\0');
}
