/** Names of a trained finder, made whole: edges of persons, heads that decide, institutions that it missed. */
import type { ArticleText, Word } from '../tokens/token.ts';
import { CERTAIN, overDocument } from './document-names.ts';
import { plainTypeOf } from './head-evidence.ts';
import { isDescribed } from './headline-names.ts';
import { institutionsBeside } from './institution-names.ts';
import type { Lexicon } from './lexicon.ts';
import { afterPost, fromYear, personEdges } from './name-edges.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { knownPhrase } from './phrase.ts';
import { MONEY_CODES } from './tables/money.ts';
import { OFFICES } from './tables/titles.ts';

/** What the gazetteer is sure of. */
const SURE = 0.95;

/**
 * A trained finder helped by the rules: its names stand, the rules add institutions that it missed and say where one goes
 * on, and what either found is found everywhere in the document.
 */
export function trainedNames(trained: NameFinder, lexicon: Lexicon): NameFinder {
  return (article, known = []) => {
    const tagged: FoundName[] = [];
    const unknown = trained(article, known).filter(name => !known.some(({ from, to }) => from <= name.from && name.to <= to));
    const certain = unknown.flatMap(name => afterPost(article, name, lexicon)).filter(name => name.confidence >= CERTAIN && !isMoney(article.words, name) && !isDescribed(article, name));
    certain.forEach((found, i) => {
      const name = withoutOffice(article.words, found, lexicon);
      const limit = tagged.at(-1)?.to ?? 0;
      const { from, to, addressed } = personEdges(article, name, limit, certain[i + 1]?.from ?? article.words.length);
      const type = addressed ? 'person' : (plainTypeOf(article, name, lexicon) ?? name.type);
      tagged.push({ from: type === 'event' ? fromYear(article, from, limit) : from, to, type, confidence: name.confidence, source: 'tagger' });
    });
    return overDocument(article, withoutOverlaps(article, tagged, institutionsBeside(article, tagged, lexicon)), lexicon);
  };
}

/** "New Tamba" of the headline "New Tamba PM resigns". */
function withoutOffice(words: readonly Word[], name: FoundName, lexicon: Lexicon): FoundName {
  const { from, to, type } = name;
  const office = words[to - 1]?.text ?? '';
  if (type === 'person' || to - from < 2 || !OFFICES.has(office)) return name;
  return { ...name, to: to - 1, type: knownPhrase(words, from, to - 1, lexicon)?.type ?? OFFICES.get(office) ?? type };
}

/** The "SAR" of "SAR 591 million", "Tk12" of "Tk12,500". */
function isMoney(words: readonly Word[], { from, to }: FoundName): boolean {
  const text = words[from]?.text ?? '';
  if (to - from > 1) return false;
  return words[to]?.kind === 'number' && words[to]?.spaced ? MONEY_CODES.has(text) : isDigit(text.charCodeAt(text.length - 1)) && MONEY_CODES.has(text.replace(/\d+$/, ''));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Both lists in order of reading; where two overlap the first list's name stands, but within a longer one that is sure. */
function withoutOverlaps({ words }: ArticleText, first: readonly FoundName[], second: readonly FoundName[]): readonly FoundName[] {
  if (second.length === 0) return first;
  const names: FoundName[] = [];
  let k = 0;
  let covered = 0;
  const byStart = new Map(first.map(name => [name.from, name]));
  const sure = second.filter(name => name.confidence >= SURE || goesOn(words, byStart.get(name.from), name));
  for (const name of first) {
    while (covered < sure.length && (sure[covered]?.to ?? 0) <= name.from) covered++;
    const cover = sure[covered];
    if (cover && cover.from <= name.from && name.to <= cover.to && cover.to - cover.from > name.to - name.from) continue; // "European" in "European Union"
    for (; k < second.length && (second[k]?.from ?? 0) < name.to; k++) {
      const other = second[k];
      if (other && other.to <= name.from && other.from >= (names.at(-1)?.to ?? 0)) names.push(other);
    }
    names.push(name);
  }
  for (; k < second.length; k++) {
    const other = second[k];
    if (other && other.from >= (names.at(-1)?.to ?? 0)) names.push(other);
  }
  return names;
}

/** "Ministry of Economy" in the institution "Ministry of Economy, Transport and Innovation": what it is for goes on; "of the" begins another. */
function goesOn(words: readonly Word[], short: FoundName | undefined, { to }: FoundName): boolean {
  if (!short) return false;
  const next = words[short.to]?.lower ?? '';
  return short.to < to && short.type === 'organization' && (next === ',' || next === 'and' || next === '&' || next === 'for' || next === 'on');
}
