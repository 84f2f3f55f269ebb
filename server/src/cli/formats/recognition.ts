/** How `recognize` prints what it found: for programs as JSON, for people as a table. */
import { shorten } from '../../core/text/escape.ts';
import { escaped } from '../escaped.ts';
import type { Recognized, RecognizedFile } from '../recognized.ts';
import { columns } from './columns.ts';

export const recognitionFormats: Readonly<Record<'json' | 'jsonl' | 'table', (recognized: Recognized) => string>> = {
  json: recognized => `${JSON.stringify(recognized, null, 1)}\n`,
  /** One line per file, the entities of all of them in the last. */
  jsonl: ({ files, entities }) => [...files, { entities }].map(line => `${JSON.stringify(line)}\n`).join(''),
  table: ({ files, entities }) => [...files.map(fileTable), entityTable(entities)].join('\n'),
};

function fileTable({ path, mentions, claims }: RecognizedFile): string {
  const named = mentions.map(({ start, end, text, type, entity, candidates }) => [`${start}–${end}`, type, text, entity ?? (candidates ? `? ${candidates.join(' or ')}` : '')]);
  const said = claims.map(({ start, end, kind, speaker, cue, text }) => [`${start}–${end}`, kind, speaker ? (speaker.entity ?? speaker.text) : '', cue?.text ?? '', shorten(text, 70)]);
  return [`${escaped(path)}`, ...columns(named), ...(said.length > 0 ? ['', ...columns(said)] : []), ''].join('\n');
}

function entityTable(entities: Recognized['entities']): string {
  const rows = entities.map(({ id, type, name, mentions, registered }) => [String(mentions), type, name, id, registered ? 'registered' : '']);
  return ['Entities', ...columns(rows), ''].join('\n');
}
