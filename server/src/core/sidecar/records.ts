/** The entries of a sidecar as plain data, for what reads and writes all keys of an entry whatever they are. */
import { plainOf } from './schema-check.ts';
import type { YamlRecord, YamlValue } from './yaml-scalar.ts';
import { parseYaml } from './yaml-tree.ts';
import { child } from './read-node.ts';

/** Of mentions, claims, relations and the source, by the offset at which each begins; what is empty (`note:`) is left out. */
export function recordsOf(text: string): ReadonlyMap<number, YamlRecord> {
  const { root } = parseYaml(text);
  const records = new Map<number, YamlRecord>();
  if (root?.kind !== 'map') return records;
  for (const name of ['mentions', 'claims', 'relations']) {
    const list = child(root, name);
    if (list?.kind === 'seq') for (const item of list.items) if (item.kind === 'map') records.set(item.start, recordOf(plainOf(item)));
  }
  const source = child(root, 'source');
  if (source?.kind === 'map') records.set(source.start, recordOf(plainOf(source)));
  return records;
}

function recordOf(data: unknown): YamlRecord {
  return Object.fromEntries(Object.entries(data as Readonly<Record<string, YamlValue | null>>).filter((pair): pair is [string, YamlValue] => pair[1] !== null));
}
