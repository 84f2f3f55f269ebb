/** `glossator adjudicate`: two people's sidecars as one, with what they differ in marked for a person to decide. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { adjudicate as merge, type Adjudicated, type Conflict } from '../core/agreement/adjudicate.ts';
import { continued } from '../core/agreement/decided.ts';
import type { AnchoredText } from '../core/sidecar/anchored.ts';
import type { Sidecar } from '../core/sidecar/model.ts';
import { parseSidecar } from '../core/sidecar/parse-sidecar.ts';
import { splitReference } from '../core/sidecar/reference.ts';
import { append } from '../core/text/append.ts';
import { lineIndexOf, positionAt } from '../core/text/line-index.ts';
import { corpusRootAbove } from '../host/find-corpora.ts';
import { problemOf, readNamed } from '../host/node-files.ts';
import { replaceFile } from '../host/write-file.ts';
import { escaped } from './escaped.ts';
import { ADJUDICATION_FORMATS, adjudicationFormats, type MergedSidecar, type PlacedConflict } from './formats/adjudication.ts';
import { attempt } from './guard.ts';
import { inTurn } from './in-turn.ts';
import { shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { unplacedLine } from './sidecar-faults.ts';
import { openSide, type Side, type SideArticle, type SideSidecar } from './sides.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

export function adjudicate(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { 'output': { type: 'string', short: 'o' }, 'into': { type: 'string' }, 'by': { type: 'string' }, 'dry-run': { type: 'boolean' }, 'format': { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'text', ADJUDICATION_FORMATS);
  const by = values.get('by')?.trim();
  if (by === '') throw new UsageError('--by needs a name: whoever stands behind what the two settle between them');
  const target = targetOf(values.get('output'), values.get('into'));
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) throw new UsageError('adjudicate needs two folders, sidecars or git revisions');
  const opened = [first, second].map(named => openSide(named, io));
  const sides = opened.flatMap(side => ('problem' in side ? [] : [side]));
  const problems = opened.flatMap(side => ('problem' in side ? [side.problem] : side.problems));
  const [one, other] = sides;
  if (!one || !other) return told(problems, io, 2);
  if (one.isFile !== other.isFile) throw new UsageError('name either two folders or two single files: a file and a folder do not fit together');
  if (target.kind === 'file' && !one.isFile) throw new UsageError('-o names one file; for folders name a folder: --into FOLDER');
  const run: Run = { io, one, other, target, by, dryRun: values.has('dry-run'), problems, remarks: [], ids: new Map() };
  // First what entries will be called in all files, where they refer to each other.
  const refer = [...other.articles.values()].some(({ sidecars }) => sidecars.some(({ file }) => file.text.includes('.ann.yaml#')));
  for (const [key, theirs] of refer ? other.articles : []) {
    const both = one.articles.has(key) && attempt(io, theirs.shown, () => mergedOf(key, run));
    if (both && 'merged' in both && both.merged.kind === 'merged') run.ids.set(both.theirs.path, both.merged.ids);
  }
  const work = (): readonly Done[] => [...new Set([...one.articles.keys(), ...other.articles.keys()])].toSorted().flatMap(key => {
    const article = one.articles.get(key) ?? other.articles.get(key);
    return attempt(io, article?.shown ?? key, () => adjudicateArticle(key, run)) ?? [];
  });
  const root = rootOf(target, io.cwd);
  const done = run.dryRun ? work() : (inTurn(root, shownPath('.', io.cwd, root), problems, work) ?? []);
  if (done.length === 0) return told([...run.remarks, ...problems], io, 2);
  io.out(adjudicationFormats[format](done.map(({ file }) => file)));
  const bare = done.filter(({ hasText }) => !hasText).length;
  if (bare > 0) run.remarks.push(`${bare} of the merged sidecars ${bare === 1 ? 'has' : 'have'} no article beside ${bare === 1 ? 'it' : 'them'}; copy the texts, entities.yaml and glossator.yaml there, and glossator lint can check them`);
  return told([...run.remarks, ...problems], io, problems.length > 0 || done.some(({ file }) => file.open.length > 0) ? 1 : 0);
}

type Target = { readonly kind: 'file' | 'folder'; readonly path: string };

function targetOf(file: string | undefined, folder: string | undefined): Target {
  if ((file === undefined) === (folder === undefined)) throw new UsageError('adjudicate needs a place to write to: -o FILE for single sidecars, --into FOLDER for folders');
  if (file !== undefined && !file.endsWith('.ann.yaml')) throw new UsageError(`-o must name a sidecar (NAME.ann.yaml), not "${file}"`);
  return file === undefined ? { kind: 'folder', path: folder ?? '' } : { kind: 'file', path: file };
}

/** Whose lock is taken: the corpus that is written into, or what there is yet of the folder. */
function rootOf({ kind, path }: Target, cwd: string): string {
  let folder = resolve(cwd, kind === 'file' ? dirname(path) : path);
  while (!existsSync(folder)) folder = dirname(folder);
  return corpusRootAbove(folder) ?? folder;
}

