/** How a file is laid out: for each key at its top and each entry of a list its lines, and the remarks above them. */
import type { Span } from '../../text/span.ts';
import { lineEnd, lineStart, withRemarks } from '../edit-elements.ts';
import { colonEnd } from '../edit-maps.ts';
import { nameOf, type YamlMap, type YamlPair } from '../yaml-node.ts';
import type { Parts } from './parts.ts';
import { child } from '../read-node.ts';

/** Something that has lines of its own. */
export interface Block {
  /** Blank lines and remarks above it, whole lines. */
  readonly lead: Span;
  /** From its first key to the end of its last line, the remark behind it included. */
  readonly body: Span;
  /** Column of the keys. */
  readonly column: number;
  /** Column at which remarks above it stand: that of the dash of an entry. */
  readonly leadColumn: number;
}

/** `END` is what follows the last block. A file, or a list, in flow style has no lines of its own: nothing is there then. */
export type Layout = ReadonlyMap<string, Block>;

export const END = 'end';
export const topName = (key: string): string => `top ${key}`;
export const entryName = (list: string, key: string): string => `${list} ${key}`;

export function layoutOf(parts: Parts): Layout {
  const { text, root } = parts;
  const blocks = new Map<string, Block>();
  if (root?.flow) return blocks;
  let cursor = 0;
  const add = (name: string, start: number, end: number, leadColumn: number, isHeader = false): void => {
    const begin = Math.max(cursor, lineStart(text, start));
    // Below "mentions:" stands what is said of the first entry.
    const whole = isHeader ? end : withRemarks(text, { start, end }, leadColumn).end;
    const close = isLineEnd(text[whole - 1]) ? whole : lineEnd(text, whole);
    blocks.set(name, { lead: { start: cursor, end: begin }, body: { start, end: close }, column: start - lineStart(text, start), leadColumn });
    cursor = nextLine(text, close);
  };
  for (const pair of root?.pairs ?? []) {
    const key = nameOf(pair);
    const entries = parts.lists.get(key);
    const items = entries && itemsOf(text, pair);
    add(topName(key), pair.key.start, items ? colonEnd(text, pair.key) : Math.max(pair.value.end, colonEnd(text, pair.key)), 0, items !== undefined);
    for (const [index, { start, end, dash }] of (items ?? []).entries()) {
      const entry = entries?.[index];
      if (!entry || dash < cursor) return new Map();
      add(entryName(key, entry.key), start, end, dash - lineStart(text, dash));
    }
  }
  blocks.set(END, { lead: { start: cursor, end: text.length }, body: { start: text.length, end: text.length }, column: 0, leadColumn: 0 });
  return blocks;
}

/** Entries that begin with "- " on lines of their own. */
function itemsOf(text: string, { value }: YamlPair): readonly (Span & { readonly dash: number })[] | undefined {
  if (value.kind !== 'seq' || value.flow) return undefined;
  const items: (Span & { readonly dash: number })[] = [];
  for (const item of value.items) {
    let dash = item.start - 1;
    while (dash >= 0 && /\s/.test(text[dash] ?? '')) dash--;
    // An entry that begins on the line below its dash may have a remark between the two.
    if (text[dash] !== '-' || /[\r\n]/.test(text.slice(dash, item.start)) || text.slice(lineStart(text, dash), dash).trim() !== '') return undefined;
    items.push({ start: item.start, end: item.end, dash });
  }
  return items;
}

/** The lines of a body, the indentation of the first one taken off all: what is the same text at another depth is the same. */
export function rawOf(text: string, { body, column }: Block): readonly string[] {
  const [first = '', ...rest] = text.slice(body.start, body.end).split(/\r\n|\n/);
  const indentation = new RegExp(`^ {0,${column}}`);
  return [first, ...rest.map(line => line.replace(indentation, ''))];
}

/** Remarks and blank lines, without indentation; none where there is no such block. */
export function leadOf(text: string, block: Block | undefined): readonly string[] {
  if (!block) return [];
  const { lead } = block;
  const lines = text.slice(lead.start, lead.end).split(/\r\n|\n/).map(line => line.trim());
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The same lines at a column of another file; the first one is put behind what is there. */
export function placed(raw: readonly string[], column: number, eol: string): string {
  return raw.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line)).join(eol);
}

/** The node of a key at the top, where it is a mapping. */
export function mapUnder(root: YamlMap | undefined, key: string): YamlMap | undefined {
  const value = child(root, key);
  return value?.kind === 'map' ? value : undefined;
}

function nextLine(text: string, offset: number): number {
  if (isLineEnd(text[offset - 1])) return offset;
  return text.startsWith('\r\n', offset) ? offset + 2 : Math.min(text.length, offset + 1);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
