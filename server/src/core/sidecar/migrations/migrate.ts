/** Brings a file of an older version of its format to the current one, step by step; whatever no step knows stays as it is. */
import { applyEdits } from '../../text/edit.ts';
import { editElements } from '../edit-elements.ts';
import { eolOf } from '../edit-lists.ts';
import { pairElements, Uneditable } from '../edit-maps.ts';
import { commentsIn } from '../compare/comments.ts';
import type { SchemaName } from '../generated/schemas.js';
import type { Problem } from '../model.ts';
import { child, readFile } from '../read-node.ts';
import { pairAt, type YamlMap } from '../yaml-node.ts';
import { parseYaml } from '../yaml-tree.ts';
import { fromDrafts } from './from-0.ts';
import { CURRENT_VERSION, type Migration } from './migration.ts';
import { versionOf } from './version.ts';

/** In the order of their versions. */
const MIGRATIONS: readonly Migration[] = [fromDrafts];

export type Migrated =
  | { readonly kind: 'current' }
  /** `left`: what a person has to see to, none of it there because of the migration. */
  | { readonly kind: 'migrated'; readonly from: number; readonly text: string; readonly left: readonly Problem[] }
  | { readonly kind: 'newer'; readonly version: number }
  /** `reason` says why, and what to do; it goes on after the path. */
  | { readonly kind: 'refused'; readonly reason: string };

export function migrateText(schema: SchemaName, text: string): Migrated {
  const { root, problems } = parseYaml(text);
  const [problem] = problems;
  if (problem) return { kind: 'refused', reason: `cannot be read as YAML (${problem.message}); mend that first` };
  if (root === undefined && schema === 'config') return { kind: 'current' };
  if (root?.kind !== 'map') return { kind: 'refused', reason: root ? 'is not a mapping of keys and values' : 'is empty; delete it or begin it with "version: 1"' };
  const version = versionOf(schema, root);
  if (version === undefined) return { kind: 'refused', reason: `has a "version" that is no number; the current one is ${CURRENT_VERSION}` };
  if (version > CURRENT_VERSION) return { kind: 'newer', version };
  if (version === CURRENT_VERSION && isExact(root)) return { kind: 'current' };
  try {
    const migrated = withLostComments(text, stepwise(schema, text, version));
    const after = readFile(migrated, schema).problems;
    const broken = after.find(({ kind }) => kind === 'syntax');
    return broken ? { kind: 'refused', reason: `is laid out in a way that Glossator cannot edit safely (${broken.message})` } : { kind: 'migrated', from: version, text: migrated, left: after };
  } catch (error) {
    if (error instanceof Uneditable) return { kind: 'refused', reason: `is laid out in a way that Glossator cannot edit safely (${error.message})` };
    throw error;
  }
}

/** `version: "1"` and `version: v1` mean the current version, and are not how it is written. */
function isExact(root: YamlMap): boolean {
  const value = child(root, 'version');
  return value === undefined || (value.kind === 'scalar' && value.value === CURRENT_VERSION);
}

function stepwise(schema: SchemaName, text: string, version: number): string {
  let current = text;
  for (let at = version; ; at++) {
    const { root } = parseYaml(current);
    if (root?.kind !== 'map') throw new Uneditable('a step left no mapping behind');
    const step = MIGRATIONS.find(({ from }) => from === at);
    const edits = at < CURRENT_VERSION ? (step?.edits(schema, current, root) ?? []) : [];
    const next = Math.min(at + 1, CURRENT_VERSION);
    current = withVersion(applyEdits(current, edits), next);
    if (next === CURRENT_VERSION) return current;
  }
}

function withVersion(text: string, version: number): string {
  const { root } = parseYaml(text);
  if (root?.kind !== 'map') throw new Uneditable('a step left no mapping behind');
  const pair = pairAt(root, 'version');
  if (!pair) return applyEdits(text, editElements(text, eolOf(text), pairElements(text, root), { removed: new Set(), inserted: new Map([[-1, [`version: ${version}`]]]) }));
  const { start, end } = pair.value;
  return applyEdits(text, [{ span: { start, end }, newText: end > start || /\s/.test(text[start - 1] ?? '') ? String(version) : ` ${version}` }]);
}

/** A remark inside what was written anew is put at the end, not thrown away. */
function withLostComments(before: string, after: string): string {
  const kept = new Set(commentsIn(after));
  const lost = commentsIn(before).filter(comment => !kept.has(comment));
  const eol = eolOf(before);
  return lost.length === 0 ? after : after + (/[\r\n]$/.test(after) ? '' : eol) + lost.map(comment => comment + eol).join('');
}
