/** Finds the names of the registry in an article: a trie over token numbers, longest match first. */
import { fold } from '../text/fold.ts';
import type { Block, Word } from '../tokens/token.ts';
import { tokenize, wordsOf } from '../tokens/tokenize.ts';
import { foldArabic, isArabicScript, readingsOf } from './arabic-script.ts';
import type { EntityType } from './mention.ts';
import type { Registry } from './registry.ts';

/** The words `[from, to)` are a name of each of `candidates`, strong names first. */
export interface RegistryMatch {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly string[];
  readonly type: EntityType;
  /** No candidate has the surface among its strong names as it is written. */
  readonly weak: boolean;
  /** Letters at the front of the first word that are a word of their own: the "و" of "وبغداد". */
  readonly skip?: number;
}

export interface RegistryMatcher {
  readonly root: Node;
  /** Folded token to its number. */
  readonly tokenIds: ReadonlyMap<string, number>;
  /** Some name begins small, so that small words have to be looked up too: "al-Kadir". */
  readonly beginsSmall: boolean;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly names: Name[];
}

interface Name {
  readonly entity: string;
  readonly type: EntityType;
  readonly words: readonly Word[];
  readonly weak: boolean;
}

export function registryMatcherOf(registry: Registry): RegistryMatcher {
  const root: Node = { next: new Map(), names: [] };
  const tokenIds = new Map<string, number>();
  let beginsSmall = false;
  for (const entity of registry.entities.values()) {
    for (const surface of [entity.name, ...entity.aliases]) add(surface, false);
    for (const surface of entity.weakAliases) add(surface, true);

    function add(surface: string, weak: boolean): void {
      const words = wordsOf(tokenize(surface));
      // Hyphens are optional: "Salah al-Din", "Salah-al-Din" and "Salah al Din" are one path.
      const path = words.filter(word => !isHyphen(word)).map(word => numberOf(tokenIds, word));
      if (path.length === 0) return;
      beginsSmall ||= words[0]?.shape !== 'title' && words[0]?.shape !== 'upper' && words[0]?.shape !== 'mixed';
      let node = root;
      for (const id of path) {
        let next = node.next.get(id);
        if (!next) node.next.set(id, (next = { next: new Map(), names: [] }));
        node = next;
      }
      node.names.push({ entity: entity.id, type: entity.type, words, weak });
    }
  }
  return { root, tokenIds, beginsSmall };
}

/** The matches in order of reading, none overlapping another. */
export function matchRegistry(matcher: RegistryMatcher, words: readonly Word[], blocks: readonly Block[]): RegistryMatch[] {
  const matches: RegistryMatch[] = [];
  if (matcher.tokenIds.size === 0) return matches;
  for (const block of blocks) {
    const caps = isAllCaps(words, block);
    for (let i = block.from; i < block.to; i++) {
      if (words[i]?.shape === 'lower' && !matcher.beginsSmall) continue; // only a name's later words may be written small
      const match = longestAt(matcher, words, i, block, caps);
      if (!match) continue;
      matches.push(match);
      i = match.to - 1;
    }
  }
  return matches;
}

function longestAt(matcher: RegistryMatcher, words: readonly Word[], from: number, block: Block, caps: boolean): RegistryMatch | undefined {
  const head = headAt(matcher, words[from], lookup(matcher.tokenIds, words[from]));
  let node = matcher.root.next.get(head.id);
  if (!node) return undefined;
  let best: RegistryMatch | undefined;
  for (let i = from; node; ) {
    const fitting = node.names.filter(name => caseFits(name.words, words, from, i + 1, caps));
    const match = matchOf(fitting, words, from, i + 1, head.skip);
    // Of "Amber Front group", with both forms in the registry, the name alone: the small noun only describes it.
    const describes = match && best && DESCRIPTORS.has(words[i]?.text ?? '') && best.to === i && !best.weak && best.candidates.some(id => match.candidates.includes(id));
    if (match && !describes) best = match;
    i++;
    if (i < block.to && isHyphen(words[i]) && !words[i]?.spaced && !words[i + 1]?.spaced) i++;
    node = i < block.to && node.next.size > 0 ? node.next.get(lookup(matcher.tokenIds, words[i])) : undefined;
  }
  return best;
}

/** The number of a name's first word, what Arabic joins to its front taken off where the word as it stands begins no name. */
function headAt(matcher: RegistryMatcher, word: Word | undefined, id: number): { readonly id: number; readonly skip: number } {
  if (!word || !isArabicScript(word.text) || matcher.root.next.has(id)) return { id, skip: 0 };
  for (const { rest, skip } of readingsOf(word.text)) {
    const number = matcher.tokenIds.get(foldArabic(rest));
    if (number !== undefined && matcher.root.next.has(number)) return { id: number, skip };
  }
  return { id, skip: 0 };
}

