/** Find all references: of an entity, a canonical claim or an entry of a sidecar, in articles and YAML files alike. */
import type { Corpus, Location, Path } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import { lazy } from '../corpus/lazy.ts';
import { spanAround, type Span } from '../text/span.ts';
import { claimAt } from './claim-view.ts';
import { namedAt } from './named.ts';
import { idUsesOf, occurrencesOf } from './occurrences.ts';
import { entryReference, findEntry, yamlTargetAt } from './yaml-target.ts';
import { annotationsOf } from './annotations.ts';

/** What a place is a reference to. */
export type Subject =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'canonical'; readonly id: string }
  | { readonly kind: 'entry'; readonly sidecar: Path; readonly id: string };

/** By path and place; the declaration first, where it is asked for. */
export function referencesAt(corpus: Corpus, path: Path, offset: number, options: { readonly declaration: boolean }): readonly Location[] {
  const subject = subjectAt(corpus, path, offset);
  if (!subject) return [];
  const uses = usesOf(corpus, subject).toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start));
  const declaration = options.declaration ? declarationOf(corpus, subject) : undefined;
  return declaration ? [declaration, ...uses] : uses;
}

export function subjectAt(corpus: Corpus, path: Path, offset: number): Subject | undefined {
  const file = corpus.files.get(path);
  if (file?.kind === 'article') {
    const named = namedAt(corpus, file, offset);
    if (named) return named.entity === undefined ? undefined : { kind: 'entity', id: named.entity };
    const claim = claimAt(corpus, file, offset);
    const { speaker } = claim ?? {};
    if (speaker?.entity !== undefined && speaker.span && speaker.span.start <= offset && offset <= speaker.span.end) return { kind: 'entity', id: speaker.entity };
    if (claim?.same !== undefined) return { kind: 'canonical', id: claim.same };
    const id = claim?.entry?.claim.id?.value;
    return claim?.entry && id !== undefined ? { kind: 'entry', sidecar: claim.entry.sidecar, id } : undefined;
  }
  const target = file && yamlTargetAt(corpus, file, offset);
  return target?.kind === 'entity' || target?.kind === 'canonical' || target?.kind === 'entry' ? target : undefined;
}

function usesOf(corpus: Corpus, subject: Subject): Location[] {
  switch (subject.kind) {
    case 'entity': return [...occurrencesOf(corpus, subject.id).map(({ path, span }) => ({ path, span })), ...idUsesOf(corpus, subject.id)];
    case 'canonical': return appearancesOf(corpus, subject.id).flatMap(({ passage, use }) => (passage ? [passage, use] : [use]));
    case 'entry': return usesOfEntry(corpus, subject);
  }
}

/** Each appearance of a canonical claim: the `same:` that says so, and the passage of the article where it is found. */
function appearancesOf(corpus: Corpus, id: string): { readonly use: Location; readonly passage: Location | undefined }[] {
  const found: { use: Location; passage: Location | undefined }[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar') continue;
    const article = articleOf(corpus, file);
    const partsOf = lazy(() => new Map(article ? annotationsOf(corpus, article).claims.map(({ entry, parts }) => [entry, parts] as const) : []));
    for (const claim of file.sidecar.claims) {
      if (claim.same?.value !== id) continue;
      const span = spanAround(partsOf().get(claim) ?? []);
      found.push({ use: { path: file.path, span: spanOf(claim.same) }, passage: span && article ? { path: article.path, span } : undefined });
    }
  }
  return found;
}

function usesOfEntry(corpus: Corpus, { sidecar, id }: Extract<Subject, { kind: 'entry' }>): Location[] {
  const found: Location[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar') continue;
    const relations = [...file.sidecar.relations, ...file.sidecar.claims.flatMap(claim => claim.relations)];
    for (const end of relations.flatMap(relation => [relation.from, relation.to])) {
      const reference = end && entryReference(file.path, end.value);
      if (reference?.sidecar === sidecar && reference.id === id) found.push({ path: file.path, span: spanOf(end ?? { start: 0, end: 0 }) });
    }
  }
  return found;
}

function declarationOf(corpus: Corpus, subject: Subject): Location | undefined {
  switch (subject.kind) {
    case 'entity': {
      const entry = corpus.entries.get(subject.id);
      return entry && { path: entry.path, span: spanOf(entry.id) };
    }
    case 'canonical': {
      const claim = corpus.canonicalClaims.get(subject.id);
      return claim && { path: claim.path, span: spanOf(claim.id) };
    }
    case 'entry': {
      const entry = findEntry(corpus, subject);
      return entry?.id && { path: subject.sidecar, span: spanOf(entry.id) };
    }
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
