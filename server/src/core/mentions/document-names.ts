/** What the whole article says of its names: one type for one surface, and a name found once is found everywhere. */
import type { ArticleText, Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import { ENTITY_TYPES, type EntityType } from './mention.ts';
import type { FoundName } from './name-finder.ts';
import { isCapital } from './runs.ts';
import { phraseOf } from './phrase.ts';
import { spread } from './spread.ts';
import { ARABIC_ARTICLES } from './tables/heads.ts';

/** Below this a name needs a second, stronger place in the document. */
export const CERTAIN = 0.45;

/** The names and those that repeat them, in order of reading. */
export function overDocument(article: ArticleText, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  return spread(article, settle(article, names), lexicon).filter(name => name.confidence >= CERTAIN);
}

/** One surface, one type: the strongest evidence in the document decides for all its places; before it, a person's whole name. */
function settle(article: ArticleText, names: readonly FoundName[]): FoundName[] {
  const ends = endsOfPersons(article.words, names);
  const surfaces = new Map<string, { readonly votes: number[]; strongest: number; readonly endsPerson: boolean }>();
  const surfaceOf = names.map(name => {
    const key = phraseOf(article.words, name.from, name.to).toLowerCase();
    let surface = surfaces.get(key);
    if (!surface) surfaces.set(key, (surface = { votes: ENTITY_TYPES.map(() => 0), strongest: 0, endsPerson: ends.has(key) }));
    const type = ENTITY_TYPES.indexOf(name.type);
    surface.votes[type] = (surface.votes[type] ?? 0) + name.confidence ** 2;
    surface.strongest = Math.max(surface.strongest, name.confidence);
    return surface;
  });
  return names.map((name, i) => {
    const long = i > 0 ? names[i - 1] : undefined;
    // "Amber River Authority (ARA)": the abbreviation is of the same kind.
    if (long && isBracketed(article.words, long, name)) return retyped(name, long.type, Math.max(long.confidence, 0.8));
    const { votes, strongest, endsPerson } = surfaceOf[i]!;
    if (endsPerson) return retyped(name, 'person', strongest);
    let type = ENTITY_TYPES.indexOf(name.type);
    for (let candidate = 0; candidate < votes.length; candidate++) if (votes[candidate]! > votes[type]!) type = candidate;
    return retyped(name, ENTITY_TYPES[type] ?? name.type, strongest);
  });
}

/**
 * "al-sadr" of "Ridha al-Sadr": at the beginning of a sentence "Al-Sadr" looks like the many organizations with that article.
 * Other surnames prove less: a firm may be named after its founder.
 */
function endsOfPersons(words: readonly Word[], names: readonly FoundName[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { from, to, type } of names) {
    if (type === 'person' && to - from > 3 && words[to - 2]?.text === '-' && ARABIC_ARTICLES.has(words[to - 3]?.lower ?? '')) ends.add(phraseOf(words, to - 3, to).toLowerCase());
  }
  return ends;
}

/** Written out, as a copy by spreading takes several times as long. */
function retyped({ from, to, source }: FoundName, type: EntityType, confidence: number): FoundName {
  return { from, to, type, confidence, source };
}

/** Beside a place only its own initials: "Papua New Guinea (PNG)", but the agency of "SAN FRANCISCO (AP)". */
function isBracketed(words: readonly Word[], long: FoundName, short: FoundName): boolean {
  const isShort = long.type !== 'person' && long.to - long.from > 1 && short.from === long.to + 1 && short.to === short.from + 1 && words[long.to]?.text === '(' && words[short.to]?.text === ')' && words[short.from]?.shape === 'upper';
  return isShort && (long.type !== 'place' || initialsOf(words.slice(long.from, long.to)) === words[short.from]?.text.replaceAll('.', ''));
}

function initialsOf(words: readonly Word[]): string {
  return words.map(word => (isCapital(word) ? word.text[0] : '')).join('');
}
