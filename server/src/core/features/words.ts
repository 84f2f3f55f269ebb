/** Says things in words for hovers that are read aloud: dates, periods, counts, lists, links to passages. */
import type { Corpus, Location } from '../corpus/corpus.ts';
import type { QuantityValue } from '../mentions/mention.ts';
import type { EntityRole } from '../mentions/registry.ts';
import { escapeMarkdown, shorten } from '../text/escape.ts';

export { dateInWords, periodInWords } from '../text/date-words.ts';

/** "100 to 150 fighters", "at least 7 dead", "15 percent". */
export function quantityInWords({ min, max, what }: Omit<QuantityValue, 'kind'>): string {
  const unit = what === '%' ? 'percent' : what;
  const amount = min !== undefined && max !== undefined ? (min === max ? number(min) : `${number(min)} to ${number(max)}`)
    : min !== undefined ? `at least ${number(min)}`
    : max !== undefined ? `at most ${number(max)}`
    : 'an unknown number';
  return unit === undefined ? amount : `${amount} ${unit}`;
}

/** "Prime Minister of the KRG". */
export function roleInWords(corpus: Corpus, role: EntityRole): string {
  return role.of === undefined ? role.title : `${role.title} of ${nameOf(corpus, role.of)}`;
}

/** The name of an entity for a person; an id that nobody knows stays an id. */
export function nameOf(corpus: Corpus, id: string): string {
  return corpus.entries.get(id)?.entity.name ?? corpus.entities.get(id)?.name ?? id;
}

/** "a, b and c". */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** "once", "twice", "7 times". */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

export function countInWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A link to a passage; `protocol/` turns the address into one of the editor's. The label is escaped here. */
export function linkTo(label: string, { path, span }: Location): string {
  const address = path.split('/').map(step => encodeURIComponent(step).replace(/[()'*!]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)).join('/');
  return `[${escapeMarkdown(shorten(label, 90))}](glossator-file:${address}#${span.start})`;
}

function number(value: number): string {
  // "1,200,000": Intl is not in every host the same, and one notation is enough here.
  const [whole = '', fraction] = String(value).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
