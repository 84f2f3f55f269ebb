/** How `claims` prints claims: as a table for people, JSON for programs, CSV for spreadsheets. */
import { boundsInWords } from '../../core/corpus/figures-compared.ts';
import { shorten } from '../../core/text/escape.ts';
import { escaped } from '../escaped.ts';
import { columns } from './columns.ts';
import { csv } from './csv.ts';
import type { PrintedClaim } from './printed.ts';

export const claimFormats: Readonly<Record<'table' | 'json' | 'csv', (claims: readonly PrintedClaim[]) => string>> = {
  table,
  json: claims => `${JSON.stringify({ claims: claims.map(({ speaker, ...claim }) => ({ ...claim, speaker: speaker ? { text: speaker.text, entity: speaker.entity ?? null } : null })) }, null, 1)}\n`,
  csv: claims => csv([
    ['path', 'start', 'end', 'date', 'kind', 'stance', 'speaker', 'speaker_text', 'text', 'values', 'place', 'about', 'same', 'status'],
    ...claims.map(claim => [
      claim.path, claim.start, claim.end, claim.date, claim.kind, claim.stance, claim.speaker?.entity, claim.speaker?.text, claim.text,
      valuesInWords(claim), claim.place, claim.about.join(' '), claim.same, claim.status,
    ]),
  ]),
};

function table(claims: readonly PrintedClaim[]): string {
  if (claims.length === 0) return 'No claims.\n';
  return [...byPath(claims)].map(([path, own]) => {
    const rows = own.map(claim => [
      `${claim.start}–${claim.end}`, claim.date ?? '', claim.kind ?? '', shorten(claim.speaker?.entity ?? claim.speaker?.text ?? '', 36), shorten(valuesInWords(claim), 40), `“${shorten(claim.text, 70)}”`,
    ]);
    return [escaped(path), ...columns(rows), ''].join('\n');
  }).join('\n');
}

function byPath(claims: readonly PrintedClaim[]): Map<string, PrintedClaim[]> {
  const groups = new Map<string, PrintedClaim[]>();
  for (const claim of claims) {
    const own = groups.get(claim.path);
    if (own) own.push(claim);
    else groups.set(claim.path, [claim]);
  }
  return groups;
}

/** "killed: 7; injured: at least 13". */
function valuesInWords({ values }: PrintedClaim): string {
  return values.map(({ what, min, max }) => `${what === undefined ? '' : `${what}: `}${boundsInWords({ min, max })}`).join('; ');
}
