/** Finds names without a registry, by rules: capitals in context, titles, appositions, gazetteers, and the whole document. */
import type { ArticleText, Block, Word, WordRange } from '../tokens/token.ts';
import { plainTypeOf } from './head-evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { ENTITY_TYPES, type EntityType } from './mention.ts';
import { fromYear, personEdges } from './name-edges.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { isAllCaps, ORDINARY } from './registry-matcher.ts';
import { isCapital, runsOf } from './runs.ts';
import { knownPhrase, phraseOf } from './phrase.ts';
import { segmentsOf } from './segments.ts';
import { spread } from './spread.ts';
import { ARABIC_ARTICLES, NEVER_NAMES } from './tables/heads.ts';
import { MONEY_CODES } from './tables/money.ts';
import { OFFICES } from './tables/titles.ts';
import { typeOf } from './typing.ts';
import { append } from '../text/append.ts';

/** Below this a name needs a second, stronger place in the document. */
const CERTAIN = 0.45;
/** From here on a rule's name stands beside those of a trained finder. */
const STRONG = 0.85;
/** An institution by its head: "Ministry of Irrigation". */
const HEADED = 0.85;
/** What the gazetteer is sure of. */
const SURE = 0.95;

export function contextNames(lexicon: Lexicon): NameFinder {
  return article => overDocument(article, namesByRule(article, [], lexicon), lexicon);
}

/**
 * A trained finder helped by the rules: its names stand, the rules add what it missed where their evidence is strong
 * (a title, the gazetteer, a dateline), and what either found is found everywhere in the document.
 */
export function combinedNames(trained: NameFinder, lexicon: Lexicon): NameFinder {
  return article => {
    const tagged: FoundName[] = [];
    // Where the trained finder doubts, the rules decide.
    const certain = trained(article).filter(name => name.confidence >= CERTAIN && !isMoney(article.words, name));
    certain.forEach((found, i) => {
      const name = withoutOffice(article.words, found, lexicon);
      const limit = tagged.at(-1)?.to ?? 0;
      const { from, to, addressed } = personEdges(article, name, limit, certain[i + 1]?.from ?? article.words.length);
      const type = addressed ? 'person' : (plainTypeOf(article, name, lexicon) ?? name.type);
      tagged.push({ from: type === 'event' ? fromYear(article, from, limit) : from, to, type, confidence: name.confidence, source: 'tagger' });
    });
    const added = namesByRule(article, tagged, lexicon).filter(name => name.confidence >= STRONG && !isMoney(article.words, name));
    return overDocument(article, withoutOverlaps(article, tagged, added), lexicon);
  };
}

/** Runs of capitals that one of the `tagged` names covers are not looked at: what the rules find in them would not stand. */
function namesByRule(article: ArticleText, tagged: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const found: FoundName[] = [];
  const isTagged = coveredBy(tagged);
  const shouted = article.blocks.map(block => isShouted(article.words, block));
  for (const sentence of article.sentences) {
    const block = article.blocks[sentence.block];
    if (!block || block.role === 'furniture' || block.role === 'date') continue;
    if (shouted[sentence.block]) append(found, surelyKnown(article.words, sentence.from, sentence.to, lexicon));
    else namesIn(article, sentence, block, isTagged, lexicon, found);
  }
  return found;
}

function overDocument(article: ArticleText, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  return spread(article, settle(article, names), lexicon).filter(name => name.confidence >= CERTAIN);
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
function withoutOverlaps({ words }: ArticleText, first: readonly FoundName[], second: readonly FoundName[]): FoundName[] {
  const names: FoundName[] = [];
  let k = 0;
  let covered = 0;
  const byStart = new Map(first.map(name => [name.from, name]));
  const sure = second.filter(name => name.to - name.from > 1 && (name.confidence >= SURE || goesOn(words, byStart.get(name.from), name)));
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

/** "Ministry of Economy" in "Ministry of Economy, Transport and Innovation": what an institution is for goes on; "of the" begins another. */
function goesOn(words: readonly Word[], short: FoundName | undefined, long: FoundName): boolean {
  if (!short) return false;
  const next = words[short.to]?.lower ?? '';
  return short.to < long.to && short.type === 'organization' && long.type === 'organization' && long.confidence >= HEADED && (next === ',' || next === 'and' || next === '&' || next === 'for' || next === 'on');
}

/** Where capitals prove nothing, only what the gazetteer is sure of: countries, capitals, great institutions. */
function surelyKnown(words: readonly Word[], from: number, to: number, lexicon: Lexicon): FoundName[] {
  const names: FoundName[] = [];
  for (let i = from; i < to; i++) {
    if (!isCapital(words[i])) continue;
    for (let end = Math.min(to, i + 4); end > i; end--) {
      if (!isCapital(words[end - 1])) continue;
      const known = knownPhrase(words, i, end, lexicon);
      const word = words[i];
      if (!known?.sure || (end === i + 1 && word !== undefined && (ORDINARY.has(word.lower) || lexicon.isCommon(word.lower)))) continue;
      names.push({ from: i, to: end, type: known.type, confidence: 0.8 });
      i = end - 1;
      break;
    }
  }
  return names;
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

function namesIn(article: ArticleText, { from, to }: WordRange, block: Block, isTagged: (from: number, to: number) => boolean, lexicon: Lexicon, names: FoundName[]): void {
  const { words } = article;
  for (const run of runsOf(words, from, to, lexicon)) {
    if (isTagged(run.from, run.to)) continue;
    const opens = opensSentence(words, run.from, from);
    for (const segment of segmentsOf(words, run, opens, lexicon)) {
      const titled = segment.titled || (block.role === 'byline' && segment.to - segment.from > 1);
      const typed = inDateline(block, words, segment.from) ?? typeOf(article, { from: segment.from, to: segment.to, opens: segment.opens, titled }, lexicon);
      if (!typed) continue;
      const start = typed.type === 'event' ? fromYear(article, segment.from, names.at(-1)?.to ?? 0) : segment.from;
      names.push({ from: start, to: segment.to, type: typed.type, confidence: typed.confidence });
    }
  }
}

/** "PORT VELA, Oru (Amber Wire) -": places, and in brackets who sent it. */
function inDateline(block: Block, words: readonly Word[], from: number): Pick<FoundName, 'type' | 'confidence'> | undefined {
  if (!block.dateline || from >= block.dateline.to || NEVER_NAMES.has(words[from]?.lower ?? '')) return undefined;
  for (let i = from - 1; i >= block.dateline.from; i--) {
    if (words[i]?.text === ')') break;
    if (words[i]?.text === '(' || words[i]?.text === '/') return { type: 'organization', confidence: 0.9 };
  }
  return { type: 'place', confidence: 0.9 };
}

/** Only marks stand between the beginning of the sentence, or of a quotation, and the word. */
function opensSentence(words: readonly Word[], i: number, from: number): boolean {
  const before = words[i - 1];
  if (i === from) return true;
  if (before?.kind === 'quote' || before?.text === ':' || before?.text === '—' || before?.text === '–' || before?.text === '--' || before?.text === '-') return true;
  return false;
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
