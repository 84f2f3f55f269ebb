/** Finds institutions by their heads, beside the names of a trained finder: the only names that rules see and it often does not. */
import type { ArticleText, Block, Word, WordRange } from '../tokens/token.ts';
import { isOneOf, wordTest } from '../tokens/word-form.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundName } from './name-finder.ts';
import { isAllCaps } from './registry-matcher.ts';
import { isCapital, runsOf } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { hasOrganizationHead, segmentsOf, type Segment } from './segments.ts';
import { EVENT_HEADS, EVENT_OPENERS, ORGANIZATION_HEADS, PARTICLES, PLACE_HEADS, TEXT_HEADS } from './tables/heads.ts';
import { ROLE_NOUNS } from './tables/titles.ts';

/** What the gazetteer knows. */
const KNOWN = 0.95;
/** "Ministry of Irrigation". */
const HEADED = 0.85;

/**
 * Organizations of several words with the head of an institution: "Ministry of Looms" where nothing is found, and "Ministry of Trade and Industry"
 * where only "Ministry of Trade" is. `tagged` in order of reading.
 */
export function institutionsBeside(article: ArticleText, tagged: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words } = article;
  const found: FoundName[] = [];
  const isTagged = coveredBy(tagged);
  let k = 0;
  for (const sentence of article.sentences) {
    const first = k;
    while (k < tagged.length && tagged[k]!.from < sentence.to) k++;
    const block = article.blocks[sentence.block];
    if (!block || block.role === 'furniture' || block.role === 'date' || !mayHaveInstitution(words, sentence, tagged, first) || isShouted(words, block)) continue;
    for (const run of runsOf(words, sentence.from, sentence.to, lexicon)) {
      if (isTagged(run.from, run.to)) continue; // what is found in it would not stand
      for (const segment of segmentsOf(words, run, opensSentence(words, run.from, sentence.from), lexicon)) {
        const confidence = confidenceOf(words, segment, lexicon);
        if (confidence > 0) found.push({ from: segment.from, to: segment.to, type: 'organization', confidence });
      }
    }
  }
  return found;
}

const isHead = wordTest(({ lower, shape }) => shape !== 'lower' && ORGANIZATION_HEADS.has(lower));
const isLink = isOneOf(new Set([',', 'and', '&', 'for', 'on', 'of']));

/** A head beside another capital or an "of" that no name covers, or a name that may go on: else the sentence's runs need not be found. `tagged` from `k` on. */
function mayHaveInstitution(words: readonly Word[], { from, to }: WordRange, tagged: readonly FoundName[], k: number): boolean {
  for (let i = from; i < to; i++) {
    const name = tagged[k];
    if (name && name.from <= i) {
      if (name.type === 'organization' && isLink(words[name.to]) && isCapital(words[name.to + 1])) return true;
      i = name.to - 1;
      k++;
    } else if (isHead(words[i]) && (isCapital(words[i - 1]) || isCapital(words[i + 1]) || isLink(words[i + 1]))) return true;
  }
  return false;
}

/** Asked in order of reading. */
function coveredBy(names: readonly FoundName[]): (from: number, to: number) => boolean {
  let k = 0;
  return (from, to) => {
    while (k < names.length && names[k]!.to <= from) k++;
    const name = names[k];
    return name !== undefined && name.from <= from && to <= name.to;
  };
}

/** How surely the segment names an institution, 0 to 1; 0 where nothing says so. */
function confidenceOf(words: readonly Word[], { from, to, titled }: Segment, lexicon: Lexicon): number {
  const last = words[to - 1];
  const count = countOf(words, from, to);
  if (!last || count < 2 || isNoise(words, from, to)) return 0;
  const known = knownPhrase(words, from, to, lexicon);
  if (known) return known.type === 'organization' ? KNOWN : 0;
  if (titled && count <= 5 && !ORGANIZATION_HEADS.has(last.lower) && !isModifier(words[to])) return 0; // "Minister Ada Moyo"
  if (TEXT_HEADS.has(last.lower) && lexicon.isCommon(last.lower)) return 0; // "Council Act"
  return isOfInstitution(words, from, to) || (!isEvent(words, from, to) && isHeaded(words, from, to)) ? HEADED : 0;
}

/** At the "director" of "deputy Amber Council director". */
function isModifier(after: Word | undefined): boolean {
  return after?.shape === 'lower' && after.spaced && ROLE_NOUNS.has(after.lower);
}

function isEvent(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  return (isCapital(first) && EVENT_OPENERS.has(first?.lower ?? '')) || (isCapital(last) && EVENT_HEADS.has(last?.lower ?? ''));
}

/** "Harbour Workers' Union", "Council for Arid Lands", "Reserve Bank of Oru"; "Bank Street" is a place. */
function isHeaded(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]?.lower ?? '';
  if (ORGANIZATION_HEADS.has(last)) return true;
  for (let i = from; i < to; i++) if (words[i]?.text === '&') return true;
  return !PLACE_HEADS.has(last) && hasOrganizationHead(words, from, to);
}

/** "Commission for Fair Competition", whose last word alone would be an event. */
function isOfInstitution(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    const next = words[i + 1]?.lower;
    if (next === 'of' || next === 'for') return ORGANIZATION_HEADS.has(words[i]?.lower ?? '');
  }
  return false;
}

/** Words that count: without hyphens, stops and the particles between. */
function countOf(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.kind === 'word' && !PARTICLES.has(word.lower)) count++;
  }
  return count;
}

/** Letters of two scripts in one word, or more letters than words have: bytes read as text. */
function isNoise(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = words[i]?.text ?? '';
    if (text.length > 30 || (!/^[\x21-\x7e’]*$/.test(text) && /\p{Script=Latin}/u.test(text) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))) return true;
  }
  return false;
}

/** Only marks stand between the beginning of the sentence, or of a quotation, and the word. */
function opensSentence(words: readonly Word[], i: number, from: number): boolean {
  const before = words[i - 1];
  return i === from || before?.kind === 'quote' || /^(?::|—|–|--|-)$/.test(before?.text ?? '');
}

/** A line of capitals or of title case, as headlines have: its capitals prove nothing. */
function isShouted(words: readonly Word[], block: Block): boolean {
  if (isAllCaps(words, block)) return true;
  if (block.role !== 'headline' && block.role !== 'summary') return false;
  let large = 0;
  let small = 0;
  for (let i = block.from; i < block.to; i++) {
    const word = words[i];
    if (word?.kind !== 'word' || word.text.length < 4) continue;
    if (word.shape === 'lower') small++;
    else large++;
  }
  return large > 3 && small <= large / 4;
}
