/** Random sidecars as data, and as text in several layouts that say the same: what comparing and merging is tested with. */
import fc from 'fast-check';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type EntryData = Readonly<Record<string, Json>>;

export interface SidecarData {
  readonly source: EntryData;
  readonly mentions: readonly EntryData[];
  readonly claims: readonly EntryData[];
  readonly relations: readonly EntryData[];
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const record = (shape: Readonly<Record<string, fc.Arbitrary<Json | undefined>>>): fc.Arbitrary<EntryData> =>
  fc.record(shape).map(entry => Object.fromEntries(Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))));

const place = fc.integer({ min: 0, max: 5 }).map(start => [start * 10, start * 10 + 3]);
const quote = fc.constantFrom('Ana', 'Ben', 'the "Union": #1');
const decision = { status: maybe(fc.constantFrom('confirmed', 'suggested', 'rejected')), by: maybe(fc.constantFrom('alice', 'bob')), note: maybe(fc.constantFrom('Sure.', 'see # 2')) };
const words = fc.uniqueArray(fc.constantFrom('ana', 'ben', 'port'), { maxLength: 3 });

const mention = record({ id: fc.integer({ min: 1, max: 6 }).map(number => `m${number}`), entity: fc.constantFrom('ana', 'ben', 'person/cy'), quote, at: place, ...decision });
const claim = record({
  id: fc.integer({ min: 1, max: 4 }).map(number => `c${number}`), kind: fc.constantFrom('direct', 'narrated'), speaker: maybe(fc.constantFrom<Json>('ana', { text: 'She', at: [1, 4] })),
  quote, at: place, stance: maybe(fc.constantFrom('asserts', 'denies')), about: maybe(words), ...decision,
});
const relation = record({ type: fc.constantFrom('knows', 'member-of'), from: fc.constantFrom('m1', 'm2', 'm3', 'm4'), to: fc.constantFrom('m1', 'm2', 'm3', 'm4'), note: decision.note });
const source = record({ text: fc.constant('a.txt'), publisher: maybe(fc.constantFrom('herald', 'wire')), derivedFrom: maybe(fc.uniqueArray(fc.constantFrom('b.txt', 'c.txt'), { maxLength: 2 })) });

/** Small enough a world that two of them often agree in something. Ids are unique within one, and relations join what is there. */
export const sidecarData: fc.Arbitrary<SidecarData> = fc.record({
  source,
  mentions: fc.uniqueArray(mention, { maxLength: 4, selector: ({ id }) => id }),
  claims: fc.uniqueArray(claim, { maxLength: 2, selector: ({ id }) => id }),
  relations: fc.uniqueArray(relation, { maxLength: 2, selector: ({ type, from, to }) => `${String(type)} ${String(from)} ${String(to)}` }),
}).map(data => ({ ...data, relations: data.relations.filter(({ from, to }) => [from, to].every(id => data.mentions.some(one => one['id'] === id))) }));

export interface Layout {
  readonly entries: 'block' | 'flow';
  readonly eol: '\n' | '\r\n';
  readonly indent: 0 | 2;
  /** Keys of entries in this order: sorted by their last letter, or as they come. */
  readonly keys: 'given' | 'turned';
  readonly comments: boolean;
}

export const layout: fc.Arbitrary<Layout> = fc.record({
  entries: fc.constantFrom('block', 'flow'), eol: fc.constantFrom('\n', '\r\n'), indent: fc.constantFrom(0, 2), keys: fc.constantFrom('given', 'turned'), comments: fc.boolean(),
});

export const PLAIN: Layout = { entries: 'block', eol: '\n', indent: 2, keys: 'given', comments: false };

/** JSON is YAML: every value is written so. */
export function sidecarText({ source: about, mentions, claims, relations }: SidecarData, { entries, eol, indent, keys, comments }: Layout): string {
  const pad = ' '.repeat(indent);
  const remark = (words_: string): readonly string[] => (comments ? [`${pad}# ${words_}`] : []);
  const ordered = (entry: EntryData): readonly (readonly [string, Json])[] => (keys === 'given' ? Object.entries(entry) : Object.entries(entry).toReversed());
  const written = (entry: EntryData): readonly string[] => {
    const pairs = ordered(entry).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const tail = comments ? ` # of ${String(entry['id'] ?? entry['type'])}` : '';
    return entries === 'flow' ? [`${pad}- { ${pairs.join(', ')} }${tail}`] : pairs.map((pair, index) => `${pad}${index === 0 ? '- ' : '  '}${pair}${index === 0 ? tail : ''}`);
  };
  const list = (name: string, all: readonly EntryData[]): readonly string[] =>
    all.length === 0 ? [] : [`${name}:`, ...all.flatMap(entry => [...remark(`above ${String(entry['id'] ?? `${String(entry['type'])} ${String(entry['from'])}`)}`), ...written(entry)])];
  const lines = ['version: 1', 'source:', ...ordered(about).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), ...list('mentions', mentions), ...list('claims', claims), ...list('relations', relations)];
  return lines.map(line => line + eol).join('');
}

/** What the data says, so that two that say the same are deeply equal: defaults gone, lists without order sorted, entries by id. */
export function said(data: SidecarData): unknown {
  const all = (entries: readonly EntryData[]): unknown[] => entries.map(saidOf).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return { source: saidOf(data.source), mentions: all(data.mentions), claims: all(data.claims), relations: all(data.relations) };
}

function saidOf(one: EntryData): unknown {
  return Object.fromEntries(
    Object.entries(one)
      .filter(([key, value]) => !(key === 'status' && value === 'confirmed') && !(key === 'stance' && value === 'asserts') && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, WITHOUT_ORDER.has(key) ? [...(value as readonly string[])].toSorted() : value]),
  );
}

const WITHOUT_ORDER: ReadonlySet<string> = new Set(['about', 'derivedFrom']);

function sortKey(entry: unknown): string {
  const { id, type, from, to } = entry as EntryData;
  return JSON.stringify([id, type, from, to]);
}
