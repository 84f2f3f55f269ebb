/** Finds names without a registry, by rules: capitals in context, titles, appositions, gazetteers, and the whole document. */
import type { ArticleText, Block, Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import type { EntityType } from './mention.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { isAllCaps } from './registry-matcher.ts';
import { runsOf } from './runs.ts';
import { phraseOf, segmentsOf } from './segments.ts';
import { spread } from './spread.ts';
import { typeOf } from './typing.ts';

/** Below this a name needs a second, stronger place in the document. */
const CERTAIN = 0.45;

export function contextNames(lexicon: Lexicon): NameFinder {
  return article => {
    const found: FoundName[] = [];
    for (const sentence of article.sentences) {
      const block = article.blocks[sentence.block];
      if (!block || block.role === 'furniture' || block.role === 'date') continue;
      if (isShouted(article.words, block)) continue;
      found.push(...namesIn(article, sentence.from, sentence.to, block, lexicon));
    }
    return spread(article, settle(article, found), lexicon).filter(name => name.confidence >= CERTAIN);
  };
}

function namesIn(article: ArticleText, from: number, to: number, block: Block, lexicon: Lexicon): FoundName[] {
  const names: FoundName[] = [];
  const { words } = article;
  for (const run of runsOf(words, from, to, lexicon)) {
    const opens = opensSentence(words, run.from, from);
    for (const segment of segmentsOf(words, run, opens, lexicon)) {
      const titled = segment.titled || (block.role === 'byline' && segment.to - segment.from > 1);
      const typed = typeOf(article, { ...segment, titled }, lexicon);
      if (typed) names.push({ from: segment.from, to: segment.to, ...typed });
    }
  }
  return names;
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

/** One surface, one type: the strongest evidence in the document decides for all its places. */
function settle(article: ArticleText, names: readonly FoundName[]): FoundName[] {
  const votes = new Map<string, Map<EntityType, number>>();
  const strongest = new Map<string, number>();
  const keyOf = (name: FoundName) => phraseOf(article.words, name.from, name.to).toLowerCase();
  for (const name of names) {
    const key = keyOf(name);
    const byType = votes.get(key) ?? new Map<EntityType, number>();
    byType.set(name.type, (byType.get(name.type) ?? 0) + name.confidence ** 2);
    votes.set(key, byType);
    strongest.set(key, Math.max(strongest.get(key) ?? 0, name.confidence));
  }
  return names.map(name => {
    const byType = votes.get(keyOf(name));
    let type = name.type;
    for (const [candidate, weight] of byType ?? []) if (weight > (byType?.get(type) ?? 0)) type = candidate;
    return { ...name, type, confidence: strongest.get(keyOf(name)) ?? name.confidence };
  });
}
