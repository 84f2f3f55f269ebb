/** What two annotators' entries on one passage come to: what both hold, what a person decided over a suggestion, and what is left to decide. */
import { shorten } from '../text/escape.ts';
import type { SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { yamlFlow, type YamlRecord, type YamlValue } from '../sidecar/yaml-scalar.ts';
import { CLAIMS, MENTIONS, type EntryUnit } from './from-sidecar.ts';
import type { Paired } from './pair-entries.ts';

export type Verdict =
  /** The first's entry stands as it is; `fill`: keys that only the other's has. */
  | { readonly kind: 'ours'; readonly agreed: boolean; readonly fill: YamlRecord }
  /** The first's is a suggestion, and the other has decided: the other's entry in its place. */
  | { readonly kind: 'theirs' }
  /** Nobody disputes it: the other's entry beside the rest. */
  | { readonly kind: 'added' }
  /** A person is to decide. `told` is one line without a full stop; `together`: both are kept in one entry. */
  | { readonly kind: 'open'; readonly told: string; readonly together: boolean };

export interface Compared {
  /** What to call the two. */
  readonly names: readonly [string, string];
  readonly text: string;
  recordOf(unit: EntryUnit, side: 0 | 1): YamlRecord;
}

export function verdictOf(layer: 'mentions' | 'claims', pair: Paired<SidecarMention> | Paired<SidecarClaim>, context: Compared): Verdict {
  const { one, other } = pair;
  if (!one || !other) return aloneVerdict(layer, one, other, context);
  const [ours, theirs] = [isDecided(one), isDecided(other)];
  if (!ours) return theirs ? { kind: 'theirs' } : OURS;
  if (!theirs) return OURS;
  const statuses = [one.entry.status, other.entry.status];
  if (statuses.every(status => status === 'rejected')) return AGREED;
  const [first, second] = context.names;
  if (statuses.includes('rejected')) return { kind: 'open', told: `${one.entry.status} by ${first}, ${other.entry.status} by ${second}`, together: true };
  const told = [
    ...(pair.exact ? [] : [`boundary ${wordsOf(one, context)} (${first}) or ${wordsOf(other, context)} (${second})`]),
    ...differingLabels(layer, one, other).map(name => `${name} ${one.labels[name] ?? 'open'} (${first}) or ${other.labels[name] ?? 'open'} (${second})`),
    ...differingKeys(layer, one, other, context).map(key => `${key} ${flow(context.recordOf(one, 0)[key])} (${first}) or ${flow(context.recordOf(other, 1)[key])} (${second})`),
  ];
  if (told.length === 0) return { ...AGREED, fill: missingKeys(layer, one, other, context) };
  // Two claims have too much in them for one entry; of a mention the candidates stand in one.
  return { kind: 'open', told: told.join('; '), together: pair.exact && layer === 'mentions' };
}

const OURS = { kind: 'ours', agreed: false, fill: {} } as const;
const AGREED = { kind: 'ours', agreed: true, fill: {} } as const;

function aloneVerdict(layer: 'mentions' | 'claims', one: EntryUnit | undefined, other: EntryUnit | undefined, { names }: Compared): Verdict {
  const unit = one ?? other;
  if (unit?.entry.status !== 'confirmed') return one ? OURS : { kind: 'added' };
  return { kind: 'open', told: `only ${names[one ? 0 : 1]} has this ${layer.slice(0, -1)}`, together: false };
}

export function isDecided({ entry }: EntryUnit): boolean {
  return entry.status !== 'suggested';
}

export function differingLabels(layer: 'mentions' | 'claims', one: EntryUnit, other: EntryUnit): readonly string[] {
  return (layer === 'mentions' ? MENTIONS : CLAIMS).labels.filter(name => one.labels[name] !== other.labels[name]);
}

/** Keys besides the words and the labels; what only one of the two has is no difference. */
const KEYS: Readonly<Record<'mentions' | 'claims', readonly string[]>> = {
  mentions: [],
  claims: ['cue', 'addressee', 'about', 'place', 'date', 'values', 'credibility', 'same', 'relations'],
};
/** Taken over where only one has them, and of no weight where they differ. */
const REMARKS: readonly string[] = ['note', 'suppress'];

function differingKeys(layer: 'mentions' | 'claims', one: EntryUnit, other: EntryUnit, context: Compared): readonly string[] {
  const [ours, theirs] = [context.recordOf(one, 0), context.recordOf(other, 1)];
  return KEYS[layer].filter(key => ours[key] !== undefined && theirs[key] !== undefined && sameness(key, ours[key]) !== sameness(key, theirs[key]));
}

function missingKeys(layer: 'mentions' | 'claims', one: EntryUnit, other: EntryUnit, context: Compared): YamlRecord {
  const [ours, theirs] = [context.recordOf(one, 0), context.recordOf(other, 1)];
  return Object.fromEntries([...KEYS[layer], ...REMARKS].flatMap(key => (ours[key] === undefined && theirs[key] !== undefined ? [[key, theirs[key]]] : [])));
}

/** The same for values that mean the same: entities in any order, words of a cue with or without their surroundings. */
function sameness(key: string, value: YamlValue): string {
  if (Array.isArray(value) && (key === 'about' || key === 'relations')) return JSON.stringify(value.map(item => JSON.stringify(item)).toSorted());
  if (typeof value === 'object' && !Array.isArray(value) && (key === 'cue' || key === 'addressee')) {
    const { quote, text, at } = value as YamlRecord;
    return JSON.stringify([quote ?? text, at]);
  }
  return JSON.stringify(value);
}

function wordsOf({ spans }: EntryUnit, { text }: Compared): string {
  return `"${shorten(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), 60)}"`;
}

function flow(value: YamlValue | undefined): string {
  return value === undefined ? 'none' : shorten(yamlFlow(value), 80);
}
