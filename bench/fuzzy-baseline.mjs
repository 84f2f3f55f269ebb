/**
 * The plain best fuzzy match that web annotation clients use, as Hypothesis describes it: the words at their position; else the places
 * where they stand, or where something stands that is as like them as anything, the best by quote, prefix, suffix and position. It always takes the best.
 */
import approximate from 'approx-string-match';

const CONTEXT = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

export function fuzzySelector(text, { start, end }) {
  return { quote: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), position: { start, end } };
}

/** A span, or undefined where nothing is within the errors allowed. */
export function fuzzyAnchor(text, { quote, prefix, suffix, position }) {
  if (text.slice(position.start, position.end) === quote) return position;
  const found = search(text, quote, Math.min(256, quote.length / 2));
  const scored = found.map(match => ({ match, score: score(text, match, { quote, prefix, suffix, position }) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.match;
}

function search(text, words, errors) {
  const exact = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) exact.push({ start, end: start + words.length, errors: 0 });
  return exact.length > 0 ? exact : approximate(text, words, errors);
}

function score(text, match, { quote, prefix, suffix, position }) {
  const parts = {
    quote: 1 - match.errors / quote.length,
    prefix: prefix === '' ? 1 : alike(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix),
    suffix: suffix === '' ? 1 : alike(text.slice(match.end, match.end + suffix.length), suffix),
    position: 1 - Math.abs(match.start - position.start) / text.length,
  };
  return Object.entries(WEIGHTS).reduce((sum, [part, weight]) => sum + weight * parts[part], 0);
}

function alike(text, words) {
  return text === '' ? 0 : 1 - search(text, words, words.length)[0].errors / words.length;
}
