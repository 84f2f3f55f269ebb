/** How `adjudicate` prints: a line for each merged sidecar with its conflicts below, or JSON for programs. */
import { shorten } from '../../core/text/escape.ts';
import type { Conflict } from '../../core/agreement/adjudicate.ts';
import { escaped } from '../escaped.ts';

export interface MergedSidecar {
  /** Where it is written, as the person would write it. */
  readonly path: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'would create' | 'would update';
  readonly agreed: number;
  readonly decided: number;
  /** In the order of the file. */
  readonly open: readonly PlacedConflict[];
}

export interface PlacedConflict extends Conflict {
  /** In the merged sidecar, from 0. */
  readonly line: number;
  readonly character: number;
  /** The words of the entry; undefined for what is no entry. */
  readonly quote: string | undefined;
}

export const ADJUDICATION_FORMATS = ['text', 'json'] as const;

export const adjudicationFormats: Readonly<Record<(typeof ADJUDICATION_FORMATS)[number], (files: readonly MergedSidecar[]) => string>> = { text, json };

function text(files: readonly MergedSidecar[]): string {
  return files.flatMap(({ path, outcome, agreed, decided, open }) => [
    `${outcome.padEnd(9)}  ${escaped(path)}  ${agreed} agreed, ${decided} decided, ${open.length} to decide`,
    ...open.map(conflict => conflictLine(conflict, path)),
  ]).map(line => `${line}\n`).join('');
}

/** `  merged/met.ann.yaml:14:7: m6 "Okoro": only ada has this mention` */
function conflictLine({ about, ids, told, line, character, quote }: PlacedConflict, path: string): string {
  const subject = about === 'entry' ? `${ids.join(', ')}${quote === undefined ? '' : ` "${shorten(quote, 60)}"`}` : about;
  return `  ${escaped(path)}:${line + 1}:${character + 1}: ${escaped(`${subject}: ${told}`)}`;
}

/** `{files: [{path, outcome, agreed, decided, open: [{line, column, about, ids, quote, told}]}]}`; lines and columns count from 1, `quote` is null for what is no entry. */
function json(files: readonly MergedSidecar[]): string {
  const data = files.map(({ open, ...file }) => ({
    ...file,
    open: open.map(({ line, character, about, ids, quote, told }) => ({ line: line + 1, column: character + 1, about, ids, quote: quote ?? null, told })),
  }));
  return `${JSON.stringify({ files: data }, undefined, 2)}\n`;
}
