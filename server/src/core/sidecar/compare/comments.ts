/** Comments of a YAML text: found by leaving out the scalars, in which "#" is an ordinary character. */
import type { Span } from '../../text/span.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml-tree.ts';

/** The span is from the "#" to the end of the line. */
export interface Comment extends Span {
  readonly text: string;
}

/** In order. */
export function commentsOf(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const { root } = parseYaml(text);
  const masked: string[] = [];
  let at = 0;
  for (const { start, end } of root ? scalarsOf(root) : []) {
    if (start < at) continue;
    masked.push(text.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  masked.push(text.slice(at));
  return [...masked.join('').matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)].map(({ index, 0: comment }) => ({ start: index, end: index + comment.length, text: text.slice(index, index + comment.length).trimEnd() }));
}

/** As written, in order. */
export function commentsIn(text: string): readonly string[] {
  return commentsOf(text).map(comment => comment.text);
}

function* scalarsOf(node: YamlNode): Generator<Span> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'seq') for (const item of node.items) yield* scalarsOf(item);
  else {
    for (const { key, value } of node.pairs) {
      yield key;
      yield* scalarsOf(value);
    }
  }
}
