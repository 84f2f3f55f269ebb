/** The text of a sidecar, or of a registry, that does not exist yet. */
import type { ClaimData, EntityData, MentionData, SourceData } from './entries.ts';
import { claimRecord, entityRecord, mentionRecord, sourceRecord } from './entries.ts';
import { yamlBlock } from './yaml-scalar.ts';
import type { YamlRecord } from './yaml-scalar.ts';

/** Entries are written in the order given. */
export function newSidecar(source: SourceData, entries: { readonly mentions?: readonly MentionData[]; readonly claims?: readonly ClaimData[] }): string {
  return [
    'version: 1',
    'source:',
    `  ${yamlBlock(sourceRecord(source), 2, '\n')}`,
    ...list('mentions', (entries.mentions ?? []).map(mentionRecord)),
    ...list('claims', (entries.claims ?? []).map(claimRecord)),
    '',
  ].join('\n');
}

export function newRegistry(entities: readonly EntityData[]): string {
  return ['version: 1', ...(entities.length > 0 ? list('entities', entities.map(entityRecord)) : ['entities: []']), ''].join('\n');
}

function list(name: string, records: readonly YamlRecord[]): readonly string[] {
  return records.length === 0 ? [] : [`${name}:`, ...records.map(record => `  - ${yamlBlock(record, 4, '\n')}`)];
}
