/** Units of several annotators that are one thing: joined where two of them match. */
import { extentOf, matchUnits, type Unit } from './matching.ts';

/** One place for each annotator; undefined for one who marked nothing there. */
export type Cluster<U extends Unit = Unit> = readonly (U | undefined)[];

/**
 * Of an article, in reading order; a unit that nobody else marked is a cluster of its own. Where matches in a circle bring two
 * units of one annotator together, the first of them stands and the other is a cluster of its own.
 */
export function clustersOf<U extends Unit>(units: readonly (readonly U[] | undefined)[]): readonly Cluster<U>[] {
  const nodes = units.flatMap((own, annotator) => (own ?? []).map((unit, index) => ({ unit, annotator, index })));
  const firstOf = units.map((_, annotator) => nodes.findIndex(node => node.annotator === annotator));
  const parents = nodes.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [one, ones] of units.entries()) {
    for (const [other, others] of units.entries()) {
      if (!ones || !others || other <= one) continue;
      for (const match of matchUnits(ones, others)) parents[rootOf((firstOf[one] ?? 0) + match.one)] = rootOf((firstOf[other] ?? 0) + match.other);
    }
  }
  const clusters = new Map<number, (U | undefined)[]>();
  const alone: (U | undefined)[][] = [];
  const empty = (): (U | undefined)[] => units.map(() => undefined);
  for (const [at, { unit, annotator }] of nodes.map((node, index) => [index, node] as const).toSorted(([, a], [, b]) => extentOf(a.unit).start - extentOf(b.unit).start || extentOf(a.unit).end - extentOf(b.unit).end)) {
    const root = rootOf(at);
    const cluster = clusters.get(root) ?? empty();
    clusters.set(root, cluster);
    if (cluster[annotator] === undefined) cluster[annotator] = unit;
    else alone.push(empty().with(annotator, unit));
  }
  return [...clusters.values(), ...alone].toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf(cluster: Cluster): number {
  return cluster.reduce((least, unit) => (unit ? Math.min(least, extentOf(unit).start) : least), Infinity);
}
