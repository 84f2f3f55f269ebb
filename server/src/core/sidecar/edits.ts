/** Minimal edits of our YAML files: entries added, changed and removed; every byte outside the edits stays as it is. */
import type { TextEdit } from '../text/edit.ts';
import { applyEdits } from '../text/edit.ts';
import { lineIndexOf, positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { claimRecord, entityRecord, inKeyOrder, mentionRecord } from './entries.ts';
import type { ClaimData, EntityData, MentionData } from './entries.ts';
import { eolOf, listEdits, withoutItems } from './edit-lists.ts';
import type { ListName, NewEntry } from './edit-lists.ts';
import { Uneditable, mapEdits } from './edit-maps.ts';
import { versionProblem } from './migrations/version.ts';
import type { YamlRecord, YamlValue } from './yaml-scalar.ts';
import type { YamlMap, YamlNode, YamlSeq } from './yaml-node.ts';
import { parseYaml } from './yaml-tree.ts';
import { child } from './read-node.ts';

export type YamlChange =
  /** Goes where its position in the article puts it. */
  | { readonly kind: 'add-mention'; readonly mention: MentionData }
  | { readonly kind: 'add-claim'; readonly claim: ClaimData }
  /** An entry as plain data, its keys in any order; it goes where `position`, a code point of the article, puts it, or last. */
  | { readonly kind: 'add-entry'; readonly list: 'mentions' | 'claims' | 'relations'; readonly record: YamlRecord; readonly position: number | undefined }
  /** Goes last. */
  | { readonly kind: 'add-entity'; readonly entity: EntityData }
  /** `entry` is an entry as parsed from this text; `path` leads from it: `['status']`, `['cue', 'at']`, `['quote', 1, 'at']`. Undefined removes the key, or the item of a list (`['suppress', 0]`). */
  | { readonly kind: 'set'; readonly entry: Span; readonly path: readonly (string | number)[]; readonly value: YamlValue | undefined }
  | { readonly kind: 'remove'; readonly entry: Span };

export type EditResult =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** The file cannot be edited safely; `reason` says why, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

/** All changes at once, as edits of `text`. */
export function editYaml(text: string, changes: readonly YamlChange[]): EditResult {
  const direct = attempt(text, changes);
  if (direct.kind === 'refused' || !overlapping(direct.edits)) return direct.kind === 'refused' ? direct : verified(text, direct.edits, changes);
  // Something is put in right where something else goes: one step after the other then, told as one edit.
  const isAddition = (change: YamlChange) => change.kind.startsWith('add-');
  const first = attempt(text, changes.filter(change => !isAddition(change)));
  if (first.kind === 'refused' || overlapping(first.edits)) return first.kind === 'refused' ? first : { kind: 'refused', reason: 'Two changes of one place contradict each other' };
  const between = applyEdits(text, first.edits);
  const second = attempt(between, changes.filter(isAddition));
  return second.kind === 'refused' ? second : verified(text, [difference(text, applyEdits(between, second.edits))], changes);
}

/** Accepts, rejects or suggests an entry, in somebody's name. */
export function setStatus(text: string, entry: Span, status: string, by: string | undefined): EditResult {
  return editYaml(text, [
    { kind: 'set', entry, path: ['status'], value: status },
    { kind: 'set', entry, path: ['by'], value: by },
  ]);
}

/** An accepted suggestion with the entity a person chose; what was only there for want of one goes. */
export function setEntity(text: string, entry: Span, entity: string): EditResult {
  return editYaml(text, [
    { kind: 'set', entry, path: ['entity'], value: entity },
    { kind: 'set', entry, path: ['candidates'], value: undefined },
  ]);
}

function attempt(text: string, changes: readonly YamlChange[]): EditResult {
  const tree = parseYaml(text);
  const [problem] = tree.problems;
  if (problem) return refused(`line ${positionAt(lineIndexOf(text), problem.start).line + 1}: ${problem.message}. Mend that first`);
  if (tree.root && tree.root.kind !== 'map') return refused('The file is not a mapping of keys and values');
  const outdated = tree.root && versionProblem(tree.root);
  if (outdated !== undefined) return refused(outdated);
  try {
    const eol = eolOf(text);
    return { kind: 'edits', edits: [...setEdits(text, eol, tree.root, changes), ...listEdits(text, eol, tree.root, additionsOf(changes), removalsOf(changes))] };
  } catch (error) {
    if (error instanceof Uneditable) return refused(error.message);
    throw error;
  }
}

function setEdits(text: string, eol: string, root: YamlMap | undefined, changes: readonly YamlChange[]): readonly TextEdit[] {
  const sets = changes.filter(change => change.kind === 'set');
  if (sets.length === 0) return [];
  const maps = new Map<number, YamlMap>();
  if (root) collectMaps(root, maps);
  const wanted = new Map<YamlMap, Map<string, YamlValue | undefined>>();
  const gone = new Map<YamlSeq, Set<number>>();
  for (const { entry, path, value } of sets) {
    const map = follow(maps.get(entry.start), path.slice(0, -1));
    const key = path.at(-1);
    if (map?.kind === 'seq' && typeof key === 'number' && map.items[key] && value === undefined) {
      gone.set(map, (gone.get(map) ?? new Set<number>()).add(key));
      continue;
    }
    if (map?.kind !== 'map' || typeof key !== 'string') throw new Uneditable(`The entry has no "${path.join('.')}" to change`);
    const pairs = wanted.get(map) ?? new Map<string, YamlValue | undefined>();
    wanted.set(map, pairs.set(key, value));
  }
  return [...[...wanted].flatMap(([map, pairs]) => mapEdits(text, eol, map, pairs)), ...[...gone].flatMap(([list, items]) => withoutItems(text, eol, list, items))];
}

function additionsOf(changes: readonly YamlChange[]): ReadonlyMap<ListName, readonly NewEntry[]> {
  const additions = new Map<ListName, readonly NewEntry[]>();
  const pending: Record<ListName, NewEntry[]> = { mentions: [], claims: [], relations: [], entities: [] };
  for (const change of changes) {
    if (change.kind === 'add-mention') pending.mentions.push({ record: mentionRecord(change.mention), position: change.mention.at?.[0] });
    if (change.kind === 'add-claim') pending.claims.push({ record: claimRecord(change.claim), position: change.claim.content[0]?.at?.[0] });
    if (change.kind === 'add-entry') pending[change.list].push({ record: inKeyOrder(SHAPES[change.list], change.record), position: change.position });
    if (change.kind === 'add-entity') pending.entities.push({ record: entityRecord(change.entity), position: undefined });
  }
  for (const list of LISTS) if (pending[list].length > 0) additions.set(list, pending[list]);
  return additions;
}

const LISTS: readonly ListName[] = ['mentions', 'claims', 'relations', 'entities'];
const SHAPES = { mentions: 'mention', claims: 'claim', relations: 'relation' } as const;

function removalsOf(changes: readonly YamlChange[]): ReadonlySet<number> {
  return new Set(changes.flatMap(change => (change.kind === 'remove' ? [change.entry.start] : [])));
}

function collectMaps(node: YamlNode, into: Map<number, YamlMap>): void {
  if (node.kind === 'seq') for (const item of node.items) collectMaps(item, into);
  if (node.kind !== 'map') return;
  into.set(node.start, node);
  for (const { value } of node.pairs) collectMaps(value, into);
}

function follow(start: YamlNode | undefined, path: readonly (string | number)[]): YamlNode | undefined {
  let node = start;
  for (const step of path) node = node?.kind === 'map' ? child(node, String(step)) : node?.kind === 'seq' ? node.items[Number(step)] : undefined;
  return node;
}

/** Edits that cannot be made in one go. */
export function overlapping(edits: readonly TextEdit[]): boolean {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.some((edit, index) => edit.span.start < (ordered[index - 1]?.span.end ?? 0));
}

/** Reads what the edits make, as a reader of the file will: it has to have every entry that was there, and the new ones. */
function verified(text: string, edits: readonly TextEdit[], changes: readonly YamlChange[]): EditResult {
  const after = parseYaml(applyEdits(text, edits));
  const [problem] = after.problems;
  if (problem) return refused(`the file is laid out in a way that Glossator cannot edit safely (${problem.message})`);
  const before = parseYaml(text);
  const additions = additionsOf(changes);
  const removals = removalsOf(changes);
  const broken = LISTS.find(list => {
    const kept = entriesOf(before.root, list).filter(({ start }) => !removals.has(start)).length;
    return entriesOf(after.root, list).length !== kept + (additions.get(list)?.length ?? 0);
  });
  return broken === undefined ? { kind: 'edits', edits } : refused(`the file is laid out in a way that Glossator cannot edit safely ("${broken}" would take up other lines)`);
}

function entriesOf(root: YamlNode | undefined, list: ListName): readonly YamlNode[] {
  const entries = root?.kind === 'map' ? child(root, list) : undefined;
  return entries?.kind === 'seq' ? entries.items : [];
}

/** The one edit that makes `after` of `before`, as small as one edit can be. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

function refused(reason: string): EditResult {
  return { kind: 'refused', reason };
}
