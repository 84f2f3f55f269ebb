/** `glossator diff`: what two versions of annotations say differently, on disk or in git. */
import { differencesOf } from '../core/sidecar/compare/differences.ts';
import { partsOf } from '../core/sidecar/compare/parts.ts';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import { migrateText } from '../core/sidecar/migrations/migrate.ts';
import { append } from '../core/text/append.ts';
import { placesOf, shownAt, sideAt, type Place, type SideFile } from './diff-sides.ts';
import { escaped } from './escaped.ts';
import { DIFF_FORMATS, diffFormats, type FileDifference } from './formats/differences.ts';
import { attempt } from './guard.ts';
import type { Exit, Io } from './io.ts';
import { schemaOfText, STRANGE } from './our-files.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

/** As diff(1): 0 no difference, 1 differences, 2 wrong use, or something could not be compared. */
export function diff(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'text', DIFF_FORMATS);
  const problems: string[] = [];
  const files = placesOf(positionals, io.cwd).flatMap(([one, other]) => compared(one, other, io, problems));
  for (const problem of problems) io.note(problem);
  io.out(diffFormats[format](files, { color: io.color }));
  return problems.length > 0 ? 2 : files.length > 0 ? 1 : 0;
}

function compared(one: Place, other: Place, io: Io, problems: string[]): readonly FileDifference[] {
  const [before, after] = [sideAt(one, io.cwd), sideAt(other, io.cwd)];
  const neither = 'problem' in before && 'problem' in after;
  const missing = ([[one, before], [other, after]] as const).flatMap(([place, side]) => ('problem' in side && (neither || !place.optional) ? [`${escaped(place.shown)}: ${escaped(side.problem)}; check the path`] : []));
  append(problems, new Set(missing));
  if (missing.length > 0) return [];
  const [left, right] = [before, after].map(side => ('problem' in side ? undefined : side));
  if (left && right && left.isFile !== right.isFile) throw new UsageError(`diff compares files with files and folders with folders: "${one.shown}" and "${other.shown}" are one of each`);
  const unknown = ([[one, left], [other, right]] as const).flatMap(([place, side]) => (side?.unreadable ?? []).map(folder => ({ place, ...folder })));
  append(problems, new Set(unknown.map(({ place, path, problem }) => `${escaped(shownAt(place, path))}: this folder ${problem}`)));
  const isKnown = (key: string): boolean => !unknown.some(({ path }) => path === '' || path.startsWith('..') || key.startsWith(`${path}/`));
  const keys = [...new Set([...(left?.files.keys() ?? []), ...(right?.files.keys() ?? [])])].filter(isKnown).toSorted();
  return keys.flatMap(key => {
    const [old, now] = [left?.files.get(key), right?.files.get(key)];
    const path = shownAt(now || !old ? other : one, key);
    return attempt(io, escaped(path), () => fileDifference(path, old, now, problems)) ?? [];
  });
}

/** A file that is on one side only is compared with one that says nothing. */
function fileDifference(path: string, old: SideFile | undefined, now: SideFile | undefined, problems: string[]): readonly FileDifference[] {
  if (old && now && old.id !== undefined && old.id === now.id) return [];
  const [before, after] = [old?.read(), now?.read()];
  if (before && after && 'text' in before && 'text' in after && before.text === after.text) return [];
  const schema = now?.schema ?? old?.schema ?? [after, before].flatMap(input => (input && 'text' in input ? (schemaOfText(input.text) ?? []) : []))[0];
  if (schema === undefined) {
    problems.push(`${escaped(path)}: ${STRANGE}`);
    return [];
  }
  const [one, other] = ([['the old version', before], ['the new version', after]] as const).map(([which, input = { text: '' }]) => {
    const parts = 'problem' in input ? input : partsOf(schema, currentText(schema, input.text));
    if (!('problem' in parts)) return parts;
    problems.push(`${escaped(path)}: ${which} ${escaped(parts.problem)}`);
    return undefined;
  });
  if (!one || !other) return [];
  const differences = differencesOf(one, other);
  return differences.length === 0 && old && now ? [] : [{ path, status: !old ? 'added' : !now ? 'removed' : 'changed', differences }];
}

/** Versions of two formats are compared in the current one. */
function currentText(schema: SchemaName, text: string): string {
  if (text.trim() === '') return '';
  const migrated = migrateText(schema, text);
  return migrated.kind === 'migrated' ? migrated.text : text;
}
