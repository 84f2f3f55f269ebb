/** Go to definition: from a name, an id or a quotation to the place that says what it is. */
import type { ArticleFile, Corpus, Location, Path } from '../corpus/corpus.ts';
import { definitionOf, introductionOf } from '../corpus/definitions.ts';
import { articleOf } from '../corpus/lookup.ts';
import type { Span } from '../text/span.ts';
import { anchorOf } from './annotations.ts';
import { claimAt } from './claim-view.ts';
import type { Definition } from './feature.ts';
import { namedAt, wordsAt } from './named.ts';
import { occurrencesOf } from './occurrences.ts';
import type { YamlTarget } from './yaml-target.ts';
import { findEntry, yamlTargetAt } from './yaml-target.ts';

/** An ambiguous name has one definition for each candidate. */
export function definitionsAt(corpus: Corpus, path: Path, offset: number): readonly Definition[] {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'unreadable') return [];
  if (file.kind === 'article') return fromArticle(corpus, file, offset);
  const target = yamlTargetAt(corpus, file, offset);
  return target ? fromYaml(corpus, path, target) : [];
}

/** The registry entry of an entity, or the passage that introduces an unregistered one. */
export function definitionOfEntity(corpus: Corpus, origin: Span, entity: string): Definition | undefined {
  const known = definitionOf(corpus, entity);
  if (known) return { origin, ...known };
  // Named by sidecars alone, which the recogniser knows nothing of.
  const [first] = occurrencesOf(corpus, entity);
  return first && to(origin, first);
}

export function definitionOfCanonical(corpus: Corpus, origin: Span, id: string): Definition | undefined {
  const claim = corpus.canonicalClaims.get(id);
  return claim && to(origin, { path: claim.path, span: spanOf(claim) }, spanOf(claim.id));
}

function fromArticle(corpus: Corpus, article: ArticleFile, offset: number): readonly Definition[] {
  const named = namedAt(corpus, article, offset);
  if (named) {
    const candidates = named.resolution.kind === 'ambiguous' ? named.resolution.candidates.map(candidate => candidate.entity) : [];
    const entities = named.entity === undefined ? candidates : [named.entity];
    return entities.map(entity => definitionOfEntity(corpus, wordsAt(named, offset), entity)).filter(isPresent);
  }
  const claim = claimAt(corpus, article, offset);
  const speaker = claim?.speaker;
  if (speaker?.span && speaker.span.start <= offset && offset <= speaker.span.end) {
    if (speaker.antecedent) return [to(speaker.span, { path: article.path, span: speaker.antecedent })];
    return speaker.entity === undefined ? [] : [definitionOfEntity(corpus, speaker.span, speaker.entity)].filter(isPresent);
  }
  // On the cue or the content: the sidecar's entry, or else the canonical claim it appears under.
  if (!claim?.entry) return [];
  const origin = claim.cue && claim.cue.start <= offset && offset <= claim.cue.end ? claim.cue : claim.span;
  const { sidecar, claim: entry } = claim.entry;
  return [to(origin, { path: sidecar, span: spanOf(entry) }, spanOf(entry.id ?? entry))];
}

function fromYaml(corpus: Corpus, path: Path, target: YamlTarget): readonly Definition[] {
  switch (target.kind) {
    case 'entity': {
      // On its own entry, an unused jump: the place that introduces the entity in the texts is worth more.
      const introduction = target.declared ? introductionOf(corpus, target.id) : undefined;
      if (introduction) return [to(target.span, introduction)];
      return [definitionOfEntity(corpus, target.span, target.id)].filter(isPresent);
    }
    case 'canonical': return [definitionOfCanonical(corpus, target.span, target.id)].filter(isPresent);
    case 'quote': {
      const file = corpus.files.get(path);
      const article = file?.kind === 'sidecar' ? articleOf(corpus, file) : undefined;
      if (file?.kind !== 'sidecar' || !article) return [];
      const anchor = anchorOf(file, article, target.selector);
      if (anchor.state === 'orphan') return [];
      const places = anchor.state === 'ambiguous' ? anchor.spans : [anchor.span];
      return places.map(span => to(target.span, { path: article.path, span }));
    }
    case 'entry': {
      const entry = findEntry(corpus, target);
      return entry ? [to(target.span, { path: target.sidecar, span: spanOf(entry) }, spanOf(entry.id ?? entry))] : [];
    }
    case 'article': return corpus.files.has(target.path) ? [to(target.span, { path: target.path, span: { start: 0, end: 0 } })] : [];
  }
}

function to(origin: Span, target: Location, selection: Span = target.span): Definition {
  return { origin, target: { path: target.path, span: target.span }, selection };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
