/** Writes the result of a merge: edits on ours; what only theirs changed is taken as it is written there, remarks included. */
import { append } from '../../text/append.ts';
import { coverageOf } from '../../text/coverage.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { firstFrom } from '../../text/span.ts';
import { editElements, lineEnd } from '../edit-elements.ts';
import { mapEdits, pairElements, pairText, Uneditable } from '../edit-maps.ts';
import { eolOf, listEdits, type ListName, type NewEntry } from '../edit-lists.ts';
import { overlapping } from '../edits.ts';
import { shapes } from '../generated/schemas.js';
import { keysOf } from '../yaml-node.ts';
import type { YamlRecord, YamlValue } from '../yaml-scalar.ts';
import { parseYaml } from '../yaml-tree.ts';
import { commentsIn, commentsOf, type Comment } from './comments.ts';
import { END, entryName, layoutOf, leadOf, mapUnder, placed, rawOf, topName, type Block, type Layout } from './layout.ts';
import type { Plan, Planned } from './merge-plan.ts';
import { partsOf, shapeOf, type Entry, type Parts } from './parts.ts';
import { inTable, SHAPES, type Data, type Fields, type RecordShape } from './shapes.ts';
import { fieldsOf, isList, isMapping, meaningOf, meaningOfAll } from './values.ts';

interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

interface Context extends Sides<Parts> {
  readonly layouts: Sides<Layout>;
  readonly comments: Sides<readonly Comment[]>;
  readonly eol: string;
}

/** `problem`: ours is laid out in a way that no edit is sure of. What is returned says what the plan says: it is read again to see that. */
export function mergedText(plan: Plan, base: Parts, ours: Parts, theirs: Parts): string | { readonly problem: string } {
  try {
    const context: Context = {
      base, ours, theirs, eol: eolOf(ours.text || theirs.text),
      layouts: { base: layoutOf(base), ours: layoutOf(ours), theirs: layoutOf(theirs) },
      comments: { base: commentsOf(base.text), ours: commentsOf(ours.text), theirs: commentsOf(theirs.text) },
    };
    // What comes in is put in when the rest is done: it may stand where something else goes.
    const edits = [...topEdits(context, plan), ...plan.entries.flatMap(entry => (entry.ours ? entryEdits(context, entry, entry.ours) : [])), ...removals(context, plan), ...leadEdits(context, plan)];
    if (overlapping(edits)) return { problem: 'two changes meet in one line' };
    const changedText = applyEdits(ours.text, edits);
    const withKeys = applyEdits(changedText, newKeyEdits(changedText, context, plan));
    const text = withHomeless(applyEdits(withKeys, additions(withKeys, context, plan)), context, plan);
    return saysPlan(text, plan, ours.schema) ? text : { problem: 'the changes do not fit into the lines that are there' };
  } catch (error) {
    if (error instanceof Uneditable) return { problem: error.message };
    throw error;
  }
}

function topEdits(context: Context, { top }: Plan): readonly TextEdit[] {
  const { ours } = context;
  const shape = SHAPES[ours.schema];
  const edits: TextEdit[] = [];
  const wanted = new Map<string, YamlValue | undefined>();
  for (const key of ours.fields.keys()) {
    const names = topName(key);
    const nested = inTable(shape.nested, key);
    const [value, map] = [top.get(key), mapUnder(ours.root, key)];
    const change = bodyChange(context, names, meaning => meaning(shape, key), { merged: top, ours: ours.fields, theirs: context.theirs.fields, base: context.base.fields });
    if (change.kind === 'theirs') edits.push(change.edit);
    else if (change.kind === 'edit' && nested && map && isMapping(value)) append(edits, mapEdits(ours.text, context.eol, map, changed(nested, fieldsOf(value), fieldsOf(ours.fields.get(key)))));
    else if (change.kind === 'edit') wanted.set(key, value === undefined ? undefined : yamlOf(value));
  }
  return wanted.size === 0 || !ours.root ? edits : [...edits, ...mapEdits(ours.text, context.eol, ours.root, wanted)];
}

