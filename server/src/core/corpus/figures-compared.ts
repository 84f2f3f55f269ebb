/** Puts the figures of two articles side by side: "killed: 13 here, 21 there"; what they mean is for a person to say. */
import type { AccountFigure, ArticleDigest } from './digest.ts';

export interface ComparedFigure {
  readonly what: string;
  readonly measured: boolean;
  /** The one that an article stands by first, then what else it gives. */
  readonly a: readonly AccountFigure[];
  readonly b: readonly AccountFigure[];
  /** `differ`: no number fits both. `agree`: the same bounds. `compatible`: some number fits both, as 52 fits "at least 50". */
  readonly kind: 'differ' | 'agree' | 'compatible';
}

/** Measures first, in the order of the first article; differing ones before others. */
export function compareFigures(a: ArticleDigest, b: ArticleDigest): ComparedFigure[] {
  const [own, other] = [byWhat(a), byWhat(b)];
  const compared: ComparedFigure[] = [];
  for (const [what, figures] of own) {
    const others = other.get(what);
    const [first] = figures;
    const [second] = others ?? [];
    if (!others || !first || !second) continue;
    compared.push({ what, measured: first.measured, a: figures, b: others, kind: relationOf(first, second) });
  }
  // "eleven drones were launched" counts what is launched and drones: once is enough.
  const told = new Set(compared.flatMap(({ measured, a: [x], b: [y] }) => (measured && x && y ? [`${x.start} ${y.start}`] : [])));
  return compared.filter(({ measured, a: [x], b: [y] }) => measured || !told.has(`${x?.start} ${y?.start}`)).toSorted((x, y) => Number(y.measured) - Number(x.measured) || Number(y.kind === 'differ') - Number(x.kind === 'differ'));
}

/** Of each thing counted, the figures with different bounds: the article's own first, that of its body if it fits the headline's. */
function byWhat(digest: ArticleDigest): Map<string, AccountFigure[]> {
  const groups = new Map<string, AccountFigure[]>();
  for (const figure of digest.figures) {
    if (figure.background) continue;
    const known = groups.get(figure.what);
    if (known) known.push(figure);
    else groups.set(figure.what, [figure]);
  }
  for (const [what, figures] of groups) {
    const [first] = figures;
    const body = figures.find(figure => !figure.heading);
    const main = first && body && first.heading && relationOf(first, body) !== 'differ' ? body : first;
    const distinct = new Map((main ? [main, ...figures] : figures).toReversed().map(figure => [`${figure.min}..${figure.max}`, figure]));
    groups.set(what, main ? [main, ...[...distinct.values()].filter(figure => figure.min !== main.min || figure.max !== main.max).toReversed()] : figures);
  }
  return groups;
}

export function relationOf(a: AccountFigure, b: AccountFigure): ComparedFigure['kind'] {
  if (a.min === b.min && a.max === b.max) return 'agree';
  const [low, high] = [Math.max(a.min ?? 0, b.min ?? 0), Math.min(a.max ?? Infinity, b.max ?? Infinity)];
  return low <= high ? 'compatible' : 'differ';
}

/** "7", "at least 9", "at most 35", "11,000 to 12,500". */
export function boundsInWords({ min, max }: Pick<AccountFigure, 'min' | 'max'>): string {
  if (min === undefined && max === undefined) return 'some';
  if (min === undefined) return `at most ${inWords(max ?? 0)}`;
  if (max === undefined) return `at least ${inWords(min)}`;
  return min === max ? inWords(min) : `${inWords(min)} to ${inWords(max)}`;
}

/** Digits in groups of three: "12,500". */
function inWords(number: number): string {
  const [whole = '', fraction] = String(Math.round(number * 1000) / 1000).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}
