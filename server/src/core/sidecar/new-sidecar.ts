/** The text of a sidecar, or of a registry, that does not exist yet, or has nothing in it but remarks. */
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { eolOf } from './edit-lists.ts';
import type { ClaimData, EntityData, MentionData, SourceData } from './entries.ts';
import { claimRecord, entityRecord, mentionRecord, sourceRecord } from './entries.ts';
import { yamlBlock } from './yaml-scalar.ts';
import type { YamlRecord } from './yaml-scalar.ts';
import { parseYaml } from './yaml-tree.ts';

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

/** Of a file that says nothing yet, the edit that makes it the new text, below its remarks; undefined for one that says something. */
export function begun(text: string, fresh: () => string): TextEdit | undefined {
  const { root, problems } = parseYaml(text);
  if (root || problems.length > 0) return undefined;
  const [start, eol] = [text.trim() === '' ? 0 : text.length, eolOf(text)];
  const lead = start === 0 || /[\r\n]$/.test(text) ? '' : eol;
  const edit = { span: { start, end: text.length }, newText: lead + fresh().replaceAll('\n', eol) };
  return parseYaml(applyEdits(text, [edit])).problems.length === 0 ? edit : undefined;
}

function list(name: string, records: readonly YamlRecord[]): readonly string[] {
  return records.length === 0 ? [] : [`${name}:`, ...records.map(record => `  - ${yamlBlock(record, 4, '\n')}`)];
}