/** Keys at the top that ours does not have, where the schema's order has them. */
function newKeyEdits(text: string, { ours, eol }: Context, { top }: Plan): readonly TextEdit[] {
  const { root } = parseYaml(text);
  const wanted = [...top].filter(([key]) => !ours.fields.has(key));
  if (wanted.length === 0) return [];
  if (root?.kind !== 'map') throw new Uneditable('the file is empty here');
  const order = Object.keys(shapes[ours.schema]['#']?.keys ?? {});
  const names = keysOf(root);
  const elements = pairElements(text, root);
  const inserted = new Map<number, string[]>();
  for (const [key, value] of wanted.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    const after = names.findLastIndex(name => order.indexOf(name) < order.indexOf(key));
    inserted.set(after, [...(inserted.get(after) ?? []), pairText(root, key, yamlOf(value), elements.column, eol)]);
  }
  return editElements(text, eol, elements, { removed: new Set(), inserted });
}

function entryEdits(context: Context, { list, key, fields, base, theirs }: Planned, ours: Entry): readonly TextEdit[] {
  const shape = shapeOf(context.ours.schema, list);
  const change = bodyChange(context, entryName(list, key), meaning => meaning(shape), { merged: fields, ours: ours.fields, theirs: theirs?.fields, base: base?.fields });
  if (change.kind !== 'edit') return change.kind === 'theirs' ? [change.edit] : [];
  const edits: TextEdit[] = [];
  const wanted = new Map(changed(shape, fields, ours.fields));
  for (const nestedKey of wanted.keys()) {
    const [nested, value, map] = [inTable(shape.nested, nestedKey), fields.get(nestedKey), mapUnder(ours.node, nestedKey)];
    if (!nested || !map || !isMapping(value)) continue;
    append(edits, mapEdits(context.ours.text, context.eol, map, changed(nested, fieldsOf(value), fieldsOf(ours.fields.get(nestedKey)))));
    wanted.delete(nestedKey);
  }
  return wanted.size === 0 ? edits : [...edits, ...mapEdits(context.ours.text, context.eol, ours.node, wanted)];
}

type BodyChange = { readonly kind: 'none' | 'edit' } | { readonly kind: 'theirs'; readonly edit: TextEdit };
type Meaning = (shape: RecordShape, key?: string) => string;

/** What becomes of the lines of ours: they stay, they are replaced by those of theirs, or single values in them change. */
function bodyChange({ ours, theirs, base, layouts, eol }: Context, name: string, of: (meaning: Meaning) => string, fields: { readonly merged: Fields; readonly ours: Fields; readonly theirs: Fields | undefined; readonly base: Fields | undefined }): BodyChange {
  const meaning = (one: Fields): string => of((shape, key) => (key === undefined ? meaningOfAll(shape, one) : meaningOf(shape, key, one.get(key))));
  const stays = meaning(fields.merged) === meaning(fields.ours);
  const [o, a, b] = [layouts.base.get(name), layouts.ours.get(name), layouts.theirs.get(name)];
  if (o && a && b && fields.theirs && meaning(fields.merged) === meaning(fields.theirs)) {
    const [was, here, there] = [rawOf(base.text, o), rawOf(ours.text, a), rawOf(theirs.text, b)].map(lines => lines.join('\n'));
    if (was === here && here !== there) return { kind: 'theirs', edit: { span: a.body, newText: bodyText(rawOf(theirs.text, b), a, ours.text, eol) } };
  }
  return { kind: stays ? 'none' : 'edit' };
}

