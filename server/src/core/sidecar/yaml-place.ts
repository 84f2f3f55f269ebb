/** Where a cursor stands in one of our YAML files: at which key or value of which mapping, in a file that need not parse there. */
import type { Span } from '../text/span.ts';
import { lineEnd, lineStart } from './edit-elements.ts';
import type { SchemaName, Shape, ShapeKey } from './generated/schemas.js';
import { shapes } from './generated/schemas.js';
import { nameOf, type YamlMap, type YamlNode } from './yaml-node.ts';
import { parseYaml } from './yaml-tree.ts';

interface PlaceBase {
  /** What is replaced by what is chosen; on one line, touching the cursor. */
  readonly span: Span;
  /** Schema path of the mapping, "#/$defs/mention"; empty where the schema says nothing of it. */
  readonly shapePath: string;
  readonly shape: Shape | undefined;
  /** The mapping, with the place itself in it; spans up to the cursor are those of the text. */
  readonly map: YamlMap;
  /** The key under which the mapping stands; empty for the root. */
  readonly owner: string;
  readonly flow: boolean;
}

export type YamlPlace =
  /** `colon`: a colon stands behind it already. `indent`: white space that is missing before it. */
  | (PlaceBase & { readonly kind: 'key'; readonly colon: boolean; readonly indent: string; readonly column: number })
  /** `spaced`: false right behind the colon. `mark`: the quotation mark it is written in, or none. `listed`: one of a list. */
  | (PlaceBase & { readonly kind: 'value'; readonly key: string; readonly known: ShapeKey | undefined; readonly spaced: boolean; readonly mark: string; readonly listed: boolean });

/** Undefined in comments, and where nothing of ours is expected. */
export function yamlPlaceAt(schema: SchemaName, text: string, offset: number): YamlPlace | undefined {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, end);
  if (inComment(before)) return undefined;
  const typed = WORD_AT_END.exec(before)?.[0] ?? '';
  const rest = /^[\p{L}\p{M}\p{N}_-]*/u.exec(after)?.[0] ?? '';
  const alone = /^\s*(?:- +)*$/.test(before.slice(0, before.length - typed.length)) && /^\s*(?:#.*)?$/.test(after.slice(rest.length));
  if (alone) {
    // "    ent|" is no YAML yet: it is read as the key it is going to be. Below "- id: m1" editors begin a line at the dash.
    const wordStart = offset - typed.length;
    for (const indent of ['', '  ']) {
      const marked = text.slice(0, wordStart) + indent + typed + MARK + rest + ': ' + text.slice(offset + rest.length);
      const found = locate(schema, marked, offset + indent.length);
      if (found?.kind !== 'key' || !hasKeys(schema, found) || (indent !== '' && found.map.start >= wordStart)) continue;
      // The reader of broken YAML takes a key in no column of its own for one of an outer mapping.
      if (!found.map.flow && columnOf(marked, found.map.start) !== columnOf(marked, found.node.start)) continue;
      return { ...placeOf(schema, found), kind: 'key', span: { start: wordStart, end: offset + rest.length }, colon: false, indent, column: columnOf(text, wordStart) + indent.length };
    }
  }
  const spaced = !before.endsWith(':');
  const marked = text.slice(0, offset) + (spaced ? '' : ' ') + MARK + text.slice(offset);
  const found = locate(schema, marked, spaced ? offset : offset + 1);
  if (!found || /[\r\n]/.test(marked.slice(found.node.start, offset))) return undefined;
  const width = MARK.length + (spaced ? 0 : 1);
  const span = { start: Math.min(found.node.start, offset), end: Math.max(offset, Math.min(found.node.end - width, end)) };
  if (found.kind === 'key') {
    if (!hasKeys(schema, found)) return undefined;
    return { ...placeOf(schema, found), kind: 'key', span, colon: /^\s*:/.test(text.slice(span.end, end)), indent: '', column: columnOf(text, span.start) };
  }
  const mark = /^["']/.exec(marked.slice(found.node.start, found.node.end))?.[0] ?? '';
  return { ...placeOf(schema, found), kind: 'value', span, key: found.key, known: keyOf(schema, found.shapePath, found.key), spaced, mark, listed: found.listed };
}

/** It begins where a word does, or a long word would be read anew from each of its letters. */
const WORD_AT_END = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]*$/u;

/** A character that nobody types; YAML takes it for a letter. */
const MARK = '\uE000';

interface Found {
  readonly kind: 'key' | 'value';
  readonly node: Span;
  readonly key: string;
  readonly map: YamlMap;
  readonly shapePath: string;
  readonly owner: string;
  readonly listed: boolean;
}

function locate(schema: SchemaName, text: string, offset: number): Found | undefined {
  const { root } = parseYaml(text);
  return root?.kind === 'map' ? inMap(schema, root, offset, '#', '') : undefined;
}

function inMap(schema: SchemaName, map: YamlMap, offset: number, shapePath: string, owner: string): Found | undefined {
  for (const pair of map.pairs) {
    const { key, value } = pair;
    const name = nameOf(pair);
    if (holds(key, offset)) return { kind: 'key', node: key, key: name, map, shapePath, owner, listed: false };
    if (!holds(value, offset)) continue;
    const known = keyOf(schema, shapePath, name);
    // A mapping where a list is due lacks its dash: no key of it can be right.
    if (known?.list && value.kind === 'map') return undefined;
    const below = known?.shape ?? (schema === 'config' && name === 'rules' ? RULES : '');
    return inValue(schema, value, offset, below, { kind: 'value', node: value, key: name, map, shapePath, owner, listed: false });
  }
  return undefined;
}

function inValue(schema: SchemaName, node: YamlNode, offset: number, below: string, here: Found): Found | undefined {
  if (node.kind === 'scalar') return { ...here, node };
  if (node.kind === 'map') return inMap(schema, node, offset, below, here.key);
  const item = node.items.find(one => holds(one, offset));
  return item && inValue(schema, item, offset, below, { ...here, listed: true });
}

/** Stands for the mapping `rules` of the configuration, whose keys are ids of rules. */
export const RULES = 'rules';

function hasKeys(schema: SchemaName, { shapePath }: Found): boolean {
  return shapePath === RULES || shapes[schema][shapePath] !== undefined;
}

function placeOf(schema: SchemaName, { shapePath, map, owner }: Found): Omit<PlaceBase, 'span'> {
  return { shapePath, shape: shapes[schema][shapePath], map, owner, flow: map.flow };
}

function keyOf(schema: SchemaName, shapePath: string, name: string): ShapeKey | undefined {
  const keys = shapes[schema][shapePath]?.keys ?? {};
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** A "#" begins a comment at the beginning and behind white space, outside of quotation marks. */
function inComment(before: string): boolean {
  return /(?:^|\s)#/.test(before.replace(/"(?:\\.|[^"\\])*"?|(?<=[\s:[{,]|^)'(?:''|[^'])*'?/g, '""'));
}
