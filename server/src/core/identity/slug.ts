/** Ids of our own for entities that no registry has: readable, stable, letters of any script. */
import { fold } from '../text/fold.ts';

/** "Côte Vela’s Port" to "cote-vela-s-port"; "x" where a name has no letter or digit. */
export function slugOf(name: string): string {
  const slug = fold(name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return slug === '' ? 'x' : slug;
}
