/** How `entities` prints: a table for people, JSON for programs, YAML to paste into a registry. */
import type { EntityData } from '../../core/sidecar/entries.ts';
import { newRegistry } from '../../core/sidecar/new-sidecar.ts';
import { counted, escaped } from '../escaped.ts';
import type { RecognizedEntity } from '../recognized.ts';
import { columns } from './columns.ts';

export interface EntityList {
  /** As the person named it. */
  readonly corpus: string;
  readonly entities: readonly ListedEntity[];
}

export interface ListedEntity extends RecognizedEntity {
  readonly articles: number;
  /** Ids of entities that are spelled almost alike. */
  readonly lookalikes: readonly string[];
  /** What the registry could say of it; not for what it has already, nor for a bare surname. */
  readonly entry?: EntityData;
}

export const entityFormats: Readonly<Record<'table' | 'json' | 'yaml', (lists: readonly EntityList[]) => string>> = {
  table: lists => lists.map(list => `${table(list)}\n`).join('\n'),
  json: lists => `${JSON.stringify({ entities: lists.flatMap(({ entities }) => entities) }, null, 1)}\n`,
  // Several corpora are several registries: YAML documents with the folder above each.
  yaml: lists => lists.map(list => (lists.length > 1 ? `# ${escaped(list.corpus)}\n${registryOf(list)}` : registryOf(list))).join('---\n'),
};

function table({ corpus, entities }: EntityList): string {
  if (entities.length === 0) return `${escaped(corpus)}: nothing to list`;
  const rows = entities.map(one => [String(one.mentions), counted(one.articles, 'article'), one.type, one.name, one.id, stateOf(one)]);
  return columns(rows).join('\n');
}

function stateOf({ registered, lookalikes, entry }: ListedEntity): string {
  if (registered) return 'registered';
  const roles = (entry?.roles ?? []).map(({ title, of }) => (of === undefined ? title : `${title} of ${of}`)).join('; ');
  return [roles, lookalikes.length > 0 ? `like ${lookalikes.join(', ')}` : ''].filter(part => part !== '').join('; ');
}

function registryOf({ entities }: EntityList): string {
  return newRegistry(entities.flatMap(({ entry, lookalikes }) => (entry ? [lookalikes.length > 0 ? { ...entry, note: `Spelled almost like ${lookalikes.join(', ')}: perhaps the same.` } : entry] : [])));
}
