/**
 * From version 0 to 1. Version 0 are drafts, from before the format had a number: files without `version`, in the words that
 * `recognize` prints (`path`, `text`, `start`, `end`), entries without ids, a registry with one `alias` and a bare `wikidata`.
 */
import type { TextEdit } from '../../text/edit.ts';
import type { SchemaName } from '../generated/schemas.js';
import { editElements } from '../edit-elements.ts';
import { colonEnd, mapEdits, pairElements } from '../edit-maps.ts';
import { eolOf } from '../edit-lists.ts';
import { child, mapAt, mapsAt, stringAt } from '../read-node.ts';
import { yamlFlow, yamlScalar } from '../yaml-scalar.ts';
import { hasKey, innerOf, pairAt, type YamlMap, type YamlNode, type YamlPair } from '../yaml-node.ts';
import type { Migration } from './migration.ts';

export const fromDrafts: Migration = {
  from: 0,
  edits(schema, text, root) {
    return STEPS[schema](text, root);
  },
};

type Step = (text: string, root: YamlMap) => readonly TextEdit[];

const STEPS: Readonly<Record<SchemaName, Step>> = {
  sidecar: (text, root) => [
    ...sourceEdits(root),
    ...mapsAt(root, 'mentions').flatMap(mention => [...passageEdits(text, mention, MENTION_WORDS), ...nullEdits(text, mention)]),
    ...mapsAt(root, 'claims').flatMap(claim => claimEdits(text, claim)),
    ...idEdits(text, root, 'mentions', 'm'),
    ...idEdits(text, root, 'claims', 'c'),
  ],
  registry: (text, root) => mapsAt(root, 'entities').flatMap(entity => entityEdits(text, entity)),
  claims: (_, root) => mapsAt(root, 'claims').flatMap(claim => renamed(claim, ['text'], 'statement')),
  config: () => [],
};

/** What the words of a passage were called, the first that is there counts: `text` as `recognize` has it, `exact` as W3C selectors have it. */
const PASSAGE_WORDS: readonly string[] = ['text', 'exact'];
/** In hand-written drafts also the name itself: `- { name: Ana Petrova, start: 14, end: 25 }`. */
const MENTION_WORDS: readonly string[] = [...PASSAGE_WORDS, 'name'];

/** `source: strike.txt`, or `path: reports/strike.txt` at the top → `source: { text: strike.txt }`: a sidecar stands beside its text. */
function sourceEdits(root: YamlMap): readonly TextEdit[] {
  const pair = pairAt(root, 'source') ?? pairAt(root, 'path');
  if (pair?.value.kind !== 'scalar' || typeof pair.value.value !== 'string') return [];
  const name = pair.value.value.slice(pair.value.value.lastIndexOf('/') + 1);
  const key = pair.key.value === 'path' ? [{ span: innerOf(pair.key), newText: 'source' }] : [];
  return [...key, { span: { start: pair.value.start, end: pair.value.end }, newText: yamlFlow({ text: name }) }];
}

function claimEdits(text: string, claim: YamlMap): readonly TextEdit[] {
  const parts = child(claim, 'quote')?.kind === 'seq' ? mapsAt(claim, 'quote') : [];
  const cue = mapAt(claim, 'cue');
  return [
    ...passageEdits(text, claim, PASSAGE_WORDS),
    ...parts.flatMap(part => passageEdits(text, part, PASSAGE_WORDS)),
    ...(cue ? passageEdits(text, cue, PASSAGE_WORDS) : []),
    ...['speaker', 'addressee'].flatMap(key => partyEdits(text, claim, key)),
    ...nullEdits(text, claim),
  ];
}

/** `{ start: 0, end: 3, text: Ana, entity: ana }` → `ana`; without an entity the words stay: `{ text: An official, at: [0, 11] }`. */
function partyEdits(text: string, claim: YamlMap, key: string): readonly TextEdit[] {
  const pair = pairAt(claim, key);
  if (pair?.value.kind !== 'map') return [];
  const entity = stringAt(pair.value, 'entity');
  if (entity === undefined) return [...placeEdits(text, pair.value), ...nullEdits(text, pair.value)];
  return pair.value.flow ? [{ span: { start: pair.value.start, end: pair.value.end }, newText: yamlScalar(entity) }] : mapEdits(text, eolOf(text), claim, new Map([[key, entity]]));
}

