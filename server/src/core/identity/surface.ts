/** What the text of a name tells by itself: worked out once for all mentions that read alike. */
import type { Known, Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { ARABIC_ARTICLES } from '../mentions/tables/heads.ts';
import { rememberedBy } from '../text/memo.ts';
import { flat } from './descriptors.ts';
import { initialsOf } from './initials.ts';
import type { Institution } from './institutions.ts';
import { keyOf } from './name-key.ts';
import { personNameOf, type PersonName } from './person-names.ts';

export interface Surface {
  /** In one line, with single spaces. */
  readonly text: string;
  readonly key: string;
  /** The key without an Arabic article: news writes "Al-Karada" and "Karada" of one club or town. */
  readonly bareKey: string;
  readonly wordCount: number;
  /** No small letter. */
  readonly isCapitals: boolean;
  readonly known: Known | undefined;
  /** What it names if it is a place: "Republic of Oru" is known by its last word. */
  readonly knownPlace: Known | undefined;
  /** The key of the name that `known` and that `knownPlace` go by. */
  readonly knownKey: string | undefined;
  readonly knownPlaceKey: string | undefined;
  /** Read when first asked for, by the functions below and in `institutions.ts`. */
  person: PersonName | undefined;
  initials: readonly string[] | undefined;
  institution: Institution | null | undefined;
}

const read = new WeakMap<Lexicon, (text: string) => Surface>();

/** For each mention, in order; undefined for dates and quantities, which name nobody. */
export function surfacesOf(mentions: readonly Mention[], lexicon: Lexicon): readonly (Surface | undefined)[] {
  let surfaceOf = read.get(lexicon);
  if (!surfaceOf) read.set(lexicon, (surfaceOf = rememberedBy(text => readSurface(text, lexicon))));
  const surfaces: (Surface | undefined)[] = [];
  for (const { type, text } of mentions) surfaces.push(type === 'date' || type === 'quantity' ? undefined : surfaceOf(text));
  return surfaces;
}

/** What a mention of the type names by its text. */
export function knownAs({ known, knownPlace }: Surface, type: Mention['type'] | undefined): Known | undefined {
  return type === 'place' ? knownPlace : known;
}

/** What mentions of the type that name the same by their text share: "US" and "United States". */
export function nameKeyOf(surface: Surface, type: Mention['type']): string {
  const known = knownAs(surface, type);
  const isKnown = known?.type === type;
  if (type === 'place') return (isKnown ? surface.knownPlaceKey : undefined) ?? surface.bareKey;
  return (isKnown ? surface.knownKey : undefined) ?? (type === 'organization' ? surface.bareKey : surface.key);
}

/** As the name of a person. */
export function personOf(surface: Surface): PersonName {
  return (surface.person ??= personNameOf(surface.text));
}

export function initialsIn(surface: Surface): readonly string[] {
  return (surface.initials ??= initialsOf(surface.text));
}

function readSurface(written: string, lexicon: Lexicon): Surface {
  const text = flat(written);
  const known = lexicon.known(text);
  const knownPlace = known ?? lexicon.known(text.replace(STATE, ''));
  const key = keyOf(text);
  return {
    text, key, bareKey: bareOf(key), wordCount: text.split(/[\s-]+/).length, isCapitals: text === text.toUpperCase(),
    known, knownPlace, knownKey: known && bareOf(keyOf(known.name)), knownPlaceKey: knownPlace && keyOf(knownPlace.name),
    person: undefined, initials: undefined, institution: undefined,
  };
}

function bareOf(key: string): string {
  return key.replace(ARTICLE, '');
}

/** Before a name of four letters and more. */
const ARTICLE = new RegExp(`^(?:${[...ARABIC_ARTICLES].join('|')}) (?=\\p{L}{4})`, 'u');

/** Before the name of a country: "Republic of Oru". */
const STATE = /^(?:(?:islamic|people's|arab|united|federal|democratic|hashemite) )*(?:republic|kingdom|state|sultanate|emirate|commonwealth|grand duchy) of (?:the )?/i;
