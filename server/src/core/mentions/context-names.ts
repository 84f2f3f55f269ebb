/** Finds names without a registry, by rules: capitals in context, titles, appositions, gazetteers, and the whole document. */
import type { ArticleText, Block, Word, WordRange } from '../tokens/token.ts';
import { isOneOf, wordTest } from '../tokens/word-form.ts';
import { overDocument } from './document-names.ts';
import type { Lexicon } from './lexicon.ts';
import { fromYear } from './name-edges.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { isAllCaps, ORDINARY } from './registry-matcher.ts';
import { isCapital, runsOf } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { segmentsOf } from './segments.ts';
import { NEVER_NAMES, ORGANIZATION_HEADS } from './tables/heads.ts';
import { typeOf } from './typing.ts';
import { append } from '../text/append.ts';

/** An institution by its head: "Ministry of Irrigation". */
const HEADED = 0.85;

export function contextNames(lexicon: Lexicon): NameFinder {
  return article => overDocument(article, namesByRule(article, lexicon), lexicon);
}

/**
 * Organizations of several words with the head of an institution, beside names found already: "Ministry of Looms", and
 * "Ministry of Trade and Industry" where only "Ministry of Trade" is found. The only names that rules see and a trained finder often does not.
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
    namesIn(article, sentence, block, isTagged, lexicon, found);
  }
  return found.filter(({ from, to, type, confidence }) => type === 'organization' && to - from > 1 && confidence >= HEADED);
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

function namesByRule(article: ArticleText, lexicon: Lexicon): FoundName[] {
  const found: FoundName[] = [];
  const shouted = article.blocks.map(block => isShouted(article.words, block));
  for (const sentence of article.sentences) {
    const block = article.blocks[sentence.block];
    if (!block || block.role === 'furniture' || block.role === 'date') continue;
    if (shouted[sentence.block]) append(found, surelyKnown(article.words, sentence.from, sentence.to, lexicon));
    else namesIn(article, sentence, block, nothing, lexicon, found);
  }
  return found;
}

const nothing = () => false;

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

/** Runs of capitals that `isTagged` are not looked at: what is found in them would not stand. */
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
