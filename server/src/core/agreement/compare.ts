/** How far annotators agree on one layer, mentions or claims: where units are, and apart from that how they are labelled. */
import { codePointIndexOf, toCodePoint } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import { figure, meanFigure, undefinedFigure, type Figure } from './figure.ts';
import { matchUnits, type Match, type Unit } from './matching.ts';
import { cohenKappa, krippendorffAlpha, percentAgreement, type Ratings } from './nominal.ts';
import { unitizingAlpha, unitizingDisagreement } from './unitizing.ts';

export interface Layer {
  readonly name: 'mentions' | 'claims';
  /** What units are told apart by: one of `labels`; undefined where they are all of one kind. */
  readonly category: string | undefined;
  readonly labels: readonly string[];
}

/** One layer of an article. */
export interface AnnotatedArticle<U extends Unit = Unit> {
  readonly path: string;
  readonly text: string;
  /** One place for each annotator; undefined for one who did not annotate the article. */
  readonly units: readonly (readonly U[] | undefined)[];
}

/** Figures of two annotators; with more of them the mean over all pairs, but for `percent` and `alpha`, which know any number. */
export interface LayerAgreement {
  readonly layer: Layer;
  /** Units of each annotator, in articles that another one annotated too. */
  readonly units: readonly number[];
  readonly boundary: Boundary;
  readonly labels: readonly LabelAgreement[];
  readonly categories: readonly CategoryAgreement[];
}

export interface Boundary {
  /** F1 of units with the same boundaries: 2 · matched / all units of both. */
  readonly exactF1: Figure;
  /** F1 of units that share words, each matched once. */
  readonly overlapF1: Figure;
  /** Krippendorff's alpha for unitizing, in code points. */
  readonly alphaU: Figure;
}

export interface LabelAgreement {
  readonly name: string;
  /** Units that two or more annotators marked and labelled, with the same boundaries or overlapping ones. */
  readonly units: number;
  readonly percent: Figure;
  readonly kappa: Figure;
  readonly alpha: Figure;
  /** Of the category alone: boundaries and labels in one. */
  readonly alphaU?: Figure;
  /** What was taken for what, most often first. */
  readonly confusions: readonly { readonly labels: readonly [string, string]; readonly count: number }[];
}

/** Of the units that an annotator gave this category. */
export interface CategoryAgreement extends Boundary {
  readonly category: string;
  readonly units: readonly number[];
  readonly labels: readonly LabelAgreement[];
}

export function compareLayer(layer: Layer, articles: readonly AnnotatedArticle[], annotators: number): LayerAgreement {
  const shared = articles.filter(({ units }) => units.filter(one => one !== undefined).length > 1).map(measured);
  const pairs = pairsOf(annotators).map(pair => pairOf(shared, pair));
  const clusters = shared.flatMap(({ units }) => clustersOf(units));
  const categoryOf = (unit: Unit): string | undefined => (layer.category === undefined ? undefined : unit.labels[layer.category]);
  const categories = [...new Set(shared.flatMap(({ units }) => units.flatMap(own => (own ?? []).flatMap(unit => categoryOf(unit) ?? []))))].toSorted();
  const of = (category: string) => (unit: Unit): boolean => categoryOf(unit) === category;
  const inside = (category: string) => clusters.map(cluster => cluster.map(unit => (unit && of(category)(unit) ? unit : undefined)));
  return {
    layer,
    units: counts(shared, annotators, () => true),
    boundary: meanBoundary(pairs, () => true),
    labels: layer.labels.map(name => ({ ...labelAgreement(name, clusters, annotators), ...(name === layer.category ? { alphaU: meanFigure(pairs.map(pair => unitizingAlpha(categories.map(one => disagreementOf(pair, of(one)))))) } : {}) })),
    categories: categories.map(category => ({
      category,
      units: counts(shared, annotators, of(category)),
      ...meanBoundary(pairs, of(category)),
      labels: layer.labels.filter(name => name !== layer.category).map(name => labelAgreement(name, inside(category), annotators)),
    })),
  };
}

