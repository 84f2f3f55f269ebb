/** How `agreement` prints: a table for people, JSON for programs, places where annotators differ. */
import type { Boundary, CategoryAgreement, LabelAgreement, LayerAgreement } from '../../core/agreement/compare.ts';
import type { Disagreement } from '../../core/agreement/disagreements.ts';
import type { Figure } from '../../core/agreement/figure.ts';
import { namedFigures } from '../../core/agreement/measures.ts';
import { codePointIndexOf, toCodePoint } from '../../core/text/code-points.ts';
import { shorten } from '../../core/text/escape.ts';
import { counted, escaped } from '../escaped.ts';
import { columns } from './columns.ts';

export interface AgreementReport {
  readonly annotators: readonly string[];
  /** Number of articles that were compared. */
  readonly articles: number;
  readonly left: readonly { readonly path: string; readonly why: string }[];
  readonly layers: readonly LayerAgreement[];
  /** Of more than two annotators, each two by themselves. */
  readonly pairs: readonly { readonly annotators: readonly string[]; readonly layers: readonly LayerAgreement[] }[];
  readonly disagreements?: readonly PlacedDisagreement[];
}

export interface PlacedDisagreement extends Disagreement {
  /** Lines and columns from 0. */
  readonly line: number;
  readonly character: number;
  /** Of the article. */
  readonly text: string;
}

export const agreementFormats: Readonly<Record<'table' | 'json', (report: AgreementReport) => string>> = { table, json };

function table({ annotators, articles, left, layers, pairs, disagreements }: AgreementReport): string {
  const rows = layers.flatMap((layer, index) => [...(index > 0 ? [['']] : []), ...layerRows(layer)]);
  const reasons = new Set(layers.flatMap(layer => namedFigures(layer).flatMap(({ figure }) => (figure.kind === 'undefined' ? [figure.why] : []))));
  const confusions = layers.flatMap(({ layer, labels }) => labels.filter(({ name }) => name !== 'entity' && name !== 'speaker').flatMap(({ name, confusions: found }) =>
    (found.length > 0 ? [`${layer.name}, ${name}: ${found.map(({ labels: [one, other], count }) => `${one} or ${other} ${count}`).join(', ')}`] : [])));
  const parts = [
    [`${annotators.join(', ')}: ${counted(articles, 'article')} compared`],
    left.length > 0 ? ['Not compared:', ...left.map(({ path, why }) => `  ${path}: ${why}`)] : [],
    columns(rows, ''),
    pairs.length > 0 ? columns(pairRows(pairs), '') : [],
    reasons.size > 0 ? [...reasons].map(why => `- undefined: ${why}`) : [],
    confusions,
    disagreements ? [disagreements.length > 0 ? `${counted(disagreements.length, 'disagreement')}:` : 'No disagreements.', ...disagreements.map(one => disagreementLine(one, annotators))] : [],
  ];
  return `${parts.filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n')}\n`;
}

function layerRows({ layer, units, boundary, labels, categories }: LayerAgreement): readonly (readonly string[])[] {
  return [
    [layer.name, 'units', 'exact-f1', 'overlap-f1', 'alpha-u', 'percent', 'kappa', 'alpha'],
    ['  boundary', units.join(' / '), ...boundaryCells(boundary)],
    ...labels.map(label => labelRow('  ', label)),
    ...categories.flatMap(category => categoryRows(category)),
  ];
}

/** Who of several differs: boundaries, and kappa of each label. */
function pairRows(pairs: AgreementReport['pairs']): readonly (readonly string[])[] {
  return (pairs[0]?.layers ?? []).flatMap(({ layer }, index) => [
    ...(index > 0 ? [['']] : []),
    [`${layer.name}, two by two`, 'units', 'exact-f1', 'overlap-f1', 'alpha-u', ...layer.labels.map(label => `${label}.kappa`)],
    ...pairs.flatMap(({ annotators, layers }) => layers.filter(one => one.layer === layer).map(one => [`  ${annotators.join(', ')}`, one.units.join(' / '), ...boundaryCells(one.boundary), ...one.labels.map(({ kappa }) => shown(kappa))])),
  ]);
}

function categoryRows(category: CategoryAgreement): readonly (readonly string[])[] {
  return [[`  ${category.category}`, category.units.join(' / '), ...boundaryCells(category)], ...category.labels.map(label => labelRow('    ', label))];
}

