/** Edits of the lists of our YAML files: entries put in where their position has them, entries removed, lists begun. */
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { Uneditable, colonEnd, pairElements } from './edit-maps.ts';
import { keyOrder } from './entries.ts';
import { afterElement, editElements, lineStart } from './edit-elements.ts';
import type { Elements, ListChange } from './edit-elements.ts';
import { yamlBlock, yamlFlow } from './yaml-scalar.ts';
import type { YamlRecord } from './yaml-scalar.ts';
import { keysOf, nameOf, pairAt, type YamlMap, type YamlNode, type YamlPair, type YamlSeq } from './yaml-node.ts';
import { countBefore } from '../text/bisect.ts';
import { child } from './read-node.ts';

export type ListName = 'mentions' | 'claims' | 'relations' | 'entities';

export interface NewEntry {
  readonly record: YamlRecord;
  /** Code point at which its passage begins; an entry without one goes last. */
  readonly position: number | undefined;
  /** As it stands in another file, with the "- " and without indentation of the first line; for lists of lines. */
  written?(column: number, eol: string): string;
}

/** `removals`: offsets at which the entries to go begin. */
export function listEdits(text: string, eol: string, root: YamlMap | undefined, additions: ReadonlyMap<ListName, readonly NewEntry[]>, removals: ReadonlySet<number>): readonly TextEdit[] {
  if (!root) return additions.size === 0 ? [] : [firstLists(text, eol, additions)];
  const lists = new Set<string>(root.pairs.flatMap(pair => (pair.value.kind === 'seq' && pair.value.items.some(item => removals.has(item.start)) ? [nameOf(pair)] : [])));
  const found = new Set(root.pairs.flatMap(({ value }) => (value.kind === 'seq' ? value.items.map(item => item.start) : [])));
  for (const start of removals) if (!found.has(start)) throw new Uneditable('The entry to remove is not in this file');
  for (const name of additions.keys()) lists.add(name);
  const order = keyOrder('root');
  return [...lists]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .flatMap(name => editsOf(text, eol, root, name, additions.get(name as ListName) ?? [], removals));
}

export function eolOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}

function editsOf(text: string, eol: string, root: YamlMap, name: string, added: readonly NewEntry[], removals: ReadonlySet<number>): readonly TextEdit[] {
  const pair = pairAt(root, name);
  if (!pair) return [newList(text, eol, root, name, added)].flat();
  const { value } = pair;
  if (value.kind === 'seq' && value.items.length > 0) return changedList(text, eol, pair, value, added, removals);
  if (value.kind === 'map' || (value.kind === 'scalar' && value.value !== null)) throw new Uneditable(`"${name}" is not a list`);
  const comments = text.slice(value.start, value.end).includes('#');
  if (value.kind === 'seq' && (root.flow || comments)) return [{ span: { start: value.end - 1, end: value.end - 1 }, newText: added.map(entry => yamlFlow(entry.record)).join(', ') }];
  if (root.flow) return [{ span: { start: colonEnd(text, pair.key), end: value.end }, newText: ` [${added.map(entry => yamlFlow(entry.record)).join(', ')}]` }];
  return begunList(text, eol, root, pair, added);
}

/** `mentions: []` or `mentions:` becomes a list of lines; a comment on the line stays there. */
function begunList(text: string, eol: string, root: YamlMap, { key, value }: YamlPair, added: readonly NewEntry[]): readonly TextEdit[] {
  const from = colonEnd(text, key);
  const end = Math.max(from, value.end);
  const column = columnOfLists(text, root);
  const lines = inOrder(added).map(entry => ' '.repeat(column) + itemText(entry, false, column, eol));
  const gone: readonly TextEdit[] = value.end > value.start ? [{ span: { start: from, end }, newText: '' }] : [];
  return [...gone, afterElement(text, eol, { start: key.start, end }, lines)];
}

function newList(text: string, eol: string, root: YamlMap, name: string, added: readonly NewEntry[]): readonly TextEdit[] {
  const order = keyOrder('root');
  const names = keysOf(root);
  const after = order.includes(name) ? names.findLastIndex(other => order.includes(other) && order.indexOf(other) < order.indexOf(name)) : names.length - 1;
  const elements = pairElements(text, root);
  const column = columnOfLists(text, root);
  const entries = inOrder(added);
  const lines = [`${name}:`, ...entries.map(entry => ' '.repeat(column) + itemText(entry, false, column, eol))];
  const newText = root.flow ? `${name}: [${entries.map(entry => yamlFlow(entry.record)).join(', ')}]` : lines.join(eol);
  return editElements(text, eol, elements, { removed: new Set(), inserted: new Map([[after, [newText]]]) });
}

