/** `glossator agreement`: how far annotators agree, in figures, and where they do not. */
import { compareLayer, pairsOf } from '../core/agreement/compare.ts';
import { disagreementsOf } from '../core/agreement/disagreements.ts';
import { CLAIMS, MENTIONS } from '../core/agreement/from-sidecar.ts';
import { asksFor, figureNames, namedFigures, type NamedFigure } from '../core/agreement/measures.ts';
import { lineIndexOf, positionAt } from '../core/text/line-index.ts';
import { annotatedBy, type Annotated } from './annotators.ts';
import { escaped } from './escaped.ts';
import { agreementFormats, type AgreementReport, type PlacedDisagreement } from './formats/agreement.ts';
import type { Exit, Io } from './io.ts';
import { openSide, type Side } from './sides.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

export function agreement(args: readonly string[], io: Io): Exit {
  const { values, lists, positionals } = readArguments(args, {
    'by': { type: 'string', multiple: true }, 'suggested': { type: 'boolean' }, 'disagreements': { type: 'boolean' }, 'min': { type: 'string', multiple: true }, 'format': { type: 'string' },
  });
  const format = oneOf('format', values.get('format') ?? 'table', ['table', 'json']);
  const by = lists.get('by') ?? [];
  const minimums = (lists.get('min') ?? []).flatMap(given => given.split(',')).map(minimumOf);
  const sides = sidesNamed(positionals, by, io);
  if (sides === undefined) return 2;
  const annotated = annotatedBy(sides, { suggested: values.has('suggested'), by });
  const problems = [...new Set([...sides.flatMap(side => side.problems), ...annotated.problems])];
  for (const line of [...problems, ...annotated.remarks]) io.note(line);
  if (annotated.mentions.length === 0) {
    for (const { path, why } of annotated.left) io.note(`${path}: ${why}`);
    io.note('glossator: no article was annotated by two, so there is nothing to compare');
    return 2;
  }
  const report = reportOf(annotated, values.has('disagreements'));
  const missed = missedOf(minimums, report.layers.flatMap(namedFigures));
  for (const line of missed) io.note(line);
  io.out(agreementFormats[format](report));
  return problems.length > 0 || missed.length > 0 ? 1 : 0;
}

/** Undefined when one of them cannot be opened: the others say nothing without it. */
function sidesNamed(named: readonly string[], by: readonly string[], io: Io): readonly Side[] | undefined {
  if (new Set(by).size < by.length) throw new UsageError('--by names somebody twice; whoever is compared with themselves agrees');
  if (by.length === 1) throw new UsageError('--by names one annotator; name two or more: --by ada --by ben');
  if (by.length > 1 && named.length > 1) throw new UsageError('--by compares people in one folder; name one folder, or leave --by out');
  if (by.length === 0 && named.length < 2) throw new UsageError('agreement needs two or more folders, sidecars or git revisions; or one folder and --by ada --by ben');
  const opened = (named.length > 0 ? named : ['.']).map(one => openSide(one, io));
  const problems = opened.flatMap(side => ('problem' in side ? [side.problem] : []));
  for (const problem of problems) io.note(problem);
  if (problems.length > 0) return undefined;
  const sides = opened.flatMap(side => ('problem' in side ? [] : [side]));
  if (new Set(sides.map(side => side.isFile)).size > 1) throw new UsageError('name either folders or single files: a file and a folder do not fit together');
  return sides;
}

function reportOf({ annotators, mentions, claims, left }: Annotated, withDisagreements: boolean): AgreementReport {
  const layers = [{ layer: MENTIONS, articles: mentions }, { layer: CLAIMS, articles: claims }];
  return {
    annotators,
    articles: mentions.length,
    left,
    layers: layers.map(({ layer, articles }) => compareLayer(layer, articles, annotators.length)),
    pairs: annotators.length < 3 ? [] : pairsOf(annotators.length).map(pair => ({
      annotators: pair.map(at => annotators[at] ?? ''),
      layers: layers.map(({ layer, articles }) => compareLayer(layer, articles.map(article => ({ ...article, units: pair.map(at => article.units[at]) })), 2)),
    })),
    ...(withDisagreements ? { disagreements: layers.flatMap(({ layer, articles }) => articles.flatMap(article => {
      const lines = lineIndexOf(article.text);
      return disagreementsOf(layer, [article]).map((one): PlacedDisagreement => ({ ...one, ...positionAt(lines, one.span.start), text: article.text }));
    })).toSorted((a, b) => (a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1)) } : {}),
  };
}

interface Minimum {
  readonly name: string;
  readonly least: number;
}

function minimumOf(given: string): Minimum {
  const [, name = '', value = ''] = /^\s*([a-z0-9.-]+)=(-?\d(?:\.\d+)?)\s*$/.exec(given) ?? [];
  if (name === '' || Math.abs(Number(value)) > 1) throw new UsageError(`--min must be like alpha=0.67, a figure's name and a number from -1 to 1, not "${given}"`);
  if (!figureNames().some(known => asksFor(name, known))) throw new UsageError(`--min: there is no figure "${name}"; figures are called like exact-f1, overlap-f1, alpha-u, percent, kappa, alpha, mentions.type.alpha, person.alpha-u`);
  return { name, least: Number(value) };
}

/** A line for each minimum that is not reached. What cannot be said is passed over, unless nothing that was asked for can. */
function missedOf(minimums: readonly Minimum[], figures: readonly NamedFigure[]): readonly string[] {
  return minimums.flatMap(({ name, least }) => {
    const asked = figures.filter(one => asksFor(name, one.name));
    const low = asked.flatMap(one => (one.figure.kind === 'value' && one.figure.value < least ? [`${one.name} is ${one.figure.value.toFixed(3)}, less than the ${least} that --min asks for`] : []));
    if (asked.some(one => one.figure.kind === 'value')) return low;
    const [first] = asked;
    return [`--min ${escaped(name)}=${least} cannot be shown: ${first?.figure.kind === 'undefined' ? first.figure.why : 'nothing of the kind was annotated'}`];
  });
}
