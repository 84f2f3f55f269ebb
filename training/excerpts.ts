/** Texts cut into pieces, as briefs and quotations show them: whoever was introduced in another piece is named without introduction. */
import type { LabelledText } from './labelled.ts';
import type { Random } from './random.ts';

const MOST_PARAGRAPHS = 3;

/** All of the text, in pieces of one paragraph or a few. */
export function excerptsOf(labelled: LabelledText, random: Random): LabelledText[] {
  const { text } = labelled;
  const ends = [...text.matchAll(/\n{2,}/g)].map(gap => gap.index + gap[0].length);
  const pieces: LabelledText[] = [];
  let start = 0;
  for (let next = 0; start < text.length; ) {
    next += 1 + random.below(MOST_PARAGRAPHS);
    const end = ends[next - 1] ?? text.length;
    pieces.push(pieceOf(labelled, start, end));
    start = end;
  }
  return pieces;
}

/** Paragraphs end where names do, so that no mark lies across an edge. */
function pieceOf(labelled: LabelledText, start: number, end: number): LabelledText {
  const inside = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans.filter(span => span.start >= start && span.end <= end).map(span => ({ ...span, start: span.start - start, end: span.end - start }));
  return { ...labelled, id: `${labelled.id}:${start}`, text: labelled.text.slice(start, end), mentions: inside(labelled.mentions), unsure: inside(labelled.unsure) };
}
