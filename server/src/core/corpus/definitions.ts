/** Where an entity is defined: its registry entry, or the passage of the corpus that introduces it best. */
import type { Corpus, Location, MentionRef } from './corpus.ts';
import type { Span } from '../text/span.ts';

export interface EntityDefinition {
  readonly target: Location;
  /** The id of a registry entry, or the name in a passage. */
  readonly selection: Span;
}

export function definitionOf(corpus: Corpus, entity: string): EntityDefinition | undefined {
  const entry = corpus.entries.get(entity);
  if (entry) return { target: { path: entry.path, span: { start: entry.start, end: entry.end } }, selection: { start: entry.id.start, end: entry.id.end } };
  const introduction = introductionOf(corpus, entity);
  return introduction && { target: { path: introduction.path, span: introduction.span }, selection: introduction.span };
}

/** The mention that tells a reader most: the full name, with a title, of an article that describes the bearer; the earliest of equals. */
export function introductionOf(corpus: Corpus, entity: string): MentionRef | undefined {
  let best: MentionRef | undefined;
  let most = -1;
  for (const ref of corpus.mentionsOf(entity)) {
    const telling = tellingOf(corpus, ref);
    if (telling > most) [best, most] = [ref, telling];
  }
  return best;
}

function tellingOf(corpus: Corpus, { path, mention: index }: MentionRef): number {
  const file = corpus.files.get(path);
  if (file?.kind !== 'article') return 0;
  const { mentions, chains, chainOf } = file.recognition.identity;
  const mention = mentions[index];
  const chain = chains[chainOf[index] ?? -1];
  if (!mention || !chain) return 0;
  const words = mention.text.split(/\s+/).length;
  return Math.min(words, 4) * 4 + (mention.title ? 6 : 0) + (mention.text === chain.name && chain.descriptors.length > 0 ? 4 : 0);
}
