/** Reads typed parts off YAML nodes. What has the wrong type reads as absent: the schema check has said so. */
import type { Located, Problem } from './model.ts';
import type { SchemaName } from './generated/schemas.js';
import { checkSchema } from './schema-check.ts';
import { pairAt, type YamlMap, type YamlNode } from './yaml-node.ts';
import type { YamlTree } from './yaml-tree.ts';
import { capProblems, parseYaml } from './yaml-tree.ts';

/** The root mapping of a file of ours, with all that is wrong with it. */
export function readFile(text: string, schema: SchemaName): { readonly tree: YamlTree; readonly root: YamlMap | undefined; readonly problems: readonly Problem[] } {
  const tree = parseYaml(text);
  const { root } = tree;
  if (!root) {
    const empty: readonly Problem[] = tree.problems.length > 0 || schema === 'config' ? [] : [{ kind: 'schema', start: 0, end: Math.min(1, text.length), message: 'This file is empty; it begins with "version: 1"' }];
    return { tree, root: undefined, problems: [...tree.problems, ...empty] };
  }
  return { tree, root: root.kind === 'map' ? root : undefined, problems: capProblems([...tree.problems, ...checkSchema(schema, root)]) };
}

export function child(map: YamlMap | undefined, key: string): YamlNode | undefined {
  return pairAt(map, key)?.value;
}

export function mapAt(map: YamlMap | undefined, key: string): YamlMap | undefined {
  const node = child(map, key);
  return node?.kind === 'map' ? node : undefined;
}

export function itemsAt(map: YamlMap | undefined, key: string): readonly YamlNode[] {
  const node = child(map, key);
  return node?.kind === 'seq' ? node.items : [];
}

/** The mappings of a list; an item that is none is left out. */
export function mapsAt(map: YamlMap | undefined, key: string): readonly YamlMap[] {
  return itemsAt(map, key).filter(item => item.kind === 'map');
}

export function locatedText(node: YamlNode | undefined): Located<string> | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const mark = node.quoted ? 1 : 0;
  return { value: node.value, start: node.start + mark, end: node.end - mark };
}

export function textAt(map: YamlMap | undefined, key: string): Located<string> | undefined {
  return locatedText(child(map, key));
}

export function stringAt(map: YamlMap | undefined, key: string): string | undefined {
  return textAt(map, key)?.value;
}

export function textsAt(map: YamlMap | undefined, key: string): readonly Located<string>[] {
  return itemsAt(map, key).map(locatedText).filter(text => text !== undefined);
}

export function numberAt(map: YamlMap | undefined, key: string): Located<number> | undefined {
  const node = child(map, key);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? { value: node.value, start: node.start, end: node.end } : undefined;
}

/** The value, where it is one of `allowed`. */
export function oneOfAt<T extends string>(map: YamlMap | undefined, key: string, allowed: readonly T[]): T | undefined {
  const value = stringAt(map, key);
  return allowed.find(one => one === value);
}
