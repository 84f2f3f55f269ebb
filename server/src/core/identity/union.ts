/** Disjoint sets of small numbers: which mentions name one entity. */

export interface Union {
  find(i: number): number;
  join(a: number, b: number): void;
}

/** The representative of a set is its smallest member. */
export function unionOf(size: number): Union {
  const parent: number[] = [];
  for (let i = 0; i < size; i++) parent.push(i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = i; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}
