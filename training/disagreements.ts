/** Where a model and an annotated text disagree: what to read first when a set is brought to our guideline. */
import { codePointIndexOf, toCodePoint } from '../server/src/core/text/code-points.ts';
import { bySpan, overlaps } from '../server/src/core/text/span.ts';
import type { Span } from '../server/src/core/text/span.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';

/** One line for each place, offsets in code points as corrections have them: `8 16 person, model 0 16 person  …[Premier Mira Tal] met…`. */
export function disagreementLines({ text, mentions, unsure }: LabelledText, found: readonly LabelledMention[]): string[] {
  const index = codePointIndexOf(text);
  const said = [...mentions.map(mention => ({ ...mention, label: mention.type as string })), ...unsure.map(({ start, end }) => ({ start, end, label: 'open' }))];
  const told = found.map(mention => ({ ...mention, label: mention.type as string }));
  const written = (spans: readonly Labelled[]) => spans.map(({ start, end, label }) => `${toCodePoint(index, start)} ${toCodePoint(index, end)} ${label}`).join(' + ') || 'none';
  return clustersOf([...said, ...told]).flatMap(place => {
    const ours = said.filter(span => overlaps(span, place)).toSorted(bySpan);
    const theirs = told.filter(span => overlaps(span, place)).toSorted(bySpan);
    // Nobody says that an open place is a name.
    if (written(ours) === written(theirs) || (theirs.length === 0 && ours.every(({ label }) => label === 'open'))) return [];
    const shown = `…${text.slice(Math.max(0, place.start - 40), place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end, place.end + 30)}…`;
    return [`${written(ours)}, model ${written(theirs)}  ${shown.replaceAll('\n', ' ')}`];
  });
}

type Labelled = Span & { readonly label: string };

/** Spans that overlap, taken together. */
function clustersOf(spans: readonly Span[]): Span[] {
  const clusters: Span[] = [];
  for (const { start, end } of spans.toSorted(bySpan)) {
    const last = clusters.at(-1);
    if (last && start < last.end) clusters[clusters.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else clusters.push({ start, end });
  }
  return clusters;
}
