/** Comments of a YAML text: found by leaving out the scalars, in which "#" is an ordinary character. */
import type { Span } from '../../text/span.ts';
import { parseYaml, type YamlNode } from '../yaml-tree.ts';

/** As written, from the "#" to the end of the line, in order; of a part of the text where a span is given. */
export function commentsIn(text: string, within: Span = { start: 0, end: text.length }): readonly string[] {
  const slice = text.slice(within.start, within.end);
  if (!slice.includes('#')) return [];
  const { root } = parseYaml(text);
  let masked = '';
  let at = within.start;
  for (const { start, end } of root ? scalarsOf(root) : []) {
    if (start < at || end > within.end) continue;
    masked += text.slice(at, start) + 'x'.repeat(end - start);
    at = end;
  }
  masked += text.slice(at, within.end);
  return [...masked.matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)].map(({ index, 0: comment }) => slice.slice(index, index + comment.length).trimEnd());
}

function* scalarsOf(node: YamlNode): Generator<Span> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'seq') for (const item of node.items) yield* scalarsOf(item);
  else {
    for (const { key, value } of node.pairs.values()) {
      yield key;
      yield* scalarsOf(value);
    }
  }
}
