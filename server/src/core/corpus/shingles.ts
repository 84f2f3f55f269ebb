/** Sketches of texts, so that near-identical ones are told apart from independent ones without keeping either in memory. */
import { fold } from '../text/fold.ts';

/** Some of the hashes of all runs of five words, ascending: about one in eight, the same ones in every text. */
export type Sketch = Uint32Array;

const RUN = 5;
const KEPT = 8;

/** After Broder, "On the resemblance and containment of documents" (1997): hashes that are 0 modulo a number. Linear. */
export function sketchOf(text: string): Sketch {
  const hashes: number[] = [];
  for (const word of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) hashes.push(hashOf(word[0]));
  const kept = new Set<number>();
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let hash = 17;
    for (let k = i; k < i + RUN; k++) hash = mixed(hash, hashes[k] ?? 0);
    if (hash % KEPT === 0) kept.add(hash);
  }
  return Uint32Array.from(kept).toSorted();
}

/** Share of the shorter text's sketch that the other has too, 0 to 1; 0 for texts too short to tell. */
export function containment(a: Sketch, b: Sketch): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  let shared = 0;
  for (let i = 0, k = 0; i < short.length && k < long.length; ) {
    const [x, y] = [short[i] ?? 0, long[k] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return shared / short.length;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(hash: number, word: number): number {
  let next = Math.imul(hash ^ word, 0x9e3779b1);
  next ^= next >>> 15;
  return next >>> 0;
}
