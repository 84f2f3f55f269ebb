/** `glossator lint`: checks what people wrote about their articles, and mends what needs no person to look. */
import { relative, resolve } from 'node:path';
import { join } from 'node:path';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { articleOf } from '../core/corpus/lookup.ts';
import { findingsOf } from '../core/rules/runner.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { listFolder, nodeFiles } from '../host/node-files.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { escaped } from './escaped.ts';
import { fixCorpus } from './fix-corpus.ts';
import { LINT_FORMATS, lintFormats } from './formats/lint.ts';
import { shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { reported, type Report, type ReportedFinding } from './report.ts';
import { oneOf, readArguments, UsageError, wholeNumber } from './usage.ts';

export function lint(args: readonly string[], io: Io): Exit {
  const later = LATER.find(name => args.some(word => word === `--${name}` || word.startsWith(`--${name}=`)));
  if (later !== undefined) throw new UsageError(`--${later} is not there yet; run lint without it`);
  const { values, positionals } = readArguments(args, { format: { type: 'string' }, fix: { type: 'boolean' }, 'max-warnings': { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'stylish', LINT_FORMATS);
  const mostWarnings = wholeNumber('max-warnings', values.get('max-warnings') ?? '0');

  const problems: string[] = [];
  const parts: Report[] = [];
  for (const [named, places] of placesNamed(positionals.length > 0 ? positionals : ['.'], io, problems)) {
    for (const place of places) parts.push(lintPlace(named, place, values.has('fix'), io, problems));
  }
  for (const problem of problems) io.note(problem);
  if (parts.every(part => part.files === 0)) return 2;
  const report = merged(parts);
  io.out(lintFormats[format](report, { color: io.color }));
  const warnings = report.findings.filter(finding => finding.severity === 'warning').length;
  const errors = report.findings.filter(finding => finding.severity === 'error').length;
  return errors > 0 || warnings > mostWarnings || problems.length > 0 ? 1 : 0;
}

/** Options of the design that a later release brings. */
const LATER = ['changed', 'baseline', 'shard'];

function placesNamed(named: readonly string[], io: Io, problems: string[]): readonly (readonly [string, readonly CorpusPlace[]])[] {
  return named.map(one => {
    const places = findCorpora(one, io.cwd);
    if (!('problem' in places)) return [one, places] as const;
    problems.push(`${escaped(one)}: ${places.problem}; check the path`);
    return [one, []] as const;
  });
}

function lintPlace(named: string, place: CorpusPlace, fix: boolean, io: Io, problems: string[]): Report {
  const deep = place.configured || !place.isFile;
  const files = nodeFiles(place.root, { deep });
  const opened = openCorpus(files, io.model, 'recent');
  const wanted = wantedIn(opened, place);
  const { corpus, fixed, failed } = fix ? fixCorpus(opened, wanted, place.root, io.model) : { corpus: opened, fixed: 0, failed: [] };
  const shown = (path: Path): string => shownPath(named, io.cwd, join(place.root, path));
  for (const { path, problem } of failed) problems.push(`${escaped(shown(path))}: ${problem}`);
  for (const { path, problem } of listFolder(place.root, { deep }).unreadable) problems.push(`${escaped(shown(path))}: this folder ${problem}`);
  const paths = [...corpus.files.keys()].filter(wanted);
  if (!place.isFile && paths.length === 0) problems.push(`${escaped(shown(place.within))}: nothing to check here: no articles, sidecars, registry or glossator.yaml`);
  if (place.isFile && paths.length === 0) problems.push(`${escaped(named)}: is no file of the corpus "${escaped(relative(io.cwd, place.root) || '.')}"; see \`articles\` in its glossator.yaml`);
  return { findings: reported(corpus, findingsOf(corpus, wanted), shown), files: paths.length, fixed };
}

/** An article that is named stands for its sidecars too. */
function wantedIn(corpus: Corpus, place: CorpusPlace): (path: Path) => boolean {
  return path => {
    if (isWithin(place, path)) return true;
    const file = place.isFile ? corpus.files.get(path) : undefined;
    return file?.kind === 'sidecar' && articleOf(corpus, file)?.path === place.within;
  };
}

/** A finding in two parts (a folder and a file in it were named) counts once. */
function merged(parts: readonly Report[]): Report {
  const findings = new Map<string, ReportedFinding>();
  for (const finding of parts.flatMap(part => part.findings)) {
    findings.set([resolve(finding.file), finding.start, finding.end, finding.rule, finding.message].join('\0'), finding);
  }
  const sum = (key: 'files' | 'fixed'): number => parts.reduce((total, part) => total + part[key], 0);
  return { findings: [...findings.values()], files: sum('files'), fixed: sum('fixed') };
}

