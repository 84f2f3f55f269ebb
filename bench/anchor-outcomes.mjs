/** What an anchor's answer is worth, given the truth: right or wrong, told or silent. */

/** `silent`: no person is asked to look. `spans`: where it says the passage is, or may be. */
export function outcomeOf({ silent, spans }, { before, span, after, truth }) {
  const words = before.slice(span.start, span.end);
  if (truth === undefined) return spans.length === 0 ? 'right' : silent ? 'WRONG, silent' : 'wrong, told';
  const same = after.slice(truth.start, truth.end) === words;
  if (spans.length === 0) return 'lost, told';
  if (!spans.some(one => overlap(one, truth) >= 0.5)) return silent ? 'WRONG, silent' : 'wrong, told';
  if (!silent) return 'right, told';
  return same ? 'right' : 'changed, silent';
}

/**
 * Ours. `company`: 'all' passages of the article are annotated, or the one 'alone', or 'bare', alone and as written by hand without
 * surroundings where its words are unique. `silent`: no person is asked to look; a sure move is fixed without.
 */
export function answerOf({ before, span, others, after }, company, resolveSelectors, selectorFor) {
  const quotes = [span, ...(company === 'all' ? others : [])].map((one) => {
    const { quote, at, prefix, suffix } = selectorFor(before, one, company === 'alone');
    return { quote: { value: quote }, at: { value: at }, prefix, suffix };
  });
  const [anchor] = resolveSelectors(after, quotes, before !== after);
  const spans = 'span' in anchor ? [anchor.span] : anchor.state === 'orphan' ? [] : anchor.spans;
  return { state: anchor.state, silent: anchor.state === 'ok' || (anchor.state === 'moved' && anchor.sure), spans };
}

export const OUTCOMES = ['right', 'right, told', 'lost, told', 'wrong, told', 'changed, silent', 'WRONG, silent'];

/** Shared characters by all characters: 1 for the same span. */
function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