/** A body ends with its line end exactly where the one it replaces does (after a block scalar). */
function bodyText(raw: readonly string[], { body, column }: Block, text: string, eol: string): string {
  const ended = /[\r\n]/.test(text[body.end - 1] ?? '');
  const lines = raw.at(-1) === '' && raw.length > 1 ? raw.slice(0, -1) : raw;
  return placed(lines, column, eol) + (ended ? eol : '');
}

function changed(shape: RecordShape, merged: Fields, ours: Fields): ReadonlyMap<string, YamlValue | undefined> {
  const keys = [...new Set([...ours.keys(), ...merged.keys()])].filter(key => meaningOf(shape, key, merged.get(key)) !== meaningOf(shape, key, ours.get(key)));
  return new Map(keys.map(key => { const value = merged.get(key); return [key, value === undefined ? undefined : yamlOf(value)]; }));
}

/** Entries of ours that go, with the remarks in their last lines. */
function removals({ ours, layouts, eol }: Context, { removed }: Plan): readonly TextEdit[] {
  const below = removed.flatMap(({ list, key, node }): readonly TextEdit[] => {
    const [last, end] = [lineEnd(ours.text, node.end), layouts.ours.get(entryName(list, key))?.body.end ?? 0];
    return end > last && node.end <= last ? [{ span: { start: last, end }, newText: '' }] : [];
  });
  return [...listEdits(ours.text, eol, ours.root, new Map(), new Set(removed.map(entry => entry.node.start))), ...below];
}

/** Entries that come from theirs. */
function additions(text: string, { theirs, layouts, eol }: Context, { entries }: Plan): readonly TextEdit[] {
  const { root } = parseYaml(text);
  const added = new Map<ListName, NewEntry[]>();
  for (const { list, key, ours, fields } of entries) {
    if (ours) continue;
    const block = layouts.theirs.get(entryName(list, key));
    const entry: NewEntry = { record: recordOf(fields), position: positionOf(fields), ...(block ? { written: (column: number, lineEnding: string) => writtenEntry(theirs.text, block, column, lineEnding) } : {}) };
    const others = added.get(list as ListName);
    if (others) others.push(entry);
    else added.set(list as ListName, [entry]);
  }
  if (root && root.kind !== 'map') throw new Uneditable('the file is not a mapping of keys and values');
  return listEdits(text, eol, root, added, new Set());
}

/** With the remarks above it, each at the column of the dash. */
function writtenEntry(text: string, block: Block, column: number, eol: string): string {
  const lead = leadOf(text, block).filter(line => line !== '');
  const raw = rawOf(text, block);
  const lines = raw.at(-1) === '' && raw.length > 1 ? raw.slice(0, -1) : raw;
  return [...lead, `- ${placed(lines, column + 2, eol)}`].join(eol + ' '.repeat(column));
}

/** Code point at which the entry begins in the article. */
function positionOf(fields: Fields): number | undefined {
  const at = fields.get('at');
  if (isList(at)) return typeof at[0] === 'number' ? at[0] : undefined;
  const quote = fields.get('quote');
  const first = isList(quote) ? quote[0] : undefined;
  return isMapping(first) ? positionOf(fieldsOf(first)) : undefined;
}

/** Remarks above blocks: what one side changed there is taken, what both wrote stands in turn; remarks that theirs wrote inside a block and that have no place there any more come above it. */
function leadEdits(context: Context, plan: Plan): readonly TextEdit[] {
  const { base, ours, theirs, layouts, eol } = context;
  const gone = new Set(plan.removed.map(entry => entryName(entry.list, entry.key)));
  const edits: TextEdit[] = [];
  for (const [name, block] of layouts.ours) {
    const [was, here, there] = [leadOf(base.text, layouts.base.get(name)), leadOf(ours.text, block), leadOf(theirs.text, layouts.theirs.get(name))];
    const homeless = gone.has(name) ? [] : without(insideOnly(context, name), here);
    const wanted = gone.has(name) ? (same(was, here) ? [] : here) : [...(layouts.theirs.has(name) ? united(was, here, there) : here), ...homeless];
    if (same(wanted, here)) continue;
    const pad = ' '.repeat(block.leadColumn);
    const newText = wanted.map(line => (line === '' ? '' : pad + line) + eol).join('');
    // The last line of a file may have no end.
    const open = name === END && block.lead.start === ours.text.length && ours.text !== '' && !/[\r\n]$/.test(ours.text);
    edits.push({ span: block.lead, newText: open ? eol + newText : newText });
  }
  return edits;
}

