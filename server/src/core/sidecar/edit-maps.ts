/** Edits of one YAML mapping: values replaced, keys put in where the schema's order has them, keys removed. */
import { append } from '../text/append.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { ShapeName } from './entries.ts';
import { keyOrder } from './entries.ts';
import { editElements, lineStart } from './edit-elements.ts';
import type { Elements } from './edit-elements.ts';
import { blockValue, yamlFlow, yamlScalar } from './yaml-scalar.ts';
import type { YamlValue } from './yaml-scalar.ts';
import { keysOf, pairAt, type YamlMap, type YamlPair } from './yaml-node.ts';

/** Unwinds to `editYaml`, never further: a file whose layout no edit of ours is sure of. */
export class Uneditable extends Error {}

/** Undefined removes a key. */
export function mapEdits(text: string, eol: string, map: YamlMap, wanted: ReadonlyMap<string, YamlValue | undefined>): readonly TextEdit[] {
  // "[a: b]" holds a mapping of one pair that nothing encloses: a second one beside it would be another item.
  if (map.flow && text[map.start] !== '{') throw new Uneditable('A mapping in a list is written without its braces');
  const names = keysOf(map);
  const removed = new Set(names.flatMap((name, index) => (wanted.has(name) && wanted.get(name) === undefined ? [index] : [])));
  if (removed.size === names.length) throw new Uneditable('Nothing would be left of the entry: remove it as a whole');
  const edits: TextEdit[] = [];
  const inserted = new Map<number, string[]>();
  const elements = pairElements(text, map);
  const rank = rankIn(names);
  for (const [name, value] of [...wanted].toSorted(([a], [b]) => rank(a) - rank(b))) {
    if (value === undefined) continue;
    const pair = pairAt(map, name);
    if (pair) append(edits, replaced(text, eol, map, pair, value, elements.column));
    else {
      const after = names.findLastIndex((other, index) => rank(other) < rank(name) && !removed.has(index));
      inserted.set(after, [...(inserted.get(after) ?? []), pairText(map, name, value, elements.column, eol)]);
    }
  }
  return removed.size === 0 && inserted.size === 0 ? edits : [...edits, ...editElements(text, eol, elements, { removed, inserted })];
}

export function pairElements(text: string, map: YamlMap): Elements {
  const pairs = map.pairs;
  const spans = pairs.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end, colonEnd(text, key)) }));
  const start = spans[0]?.start ?? map.start;
  return { flow: map.flow, spans, column: start - lineStart(text, start), inner: { start: map.start + 1, end: map.end - 1 } };
}

/** Offset after the ":" of a key. */
export function colonEnd(text: string, key: Span): number {
  const colon = /[ \t]*:/y;
  colon.lastIndex = key.end;
  if (!colon.test(text)) throw new Uneditable('A key is written in a way ("? key") that Glossator does not edit');
  return colon.lastIndex;
}

export function pairText(map: YamlMap, name: string, value: YamlValue, column: number, eol: string): string {
  return map.flow ? `${yamlScalar(name)}: ${yamlFlow(value)}` : `${yamlScalar(name)}:${blockValue(value, column, eol)}`;
}

function replaced(text: string, eol: string, map: YamlMap, { key, value }: YamlPair, wanted: YamlValue, column: number): readonly TextEdit[] {
  const from = colonEnd(text, key);
  const written = map.flow ? ` ${yamlFlow(wanted)}` : blockValue(wanted, column, eol);
  const sameLine = value.end > value.start && !/[\r\n]/.test(text.slice(from, value.start)) && written.startsWith(' ');
  const blockScalar = /[\r\n]/.test(text[value.end - 1] ?? '') && value.end > value.start;
  const newText = (sameLine ? written.slice(1) : written) + (blockScalar ? eol : '');
  const span = { start: sameLine ? value.start : from, end: Math.max(value.end, from) };
  return text.slice(span.start, span.end) === newText ? [] : [{ span, newText }];
}

/** Canonical rank of a key, by the shape that the mapping's keys fit best. */
function rankIn(names: readonly string[]): (name: string) => number {
  const shape = SHAPES.map(one => keyOrder(one)).toSorted((a, b) => known(b, names) - known(a, names))[0] ?? [];
  return name => (shape.includes(name) ? shape.indexOf(name) : shape.length);
}

const SHAPES: readonly ShapeName[] = ['mention', 'claim', 'entity', 'source', 'cue', 'party', 'relation'];

function known(shape: readonly string[], names: readonly string[]): number {
  return names.filter(name => shape.includes(name)).length;
}