function matchOf(names: readonly Name[], words: readonly Word[], from: number, to: number, skip: number): RegistryMatch | undefined {
  if (names.length === 0) return undefined;
  const ranked = names
    .map(name => ({ name, weak: name.weak || !isSpelledAlike(name.words, words, from, to, skip) }))
    .toSorted((a, b) => Number(a.weak) - Number(b.weak));
  const first = ranked[0];
  if (!first) return undefined;
  return { from, to, candidates: [...new Set(ranked.map(({ name }) => name.entity))], type: first.name.type, weak: first.weak, ...(skip > 0 && { skip }) };
}

/**
 * How a name may be written other than in the registry: "ERBIL" in capitals, the particle of "Al-Kadir" large, the
 * common noun of "Harbour ministry" small. "US" is never "us", nor "Reading" "reading".
 */
function caseFits(name: readonly Word[], words: readonly Word[], from: number, to: number, caps: boolean): boolean {
  const written: Word[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word && !isHyphen(word)) written.push(word);
  }
  const given = name.filter(word => !isHyphen(word));
  const large = written.every(word => word.shape !== 'lower' && word.shape !== 'title' && word.shape !== 'mixed') || caps;
  return given.every((word, i) => {
    const here = written[i];
    if (!here) return false;
    if (caps && given.length === 1 && word.shape === 'upper' && ORDINARY.has(word.lower)) return false; // "IS" in "WHERE IS THE MONEY"
    if (here.text === word.text) return true;
    if (word.shape === 'upper') return here.shape === 'upper';
    if (word.shape === 'lower') return here.shape !== 'upper' || large;
    if (here.shape === 'upper') return large || word.shape === 'mixed';
    if (here.shape === 'lower') return i > 0 && COMMON_NOUNS.has(here.lower);
    return true;
  });
}

/** Same letters apart from case: an accent more or less makes the match a proposal. */
function isSpelledAlike(name: readonly Word[], words: readonly Word[], from: number, to: number, skip: number): boolean {
  const given = name.filter(word => !isHyphen(word));
  let k = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word || isHyphen(word)) continue;
    const own = given[k++]?.lower ?? '';
    if (own.normalize('NFC') === word.lower.normalize('NFC')) continue;
    // Two ways to write one Arabic letter are no other spelling.
    if (!isArabicScript(own) || (foldArabic(own) !== foldArabic(word.lower) && !(i === from && skip > 0))) return false;
  }
  return true;
}

/** A line whose letters are all capitals says nothing about what is a name. */
export function isAllCaps(words: readonly Word[], block: Block): boolean {
  let upper = 0;
  for (let i = block.from; i < block.to; i++) {
    const word = words[i];
    if (word?.shape === 'lower' || word?.shape === 'mixed' || (word?.shape === 'title' && word.text.length > 2)) return false;
    if (word?.shape === 'upper') upper++;
  }
  return upper > 2;
}

/** Abbreviations that are also words; in a line of capitals they are taken for the word. */
export const ORDINARY: ReadonlySet<string> = new Set(['is', 'us', 'it', 'ap', 'am', 'an', 'as', 'at', 'be', 'by', 'do', 'go', 'he', 'if', 'in', 'me', 'my', 'no', 'of', 'on', 'or', 'so', 'to', 'up', 'we', 'who', 'car', 'all', 'can', 'has', 'aid', 'act', 'ran']);

/** What follows a name to say what it is, when written small. */
const DESCRIPTORS: ReadonlySet<string> = new Set(['group', 'organization', 'organisation', 'movement', 'militia', 'network', 'militants', 'forces', 'fighters', 'city', 'province', 'region', 'governorate', 'district', 'town']);

/** Nouns that a text writes small inside a name that the registry writes large: "Harbour ministry". */
const COMMON_NOUNS: ReadonlySet<string> = new Set([
  'ministry', 'army', 'navy', 'police', 'government', 'parliament', 'party', 'council', 'committee', 'commission', 'department', 'directorate', 'agency', 'authority', 'office', 'court', 'embassy',
  'forces', 'force', 'command', 'movement', 'front', 'group', 'militia', 'brigade', 'brigades', 'region', 'province', 'governorate', 'district', 'city', 'town', 'village', 'river', 'valley', 'bank',
  'university', 'company', 'union', 'affairs', 'of', 'the', 'in', 'for', 'and', 'war', 'agreement', 'summit',
]);

function lookup(ids: ReadonlyMap<string, number>, word: Word | undefined): number {
  return word === undefined ? -1 : ids.get(word.lower) ?? (isPlain(word.lower) ? -1 : ids.get(keyOf(word.lower)) ?? -1);
}

function numberOf(ids: Map<string, number>, word: Word): number {
  const key = keyOf(word.lower);
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = ids.size));
  return id;
}

function keyOf(lower: string): string {
  return isArabicScript(lower) ? foldArabic(lower) : fold(lower);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

export function isHyphen(word: Word | undefined): boolean {
  return word?.text === '-' || word?.text === '‐' || word?.text === '‑';
}
