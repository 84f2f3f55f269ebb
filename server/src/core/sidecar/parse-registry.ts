/** Reads a registry: its entities with the places of their ids, names and references. Entries without id, type or name are left out. */
import { ENTITY_TYPES } from '../mentions/mention.ts';
import type { EntityRole } from '../mentions/registry.ts';
import type { Located, Parsed, RegistryEntry } from './model.ts';
import { child, mapAt, mapsAt, oneOfAt, readFile, stringAt, textAt, textsAt } from './read-node.ts';
import { keysOf, type YamlMap } from './yaml-node.ts';

export function parseRegistry(text: string): Parsed<readonly RegistryEntry[]> {
  const { root, problems } = readFile(text, 'registry');
  return { value: mapsAt(root, 'entities').map(entryOf).filter(entry => entry !== undefined), problems };
}

function entryOf(map: YamlMap): RegistryEntry | undefined {
  const id = textAt(map, 'id');
  const name = textAt(map, 'name');
  const type = oneOfAt(map, 'type', ENTITY_TYPES);
  if (!id || !name || !type) return undefined;
  const protectedNode = child(map, 'protected');
  const entity = {
    id: id.value,
    type,
    name: name.value,
    aliases: stringsAt(map, 'aliases'),
    weakAliases: stringsAt(map, 'weakAliases'),
    roles: mapsAt(map, 'roles').map(roleOf).filter(role => role !== undefined),
    memberOf: stringsAt(map, 'memberOf'),
    partOf: stringsAt(map, 'partOf'),
    distinctFrom: stringsAt(map, 'distinctFrom'),
    links: linksOf(mapAt(map, 'links')),
    protected: protectedNode?.kind === 'scalar' && protectedNode.value === true,
    ...present('subtype', stringAt(map, 'subtype')),
    ...present('location', stringAt(map, 'location')),
    ...present('description', stringAt(map, 'description')),
    ...present('note', stringAt(map, 'note')),
  };
  return { start: map.start, end: map.end, entity, id, name, refs: refsOf(map) };
}

function roleOf(map: YamlMap): EntityRole | undefined {
  const title = stringAt(map, 'title');
  if (title === undefined) return undefined;
  return { title, ...present('of', stringAt(map, 'of')), ...present('from', stringAt(map, 'from')), ...present('to', stringAt(map, 'to')) };
}

/** In the order of the keys, not of the text. */
function refsOf(map: YamlMap): RegistryEntry['refs'] {
  return [
    ...named('of', mapsAt(map, 'roles').map(role => textAt(role, 'of'))),
    ...named('memberOf', textsAt(map, 'memberOf')),
    ...named('partOf', textsAt(map, 'partOf')),
    ...named('location', [textAt(map, 'location')]),
    ...named('distinctFrom', textsAt(map, 'distinctFrom')),
  ];
}

function named(key: string, refs: readonly (Located<string> | undefined)[]): RegistryEntry['refs'] {
  return refs.filter(ref => ref !== undefined).map(({ value, start, end }) => ({ value, start, end, key }));
}

function linksOf(map: YamlMap | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const key of keysOf(map)) {
    const value = stringAt(map, key);
    if (value !== undefined) links.set(key, value);
  }
  return links;
}

function stringsAt(map: YamlMap, key: string): readonly string[] {
  return textsAt(map, key).map(text => text.value);
}

function present<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: string });
}
