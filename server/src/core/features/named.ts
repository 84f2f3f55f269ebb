/** The names of an article as an editor shows them: recognised mentions, corrected by what a person confirmed or rejected. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import type { Resolution } from '../identity/identity.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import { ENTITY_TYPES } from '../mentions/mention.ts';
import type { Span } from '../text/span.ts';
import { bySpan } from '../text/span.ts';
import { coverageOf } from '../text/coverage.ts';
import { annotationsOf } from './annotations.ts';
import type { AnchoredMention } from './annotations.ts';

export interface Named {
  readonly span: Span;
  readonly text: string;
  /** "Mr" of "Mr Darzi": words before the name that mean its bearer too. */
  readonly title: Span | undefined;
  readonly type: EntityType;
  /** Registry id or stable id of ours; undefined while ambiguous. */
  readonly entity: string | undefined;
  /** Indexes of the recognised mention and its chain; -1 where only a sidecar names this. */
  readonly mention: number;
  readonly chain: number;
  readonly resolution: Resolution;
  /** The sidecar's entry for it, whatever its status; a rejected one alone makes no name. */
  readonly annotation: AnchoredMention | undefined;
}

interface Kept {
  readonly corpus: Corpus;
  /** What the names were worked out from, beside the article itself. */
  readonly sources: readonly unknown[];
  readonly names: readonly Named[];
}

const cache = new WeakMap<ArticleFile, Kept>();

/**
 * In reading order, without overlaps among what is recognised; rejected suggestions are left out. The same list as long as
 * nothing it says changes, so that what follows from it may be kept by it.
 */
export function namedIn(corpus: Corpus, article: ArticleFile): readonly Named[] {
  const known = cache.get(article);
  if (known?.corpus === corpus) return known.names;
  const sources = sourcesOf(corpus, article);
  const stillTrue = known?.sources.length === sources.length && known.sources.every((source, index) => source === sources[index]);
  const names = stillTrue ? known.names : readNames(corpus, article);
  cache.set(article, { corpus, sources, names });
  return names;
}

/** Who each chain of the article is, its sidecars, and the types of the entities that they confirm. */
function sourcesOf(corpus: Corpus, article: ArticleFile): unknown[] {
  const sidecars = sidecarsOf(corpus, article.path);
  const types = sidecars.flatMap(({ sidecar }) => sidecar.mentions.map(({ entity }) => entity && entityTypeOf(corpus, entity.value)));
  return [...sidecars, ...types, ...article.recognition.identity.chains.map((_, chain) => corpus.entityOf(article.path, chain))];
}

/** The name at an offset, or the one whose title is there; the shortest where one lies inside another. Its end counts, unless another begins there. */
export function namedAt(corpus: Corpus, article: ArticleFile, offset: number): Named | undefined {
  return nameAt(corpus, article, offset) ?? namedIn(corpus, article).find(({ title }) => title && title.start <= offset && offset <= title.end);
}

/** The words at the offset that stand for the bearer: the name, or the title before it. */
export function wordsAt({ span, title }: Named, offset: number): Span {
  return title && offset < span.start && title.start <= offset ? title : span;
}

function nameAt(corpus: Corpus, article: ArticleFile, offset: number): Named | undefined {
  let best: Named | undefined;
  for (const named of namedIn(corpus, article)) {
    if (named.span.start > offset) break;
    if (named.span.end < offset) continue;
    const inside = offset < named.span.end;
    if (!best || (inside && (best.span.end <= offset || length(named.span) <= length(best.span)))) best = named;
  }
  return best;
}

export function isEntityType(type: Mention['type']): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}

function readNames(corpus: Corpus, article: ArticleFile): Named[] {
  const { identity } = article.recognition;
  const anchored = annotationsOf(corpus, article).mentions.filter(mention => mention.span !== undefined);
  const confirmations = anchored.filter(({ entry }) => entry.status === 'confirmed');
  const covered = coverageOf(confirmations.flatMap(({ span }) => span ?? []));
  const byStart = new Map<string, AnchoredMention>();
  for (const mention of anchored) if (mention.span) byStart.set(keyOf(mention.span), mention);
  const found: Named[] = [];
  for (const [index, mention] of identity.mentions.entries()) {
    if (!isEntityType(mention.type)) continue;
    const annotation = byStart.get(keyOf(mention));
    // A decision over the same words stands above the recogniser; over other words that overlap, it replaces it.
    if (annotation?.entry.status === 'rejected' && rejects(annotation, corpus, article, index)) continue;
    if (annotation?.entry.status === 'confirmed') continue;
    if (!annotation && covered(mention)) continue;
    const chain = identity.chainOf[index] ?? -1;
    found.push({
      span: { start: mention.start, end: mention.end }, text: mention.text, title: titleOf(mention), type: mention.type, mention: index, chain,
      entity: chain < 0 ? undefined : corpus.entityOf(article.path, chain),
      resolution: identity.chains[chain]?.resolution ?? { kind: 'unknown' }, annotation,
    });
  }
  const indexes = new Map(identity.mentions.map((mention, index) => [keyOf(mention), index]));
  for (const annotation of confirmations) found.push(confirmed(corpus, article, annotation, indexes));
  return found.toSorted((a, b) => bySpan(a.span, b.span));
}

function confirmed(corpus: Corpus, article: ArticleFile, annotation: AnchoredMention, indexes: ReadonlyMap<string, number>): Named {
  const span = annotation.span ?? { start: 0, end: 0 };
  const { identity } = article.recognition;
  const mention = indexes.get(keyOf(span)) ?? -1;
  const id = annotation.entry.entity?.value;
  const type = (id !== undefined && entityTypeOf(corpus, id)) || identity.mentions[mention]?.type || 'person';
  return {
    span, text: article.text.slice(span.start, span.end), title: titleOf(identity.mentions[mention]), entity: id, annotation, mention,
    chain: identity.chainOf[mention] ?? -1,
    type: isEntityType(type) ? type : 'person',
    resolution: id === undefined ? { kind: 'unknown' } : { kind: 'resolved', entity: id, reasons: [confirmedBy(annotation)] },
  };
}

function titleOf(mention: Mention | undefined): Span | undefined {
  return mention?.title && { start: mention.title.start, end: mention.title.end };
}

function confirmedBy({ entry }: AnchoredMention): string {
  return entry.by === undefined ? 'confirmed in the sidecar' : `confirmed by ${entry.by}`;
}

/** A stable id begins with its type: "person/lena-okafor". */
export function entityTypeOf(corpus: Corpus, id: string): EntityType | undefined {
  const prefix = id.split('/')[0] ?? '';
  return corpus.entries.get(id)?.entity.type ?? corpus.entities.get(id)?.type ?? ENTITY_TYPES.find(type => id.includes('/') && type === prefix);
}

/** A rejected entry with an entity rejects only that reading of the words; one without rejects every name there. */
function rejects({ entry }: AnchoredMention, corpus: Corpus, article: ArticleFile, mention: number): boolean {
  const chain = article.recognition.identity.chainOf[mention] ?? -1;
  return entry.entity === undefined || chain < 0 || corpus.entityOf(article.path, chain) === entry.entity.value;
}

function keyOf(span: Span): string {
  return `${span.start}-${span.end}`;
}

function length(span: Span): number {
  return span.end - span.start;
}
