/** Claims and sources of all sidecars together, by what joins them: made once for a corpus, from the sidecars' summaries. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { lazy, memoized } from '../corpus/lazy.ts';
import { sketchOf } from '../corpus/shingles.ts';
import { allOrigins, publisherIn } from '../corpus/source-facts.ts';
import type { SourceFacts } from '../corpus/sources.ts';
import { readArticle } from '../tokens/article.ts';
import { circlesIn } from './circles.ts';
import { summaryOf, type ClaimSummary, type SidecarSummary } from './summary.ts';

export interface Across {
  readonly summaries: readonly SidecarSummary[];
  /** By canonical claim, in the order of the files. */
  readonly appearances: ReadonlyMap<string, readonly ClaimSummary[]>;
  readonly claims: ReadonlyMap<string, ClaimSummary>;
  /** A person has put a relation between these two claims, in either direction. */
  related(a: ClaimSummary, b: ClaimSummary): boolean;
  /** Appearances of the same canonical claim before this one, in the order of the files; of many the first. */
  before(claim: ClaimSummary): readonly ClaimSummary[];
  /** Both ends of a step from a claim to one that it derives from, or from a text to its origin, are part of one circle. */
  readonly circles: { claims(from: string, to: string): boolean; origins(from: Path, to: Path): boolean };
  /** Texts that a text was taken from. */
  readonly origins: ReadonlyMap<Path, ReadonlySet<Path>>;
  /** What tells whether the articles of these sidecars are one source. */
  sourceFacts(sidecars: readonly Path[]): readonly SourceFacts[];
}

/** Where thousands of articles carry one claim, each is compared with so many of them: figures that differ show in that. */
const MOST_COMPARED = 500;

export function acrossOf(corpus: Corpus): Across {
  let known = made.get(corpus);
  if (known === undefined) made.set(corpus, (known = lazy(() => across(corpus))));
  return known();
}

const made = new WeakMap<Corpus, () => Across>();

function across(corpus: Corpus): Across {
  const summaries = [...corpus.files.values()].flatMap(file => (file.kind === 'sidecar' ? [summaryOf(file, corpus)] : []));
  const appearances = new Map<string, ClaimSummary[]>();
  const claims = new Map<string, ClaimSummary>();
  const origins = new Map<Path, Set<Path>>();
  for (const { article, origins: found, claims: ofFile } of summaries) {
    for (const claim of ofFile) {
      claims.set(claim.ref, claim);
      if (claim.same === undefined) continue;
      const known = appearances.get(claim.same);
      if (known) known.push(claim);
      else appearances.set(claim.same, [claim]);
    }
    if (article === undefined || found.length === 0) continue;
    const known = origins.get(article) ?? new Set();
    origins.set(article, known);
    for (const { from } of found) known.add(from);
  }
  const byPath = new Map(summaries.map(summary => [summary.path, summary]));
  const facts = memoized((path: Path) => factsOf(byPath.get(path) ?? { path, article: undefined, publisher: undefined, suppresses: false, origins: [], claims: [] }, origins, corpus));
  const targets = memoized((claim: ClaimSummary) => new Set(claim.relations.map(({ to }) => to)));
  const placeOf = lazy(() => new Map([...appearances.values()].flatMap(found => found.map((claim, index) => [claim, index] as const))));
  const claimCircles = lazy(() => circlesIn(claims.keys(), ref => (claims.get(ref)?.relations ?? []).flatMap(({ type, to }) => (type === 'derivesFrom' ? [to] : []))));
  const originCircles = lazy(() => circlesIn(origins.keys(), path => origins.get(path) ?? []));
  return {
    summaries, appearances, claims, origins,
    related: (a, b) => targets(a).has(b.ref) || targets(b).has(a.ref),
    before: claim => {
      const earlier = claim.same === undefined ? [] : (appearances.get(claim.same) ?? []);
      return earlier.slice(0, Math.min(MOST_COMPARED, placeOf().get(claim) ?? 0));
    },
    circles: {
      claims: (from, to) => claimCircles()(from, to),
      origins: (from, to) => originCircles()(from, to),
    },
    sourceFacts: sidecars => sidecars.map(facts),
  };
}

/** As `corpus/source-facts.ts` reads them, without recognising anything. A sidecar whose article is missing stands for itself. */
function factsOf({ path, article, publisher }: SidecarSummary, origins: ReadonlyMap<Path, ReadonlySet<Path>>, corpus: Corpus): SourceFacts {
  const file = corpus.files.get(article ?? '');
  const text = file?.kind === 'article' ? file.text : '';
  return {
    path: article ?? path,
    publisher: publisher ?? publisherIn(readArticle(text)),
    derivedFrom: allOrigins(article ?? path, from => origins.get(from) ?? []),
    sketch: sketchOf(text),
  };
}