function united(was: readonly string[], here: readonly string[], there: readonly string[]): readonly string[] {
  if (same(here, there) || same(was, there)) return here;
  return same(was, here) ? there : [...here, ...without(there, ['', ...here, ...was])];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter(line => !known.has(line));
}

/** Remarks that theirs wrote inside a block, if its lines are not taken from there as they stand. */
function insideOnly({ base, ours, layouts, comments }: Context, name: string): readonly string[] {
  const [o, a, b] = [layouts.base.get(name), layouts.ours.get(name), layouts.theirs.get(name)];
  const there = within(comments.theirs, b);
  if (there.length === 0 || (o && a && same(rawOf(base.text, o), rawOf(ours.text, a)) && !isHeader(ours, name))) return [];
  const known = new Set([...within(comments.base, o), ...within(comments.ours, a)]);
  return there.filter(comment => !known.has(comment));
}

/** The line "mentions:", which is never taken from theirs. */
function isHeader({ lists }: Parts, name: string): boolean {
  return [...lists.keys()].some(list => topName(list) === name);
}

function within(comments: readonly Comment[], block: Block | undefined): readonly string[] {
  if (!block) return [];
  let low = firstFrom(comments, block.body.start);
  const found: string[] = [];
  for (let comment = comments[low]; comment && comment.end <= block.body.end; comment = comments[++low]) found.push(comment.text);
  return found;
}

/** What theirs remarks at a place that ours does not have: at the end rather than nowhere. */
function withHomeless(text: string, { theirs, layouts, comments, eol }: Context, { entries }: Plan): string {
  const staying = new Set(entries.map(({ list, key }) => entryName(list, key)));
  // A remark above an entry, or in it, goes with it.
  const going = [...theirs.lists].flatMap(([list, all]) => all.filter(({ key }) => !staying.has(entryName(list, key))).flatMap(({ node, key }) => {
    const block = layouts.theirs.get(entryName(list, key));
    return block ? [block.lead, block.body] : [node];
  }));
  const known = new Set([...comments.base.map(comment => comment.text), ...commentsIn(text)]);
  const goes = coverageOf(going);
  const homeless = comments.theirs.filter(({ text: comment, start, end }) => !known.has(comment) && !goes({ start, end }));
  if (homeless.length === 0) return text;
  return text + (text === '' || /[\r\n]$/.test(text) ? '' : eol) + homeless.map(comment => comment.text + eol).join('');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function recordOf(fields: Fields): YamlRecord {
  return Object.fromEntries([...fields].map(([key, value]) => [key, yamlOf(value)]));
}

function yamlOf(data: Data): YamlValue {
  if (data === null) throw new Uneditable('a key has no value; give it one, or remove it');
  if (isList(data)) return data.map(yamlOf);
  return isMapping(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, yamlOf(value)])) : data;
}

function saysPlan(text: string, { top, entries }: Plan, schema: Parts['schema']): boolean {
  const parts = partsOf(schema, text);
  if ('problem' in parts || meaningOfAll(SHAPES[schema], parts.fields) !== meaningOfAll(SHAPES[schema], top)) return false;
  const found = [...parts.lists].flatMap(([list, all]) => all.map(({ fields }) => meaningOfAll(shapeOf(schema, list), fields)));
  const wanted = entries.map(({ list, fields }) => meaningOfAll(shapeOf(schema, list), fields));
  return same(found.toSorted(), wanted.toSorted());
}
