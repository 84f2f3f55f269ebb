/** Claims and sources of all sidecars together, by what joins them: made once for a corpus, from the sidecars' summaries. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { lazy } from '../corpus/lazy.ts';
import { summaryOf, type ClaimSummary, type SidecarSummary } from './summary.ts';

export interface Across {
  readonly summaries: readonly SidecarSummary[];
  /** By canonical claim, in the order of the files. */
  readonly appearances: ReadonlyMap<string, readonly ClaimSummary[]>;
  readonly claims: ReadonlyMap<string, ClaimSummary>;
  /** A person has put a relation between these two claims, in either direction. */
  related(a: ClaimSummary, b: ClaimSummary): boolean;
  /** Texts that a text was taken from. */
  readonly origins: ReadonlyMap<Path, ReadonlySet<Path>>;
  /** One name for all texts that go back to one source: a common origin, or one publisher. */
  sourceOf(path: Path): string;
}

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
  const sources = sourcesOf(summaries);
  return {
    summaries, appearances, claims, origins,
    related: (a, b) => a.relations.some(({ to }) => to === b.ref) || b.relations.some(({ to }) => to === a.ref),
    sourceOf: path => sources(path),
  };
}

/** Sidecars are joined where one text was taken from the other, or both have one publisher. */
function sourcesOf(summaries: readonly SidecarSummary[]): (sidecar: Path) => string {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let above = parents.get(root); above !== undefined && above !== root; above = parents.get(root)) root = above;
    if (root !== name) parents.set(name, root); // shortens the next way
    return root;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(one, other);
  };
  for (const { path, article, publisher, origins } of summaries) {
    const text = `text ${article ?? path}`;
    join(`sidecar ${path}`, text);
    if (publisher !== undefined) join(text, `publisher ${publisher}`);
    for (const { from } of origins) join(text, `text ${from}`);
  }
  return path => rootOf(`sidecar ${path}`);
}
