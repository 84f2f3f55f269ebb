/** Words that stand among the same words in news: `word-clusters/clusters.txt`, which `cluster-words.ts` makes. */
import { readFileSync } from 'node:fs';

export interface WordClusters {
  /** Lower-case word → its cluster, from 1 on. */
  readonly clusters: ReadonlyMap<string, number>;
  /** By cluster its broad cluster, from 1 on; 0 of cluster 0, which is none. */
  readonly broad: Uint8Array;
}

export function wordClusters(): WordClusters {
  const lines = readFileSync('training/word-clusters/clusters.txt', 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const clusters = new Map<string, number>();
  const broad = new Uint8Array(lines.length + 1);
  lines.forEach((line, i) => {
    const [head = '', words = ''] = line.split(': ');
    broad[i + 1] = Number(head);
    for (const word of words.split(' ')) clusters.set(word, i + 1);
  });
  return { clusters, broad };
}