interface Run {
  readonly io: Io;
  readonly one: Side;
  readonly other: Side;
  readonly target: Target;
  readonly by: string | undefined;
  readonly dryRun: boolean;
  /** Left out: exit code 1. */
  readonly problems: string[];
  /** Said, and nothing more. */
  readonly remarks: string[];
  /** By sidecar of the second, what its entries are called in the merged one. */
  readonly ids: Map<string, ReadonlyMap<string, string>>;
}

interface Done {
  readonly file: MergedSidecar;
  /** The article stands where the merged sidecar looks for it. */
  readonly hasText: boolean;
}

function adjudicateArticle(key: string, run: Run): readonly Done[] {
  const { one, other, remarks, problems, io, target, dryRun } = run;
  const [ours, theirs] = [one.articles.get(key), other.articles.get(key)];
  if (!ours || !theirs) {
    remarks.push(`${(ours ?? theirs)?.shown ?? key}: only ${escaped((ours ? one : other).name)} annotated it, so there is nothing to merge; it was not written`);
    return [];
  }
  const both = mergedOf(key, run);
  if ('problem' in both) {
    problems.push(both.problem);
    return [];
  }
  const { merged } = both;
  const path = target.kind === 'file' ? target.path : join(target.path, both.ours.path);
  const shown = escaped(path.replaceAll('\\', '/'));
  const file = resolve(io.cwd, path);
  if ([both.ours, both.theirs].some(({ absolute }) => absolute === file)) {
    problems.push(`${shown}: is one of the two that are merged; name another place, so that both can be read again`);
    return [];
  }
  if (merged.kind === 'refused') {
    problems.push(`${both.ours.shown}: ${escaped(merged.reason)}`);
    return [];
  }
  append(problems, merged.unplaced.map(entry => unplacedLine(both.theirs, entry)));
  append(remarks, merged.remarks.map(remark => `${shown}: ${escaped(remark)}`));
  const there = existsSync(file) ? readNamed(file, path) : undefined;
  const result = there && 'problem' in there ? { kind: 'refused' as const, reason: there.problem } : continued(both.article, { ...merged, sidecar: parseSidecar(merged.text).value }, there && { text: there.text, sidecar: parseSidecar(there.text).value });
  const before = there && 'text' in there ? there : undefined;
  const same = result.kind === 'merged' && result.text === before?.text;
  const problem = result.kind === 'refused' ? result.reason : same || dryRun ? undefined : written(file, result.text, before);
  if (result.kind === 'refused' || problem !== undefined) {
    problems.push(`${shown}: ${escaped(problem ?? '')}`);
    return [];
  }
  const outcome = same ? 'unchanged' : dryRun ? (before ? 'would update' : 'would create') : before ? 'updated' : 'created';
  const { value: sidecar } = parseSidecar(result.text);
  const source = sidecar.source?.text?.value;
  return [{
    file: { path: path.replaceAll('\\', '/'), outcome, agreed: merged.agreed, decided: result.decided, open: placed(result.open, result.text, sidecar) },
    hasText: source !== undefined && existsSync(resolve(dirname(file), source)),
  }];
}

interface Both {
  readonly ours: SideSidecar;
  readonly theirs: SideSidecar;
  readonly article: AnchoredText;
}

