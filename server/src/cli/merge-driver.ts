/** `glossator merge-driver`: what git calls to merge a file of ours, by entry and key instead of by line. */
import { basename, resolve } from 'node:path';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import { mergeTexts, type Merged } from '../core/sidecar/compare/merge.ts';
import { migrateText } from '../core/sidecar/migrations/migrate.ts';
import { CURRENT_VERSION } from '../core/sidecar/migrations/migration.ts';
import { mergeByLines } from '../host/git-merge.ts';
import { readNamed } from '../host/node-files.ts';
import { replaceFile } from '../host/write-file.ts';
import { counted, escaped } from './escaped.ts';
import { withMarkers } from './formats/conflicts.ts';
import { attempt } from './guard.ts';
import { installMergeDriver } from './install-merge-driver.ts';
import type { Exit, Io } from './io.ts';
import { schemaOfName, schemaOfText } from './our-files.ts';
import { readArguments, UsageError, wholeNumber } from './usage.ts';

/** Exit code 0: merged; 1: merged but for conflicts, which are marked in the file; 2: could not run. */
export function mergeDriver(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { 'install': { type: 'boolean' }, 'command': { type: 'string' }, 'marker-size': { type: 'string' } });
  if (values.has('install')) {
    if (positionals.length > 0) throw new UsageError('merge-driver --install takes no files');
    return installMergeDriver(values.get('command') ?? io.program ?? 'glossator', io);
  }
  const [base, ours, theirs, path = ours, ...more] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || path === undefined || more.length > 0) throw new UsageError('merge-driver is called by git: glossator merge-driver %O %A %B %P; --install tells git so');
  const markerSize = Math.max(1, wholeNumber('marker-size', values.get('marker-size') ?? '7'));
  const [o, a, b] = [base, ours, theirs].map(file => resolve(io.cwd, file));
  const run: Run = { files: { base: o ?? base, ours: a ?? ours, theirs: b ?? theirs }, path, markerSize, io };
  // Whatever goes wrong in between, git's own merge is better than none: ours alone would look like a result.
  const problem = attempt(io, escaped(path), () => byEntries(run)) ?? { reason: 'the merge by entries failed' };
  return typeof problem === 'number' ? problem : byLines(run, problem.reason);
}

interface Run {
  readonly files: { readonly base: string; readonly ours: string; readonly theirs: string };
  /** Of the file in the repository. */
  readonly path: string;
  readonly markerSize: number;
  readonly io: Io;
}

/** `reason`: why nothing was merged, or written. */
function byEntries({ files, path, markerSize, io }: Run): 0 | 1 | { readonly reason: string } {
  const inputs = [files.base, files.ours, files.theirs].map(file => readNamed(file, 'version.yaml'));
  const unreadable = inputs.find(input => 'problem' in input);
  if (unreadable && 'problem' in unreadable) return { reason: `one version ${unreadable.problem}` };
  const [base, ours, theirs] = inputs.flatMap(input => ('text' in input ? [input] : []));
  if (!base || !ours || !theirs) return { reason: 'a version is missing' };
  const schema = schemaOfName(basename(path)) ?? schemaOfText(ours.text) ?? schemaOfText(theirs.text);
  if (schema === undefined) return { reason: 'it is no sidecar, registry, claims file or configuration' };
  const current = inOneVersion(schema, [base.text, ours.text, theirs.text]);
  if ('reason' in current) return current;
  const [o = '', a = '', b = ''] = current.texts;
  const merged = mergeTexts(schema, o, a, b);
  if (merged.kind === 'refused') return merged;
  const text = merged.conflicts.length === 0 ? merged.ours : withMarkers(merged.ours, merged.theirs, markerSize);
  const problem = text === ours.text ? undefined : replaceFile(files.ours, text, { sha256: ours.sha256 });
  if (problem !== undefined) return { reason: `the result ${problem}` };
  tell(path, merged, io);
  return merged.conflicts.length === 0 ? 0 : 1;
}

function tell(path: string, { conflicts, notes }: Merged & { readonly kind: 'merged' }, io: Io): void {
  for (const note of notes) io.note(`${escaped(path)}: ${escaped(note)}`);
  for (const conflict of conflicts) io.note(`${escaped(path)}: conflict: ${escaped(conflict)}`);
  if (conflicts.length > 0) io.note(`${escaped(path)}: ${counted(conflicts.length, 'conflict')} marked in the file; choose, then git add`);
}

/** One side may be from before the format changed: then all are merged in the current version. */
function inOneVersion(schema: SchemaName, texts: readonly string[]): { readonly texts: readonly string[] } | { readonly reason: string } {
  const migrated = texts.map(text => (text.trim() === '' ? { kind: 'current' as const } : migrateText(schema, text)));
  const newer = migrated.find(one => one.kind === 'newer');
  if (newer?.kind === 'newer') return { reason: `one side is of version ${newer.version} of the format, and this Glossator knows the versions up to ${CURRENT_VERSION}` };
  return { texts: texts.map((text, index) => { const one = migrated[index]; return one?.kind === 'migrated' ? one.text : text; }) };
}

function byLines({ files, path, markerSize, io }: Run, reason: string): Exit {
  const merged = mergeByLines(files, markerSize);
  if ('problem' in merged) {
    io.note(`${escaped(path)}: not merged: ${escaped(reason)}, and ${merged.problem}`);
    return 2;
  }
  io.note(`${escaped(path)}: merged by lines, as git does it: ${escaped(reason)}${merged.conflicts ? '; the conflicts are marked in the file' : '; run glossator lint on it'}`);
  return merged.conflicts ? 1 : 0;
}
