/** Every figure of a comparison under the name by which it is asked for: "mentions.type.alpha", or "alpha" for all alphas. */
import { ENTITY_TYPES } from '../mentions/mention.ts';
import { CLAIM_KINDS } from '../claims/claim.ts';
import type { Boundary, LabelAgreement, LayerAgreement } from './compare.ts';
import type { Figure } from './figure.ts';
import { CLAIMS, MENTIONS } from './from-sidecar.ts';

export interface NamedFigure {
  /** "mentions.boundary.exact-f1", "mentions.person.entity.kappa": layer, category, label, measure. */
  readonly name: string;
  readonly figure: Figure;
}

export function namedFigures({ layer, boundary, labels, categories }: LayerAgreement): readonly NamedFigure[] {
  return [
    ...boundaryFigures(`${layer.name}.boundary`, boundary),
    ...labels.flatMap(label => labelFigures(layer.name, label)),
    ...categories.flatMap(category => [...boundaryFigures(`${layer.name}.${category.category}`, category), ...category.labels.flatMap(label => labelFigures(`${layer.name}.${category.category}`, label))]),
  ];
}

function boundaryFigures(prefix: string, { exactF1, overlapF1, alphaU }: Boundary): readonly NamedFigure[] {
  return [{ name: `${prefix}.exact-f1`, figure: exactF1 }, { name: `${prefix}.overlap-f1`, figure: overlapF1 }, { name: `${prefix}.alpha-u`, figure: alphaU }];
}

function labelFigures(prefix: string, { name, percent, kappa, alpha, alphaU }: LabelAgreement): readonly NamedFigure[] {
  return Object.entries({ percent, kappa, alpha, 'alpha-u': alphaU }).flatMap(([measure, figure]) => (figure ? [{ name: `${prefix}.${name}.${measure}`, figure }] : []));
}

/** Whether "type.alpha" asks for "mentions.type.alpha". Figures of one category are asked for by its name only. */
export function asksFor(asked: string, name: string): boolean {
  const wanted = asked.split('.');
  const parts = name.split('.');
  if (wanted.at(-1) !== parts.at(-1)) return false;
  const category = parts.find(part => CATEGORIES.has(part));
  if (category !== undefined && !wanted.includes(category)) return false;
  let from = 0;
  return wanted.every(part => {
    const at = parts.indexOf(part, from);
    from = at + 1;
    return at >= 0;
  });
}

const CATEGORIES: ReadonlySet<string> = new Set<string>([...ENTITY_TYPES, ...CLAIM_KINDS]);
const MEASURES = { boundary: ['exact-f1', 'overlap-f1', 'alpha-u'], label: ['percent', 'kappa', 'alpha'] } as const;

/** The names there can be, whatever was annotated. */
export function figureNames(): readonly string[] {
  return [[MENTIONS, ENTITY_TYPES] as const, [CLAIMS, CLAIM_KINDS] as const].flatMap(([{ name, category, labels }, categories]) => [
    ...MEASURES.boundary.map(measure => `${name}.boundary.${measure}`),
    ...labels.flatMap(label => [...MEASURES.label, ...(label === category ? ['alpha-u'] : [])].map(measure => `${name}.${label}.${measure}`)),
    ...categories.flatMap((one: string) => [
      ...MEASURES.boundary.map(measure => `${name}.${one}.${measure}`),
      ...labels.filter(label => label !== category).flatMap(label => MEASURES.label.map(measure => `${name}.${one}.${label}.${measure}`)),
    ]),
  ]);
}
