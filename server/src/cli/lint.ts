/** `glossator lint`: checks what people wrote about their articles, and mends what needs no person to look. */
import { cpus, type CpuInfo } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { withFiles } from '../core/corpus/build.ts';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { articleOf } from '../core/corpus/lookup.ts';
import { findingsOf } from '../core/rules/runner.ts';
import { append } from '../core/text/append.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { changedFiles } from '../host/git.ts';
import { nodeFiles, sha256 } from '../host/node-files.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { fileInputOf } from '../host/reading.ts';
import { comparedWith, readBaseline, writeBaseline } from './baseline.ts';
import { counted, escaped } from './escaped.ts';
import { fixCorpus, fixedTexts } from './fix-corpus.ts';
import { fixDiff } from './formats/diff.ts';
import { lintFormats } from './formats/lint.ts';
import { inTurn } from './in-turn.ts';
import { shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { touchedBy } from './lint-changed.ts';
import { lintOptions, type LintOptions } from './lint-options.ts';
import { lintInThreads, threadsFor } from './lint-threads.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';
import { exitOf, mergedReports } from './merged-reports.ts';
import { reported, type Report } from './report.ts';
import { UsageError } from './usage.ts';

export function lint(args: readonly string[], io: Io): Exit {
  const options = lintOptions(args, io.cwd);
  const run: Run = { options, io, problems: [], diffs: [] };
  const parts = options.stdin === undefined ? placesIn(options.named, run).map(asked => lintAsked(asked, run)).filter(part => part !== undefined) : [lintInput(options.stdin, run)];
  io.progress?.('');
  for (const problem of run.problems) io.note(problem);
  if (parts.length === 0 || (parts.every(part => part.files === 0) && run.problems.length > 0)) return 2;
  const report = againstBaseline(mergedReports(parts), run);
  if (report === undefined) return 2;
  io.out(options.fix === 'show' ? run.diffs.join('') : lintFormats[options.format](options.shard ? { ...report, shard: options.shard } : report, { color: io.color }));
  return run.problems.length > 0 ? 1 : exitOf(report, options.maxWarnings);
}

interface Run {
  readonly options: LintOptions;
  readonly io: Io;
  /** One line each: what, where, what to do. */
  readonly problems: string[];
  /** What `--fix-dry-run` would write, as unified diffs. */
  readonly diffs: string[];
}

interface Asked {
  readonly named: string;
  readonly place: CorpusPlace;
  /** No other corpus was found by the same path. */
  readonly alone: boolean;
}

/** What is read at once: a place, or files that were named one by one (a hook names hundreds) in one corpus. */
function placesIn(paths: readonly string[], { io, problems }: Run): readonly (readonly [Asked, ...Asked[]])[] {
  const parts = new Map<string, [Asked, ...Asked[]]>();
  for (const named of paths) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) {
      problems.push(`${escaped(named)}: ${places.problem}; check the path`);
      continue;
    }
    for (const place of places) {
      const asked: Asked = { named, place, alone: places.length === 1 };
      const key = place.isFile ? `files ${place.root}` : `${parts.size} ${place.root}`;
      const part = parts.get(key);
      if (part) part.push(asked);
      else parts.set(key, [asked]);
    }
  }
  return [...parts.values()];
}

function lintAsked(asked: readonly [Asked, ...Asked[]], run: Run): Report | undefined {
  const [{ named, place }] = asked;
  return run.options.fix === 'write' ? inTurn(place.root, shownPath(named, run.io.cwd, place.root), run.problems, () => lintPlace(asked, run)) : lintPlace(asked, run);
}

function lintPlace(asked: readonly [Asked, ...Asked[]], run: Run): Report {
  const [{ named, place, alone }] = asked;
  const { options: { fix, changed, ignoreUnknown }, io, problems } = run;
  const before = cpus();
  const listed = listPlace(place, ignoreUnknown ? [] : asked.map(one => one.place));
  const files = listed.files.list();
  const names = new Map(asked.map(one => [one.place.within, one.named]));
  const shown = (path: Path): string => shownPath(names.get(path) ?? named, io.cwd, join(place.root, path));
  append(problems, unreadableFolders(listed, path => escaped(shown(path))));
  const threads = threadsOf(place, files.length, run, before);
  if (threads > 1 && io.threadFile !== undefined) {
    let done = 0;
    const { corpus, findings } = lintInThreads(place.root, files, threads, io.threadFile, io.model, () => {
      if (++done % PROGRESS_STEP === 0) io.progress?.(`about ${done * threads} of ${counted(files.length, 'file')} checked`);
    });
    return { findings: reported(corpus, findings, shown), files: corpus.files.size, fixed: 0 };
  }
  const opened = openCorpus(listed.files, io.model, 'recent');
  const met = new Set<Path>();
  const there = [...opened.files.keys()].filter(path => {
    const asks = place.isFile ? namedFor(opened, path, names) : isWithin(place, path) ? path : undefined;
    if (asks !== undefined) met.add(asks);
    return asks !== undefined;
  });
  if (alone && !place.isFile && there.length === 0) problems.push(`${escaped(shown(place.within))}: nothing to check here: no articles, sidecars, registry or glossator.yaml`);
  for (const [path, one] of names) {
    if (place.isFile && !ignoreUnknown && !met.has(path)) problems.push(`${escaped(one)}: is no file of the corpus "${escaped(relative(io.cwd, place.root) || '.')}"; see \`articles\` in its glossator.yaml`);
  }
  const touched = changed === undefined ? () => true : touchedSince(changed, opened, place, shown);
  const paths = inShard(there.filter(touched), run.options);
  const chosen = new Set(paths);
  const wanted = (path: Path): boolean => chosen.has(path);
  if (fix === 'show') for (const { path, before, after } of fixedTexts(opened, wanted, io.model)) run.diffs.push(fixDiff(shown(path), before, after));
  const { corpus, fixed, failed } = fix === 'write' ? fixCorpus(opened, wanted, place.root, io.model) : { corpus: opened, fixed: 0, failed: [] };
  for (const { path, problem } of failed) problems.push(`${escaped(shown(path))}: ${problem}`);
  let done = 0;
  const findings = findingsOf(corpus, wanted, undefined, () => {
    if (++done % PROGRESS_STEP === 0) io.progress?.(`${done} of ${counted(paths.length, 'file')} checked`);
  });
  return { findings: reported(corpus, findings, shown), files: paths.length, fixed };
}

