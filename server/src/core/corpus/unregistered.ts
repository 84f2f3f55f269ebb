/** The entities that no registry has, by how often the corpus names them, with the entries proposed for them. */
import { distance } from 'fastest-levenshtein';
import { personNameOf } from '../identity/person-names.ts';
import type { CorpusEntity } from '../identity/identity.ts';
import type { EntityData } from '../sidecar/entries.ts';
import { fold } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import { freeEntityId, placesOf, proposedEntry, sameSurname } from './proposed-entry.ts';

export interface Unregistered {
  readonly entity: CorpusEntity;
  readonly articles: number;
  readonly entry: EntityData;
  /** Ids of entities, registered or not, whose name is spelled almost like this one: perhaps the same. */
  readonly lookalikes: readonly string[];
}

/** Those named at least `min` times, most often first. A bare surname is nobody yet and gets no entry. */
export function unregisteredEntities(corpus: Corpus, min: number): readonly Unregistered[] {
  const wanted = [...corpus.entities.values()]
    .filter(entity => !entity.registered && entity.mentions >= min && (entity.type !== 'person' || personNameOf(entity.name).parts.length > 1))
    .toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  const found = wanted.flatMap(entity => {
    const entry = proposedEntry(corpus, entity.id);
    if (!entry) return [];
    const id = freeEntityId(corpus, entity.name, taken);
    taken.add(id);
    return [{ entity, entry: { ...entry, id }, articles: new Set(placesOf(corpus, entity.id).map(({ article }) => article.path)).size }];
  });
  const ids = new Map(found.map(({ entity, entry }) => [entity.id, entry.id]));
  return found.map(({ entity, entry, articles }) => ({ entity, articles, entry: apart(entry, found.map(one => one.entry)), lookalikes: lookalikesOf(corpus, entity.id).map(id => ids.get(id) ?? id) }));
}

/** Ids of entities, registered or not, whose name is spelled almost like that of this one. */
export function lookalikesOf(corpus: Corpus, id: string): readonly string[] {
  const { entities } = corpus; // the same object while articles and registry are the same
  let near = cache.get(entities);
  if (!near) cache.set(entities, (near = lookalikesIn([...entities.values()])));
  return (near.get(id) ?? []).filter(other => !areApart(corpus, id, other));
}

const cache = new WeakMap<Corpus['entities'], ReadonlyMap<string, readonly string[]>>();

function areApart(corpus: Corpus, a: string, b: string): boolean {
  return [[a, b], [b, a]].some(([one = '', other = '']) => corpus.entries.get(one)?.entity.distinctFrom.includes(other) ?? false);
}

/** Two of the proposed persons who share a surname say of each other that they are two. */
function apart(entry: EntityData, entries: readonly EntityData[]): EntityData {
  const surname = entry.type === 'person' ? personNameOf(entry.name).parts.at(-1) : undefined;
  if (surname === undefined) return entry;
  const others = entries.filter(other => other.type === 'person' && other.id !== entry.id && sameSurname(other.name, surname)).map(other => other.id);
  return others.length === 0 ? entry : { ...entry, distinctFrom: [...(entry.distinctFrom ?? []), ...others] };
}

/** Names of one type that agree in their consonants and differ in few letters: "Hizam Gonai" and "Hezam Gonay". */
function lookalikesIn(entities: readonly CorpusEntity[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, CorpusEntity[]>();
  for (const entity of entities) {
    const key = consonantsOf(entity.name);
    if (key.length < 4) continue;
    const list = byKey.get(`${entity.type} ${key}`);
    if (list) list.push(entity);
    else byKey.set(`${entity.type} ${key}`, [entity]);
  }
  const near = new Map<string, string[]>();
  for (const list of byKey.values()) {
    if (list.length > 12) continue;
    for (const one of list) {
      for (const other of list) {
        if (one === other || distance(fold(one.name), fold(other.name)) > Math.max(one.name.length, other.name.length) / 4) continue;
        near.set(one.id, [...(near.get(one.id) ?? []), other.id]);
      }
    }
  }
  return near;
}

function consonantsOf(name: string): string {
  return fold(name).replace(/\b(?:al|el|the|of|bin|ibn)\b/g, '').replace(/[^\p{L}\p{N}]|[aeiouyh]/gu, '').replace(/[qcg]/g, 'k').replace(/[wf]/g, 'v').replace(/(.)\1+/g, '$1');
}