/** Unordered pairs of annotators, by index. */
export function pairsOf(annotators: number): readonly (readonly [number, number])[] {
  return Array.from({ length: annotators }, (_, one) => Array.from({ length: annotators - one - 1 }, (__, more) => [one, one + 1 + more] as const)).flat();
}

interface PairArticle {
  readonly length: number;
  readonly units: readonly [readonly Unit[], readonly Unit[]];
  readonly matches: readonly Match[];
}

function pairOf(articles: readonly AnnotatedArticle[], [one, other]: readonly [number, number]): readonly PairArticle[] {
  return articles.flatMap(({ text, units }) => {
    const [ones, others] = [units[one], units[other]];
    return ones && others ? [{ length: text.length, units: [ones, others] as const, matches: matchUnits(ones, others) }] : [];
  });
}

type Wanted = (unit: Unit) => boolean;

function meanBoundary(pairs: readonly (readonly PairArticle[])[], wanted: Wanted): Boundary {
  return {
    exactF1: meanFigure(pairs.map(pair => f1(pair, wanted, true))),
    overlapF1: meanFigure(pairs.map(pair => f1(pair, wanted, false))),
    alphaU: meanFigure(pairs.map(pair => unitizingAlpha([disagreementOf(pair, wanted)]))),
  };
}

function f1(pair: readonly PairArticle[], wanted: Wanted, onlyExact: boolean): Figure {
  let [all, matched] = [0, 0];
  for (const { units: [ones, others], matches } of pair) {
    all += ones.filter(wanted).length + others.filter(wanted).length;
    matched += matches.filter(({ one, other, exact }) => (exact || !onlyExact) && [ones[one], others[other]].every(unit => unit && wanted(unit))).length;
  }
  return all === 0 ? undefinedFigure('nobody marked any') : figure((2 * matched) / all);
}

function disagreementOf(pair: readonly PairArticle[], wanted: Wanted) {
  const stretches = (units: readonly Unit[]): readonly Span[] => units.filter(wanted).flatMap(({ spans }) => spans);
  return unitizingDisagreement(pair.map(({ length, units: [ones, others] }) => ({ length, units: [stretches(ones), stretches(others)] })));
}

function labelAgreement(name: string, clusters: readonly Cluster<Unit>[], annotators: number): LabelAgreement {
  const ratings = clusters.map((cluster): Ratings => cluster.map(unit => unit?.labels[name])).filter(labels => labels.filter(label => label !== undefined).length > 1);
  const kappas = pairsOf(annotators).map(([one, other]) => cohenKappa(ratings.map(labels => [labels[one], labels[other]])));
  return { name, units: ratings.length, percent: percentAgreement(ratings), kappa: meanFigure(kappas), alpha: krippendorffAlpha(ratings), confusions: confusionsOf(ratings) };
}

function confusionsOf(ratings: readonly Ratings[]): LabelAgreement['confusions'] {
  const found = new Map<string, { readonly labels: readonly [string, string]; count: number }>();
  for (const labels of ratings) {
    for (const [one, other] of pairsOf(labels.length)) {
      const [first, second] = [labels[one], labels[other]].toSorted();
      if (first === undefined || second === undefined || first === second) continue;
      const key = JSON.stringify([first, second]);
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { labels: [first, second], count: 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.labels.join('\0') < b.labels.join('\0') ? -1 : 1));
}

function counts(articles: readonly AnnotatedArticle[], annotators: number, wanted: Wanted): readonly number[] {
  return Array.from({ length: annotators }, (_, at) => articles.reduce((sum, { units }) => sum + (units[at] ?? []).filter(wanted).length, 0));
}

/** The same article measured in code points, so that no figure hangs on how a program stores text. */
function measured(article: AnnotatedArticle): AnnotatedArticle {
  const index = codePointIndexOf(article.text);
  if (index.pairs.length === 0) return article;
  const moved = (unit: Unit): Unit => ({ ...unit, spans: unit.spans.map(({ start, end }) => ({ start: toCodePoint(index, start), end: toCodePoint(index, end) })) });
  return { ...article, text: Array.from(article.text, () => ' ').join(''), units: article.units.map(own => own?.map(moved)) };
}
