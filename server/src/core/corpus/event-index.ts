/** Finds which articles may tell of one event without comparing all with all: names to articles by day, changed a little at a time. */
import type { Path } from './corpus.ts';
import type { ArticleDigest } from './digest.ts';
import { LONGEST_GAP, matchOf, THRESHOLD, type EventMatch } from './event-match.ts';
import { countBefore } from '../text/bisect.ts';

/** An immutable value; a next version shares all that did not change. */
export interface EventIndex {
  readonly digests: ReadonlyMap<Path, ArticleDigest>;
  /** The names of all articles in so many small maps, of which a change copies a few. */
  readonly buckets: readonly ReadonlyMap<string, readonly Posting[]>[];
}

/** An article under one of its names; sorted by day, those without a full date first. */
interface Posting {
  readonly path: Path;
  readonly at: number;
}

export interface DigestChange {
  readonly path: Path;
  /** Undefined: the article is gone. */
  readonly digest: ArticleDigest | undefined;
}

const BUCKETS = 1024;
/** A name that more articles than this have within the days in question tells nothing by itself. */
const MOST_PER_NAME = 150;
/** Articles of the corpus that the threshold was chosen on. */
const TYPICAL = 300;

export const emptyEventIndex: EventIndex = { digests: new Map(), buckets: Array.from({ length: BUCKETS }, () => new Map<string, readonly Posting[]>()) };

/** Costs as much as the changes, and a copy of the list of articles. */
export function withDigests(index: EventIndex, changes: readonly DigestChange[]): EventIndex {
  if (changes.length === 0) return index;
  const digests = new Map(index.digests);
  const removed = new Map<string, Set<Path>>();
  const added = new Map<string, Posting[]>();
  for (const { path, digest } of changes) {
    for (const { key } of digests.get(path)?.names ?? []) removed.set(key, (removed.get(key) ?? new Set<Path>()).add(path));
    if (digest) digests.set(path, digest);
    else digests.delete(path);
  }
  for (const path of new Set(changes.map(change => change.path))) {
    const digest = digests.get(path);
    for (const { key } of digest?.names ?? []) {
      const list = added.get(key);
      const posting = { path, at: digest?.day.kind === 'dated' ? digest.day.at : -Infinity };
      if (list) list.push(posting);
      else added.set(key, [posting]);
    }
  }
  const buckets: ReadonlyMap<string, readonly Posting[]>[] = [...index.buckets];
  const copies = new Map<number, Map<string, readonly Posting[]>>();
  for (const key of new Set([...removed.keys(), ...added.keys()])) {
    const number = bucketOf(key);
    const bucket = copies.get(number) ?? new Map(buckets[number]);
    copies.set(number, bucket);
    const gone = removed.get(key);
    const kept = (bucket.get(key) ?? []).filter(({ path }) => !gone?.has(path));
    const postings = [...kept, ...(added.get(key) ?? [])].toSorted((a, b) => (a.at === b.at ? (a.path < b.path ? -1 : 1) : a.at - b.at));
    if (postings.length > 0) bucket.set(key, postings);
    else bucket.delete(key);
  }
  for (const [number, bucket] of copies) buckets[number] = bucket;
  return { digests, buckets };
}

export interface EventCandidate extends EventMatch {
  readonly path: Path;
  readonly other: Path;
}

/** The articles that may tell of an event of this one, the likeliest first. */
export function candidatesFor(index: EventIndex, path: Path, threshold = THRESHOLD): EventCandidate[] {
  const own = index.digests.get(path);
  if (!own || own.figures.length === 0) return [];
  const met = new Map<Path, number>();
  for (const { key } of own.names) for (const other of near(index, own, key)) met.set(other, (met.get(other) ?? 0) + 1);
  // In twice as many articles a name may stand in somewhat more of them and tell as much.
  const rarer = Math.min(1, Math.sqrt(TYPICAL / index.digests.size));
  const found: EventCandidate[] = [];
  for (const [other, names] of met) {
    const digest = names < 2 ? undefined : index.digests.get(other);
    const match = digest && matchOf(own, digest, key => postingsOf(index, key).length * rarer, threshold);
    if (match) found.push({ ...match, path, other });
  }
  return found.toSorted((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1));
}

/** All pairs, each once, the likeliest first. */
export function allCandidates(index: EventIndex, threshold = THRESHOLD): EventCandidate[] {
  const pairs = [...index.digests.keys()].flatMap(path => candidatesFor(index, path, threshold).filter(({ other }) => path < other));
  return pairs.toSorted((a, b) => b.score - a.score || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.other < b.other ? -1 : 1));
}

/** Other articles with the name, of days near enough; none where there are too many to mean anything. */
function near(index: EventIndex, own: ArticleDigest, key: string): Path[] {
  const postings = postingsOf(index, key);
  if (postings.length < 2) return [];
  if (own.day.kind !== 'dated') return postings.length <= MOST_PER_NAME ? postings.map(({ path }) => path).filter(path => path !== own.path) : [];
  const paths: Path[] = [];
  const undated = firstAt(postings, -Number.MAX_VALUE);
  if (undated <= MOST_PER_NAME) for (let i = 0; i < undated; i++) paths.push(postings[i]?.path ?? '');
  const from = firstAt(postings, own.day.at - LONGEST_GAP);
  const to = firstAt(postings, own.day.at + LONGEST_GAP + 1);
  if (to - from <= MOST_PER_NAME) for (let i = from; i < to; i++) paths.push(postings[i]?.path ?? '');
  return paths.filter(path => path !== own.path);
}

function postingsOf(index: EventIndex, key: string): readonly Posting[] {
  return index.buckets[bucketOf(key)]?.get(key) ?? [];
}

function firstAt(postings: readonly Posting[], at: number): number {
  return countBefore(postings.length, i => (postings[i]?.at ?? Infinity) < at);
}

function bucketOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % BUCKETS;
}
