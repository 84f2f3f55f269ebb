/** "Did you mean …": the nearest of the words that would be right, when one is near enough. */
import { distance } from 'fastest-levenshtein';

/** Nobody meant to type a longer one, and comparing takes the square of its length. */
const LONGEST = 200;

/** For "isiss" among ["isis", "iraq"], "isis"; undefined when nothing is within a third of the word's length (at least one edit). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
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

export type Suggest = (word: string, known: Iterable<string>) => string;

/** `didYouMean` for the words of one file. Of many that are unknown the first are compared with all there are: more is a list that is missing, not a slip. */
export function suggester(otherwise: string): Suggest {
  const told = new Map<string, string>();
  return (word, known) => {
    const before = told.get(word);
    if (before !== undefined || told.size >= MOST_SUGGESTED) return before ?? `; ${otherwise}`;
    const suggestion = didYouMean(word, known, otherwise);
    told.set(word, suggestion);
    return suggestion;
  };
}

const MOST_SUGGESTED = 100;
