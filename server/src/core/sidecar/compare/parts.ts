/** One version of a file as its parts: what stands at its top, and the entries of its lists. */
import type { SchemaName } from '../generated/schemas.js';
import { plainOf } from '../schema-check.ts';
import type { YamlMap } from '../yaml-node.ts';
import { parseYaml } from '../yaml-tree.ts';
import { positionAt, lineIndexOf } from '../../text/line-index.ts';
import { SHAPES, type Data, type Fields, type ListShape } from './shapes.ts';
import { fieldsOf } from './values.ts';
import { child } from '../read-node.ts';

export interface Entry {
  readonly list: string;
  /** What the same entry has in another version of the file: its id, or what stands for one. */
  readonly key: string;
  readonly id: string | undefined;
  readonly node: YamlMap;
  readonly fields: Fields;
}

export interface Parts {
  readonly schema: SchemaName;
  readonly text: string;
  /** Undefined for a file without content. */
  readonly root: YamlMap | undefined;
  /** Without the lists of entries. */
  readonly fields: Fields;
  /** By the name of the list; every list of the schema is there, if only empty. */
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
}

/** `problem` is told as the end of a sentence that begins with the path. */
export function partsOf(schema: SchemaName, text: string): Parts | { readonly problem: string } {
  const { root, problems } = parseYaml(text);
  const [problem] = problems;
  if (problem) return { problem: `cannot be read as YAML (line ${positionAt(lineIndexOf(text), problem.start).line + 1}: ${problem.message})` };
  if (root && root.kind !== 'map') return { problem: 'is not a mapping of keys and values' };
  const lists = new Map<string, readonly Entry[]>();
  for (const [name, shape] of Object.entries(SHAPES[schema].lists)) {
    const entries = entriesOf(root, name, shape);
    if ('problem' in entries) return entries;
    lists.set(name, entries);
  }
  const all = root ? fieldsOf(plainOf(root) as Data) : new Map<string, Data>();
  return { schema, text, root, fields: new Map([...all].filter(([key]) => !lists.has(key))), lists };
}

export function shapeOf(schema: SchemaName, list: string): ListShape {
  return SHAPES[schema].lists[list] ?? { noun: list };
}

function entriesOf(root: YamlMap | undefined, list: string, shape: ListShape): readonly Entry[] | { readonly problem: string } {
  const value = child(root, list);
  if (!value || (value.kind === 'scalar' && value.value === null)) return [];
  if (value.kind !== 'seq') return { problem: `has a "${list}" that is no list` };
  const entries: Entry[] = [];
  const keys = new Set<string>();
  for (const node of value.items) {
    if (node.kind !== 'map') return { problem: `has something in "${list}" that is no ${shape.noun}` };
    const fields = fieldsOf(plainOf(node) as Data);
    const id = fields.get('id');
    const key = typeof id === 'string' && id !== '' ? id : `${(shape.identity ?? ['quote', 'at', 'name', 'statement']).map(name => JSON.stringify(fields.get(name) ?? null)).join(' ')}`;
    if (keys.has(key)) return { problem: `has two entries "${key}" in "${list}"; give one of them another id` };
    keys.add(key);
    entries.push({ list, key, id: typeof id === 'string' && id !== '' ? id : undefined, node, fields });
  }
  return entries;
}