const PROGRESS_STEP = 250;

/** One, where not all of a corpus is checked, or something is written. */
function threadsOf(place: CorpusPlace, files: number, { options }: Run, before: readonly CpuInfo[]): number {
  const whole = place.within === '' && options.fix === 'no' && options.changed === undefined && options.shard === undefined;
  return whole && files > 0 ? (options.threads ?? threadsFor(files, before)) : 1;
}

/** One text from standard input, at the place in a corpus where it is, or would be, a file. */
function lintInput(named: string, run: Run): Report {
  const { io, problems } = run;
  const path = resolve(io.cwd, named);
  const places = findCorpora(dirname(path), io.cwd);
  if ('problem' in places) throw new UsageError(`--stdin-filename: the folder of "${named}" ${places.problem}`);
  const root = places[0]?.root ?? dirname(path);
  const inside = relative(root, path).replaceAll('\\', '/');
  const opened = openCorpus(nodeFiles(root, { deep: places[0]?.configured ?? false }), io.model, 'recent');
  const corpus = withFiles(opened, [fileInputOf(inside, io.input(), sha256)], io.model, 'recent');
  if (!corpus.files.has(inside)) problems.push(`${escaped(named)}: would be no file of the corpus "${escaped(relative(io.cwd, root) || '.')}"; see \`articles\` in its glossator.yaml`);
  const findings = findingsOf(corpus, one => one === inside);
  return { findings: reported(corpus, findings, one => shownPath(named, io.cwd, join(root, one))), files: corpus.files.has(inside) ? 1 : 0, fixed: 0 };
}

function touchedSince(ref: string, corpus: Corpus, place: CorpusPlace, shown: (path: Path) => string): (path: Path) => boolean {
  const changed = changedFiles(place.root, ref);
  if ('problem' in changed) throw new UsageError(`--changed: ${shown('')}: ${changed.problem}`);
  return touchedBy(corpus, place.root, changed.files);
}

/** Every so-manieth file: neighbours are alike in size, so that shards take about as long. */
function inShard(paths: readonly Path[], { shard }: LintOptions): readonly Path[] {
  return shard ? paths.filter((_, index) => index % shard.count === shard.index - 1) : paths;
}

/** Undefined when the baseline cannot be used. */
function againstBaseline(report: Report, { options: { baseline }, io }: Run): Report | undefined {
  if (baseline === undefined) return report;
  const name = escaped(relative(io.cwd, baseline.file));
  if (baseline.write) {
    const problem = writeBaseline(baseline.file, report.findings, io.cwd);
    io.note(problem === undefined ? `${name}: ${counted(report.findings.length, 'finding')} noted as known` : `${name}: ${problem}`);
    return problem === undefined ? { ...report, findings: [] } : undefined;
  }
  const read = readBaseline(baseline.file);
  if ('problem' in read) {
    io.note(`${name}: ${read.problem}`);
    return undefined;
  }
  const { fresh, known, gone } = comparedWith(read, report.findings, baseline.file, io.cwd);
  if (known > 0) io.note(`${name}: ${counted(known, 'known finding')} not shown`);
  if (gone > 0) io.note(`${name}: ${counted(gone, 'finding')} noted there ${gone === 1 ? 'is' : 'are'} gone, or not among what was checked; --write-baseline takes them out`);
  return { ...report, findings: fresh };
}

/** The named file for which this one is checked, if any: an article that is named stands for its sidecars too. */
function namedFor(corpus: Corpus, path: Path, names: ReadonlyMap<Path, string>): Path | undefined {
  if (names.has(path)) return path;
  const file = corpus.files.get(path);
  const article = file?.kind === 'sidecar' ? articleOf(corpus, file)?.path : undefined;
  return article !== undefined && names.has(article) ? article : undefined;
}