function mergedOf(key: string, { one, other, ids, by }: Run): (Both & { readonly merged: Adjudicated }) | { readonly problem: string } {
  const [ours, theirs] = [one.articles.get(key), other.articles.get(key)];
  if (!ours || !theirs) return { problem: `${key}: only one of the two annotated it` };
  const both = onlySidecars(ours, theirs);
  if ('problem' in both) return both;
  const [name, otherName] = namesOf([one, both.ours], [other, both.theirs]);
  const reference = (id: string): string => {
    const { file = '', id: entry } = splitReference(id);
    const called = ids.get(posix.join(posix.dirname(both.theirs.path), file))?.get(entry);
    return called === undefined ? id : `${file}#${called}`;
  };
  const merged = merge(both.article, { name, text: both.ours.file.text, sidecar: both.ours.file.sidecar }, { name: otherName, text: both.theirs.file.text, sidecar: both.theirs.file.sidecar }, { typeOf: entity => ours.typeOf(entity) ?? theirs.typeOf(entity), reference, by });
  return { ...both, merged };
}

/** Notes stay in files for years: who annotated, where each sidecar has one name and not the other's; else what the folder, file or branch is called. */
function namesOf(...sides: readonly (readonly [Side, SideSidecar])[]): readonly [string, string] {
  const people = sides.map(([, { file }]) => [...new Set([...file.sidecar.mentions, ...file.sidecar.claims].flatMap(({ by }) => by ?? []))]);
  const [one, other] = people.map(names => (names.length === 1 ? names[0] : undefined));
  if (one !== undefined && other !== undefined && one !== other) return [one, other];
  const parts = sides.map(([{ name, revision }]) => (revision === undefined ? name.split(/[\\/]/) : [revision]).filter(part => part !== '' && part !== '.' && part !== '..'));
  while (parts.every(path => path.length > 0) && parts[0]?.at(-1) === parts[1]?.at(-1)) for (const path of parts) path.pop();
  return [parts[0]?.at(-1) ?? 'the first', parts[1]?.at(-1) ?? 'the second'];
}

function onlySidecars(ours: SideArticle, theirs: SideArticle): Both | { readonly problem: string } {
  const text = ours.text ?? theirs.text;
  if (text === undefined) return { problem: `${ours.shown}: its text is nowhere among what was named` };
  if (theirs.text !== undefined && theirs.text !== text) return { problem: `${ours.shown}: the texts differ, so that places cannot be compared` };
  const several = [ours, theirs].find(({ sidecars }) => sidecars.length > 1);
  const [[one], [other]] = [ours.sidecars, theirs.sidecars];
  if (several || !one || !other) return { problem: `${(several ?? ours).shown}: has several sidecars on one side (${(several ?? ours).sidecars.map(({ shown }) => shown).join(', ')}); name the two single files to merge` };
  return { ours: one, theirs: other, article: { text, sha256: ours.sha256 ?? theirs.sha256 } };
}

function written(file: string, text: string, there: { readonly sha256: string } | undefined): string | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    return problemOf(error, 'written');
  }
  return replaceFile(file, text, there ? { sha256: there.sha256 } : 'absent');
}

/** In the order of the file. */
function placed(conflicts: readonly Conflict[], text: string, { mentions, claims, source }: Sidecar): readonly PlacedConflict[] {
  const lines = lineIndexOf(text);
  const entries = new Map([...mentions, ...claims].flatMap(entry => (entry.id ? [[entry.id.value, entry] as const] : [])));
  const found = conflicts.map(conflict => {
    const [entry] = conflict.ids.flatMap(id => entries.get(id) ?? []).toSorted((a, b) => a.start - b.start);
    const quote = entry && ('selector' in entry ? entry.selector : entry.content[0])?.quote.value;
    return { ...conflict, ...positionAt(lines, (conflict.about === 'source' ? source : entry?.id)?.start ?? 0), quote: conflict.about === 'entry' ? quote : undefined };
  });
  return found.toSorted((one, other) => one.line - other.line || one.character - other.character);
}

function told(lines: readonly string[], io: Io, exit: 0 | 1 | 2): Exit {
  for (const line of new Set(lines)) io.note(line);
  return exit;
}
