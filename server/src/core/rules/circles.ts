/** Which steps of a graph lie on a circle: found for all of them in one walk (Tarjan 1972), however long the ways are. */

/** Answers whether a step from one node to another, which is there, is part of a circle. `next` gives the nodes that steps lead to. */
export function circlesIn<T>(nodes: Iterable<T>, next: (node: T) => Iterable<T>): (from: T, to: T) => boolean {
  /** Nodes of one number reach each other. */
  const component = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  for (const root of nodes) if (!low.has(root)) walk(root);
  return (from, to) => from === to || (component.has(from) && component.get(from) === component.get(to));

  function walk(root: T): void {
    const way = [enter(root)];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const step = at.rest.next();
      if (!step.done) {
        if (!low.has(step.value)) way.push(enter(step.value));
        else if (!component.has(step.value)) lower(at.node, step.value);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent) lower(parent.node, at.node);
      if (low.get(at.node) !== at.index) continue;
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        component.set(node, at.index);
        low.set(node, Infinity);
        if (node === at.node) break;
      }
    }
  }

  function enter(node: T): { readonly node: T; readonly index: number; readonly rest: Iterator<T> } {
    const index = low.size;
    low.set(node, index);
    open.push(node);
    return { node, index, rest: next(node)[Symbol.iterator]() };
  }

  function lower(node: T, by: T): void {
    low.set(node, Math.min(low.get(node) ?? Infinity, low.get(by) ?? Infinity));
  }
}
