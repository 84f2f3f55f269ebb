/** Reads the numbers a content puts forward off the quantities recognised in it. */
import type { ArticleIdentity } from '../identity/identity.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import type { ClaimValue } from './claim.ts';

/** For "some 640 families have gone", `{ min: 640, max: 640, what: 'families' }` where the mentions hold that quantity. */
export function valuesIn(identity: ArticleIdentity, span: Span): ClaimValue[] {
  const values: ClaimValue[] = [];
  const { mentions } = identity;
  for (let i = firstAt(mentions, span.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= span.end) break;
    if (mention.end > span.end || mention.value?.kind !== 'quantity') continue;
    const { min, max, what } = mention.value;
    values.push({ start: mention.start, end: mention.end, ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(what !== undefined && { what }) });
  }
  return values;
}

function firstAt(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
