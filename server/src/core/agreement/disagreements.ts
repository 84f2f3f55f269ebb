/** Where annotators differ, one by one: what only some marked, other boundaries, other labels. */
import type { Span } from '../text/span.ts';
import { clustersOf } from './clusters.ts';
import type { AnnotatedArticle, Layer } from './compare.ts';
import { extentOf, type Unit } from './matching.ts';

export interface Disagreement {
  readonly layer: Layer['name'];
  readonly path: string;
  /** Of the first annotator who marked something there. */
  readonly span: Span;
  /** "missing", "boundary", or the name of the label. */
  readonly about: string;
  /** For each annotator of the article: its words, or its label, and undefined for nothing. */
  readonly values: readonly { readonly annotator: number; readonly value: string | undefined }[];
}

/** In the order of the articles, and in reading order within each. */
export function disagreementsOf(layer: Layer, articles: readonly AnnotatedArticle[]): readonly Disagreement[] {
  return articles.flatMap(({ path, text, units }) => {
    const annotators = units.flatMap((own, annotator) => (own ? [annotator] : []));
    if (annotators.length < 2) return [];
    const words = (unit: Unit): string => unit.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return clustersOf(units).flatMap(cluster => {
      const first = cluster.find(unit => unit !== undefined);
      if (!first) return [];
      const told = (about: string, valueOf: (unit: Unit) => string | undefined): readonly Disagreement[] => {
        const values = annotators.map(annotator => ({ annotator, value: cluster[annotator] && valueOf(cluster[annotator]) }));
        return [{ layer: layer.name, path, span: extentOf(first), about, values }];
      };
      const there = annotators.flatMap(annotator => cluster[annotator] ?? []);
      return [
        ...(there.length < annotators.length ? told('missing', words) : []),
        ...(differ(there, placeOf) ? told('boundary', words) : []),
        ...layer.labels.flatMap(name => (differ(there, unit => unit.labels[name]) ? told(name, unit => unit.labels[name]) : [])),
      ];
    });
  });
}

function differ(units: readonly Unit[], of: (unit: Unit) => string | undefined): boolean {
  return new Set(units.map(of)).size > 1;
}

function placeOf({ spans }: Unit): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join();
}