function firstLists(text: string, eol: string, additions: ReadonlyMap<ListName, readonly NewEntry[]>): TextEdit {
  const lists = [...additions].flatMap(([name, added]) => [`${name}:`].concat(inOrder(added).map(entry => `  ${itemText(entry, false, 2, eol)}`)));
  const lead = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return { span: { start: text.length, end: text.length }, newText: lead + ['version: 1', ...lists].map(line => line + eol).join('') };
}

function changedList(text: string, eol: string, pair: YamlPair, seq: YamlSeq, added: readonly NewEntry[], removals: ReadonlySet<number>): readonly TextEdit[] {
  const elements = itemElements(text, seq);
  const removed = new Set(seq.items.flatMap((item, index) => (removals.has(item.start) ? [index] : [])));
  const asFlow = seq.flow || seq.items.every(item => item.kind === 'map' && item.flow);
  const place = placeAmong(seq.items);
  const inserted = new Map<number, string[]>();
  for (const entry of inOrder(added)) {
    const after = place(entry.position);
    const texts = inserted.get(after) ?? [];
    texts.push(seq.flow ? yamlFlow(entry.record) : itemText(entry, asFlow, elements.column, eol));
    inserted.set(after, texts);
  }
  const change: ListChange = { removed, inserted };
  const emptied = !seq.flow && removed.size === seq.items.length && added.length === 0;
  const from = colonEnd(text, pair.key);
  return [...(emptied ? [{ span: { start: from, end: from }, newText: ' []' }] : []), ...editElements(text, eol, elements, change)];
}

/** Items of a list that goes on without them. */
export function withoutItems(text: string, eol: string, seq: YamlSeq, removed: ReadonlySet<number>): readonly TextEdit[] {
  if (removed.size >= seq.items.length) throw new Uneditable('Nothing would be left of the list: remove its key');
  return editElements(text, eol, itemElements(text, seq), { removed, inserted: new Map() });
}

/** Index of the item to come after: the last of those that begin no later in the article. */
function placeAmong(items: readonly YamlNode[]): (position: number | undefined) => number {
  const placed = items
    .flatMap((item, index) => { const start = startOf(item); return start === undefined ? [] : [{ start, index }]; })
    .toSorted((a, b) => a.start - b.start || a.index - b.index);
  return position => {
    if (position === undefined || placed.length === 0) return items.length - 1;
    return placed[countBefore(placed.length, i => (placed[i]?.start ?? 0) <= position) - 1]?.index ?? -1;
  };
}

/** `at: [1843, 1871]` → 1843; of content in parts, that of the first. */
function startOf(item: YamlNode): number | undefined {
  if (item.kind !== 'map') return undefined;
  const at = child(item, 'at');
  const first = at?.kind === 'seq' ? at.items[0] : undefined;
  if (first?.kind === 'scalar' && typeof first.value === 'number') return first.value;
  const quote = child(item, 'quote');
  return quote?.kind === 'seq' && quote.items[0] ? startOf(quote.items[0]) : undefined;
}

function itemElements(text: string, seq: YamlSeq): Elements {
  const spans: readonly Span[] = seq.flow ? seq.items : seq.items.map(item => ({ start: dashOf(text, item), end: item.end }));
  const start = spans[0]?.start ?? seq.start;
  return { flow: seq.flow, spans, column: start - lineStart(text, start), inner: { start: seq.start + 1, end: seq.end - 1 } };
}

/** Offset of the "- " before an item; remarks may stand between ("- # of Ben", and the item below). */
function dashOf(text: string, item: YamlNode): number {
  for (let end = item.start; end >= 0;) {
    const start = lineStart(text, end);
    const lead = /^([ \t?:-]*-)?[ \t]*(?:#.*)?$/.exec(text.slice(start, end));
    if (!lead) break;
    if (lead[1] !== undefined) return start + lead[1].length - 1;
    end = start - 1;
  }
  throw new Uneditable('A list item stands apart from its "-"');
}

function columnOfLists(text: string, root: YamlMap): number {
  for (const { value } of root.pairs) if (value.kind === 'seq' && !value.flow && value.items.length > 0) return itemElements(text, value).column;
  return 2;
}

function itemText({ record, written }: NewEntry, flow: boolean, column: number, eol: string): string {
  return written ? written(column, eol) : `- ${flow ? yamlFlow(record) : yamlBlock(record, column + 2, eol)}`;
}

function inOrder(entries: readonly NewEntry[]): readonly NewEntry[] {
  return entries.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0);
}
