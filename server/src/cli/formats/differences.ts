/** Differences of annotations for people and for programs. */
import { createColors } from 'picocolors';
import type { Difference, KeyChange } from '../../core/sidecar/compare/differences.ts';
import type { Data, Fields } from '../../core/sidecar/compare/shapes.ts';
import { shorten } from '../../core/text/escape.ts';
import { counted, escaped } from '../escaped.ts';

export interface FileDifference {
  /** As the person would write it. */
  readonly path: string;
  readonly status: 'added' | 'removed' | 'changed';
  readonly differences: readonly Difference[];
}

export const DIFF_FORMATS = ['text', 'json'] as const;

export const diffFormats: Readonly<Record<(typeof DIFF_FORMATS)[number], (files: readonly FileDifference[], style: { readonly color: boolean }) => string>> = { text: textOf, json: jsonOf };

type Colors = ReturnType<typeof createColors>;

/** Nothing where there is no difference, as diff(1) says it. */
function textOf(files: readonly FileDifference[], { color }: { readonly color: boolean }): string {
  if (files.length === 0) return '';
  const colors = createColors(color);
  const lines = files.flatMap(({ path, status, differences }) => [
    `${colors.underline(escaped(path))}${status === 'changed' ? '' : ` (${status})`}`,
    ...differences.flatMap(difference => differenceLines(difference, status, colors)),
    '',
  ]);
  return [...lines, summary(files), ''].join('\n');
}

const SIGNS = { added: '+', removed: '-', moved: '>', changed: '~' } as const;

function differenceLines(difference: Difference, status: FileDifference['status'], colors: Colors): readonly string[] {
  const { kind, what, id, fields } = difference;
  const paint = { added: colors.green, removed: colors.red, moved: colors.cyan, changed: colors.yellow }[kind];
  const keys = 'keys' in difference ? difference.keys : [];
  // A file that came or went: its source is told in one line.
  if (what === 'file') return status === 'changed' ? keys.map(change => paint(`  ~ ${keyLine(change)}`)) : [];
  const places = keys.filter(({ key }) => key === 'at');
  const head = `  ${SIGNS[kind]} ${[what, escaped(id ?? ''), quoteOf(fields)].filter(word => word !== '').join(' ')}`;
  if (kind === 'moved') return [paint(`${head}${places.map(change => `: ${shown(change.before)} → ${shown(change.after)}`).join('')}`)];
  if (kind !== 'changed') return [paint(`${head}${aboutOf(fields)}`)];
  return [paint(head), ...keys.map(change => `      ${keyLine(change)}`)];
}

function keyLine({ key, before, after }: KeyChange): string {
  if (before === undefined) return `${escaped(key)}: ${shown(after)} (new)`;
  return after === undefined ? `${escaped(key)}: ${shown(before)} (gone)` : `${escaped(key)}: ${shown(before)} → ${shown(after)}`;
}

/** The words of an entry: “Okoro”; of content in parts “The ferry … is safe”. */
function quoteOf(fields: Fields): string {
  const value = fields.get('quote') ?? fields.get('name') ?? fields.get('statement');
  const parts = Array.isArray(value) ? value.map((part: Data) => (typeof part === 'object' && part !== null && 'quote' in part ? String(part['quote']) : '')) : [value];
  const words = parts.filter(part => typeof part === 'string').join(' … ');
  return words === '' ? '' : `“${escaped(shorten(words, 60))}”`;
}

/** What an entry that came or went says, in short. */
function aboutOf(fields: Fields): string {
  const said = ['at', 'entity', 'candidates', 'kind', 'speaker', 'type', 'from', 'to', 'status', 'by'].flatMap(key => (fields.has(key) ? [`${key} ${shown(fields.get(key))}`] : []));
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}

function shown(value: Data | undefined): string {
  return escaped(shorten(typeof value === 'string' ? value : JSON.stringify(value ?? null).replaceAll(',', ', '), 80));
}

function summary(files: readonly FileDifference[]): string {
  const all = files.flatMap(({ differences }) => differences);
  const parts = (['added', 'removed', 'moved', 'changed'] as const).map(kind => [kind, all.filter(difference => difference.kind === kind).length] as const);
  return `${counted(files.length, 'file')} ${files.length === 1 ? 'differs' : 'differ'}: ${parts.filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ') || 'no entries'}.`;
}

/** `{files: [{path, status, changes: [{change, what, id, entry, keys: [{key, before, after}]}]}]}`; `before` or `after` is missing where the key was not there. */
function jsonOf(files: readonly FileDifference[]): string {
  const data = files.map(({ path, status, differences }) => ({
    path,
    status,
    changes: differences.map(difference => ({
      change: difference.kind,
      what: difference.what,
      ...(difference.id === undefined ? {} : { id: difference.id }),
      ...(difference.what === 'file' ? {} : { entry: Object.fromEntries(difference.fields) }),
      ...('keys' in difference ? { keys: difference.keys.map(({ key, before, after }) => ({ key, before, after })) } : {}),
    })),
  }));
  return `${JSON.stringify({ files: data }, undefined, 2)}\n`;
}
