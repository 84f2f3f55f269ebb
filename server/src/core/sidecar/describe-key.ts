/** What a key of our YAML files is for, from the schemas' descriptions: shown when the pointer rests on it. */
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { shapes } from './generated/schemas.js';
import type { SchemaName } from './generated/schemas.js';
import { innerOf, nameOf, type YamlNode } from './yaml-node.ts';
import { parseYaml } from './yaml-tree.ts';

export interface KeyDescription extends Span {
  readonly key: string;
  readonly description: string;
}

/** The key at `offset` with its description; undefined on values, comments and unknown keys. */
export function describeKeyAt(schema: string, text: string, offset: number): KeyDescription | undefined {
  if (!isSchema(schema)) return undefined;
  const { root } = parseYaml(text);
  return root && describe(schema, root, '#', offset);
}

function describe(schema: SchemaName, node: YamlNode, shapePath: string, offset: number): KeyDescription | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'seq') {
    const item = node.items.find(one => touches(one, offset));
    return item && describe(schema, item, shapePath, offset);
  }
  const keys = shapes[schema][shapePath]?.keys ?? {};
  for (const pair of node.pairs) {
    const { key, value } = pair;
    const name = nameOf(pair);
    const known = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (!known) continue;
    const span = innerOf(key);
    if (touches(span, offset)) return { ...span, key: name, description: known.description };
    if (known.shape !== undefined && touches(value, offset)) return describe(schema, value, known.shape, offset);
  }
  return undefined;
}

function isSchema(name: string): name is SchemaName {
  return Object.hasOwn(shapes, name);
}
