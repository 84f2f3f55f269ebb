/** Two annotations of the same articles in our markup, as units that can be compared: what each marked, under labels that mean the same. */
import type { AnnotatedArticle, Layer } from '../server/src/core/agreement/compare.ts';
import { MENTIONS } from '../server/src/core/agreement/from-sidecar.ts';
import { matchUnits, type Unit } from '../server/src/core/agreement/matching.ts';
import type { MarkedArticle, MarkedClaim, Stretch } from './read-markup.ts';

export interface MarkedLayer {
  readonly layer: Layer;
  readonly articles: readonly AnnotatedArticle[];
}

export interface MarkedPair {
  readonly layers: readonly MarkedLayer[];
  /** Articles that are not compared, with the reason. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** Claims in the markup have no kind; their content is the unit. */
const CLAIMS: Layer = { name: 'claims', category: undefined, labels: ['speaker', 'cue'] };

/** Articles of one name and one text. `names`: what the two annotations are called. */
export function markedPair(ones: readonly MarkedArticle[], others: readonly MarkedArticle[], names: readonly [string, string]): MarkedPair {
  const second = new Map(others.map(article => [article.name, article]));
  const left: { readonly path: string; readonly why: string }[] = [];
  const mentions: AnnotatedArticle[] = [];
  const claims: AnnotatedArticle[] = [];
  const first = new Set(ones.map(({ name }) => name));
  for (const { name } of others) if (!first.has(name)) left.push({ path: `${name}.txt`, why: `only ${names[1]} annotated it` });
  for (const one of ones) {
    const other = second.get(one.name);
    const path = `${one.name}.txt`;
    if (!other) left.push({ path, why: `only ${names[0]} annotated it` });
    else if (one.text !== other.text) left.push({ path, why: `the texts differ from character ${firstDifference(one.text, other.text)} on` });
    else {
      mentions.push({ path, text: one.text, units: mentionUnits(one, other) });
      claims.push({ path, text: one.text, units: claimUnits(one, other) });
    }
  }
  return { layers: [{ layer: MENTIONS, articles: mentions }, { layer: CLAIMS, articles: claims }], left };
}

/**
 * Ids hold within an article, and each annotator made up their own: the second's are given the names of the first's that they go
 * with most often, one for one, so that what is compared is which mentions are of one entity.
 */
function mentionUnits(one: MarkedArticle, other: MarkedArticle): readonly [readonly Unit[], readonly Unit[]] {
  const [ones, others] = [one, other].map(({ mentions }) => mentions.map(({ start, end, type, entity }): Unit => ({ spans: [{ start, end }], labels: { type, entity } })));
  if (!ones || !others) return [[], []];
  const together = new Map<string, { readonly ours: string; readonly theirs: string; count: number }>();
  for (const match of matchUnits(ones, others)) {
    const [ours, theirs] = [ones[match.one]?.labels['entity'] ?? '', others[match.other]?.labels['entity'] ?? ''];
    const known = together.get(`${ours} ${theirs}`);
    if (known) known.count++;
    else together.set(`${ours} ${theirs}`, { ours, theirs, count: 1 });
  }
  const called = new Map<string, string>();
  const taken = new Set<string>();
  for (const { ours, theirs } of [...together.values()].toSorted((a, b) => b.count - a.count || (`${a.ours} ${a.theirs}` < `${b.ours} ${b.theirs}` ? -1 : 1))) {
    if (called.has(theirs) || taken.has(ours)) continue;
    called.set(theirs, ours);
    taken.add(ours);
  }
  // An id of the second's own that goes with nothing must not look like one of the first's.
  const nameOf = (id: string | undefined): string => (id === undefined ? '' : called.get(id) ?? `${id} (second)`);
  return [ones, others.map(unit => ({ ...unit, labels: { ...unit.labels, entity: nameOf(unit.labels['entity']) } }))];
}

/** A speaker, or a cue, is the same where the marked words overlap: "he" is not "Chumo", "said" is "also said". */
function claimUnits(one: MarkedArticle, other: MarkedArticle): readonly [readonly Unit[], readonly Unit[]] {
  const [ours = [], theirs = []] = [one, other].map(({ claims }) => claims.filter(({ content }) => content.length > 0));
  const words = (part: 'speaker' | 'cue') => ({ text: one.text, known: ours.flatMap(claim => claim[part]) });
  const [speakers, cues] = [words('speaker'), words('cue')];
  const unitOf = (claim: MarkedClaim): Unit => ({
    spans: claim.content.toSorted((a, b) => a.start - b.start),
    labels: { speaker: labelOf(claim.speaker, speakers), cue: labelOf(claim.cue, cues) },
  });
  return [ours.map(unitOf), theirs.map(unitOf)];
}

/** The words as the first annotator marked them, with their place; "none" where nothing is marked. */
function labelOf([stretch]: readonly Stretch[], { text, known }: { readonly text: string; readonly known: readonly Stretch[] }): string {
  if (!stretch) return 'none';
  const shared = (other: Stretch): number => Math.min(stretch.end, other.end) - Math.max(stretch.start, other.start);
  const best = known.toSorted((a, b) => shared(b) - shared(a) || a.start - b.start)[0];
  const { start, end } = best && shared(best) > 0 ? best : stretch;
  return `"${text.slice(start, end)}" at ${start}`;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
