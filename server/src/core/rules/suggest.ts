/** "Did you mean …": the nearest of the words that would be right, when one is near enough. */
import { distance } from 'fastest-levenshtein';

/** For "isiss" among ["isis", "iraq"], "isis"; undefined when nothing is within a third of the word's length (at least one edit). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = distance(word, candidate);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** The end of a message: '; did you mean "isis"?', or the advice given for when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const found = nearest(word, known);
  return found === undefined ? `; ${otherwise}` : `; did you mean "${found}"?`;
}