function boundaryCells({ exactF1, overlapF1, alphaU }: Boundary): readonly string[] {
  return [exactF1, overlapF1, alphaU].map(shown);
}

function labelRow(indent: string, { name, units, percent, kappa, alpha, alphaU }: LabelAgreement): readonly string[] {
  return [indent + name, String(units), '', '', alphaU ? shown(alphaU) : '', percent.kind === 'value' ? `${(100 * percent.value).toFixed(1)} %` : '-', shown(kappa), shown(alpha)];
}

/** A hair below 1 is not shown as 1: "1.000" means that nobody differed. */
function shown(figure: Figure): string {
  if (figure.kind === 'undefined') return '-';
  const text = figure.value.toFixed(3);
  return text === '1.000' && figure.value < 1 - 1e-12 ? '0.999' : text === '-0.000' ? '0.000' : text;
}

/** `met.txt:3:7: mention "Okoro": entity person/ada-okoro (ada), person/ben-okoro (ben)` */
function disagreementLine({ layer, path, span, about, values, line, character, text }: PlacedDisagreement, annotators: readonly string[]): string {
  const what = `${layer.slice(0, -1)} "${escaped(shorten(text.slice(span.start, span.end), 60))}"`;
  const who = ({ annotator }: PlacedDisagreement['values'][number]): string => annotators[annotator] ?? '';
  const told = about === 'missing'
    ? `only ${values.filter(({ value }) => value !== undefined).map(who).join(', ')}`
    : `${about} ${values.map(one => `${one.value === undefined ? 'none' : about === 'boundary' ? `"${escaped(shorten(one.value, 60))}"` : escaped(one.value)} (${who(one)})`).join(', ')}`;
  return `${path}:${line + 1}:${character + 1}: ${what}: ${told}`;
}

/** Figures are numbers or null; `undefined` says why each null is one. Offsets are code points, lines and columns count from 1. */
function json({ annotators, articles, left, layers, pairs, disagreements }: AgreementReport): string {
  return `${JSON.stringify({
    annotators,
    articles,
    left,
    ...Object.fromEntries(layers.map(one => [one.layer.name, layerJson(one)])),
    ...(pairs.length > 0 ? { pairs: pairs.map(pair => ({ annotators: pair.annotators, ...Object.fromEntries(pair.layers.map(one => [one.layer.name, layerJson(one)])) })) } : {}),
    undefined: layers.flatMap(layer => namedFigures(layer).flatMap(({ name, figure }) => (figure.kind === 'undefined' ? [{ figure: name, why: figure.why }] : []))),
    ...(disagreements ? { disagreements: disagreements.map(one => disagreementJson(one, annotators)) } : {}),
  }, null, 1)}\n`;
}

function layerJson({ units, boundary, labels, categories }: LayerAgreement) {
  return {
    units,
    boundary: boundaryJson(boundary),
    labels: Object.fromEntries(labels.map(label => [label.name, labelJson(label)])),
    categories: Object.fromEntries(categories.map(category => [category.category, { units: category.units, boundary: boundaryJson(category), labels: Object.fromEntries(category.labels.map(label => [label.name, labelJson(label)])) }])),
  };
}

function boundaryJson({ exactF1, overlapF1, alphaU }: Boundary) {
  return { 'exact-f1': numberOf(exactF1), 'overlap-f1': numberOf(overlapF1), 'alpha-u': numberOf(alphaU) };
}

function labelJson({ units, percent, kappa, alpha, alphaU, confusions }: LabelAgreement) {
  return { units, percent: numberOf(percent), kappa: numberOf(kappa), alpha: numberOf(alpha), ...(alphaU ? { 'alpha-u': numberOf(alphaU) } : {}), confusions };
}

function numberOf(figure: Figure): number | null {
  return figure.kind === 'value' ? figure.value : null;
}

function disagreementJson({ layer, path, span, about, values, line, character, text }: PlacedDisagreement, annotators: readonly string[]) {
  const index = codePointIndexOf(text);
  return {
    path, line: line + 1, column: character + 1, start: toCodePoint(index, span.start), end: toCodePoint(index, span.end), text: text.slice(span.start, span.end),
    layer, about, values: values.map(({ annotator, value }) => ({ annotator: annotators[annotator], value: value ?? null })),
  };
}
