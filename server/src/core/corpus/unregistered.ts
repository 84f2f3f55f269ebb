/** The entities that no registry has, by how often the corpus names them, with the entries proposed for them. */
import { distance } from 'fastest-levenshtein';
import { personNameOf } from '../identity/person-names.ts';
import type { CorpusEntity } from '../identity/identity.ts';
import { endsOf, isNear } from '../mentions/spellings.ts';
import type { EntityData } from '../sidecar/entries.ts';
import { fold } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import { memoized } from './lazy.ts';
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
  let find = cache.get(entities);
  if (!find) cache.set(entities, (find = lookalikesIn(entities)));
  return find(id).filter(other => !areApart(corpus, id, other));
}

const cache = new WeakMap<Corpus['entities'], (id: string) => readonly string[]>();

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

/**
 * Names of one type that agree in their consonants and differ in few letters, "Hizam Gonai" and "Hezam Gonay", and names one letter
 * apart, "Omar Tamimi" and "Omar Tamiji". The lists are made once; one name is compared with those on its own.
 */
function lookalikesIn(entities: Corpus['entities']): (id: string) => readonly string[] {
  const lists = new Map<string, CorpusEntity[]>();
  for (const entity of entities.values()) {
    for (const key of keysOf(entity)) {
      const list = lists.get(key);
      if (list) list.push(entity);
      else lists.set(key, [entity]);
    }
  }
  return memoized(id => {
    const one = entities.get(id);
    const [sound, ...ends] = one ? keysOf(one) : [];
    if (!one || sound === undefined) return [];
    const alike = lists.get(sound) ?? [];
    const near = alike.length > MOST_ALIKE ? [] : alike.filter(other => distance(fold(one.name), fold(other.name)) <= Math.max(one.name.length, other.name.length) / 4);
    const slips = ends.flatMap(end => lists.get(end) ?? []).filter(other => isSlip(one.name, other.name));
    return [...new Set([...near, ...slips])].map(other => other.id).filter(other => other !== id).toSorted();
  });
}

/** A sound that more names share than this is nobody's. */
const MOST_ALIKE = 12;
/** Letters: a word shorter than this has too many neighbours ("Ada", "Ida"). */
const LONG_WORD = 5;

function keysOf({ type, name }: CorpusEntity): string[] {
  const sound = consonantsOf(name);
  if (sound.length < 4) return [];
  const folded = fold(name);
  return [`${type} ${sound}`, ...endsOf(folded).map(end => `${type} ${end}`)];
}

/** One letter apart, in a long word. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [one, other] = [fold(a).split(' '), fold(b).split(' ')];
  if (one.length !== other.length) return false;
  const differing = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? ''] as const]));
  return differing.length === 1 && differing.every(([x, y]) => Math.min(x.length, y.length) >= LONG_WORD && isNear(x, y));
}

function consonantsOf(name: string): string {
  return fold(name).replace(/\b(?:al|el|the|of|bin|ibn)\b/g, '').replace(/[^\p{L}\p{N}]|[aeiouyh]/gu, '').replace(/[qcg]/g, 'k').replace(/[wf]/g, 'v').replace(/(.)\1+/g, '$1');
}
