/** The gazetteer in memory: countries, peoples, well-known institutions, and words that are no names. */
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';
import type { EntityType } from './mention.ts';

export interface Known {
  readonly type: EntityType;
  /** The name it goes by: "United States" for "US". */
  readonly name: string;
  /** Of a country, its capital and its people: the country. */
  readonly country?: string;
}

export interface Lexicon {
  /** What a phrase names as written; abbreviations only in capitals ("US", not "us"). */
  known(phrase: string): Known | undefined;
  /** Whether a lower-case word is an ordinary one, so that a capital needs another reason than a name. */
  isCommon(lower: string): boolean;
}

/** Reads model/gazetteer.txt: sections that begin "= name". An empty text gives a lexicon that knows nothing. */
export function lexiconFrom(text: string): Lexicon {
  const known = new Map<string, Known>();
  const capitals = new Map<string, Known>();
  let common: ReadonlySet<string> = new Set();
  const add = (name: string, value: Known) => {
    // "US", "U.N.", "G7": written in capitals they are names, otherwise words.
    const table = /^[\p{Lu}\d.+&-]+$/u.test(name) ? capitals : known;
    const key = table === capitals ? name : fold(name);
    if (!table.has(key)) table.set(key, value);
  };
  const readers: Record<string, (line: string) => void> = {
    country: line => addCountry(line, add),
    organization: line => {
      const [name = '', ...aliases] = line.split(', ');
      for (const alias of [name, ...aliases]) add(alias, { type: 'organization', name });
    },
    group: line => { for (const name of line.split('|')) if (!known.has(name)) known.set(name, { type: 'group', name: capitalised(name) }); },
    common: line => { common = new Set(line.split('|')); },
  };
  let reader: ((line: string) => void) | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('= ')) reader = Object.hasOwn(readers, line.slice(2)) ? readers[line.slice(2)] : undefined;
    else if (line) reader?.(line);
  }
  const look = (phrase: string): Known | undefined => {
    const folded = fold(phrase);
    return (phrase !== folded ? capitals.get(phrase) : undefined) ?? known.get(folded);
  };
  // The same phrases are asked for again and again; a run of articles repeats most of them.
  const remembered = rememberedBy(phrase => look(phrase) ?? null);
  return {
    known: phrase => remembered(phrase) ?? undefined,
    isCommon: lower => common.has(lower) || isInflected(lower, common),
  };
}

/** "Iraq / Baghdad / Iraqi, Iraqis". */
function addCountry(line: string, add: (name: string, value: Known) => void): void {
  const [names = '', capitals = '', people = ''] = line.split('/').map(part => part.trim());
  const country = namesOf(names)[0] ?? '';
  const capital = namesOf(capitals)[0] ?? '';
  const [demonym = ''] = namesOf(people);
  for (const name of namesOf(names)) add(name, { type: 'place', name: country, country });
  for (const name of namesOf(capitals)) add(name, { type: 'place', name: capital, country });
  for (const name of namesOf(people)) add(name, { type: 'group', name: demonym, country });
}

function namesOf(part: string): string[] {
  return part.split(', ').filter(name => name !== '');
}

/** "lawmakers" where the list holds "lawmaker", "vowed" for "vow". */
function isInflected(lower: string, common: ReadonlySet<string>): boolean {
  if (lower.length < 5) return false;
  if (lower.endsWith('s') && (common.has(lower.slice(0, -1)) || (lower.endsWith('es') && common.has(lower.slice(0, -2))) || (lower.endsWith('ies') && common.has(`${lower.slice(0, -3)}y`)))) return true;
  if (lower.endsWith('ed') && (common.has(lower.slice(0, -2)) || common.has(lower.slice(0, -1)))) return true;
  if (lower.endsWith('ing') && (common.has(lower.slice(0, -3)) || common.has(`${lower.slice(0, -3)}e`))) return true;
  return lower.endsWith('ly') && common.has(lower.slice(0, -2));
}

function capitalised(name: string): string {
  return name.replace(/(^|[ -])\p{Ll}/gu, letter => letter.toUpperCase());
}

export const EMPTY_LEXICON: Lexicon = { known: () => undefined, isCommon: () => false };
