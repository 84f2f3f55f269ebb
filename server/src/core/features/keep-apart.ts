/** Distinct from: two entities that look like one, or share a name, are said to be two, in both of their entries. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { freeEntityId, proposedEntry } from '../corpus/proposed-entry.ts';
import type { YamlChange } from '../sidecar/edits.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { EntityData } from '../sidecar/entries.ts';
import { newRegistry } from '../sidecar/new-sidecar.ts';
import type { EditAnswer } from './feature.ts';
import { registryPath } from './writing.ts';

/** One without an entry gets one. */
export function keepApart(corpus: Corpus, a: string, b: string): EditAnswer {
  if (a === b) return { message: 'This is one entity.' };
  const sides = sidesOf(corpus, a, b);
  if ('message' in sides) return sides;
  const changes = new Map<Path, YamlChange[]>();
  const created: EntityData[] = [];
  const where = registryPath(corpus);
  for (const [side, other] of [sides, sides.toReversed()] as const) {
    if (!side || !other) continue;
    const entry = corpus.entries.get(side.id);
    const path = entry?.path ?? where.path;
    const change: YamlChange | undefined = entry
      ? entry.entity.distinctFrom.includes(other.id) ? undefined : { kind: 'set', entry, path: ['distinctFrom'], value: [...entry.entity.distinctFrom, other.id] }
      : { kind: 'add-entity', entity: { ...side, distinctFrom: [...new Set([...(side.distinctFrom ?? []), other.id])] } };
    if (!change) continue;
    if (change.kind === 'add-entity' && where.exists === false) created.push(change.entity);
    else changes.set(path, [...(changes.get(path) ?? []), change]);
  }
  if (created.length > 0 && corpus.files.has(where.path)) return { message: `${where.path} cannot be read, so nothing was written. Mend it first.` };
  if (changes.size + created.length === 0) return { message: 'The registry says so already.' };
  const edited: { path: Path; edits: readonly { span: { start: number; end: number }; newText: string }[] }[] = [];
  for (const [path, wanted] of changes) {
    const file = corpus.files.get(path);
    const result = file?.kind === 'registry' ? editYaml(file.text, wanted) : { kind: 'refused' as const, reason: 'it cannot be read' };
    if (result.kind === 'refused') return { message: `Nothing was written to ${path}: ${result.reason}.` };
    edited.push({ path, edits: result.edits });
  }
  return { edit: { changes: edited, creates: created.length > 0 ? [{ path: where.path, text: newRegistry(created) }] : [] } };
}

/** Both as entries, registered or proposed, under two ids. */
function sidesOf(corpus: Corpus, a: string, b: string): readonly EntityData[] | { readonly message: string } {
  const sides: EntityData[] = [];
  const taken = new Set<string>();
  for (const id of [a, b]) {
    const known = corpus.entries.get(id)?.entity;
    const side: EntityData | undefined = known ? { id: known.id, type: known.type, name: known.name } : proposedEntry(corpus, id);
    if (!side) return { message: `Nothing is known of ${id}.` };
    const free = known ? side.id : freeEntityId(corpus, side.name, taken);
    taken.add(free);
    sides.push({ ...side, id: free });
  }
  return sides;
}
