/**
 * The nodes of a YAML tree. They are made by the million where a large corpus is checked, so a mapping is a list of its pairs and a scalar
 * says only whether it is quoted: hash tables and further spans cost a check of 10,000 articles 350 MB of 1,900 that it allocates.
 */
import type { Span } from '../text/span.ts';

export type YamlNode = YamlScalar | YamlSeq | YamlMap;

/** The span of a node covers it as written, quotation marks and brackets included, trailing comments excluded. */
export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** One quotation mark each stands at its ends. */
  readonly quoted: boolean;
}

export interface YamlSeq extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  /** In the order of the text; of two pairs with one key the first is kept. */
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** Without its quotation marks. */
export function innerOf({ start, end, quoted }: YamlScalar): Span {
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** `2024: x` has the key "2024". */
export function nameOf({ key: { value } }: YamlPair): string {
  return typeof value === 'string' ? value : String(value);
}

export function keysOf(map: YamlMap | undefined): readonly string[] {
  return map?.pairs.map(nameOf) ?? [];
}

export function hasKey(map: YamlMap, name: string): boolean {
  return pairAt(map, name) !== undefined;
}

export function pairAt(map: YamlMap | undefined, name: string): YamlPair | undefined {
  if (map === undefined) return undefined;
  const { pairs } = map;
  if (pairs.length > FEW) return indexed(map).get(name);
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as YamlPair;
    if (nameOf(pair) === name) return pair;
  }
  return undefined;
}

/** No mapping of our schemas has more keys; one of thousands is found by a table. */
const FEW = 24;
const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlPair>>();

function indexed(map: YamlMap): ReadonlyMap<string, YamlPair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map(map.pairs.map(pair => [nameOf(pair), pair]));
  indexes.set(map, index);
  return index;
}

/** Whether two of the pairs have one key. */
export function isTwice(pairs: readonly YamlPair[]): boolean {
  if (pairs.length > FEW) return new Set(pairs.map(nameOf)).size < pairs.length;
  for (let i = 1; i < pairs.length; i++) {
    const name = nameOf(pairs[i] as YamlPair);
    for (let j = 0; j < i; j++) if (nameOf(pairs[j] as YamlPair) === name) return true;
  }
  return false;
}
