/** `glossator merge-reports`: the JSON reports of shards as one report, in any format. */
import { resolve } from 'node:path';
import { SEVERITIES } from '../core/rules/rule.ts';
import { readNamed } from '../host/node-files.ts';
import { escaped } from './escaped.ts';
import { LINT_FORMATS, lintFormats } from './formats/lint.ts';
import type { Exit, Io } from './io.ts';
import { exitOf, mergedReports } from './merged-reports.ts';
import type { Place, Report, ReportedFinding } from './report.ts';
import { oneOf, readArguments, UsageError, wholeNumber } from './usage.ts';

export function mergeReports(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { 'format': { type: 'string' }, 'max-warnings': { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'stylish', LINT_FORMATS);
  const maxWarnings = wholeNumber('max-warnings', values.get('max-warnings') ?? '0');
  if (positionals.length === 0) throw new UsageError('merge-reports needs the JSON reports of lint');
  const reports: Report[] = [];
  const shards: (Shard & { readonly named: string })[] = [];
  const problems: string[] = [];
  const files = positionals.map(named => resolve(io.cwd, named));
  for (const [at, named] of positionals.entries()) {
    const file = files[at] ?? named;
    const read = files.indexOf(file) < at ? { problem: 'is named twice; name each report once' } : readNamed(file, named);
    const report = 'problem' in read ? read : reportOf(read.text);
    if ('problem' in report) problems.push(`${escaped(named)}: ${report.problem}`);
    else {
      reports.push(report);
      const { shard } = report;
      const twin = shard && shards.find(({ index, count }) => index === shard.index && count === shard.count);
      if (twin) problems.push(`${escaped(named)}: is of shard ${twin.index}/${twin.count}, as ${escaped(twin.named)} is; name one report of each shard`);
      else if (shard) shards.push({ ...shard, named });
    }
  }
  // A matrix whose third job died must not look clean.
  const count = shards.reduce((most, shard) => Math.max(most, shard.count), 0);
  for (let index = 1; index <= count; index++) if (!shards.some(shard => shard.index === index && shard.count === count)) problems.push(`the report of shard ${index}/${count} is missing`);
  for (const problem of problems) io.note(problem);
  if (problems.length > 0) return 2;
  const report = mergedReports(reports);
  io.out(lintFormats[format](report, { color: io.color }));
  return exitOf(report, maxWarnings);
}

type Shard = NonNullable<Report['shard']>;

type Json = Readonly<Record<string, unknown>>;

function reportOf(text: string): Report | { readonly problem: string } {
  const problem = 'is no report of lint --format json';
  try {
    const data = JSON.parse(text) as Json;
    if (!Array.isArray(data['findings']) || typeof data['files'] !== 'number') return { problem };
    const shard = data['shard'] as Json | undefined;
    return {
      files: data['files'], fixed: Number(data['fixed'] ?? 0), findings: (data['findings'] as Json[]).map(findingOf),
      ...(shard ? { shard: { index: Number(shard['index']), count: Number(shard['count']) } } : {}),
    };
  } catch {
    return { problem };
  }
}

function findingOf(json: Json): ReportedFinding {
  const severity = String(json['severity']);
  return {
    ...placeOf(json), rule: String(json['rule']), severity: SEVERITIES.find(one => one === severity) ?? 'error', message: String(json['message']),
    fixable: json['fixable'] === true, line: '', related: ((json['related'] ?? []) as Json[]).map(other => ({ ...placeOf(other), message: String(other['message']) })),
  };
}

function placeOf(json: Json): Place {
  const number = (key: string): number => Number(json[key] ?? 0);
  return {
    file: String(json['path']), start: number('start'), end: number('end'),
    from: { line: number('line') - 1, character: number('column') - 1 }, to: { line: number('endLine') - 1, character: number('endColumn') - 1 },
  };
}
