/** `glossator migrate`: brings files of an older version of the format to the current one. */
import { relative } from 'node:path';
import { migrateText } from '../core/sidecar/migrations/migrate.ts';
import { CURRENT_VERSION } from '../core/sidecar/migrations/migration.ts';
import { append } from '../core/text/append.ts';
import { findCorpora, type CorpusPlace } from '../host/find-corpora.ts';
import { removeLeftovers } from '../host/leftovers.ts';
import { replaceFile } from '../host/write-file.ts';
import { counted, escaped } from './escaped.ts';
import { fixDiff } from './formats/diff.ts';
import { attempt } from './guard.ts';
import { inTurn } from './in-turn.ts';
import { shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { ourFiles, type OurFile } from './our-files.ts';
import { readArguments, UsageError } from './usage.ts';

type Mode = 'write' | 'show' | 'check';

/** Exit code 1: something was left out, or, with `--check`, a file is not of the current version. */
export function migrate(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { 'dry-run': { type: 'boolean' }, 'check': { type: 'boolean' } });
  if (values.has('dry-run') && values.has('check')) throw new UsageError('--dry-run shows the changes, --check only names the files; give one of them');
  const mode: Mode = values.has('dry-run') ? 'show' : values.has('check') ? 'check' : 'write';
  const problems: string[] = [];
  const outcomes = new Map<string, Outcome>();
  for (const named of positionals.length > 0 ? positionals : ['.']) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) problems.push(`${escaped(named)}: ${places.problem}; check the path`);
    else for (const place of places) {
      const work = (): void => migratePlace(place, named, mode, io, outcomes, problems);
      if (mode === 'write') inTurn(place.root, shownPath(named, io.cwd, place.root), problems, work);
      else work();
    }
  }
  const done = [...outcomes.values()].flatMap(outcome => ('out' in outcome ? [outcome.out] : []));
  const current = [...outcomes.values()].filter(outcome => 'current' in outcome).length;
  if (outcomes.size === 0 && problems.length === 0) problems.push('no sidecars, registries, claims files or configuration here; name a folder that has some');
  const notes = [...problems, ...[...outcomes.values()].flatMap(outcome => ('problem' in outcome ? [outcome.problem] : []))];
  for (const note of notes) io.note(note);
  if (outcomes.size === 0) return 2;
  io.out(done.join('') + (mode === 'show' || done.length + current === 0 ? '' : `${summary(done.length, current, mode)}\n`));
  return notes.length > 0 || (mode === 'check' && done.length > 0) ? 1 : 0;
}

/** Adds an outcome for each file that has none yet, by its absolute path: each once, however often it is named. */
function migratePlace(place: CorpusPlace, named: string, mode: Mode, io: Io, outcomes: Map<string, Outcome>, problems: string[]): void {
  const found = ourFiles(place, named, io.cwd);
  append(problems, found.problems);
  if (mode === 'write') removeLeftovers(place.root, found.files.map(({ file }) => relative(place.root, file)));
  for (const file of found.files) {
    if (!outcomes.has(file.file)) outcomes.set(file.file, attempt(io, file.shown, () => migrateFile(file, mode)) ?? { problem: `${file.shown}: not migrated` });
  }
}

type Outcome = { readonly current: true } | { readonly out: string } | { readonly problem: string };

function migrateFile({ file, shown, schema, text, sha256 }: OurFile, mode: Mode): Outcome {
  const migrated = migrateText(schema, text);
  switch (migrated.kind) {
    case 'current':
      return { current: true };
    case 'newer':
      return { problem: `${shown}: is of version ${migrated.version}, and this Glossator knows the versions up to ${CURRENT_VERSION}; use a newer Glossator` };
    case 'refused':
      return { problem: `${shown}: ${escaped(migrated.reason)}` };
    case 'migrated': {
      if (mode === 'show') return { out: fixDiff(shown, text, migrated.text) };
      const problem = mode === 'write' ? replaceFile(file, migrated.text, { sha256 }) : undefined;
      if (problem !== undefined) return { problem: `${shown}: ${problem}` };
      const left = migrated.left.length > 0 ? `; ${counted(migrated.left.length, 'finding')} left for a person: glossator lint` : '';
      return { out: `${mode === 'write' ? 'migrated' : 'outdated'}  ${shown}  version ${migrated.from}${mode === 'write' ? ` to ${CURRENT_VERSION}` : ''}${left}\n` };
    }
  }
}

function summary(done: number, current: number, mode: Mode): string {
  if (done === 0) return `${counted(current, 'file')} of version ${CURRENT_VERSION}: nothing to migrate.`;
  return mode === 'check' ? `${counted(done, 'file')} to migrate: glossator migrate` : `${counted(done, 'file')} migrated, ${current} of version ${CURRENT_VERSION} before.`;
}