function passageEdits(text: string, map: YamlMap, words: readonly string[]): readonly TextEdit[] {
  return [...renamed(map, words, 'quote'), ...placeEdits(text, map)];
}

/** `start: 14` and `end: 25` → `at: [14, 25]`, where the first of them stands. */
function placeEdits(text: string, map: YamlMap): readonly TextEdit[] {
  const [start, end] = [pairAt(map, 'start'), pairAt(map, 'end')];
  const [from, to] = [numberOf(start?.value), numberOf(end?.value)];
  if (!start || !end || from === undefined || to === undefined || hasKey(map, 'at')) return [];
  const [first, second] = start.key.start < end.key.start ? [start, end] : [end, start];
  return [
    { span: innerOf(first.key), newText: 'at' },
    { span: { start: first.value.start, end: first.value.end }, newText: `[${from}, ${to}]` },
    ...withoutPair(text, map, second),
  ];
}

function numberOf(node: YamlNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** `speaker: null` says what a missing key says. */
function nullEdits(text: string, map: YamlMap): readonly TextEdit[] {
  const empty = map.pairs.filter(({ value }) => value.kind === 'scalar' && value.value === null);
  return empty.length === map.pairs.length ? [] : empty.flatMap(pair => withoutPair(text, map, pair));
}

function idEdits(text: string, root: YamlMap, list: string, letter: string): readonly TextEdit[] {
  const entries = mapsAt(root, list);
  const taken = entries.map(entry => new RegExp(`^${letter}(\\d{1,9})$`).exec(stringAt(entry, 'id') ?? '')?.[1]);
  let next = taken.reduce((most, number) => Math.max(most, Number(number ?? 0)), 0) + 1;
  return entries.filter(entry => !hasKey(entry, 'id') && entry.pairs.length > 0).flatMap(entry =>
    editElements(text, eolOf(text), pairElements(text, entry), { removed: new Set(), inserted: new Map([[-1, [`id: ${letter}${next++}`]]]) }));
}

/** `alias: X` → `aliases: [X]`, `wikidata: Q42` → `links: { wikidata: Q42 }`, the value as it is written. */
function entityEdits(text: string, entity: YamlMap): readonly TextEdit[] {
  const alias = hasKey(entity, 'aliases') ? undefined : pairAt(entity, 'alias');
  const wikidata = hasKey(entity, 'links') ? undefined : pairAt(entity, 'wikidata');
  return [
    ...renamed(entity, ['label'], 'name'),
    ...(alias ? [{ span: innerOf(alias.key), newText: 'aliases' }, ...enclosed(alias.value, value => yamlFlow([value]))] : []),
    ...(wikidata ? [{ span: innerOf(wikidata.key), newText: 'links' }, ...enclosed(wikidata.value, value => yamlFlow({ wikidata: value }))] : []),
    ...nullEdits(text, entity),
  ];
}

function enclosed(value: YamlNode, written: (value: string) => string): readonly TextEdit[] {
  return value.kind === 'scalar' && typeof value.value === 'string' ? [{ span: { start: value.start, end: value.end }, newText: written(value.value) }] : [];
}

/** The first of the old words that is there gets the new one, unless that is there already. */
function renamed(map: YamlMap, words: readonly string[], name: string): readonly TextEdit[] {
  const word = hasKey(map, name) ? undefined : words.find(one => hasKey(map, one));
  const key = word === undefined ? undefined : pairAt(map, word)?.key;
  return key ? [{ span: innerOf(key), newText: name }] : [];
}

/** A comment behind the pair keeps its line. */
function withoutPair(text: string, map: YamlMap, pair: YamlPair): readonly TextEdit[] {
  const end = Math.max(colonEnd(text, pair.key), pair.value.end);
  if (!map.flow && /^[ \t]+#/.test(text.slice(end))) return [{ span: { start: pair.key.start, end: end + (/^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0) }, newText: '' }];
  const index = map.pairs.indexOf(pair);
  return editElements(text, eolOf(text), pairElements(text, map), { removed: new Set([index]), inserted: new Map() });
}
