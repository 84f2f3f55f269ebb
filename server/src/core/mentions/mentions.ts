/** Finds all mentions of an article: names of the registry, names without one, dates and quantities. */
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';
import type { ArticleText } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import { noiseIn } from './noise.ts';
import { chooseMentions } from './overlap.ts';
import { matchRegistry, type RegistryMatch, type RegistryMatcher } from './registry-matcher.ts';
import { phraseOf } from './phrase.ts';
import type { Spellings } from './spellings.ts';
import { titleBefore } from './title.ts';
import { valuesOf } from './values.ts';

export interface MentionSources {
  readonly matcher: RegistryMatcher;
  readonly spellings: Spellings;
  readonly lexicon: Lexicon;
  readonly findNames: NameFinder;
}

/** In order of reading, none overlapping another; all of one shape, every key written, so that later stages read them fast. */
export function mentionsOf(article: ArticleText, sources: MentionSources): Mention[] {
  const { words } = article;
  const registry = matchRegistry(sources.matcher, words, article.blocks);
  const noise = noiseIn(article);
  const wordless = noise.length === article.blocks.length;
  const names = wordless ? [] : outside(noise, sources.findNames(article, registry.flatMap(knownName)));
  const mentions: Mention[] = [];
  const taken: { from: number; to: number }[] = [];
  let limit = 0; // a title does not reach into the name before, a country or people excepted: "Oruan President"
  for (const { registry: match, found } of chooseMentions(registry, names)) {
    const mention = match ? ofRegistry(article, match, limit, sources) : ofName(article, found, limit, sources);
    mentions.push(mention);
    taken.push(match ?? found);
    if (mention.type !== 'place' && mention.type !== 'group') limit = (match ?? found).to;
  }
  return withValues(mentions, wordless ? [] : valuesOf(article, taken).filter(value => !noise.some(block => block.start <= value.start && value.start < block.end)));
}

/** A homonym is no evidence. */
function knownName({ from, to, type, weak }: RegistryMatch): FoundName[] {
  return weak ? [] : [{ from, to, type, confidence: 1 }];
}

function outside(noise: readonly { readonly from: number; readonly to: number }[], found: readonly FoundName[]): readonly FoundName[] {
  if (noise.length === 0) return found;
  let k = 0;
  return found.filter(({ from }) => {
    while (k < noise.length && (noise[k]?.to ?? 0) <= from) k++;
    return from < (noise[k]?.from ?? Infinity);
  });
}

function ofRegistry(article: ArticleText, match: RegistryMatch, limit: number, sources: MentionSources): Mention {
  const { start, end, text } = spanOfWords(article, match, match.skip);
  return {
    start, end, text,
    type: match.type,
    source: 'registry',
    title: titleOf(article, match.from, limit, match.type, sources.lexicon),
    candidates: match.candidates,
    weak: match.weak,
    confidence: match.weak ? 0.8 : 0.98,
    value: undefined,
  };
}

function ofName(article: ArticleText, found: FoundName, limit: number, sources: MentionSources): Mention {
  const { start, end, text } = spanOfWords(article, found);
  return {
    start, end, text,
    type: found.type,
    source: found.source ?? 'context',
    title: titleOf(article, found.from, limit, found.type, sources.lexicon),
    candidates: sources.matcher.tokenIds.size === 0 ? [] : sources.spellings(fold(phraseOf(article.words, found.from, found.to)), found.type),
    weak: true,
    confidence: Math.round(found.confidence * 100) / 100,
    value: undefined,
  };
}

function spanOfWords(article: ArticleText, range: { from: number; to: number }, skip = 0): { start: number; end: number; text: string } {
  const first = article.words[range.from];
  const start = (first?.start ?? 0) + skip;
  const end = article.words[range.to - 1]?.end ?? start;
  const isWord = first !== undefined && skip === 0 && range.to - range.from === 1; // whose text is shared by all places of its form
  return { start, end, text: isWord ? first.text : sharedText(article.text.slice(start, end)) };
}

function titleOf(article: ArticleText, from: number, limit: number, type: Mention['type'], lexicon: Lexicon): Mention['title'] {
  const span = type === 'person' ? titleBefore(article.words, from, limit, lexicon) : undefined;
  return span && { start: span.start, end: span.end, text: sharedText(article.text.slice(span.start, span.end)) };
}

/** One string for all that read alike: whatever is remembered of a name is found again without reading it. */
const sharedText = rememberedBy(text => text);

function withValues(names: readonly Mention[], values: readonly Mention[]): Mention[] {
  return values.length === 0 ? [...names] : [...names, ...values].toSorted((a, b) => a.start - b.start);
}

