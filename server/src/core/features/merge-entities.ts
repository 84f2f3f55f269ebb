/** Merge: two ids turn out to be one entity. One registry entry remains, and every sidecar refers to it. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { proposedEntry } from '../corpus/proposed-entry.ts';
import { personNameOf } from '../identity/person-names.ts';
import type { Entity } from '../mentions/registry.ts';
import type { YamlChange } from '../sidecar/edits.ts';
import type { EntityData } from '../sidecar/entries.ts';
import type { YamlValue } from '../sidecar/yaml-scalar.ts';
import type { TextEdit } from '../text/edit.ts';
import { fold } from '../text/fold.ts';
import { replaceRefs } from './entity-refs-replaced.ts';
import type { EditAnswer } from './feature.ts';
import { entityEntry, joinEdits } from './writing.ts';

/** `from` goes, `into` stays with the names, roles and links of both. Either may be without an entry; not `into` alone. */
export function mergeEntities(corpus: Corpus, from: string, into: string): EditAnswer {
  const gone = corpus.entries.get(from);
  const kept = corpus.entries.get(into);
  if (from === into) return { message: 'This is one entity already.' };
  if (gone && !kept) return { message: `Only ${gone.entity.name} has an entry in the registry: merge the other into it.` };
  const lost = gone?.entity ?? proposedEntry(corpus, from);
  if (!lost) return { message: `Nothing is known of ${from}.` };
  if (!kept) return merged(corpus, from, into, lost);
  if (kept.entity.distinctFrom.includes(from) || gone?.entity.distinctFrom.includes(into)) {
    return { message: `The registry says that ${lost.name} and ${kept.entity.name} are two (distinctFrom). Take that back first if they are one.` };
  }
  const changes = new Map<Path, YamlChange[]>([[kept.path, changesTo(kept.entity, lost, from).map(([key, value]) => ({ kind: 'set', entry: kept, path: [key], value }))]]);
  if (gone) changes.set(gone.path, [...(changes.get(gone.path) ?? []), { kind: 'remove', entry: gone }]);
  const own = [{ path: kept.path, start: kept.start, end: kept.end }, ...(gone ? [{ path: gone.path, start: gone.start, end: gone.end }] : [])];
  return replaceRefs(corpus, new Set([from]), into, own, changes);
}

/** Neither has an entry: one is written for both, and what sidecars say of either is said of it. */
function merged(corpus: Corpus, from: string, into: string, lost: Entity | EntityData): EditAnswer {
  const entry = proposedEntry(corpus, into);
  if (!entry) return { message: `Nothing is known of ${into}.` };
  const full = { ...entry, ...Object.fromEntries(changesTo(entry, lost, from)) };
  return joinedByFile(joinEdits(entityEntry(corpus, full), replaceRefs(corpus, new Set([from, into]), entry.id, [], new Map())));
}

/** Two lists of edits of one file are one. */
function joinedByFile(answer: EditAnswer): EditAnswer {
  if ('message' in answer) return answer;
  const byPath = new Map<Path, readonly TextEdit[]>();
  for (const { path, edits } of answer.edit.changes) byPath.set(path, [...(byPath.get(path) ?? []), ...edits]);
  return { edit: { ...answer.edit, changes: [...byPath].map(([path, edits]) => ({ path, edits })) } };
}

type Mergeable = Entity | EntityData;

/** The keys of the entry that stays which change, with their new values. */
function changesTo(kept: Mergeable, lost: Mergeable, from: string): readonly (readonly [string, YamlValue])[] {
  const isShort = (name: string) => lost.type === 'person' && personNameOf(name).parts.length < 2;
  const names = [lost.name, ...(lost.aliases ?? [])];
  const aliases = union(kept.aliases ?? [], names.filter(name => !isShort(name)), [kept.name]);
  const weakAliases = union(kept.weakAliases ?? [], [...names.filter(isShort), ...(lost.weakAliases ?? [])], [kept.name, ...aliases]);
  const roles = [...(kept.roles ?? []), ...(lost.roles ?? []).filter(role => !(kept.roles ?? []).some(other => fold(other.title) === fold(role.title) && (role.of === undefined || other.of === role.of)))];
  const ids = (key: 'memberOf' | 'partOf' | 'distinctFrom') => union((kept[key] ?? []).filter(id => id !== from), lost[key] ?? [], [kept.id, from]);
  const links = 'links' in kept && 'links' in lost ? new Map([...lost.links, ...kept.links]) : new Map<string, string>();
  const changes: (readonly [string, YamlValue, number])[] = [
    ['aliases', aliases, kept.aliases?.length ?? 0],
    ['weakAliases', weakAliases, kept.weakAliases?.length ?? 0],
    ['roles', roles.map(({ title, of, from: since, to }) => ({ title, of, from: since, to })), kept.roles?.length ?? 0],
    ['memberOf', ids('memberOf'), kept.memberOf?.length ?? 0],
    ['partOf', ids('partOf'), kept.partOf?.length ?? 0],
    ['distinctFrom', ids('distinctFrom'), kept.distinctFrom?.length ?? 0],
  ];
  return [
    ...changes.flatMap(([key, value, before]) => (Array.isArray(value) && value.length > before ? [[key, value] as const] : [])),
    ...('links' in kept && links.size > kept.links.size ? [['links', Object.fromEntries(links)] as const] : []),
    ...(['subtype', 'location', 'description', 'note'] as const).flatMap(key => (kept[key] === undefined && lost[key] !== undefined ? [[key, lost[key]] as const] : [])),
  ];
}

/** The first list, and of the second what neither it nor `without` has, spelled alike or not. */
function union(first: readonly string[], second: readonly string[], without: readonly string[]): readonly string[] {
  const known = new Set([...first, ...without].map(fold));
  const all = [...first];
  for (const one of second) {
    if (known.has(fold(one))) continue;
    known.add(fold(one));
    all.push(one);
  }
  return all;
}
