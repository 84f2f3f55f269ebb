/** Hover: the card of whatever is under the cursor, in an article or in a YAML file. */
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import { escapeMarkdown } from '../text/escape.ts';
import { contains, touches } from '../text/span.ts';
import { actorCard, ambiguousCard } from './actor-card.ts';
import { claimCard } from './claim-card.ts';
import { claimAt } from './claim-view.ts';
import type { Hover } from './feature.ts';
import { isEntityType, namedAt, wordsAt } from './named.ts';
import { dateInWords, quantityInWords } from './words.ts';
import { keyHover, yamlHover } from './yaml-hover.ts';

export function hoverAt(corpus: Corpus, path: Path, offset: number): Hover | undefined {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'unreadable') return undefined;
  return file.kind === 'article' ? articleHover(corpus, file, offset) : yamlHover(corpus, file, offset);
}

/** Asks nothing of any article, so it can be answered before one is recognised. */
export function keyHoverAt(corpus: Corpus, path: Path, offset: number): Hover | undefined {
  const file = corpus.files.get(path);
  return !file || file.kind === 'unreadable' || file.kind === 'article' ? undefined : keyHover(corpus, file, offset);
}

function articleHover(corpus: Corpus, article: ArticleFile, offset: number): Hover | undefined {
  return nameHover(corpus, article, offset) ?? valueHover(corpus, article, offset) ?? claimHover(corpus, article, offset);
}

function nameHover(corpus: Corpus, article: ArticleFile, offset: number): Hover | undefined {
  const named = namedAt(corpus, article, offset);
  if (!named) return undefined;
  const { entity, resolution } = named;
  const span = wordsAt(named, offset);
  if (entity !== undefined) return { span, markdown: actorCard(corpus, entity, article, named) };
  if (resolution.kind === 'ambiguous') return { span, markdown: ambiguousCard(corpus, article, named) };
  return { span, markdown: `**${escapeMarkdown(named.text)}**, ${named.type}, not in the registry` };
}

/** "On Sunday" → the day it means; "at least 12 fighters" → the bounds as read, and who says so. */
function valueHover(corpus: Corpus, article: ArticleFile, offset: number): Hover | undefined {
  const mention = article.recognition.identity.mentions.find(mention => !isEntityType(mention.type) && touches(mention, offset));
  if (!mention) return undefined;
  const { value } = mention;
  const meaning = value === undefined ? `${mention.type} without a value that can be compared`
    : value.kind === 'date' ? `date: ${dateInWords(value.iso)}`
    : `quantity: ${quantityInWords(value)}`;
  const claim = value?.kind === 'quantity' ? claimAt(corpus, article, offset) : undefined;
  const lines = [`**${escapeMarkdown(mention.text)}**, ${escapeMarkdown(meaning)}`, ...(claim ? [claimCard(corpus, claim)] : [])];
  return { span: { start: mention.start, end: mention.end }, markdown: lines.join('\n\n') };
}

/** On a pronoun or nominal speaker that was resolved, the actor; elsewhere in the claim, the claim. */
function claimHover(corpus: Corpus, article: ArticleFile, offset: number): Hover | undefined {
  const claim = claimAt(corpus, article, offset);
  if (!claim) return undefined;
  const { speaker } = claim;
  if (speaker?.span && speaker.entity !== undefined && touches(speaker.span, offset) && !claim.parts.some(part => touches(part, offset))) {
    return { span: speaker.span, markdown: `${actorCard(corpus, speaker.entity, article, undefined)}\n\nThe speaker here, as “${escapeMarkdown(speaker.text)}”.` };
  }
  const here = [claim.cue, ...claim.parts].find(span => span !== undefined && touches(span, offset)) ?? claim.span;
  return { span: contains(here, { start: offset, end: offset }) ? here : claim.span, markdown: claimCard(corpus, claim) };
}
