/** Events that several articles of a corpus may tell of: candidates with their figures, kept up to date from one version of the corpus to the next. */
import type { ArticleFile, Corpus, CorpusFile, Path } from './corpus.ts';
import { digestOf, withSource, type AccountFigure, type ArticleDigest, type DigestSource } from './digest.ts';
import { allCandidates, candidatesFor, emptyEventIndex, withDigests, type DigestChange, type EventCandidate, type EventIndex } from './event-index.ts';
import { compareFigures, type ComparedFigure } from './figures-compared.ts';
import { changedFiles, lineOf, type Line } from './line.ts';
import { sourceFactsOf } from './source-facts.ts';
import { sourceGroups, type SourceGroup } from './sources.ts';
import { append } from '../text/append.ts';

/** Articles that may tell of one event; a person says whether they do. */
export interface EventGroup {
  /** By date, then path. */
  readonly articles: readonly ArticleDigest[];
  /** The likeliest first. */
  readonly pairs: readonly EventCandidate[];
  readonly figures: readonly EventFigure[];
  readonly sources: readonly SourceGroup[];
}

/** What one thing was counted as, article by article. */
export interface EventFigure {
  readonly what: string;
  readonly kind: ComparedFigure['kind'];
  readonly accounts: readonly { readonly path: Path; readonly figures: readonly AccountFigure[] }[];
}

/**
 * The index of a corpus. Recognises articles that nobody asked for yet; after that, a change costs what changed and a walk over
 * the list of files.
 */
export function eventIndexOf(corpus: Corpus): EventIndex {
  const known = indexes.get(corpus);
  if (known) return known;
  const line = lineOf(corpus);
  const before = latest.get(line) ?? { files: new Map<Path, CorpusFile>(), index: emptyEventIndex };
  const index = withDigests(before.index, changesBetween(before.files, corpus));
  indexes.set(corpus, index);
  latest.set(line, { files: corpus.files, index });
  return index;
}

const indexes = new WeakMap<Corpus, EventIndex>();
const latest = new WeakMap<Line, { readonly files: Corpus['files']; readonly index: EventIndex }>();
const digests = new WeakMap<ArticleFile, { readonly digest: ArticleDigest; readonly source: DigestSource }>();

/** Articles that are new, changed or gone, and those whose sidecars are. */
function changesBetween(before: Corpus['files'], corpus: Corpus): DigestChange[] {
  const changed = changedFiles(before, corpus.files);
  const paths = new Set(changed.filter(({ before, after }) => before?.kind === 'article' || after?.kind === 'article').map(({ path }) => path));
  const sidecars = changed.some(({ before, after }) => before?.kind === 'sidecar' || after?.kind === 'sidecar');
  // Which article a sidecar speaks of is for its text to say, before as after: all are asked, few answer otherwise.
  if (sidecars) for (const file of corpus.files.values()) if (file.kind === 'article' && hasOtherSource(corpus, file)) paths.add(file.path);
  return [...paths].map(path => {
    const file = corpus.files.get(path);
    return { path, digest: file?.kind === 'article' ? digestIn(corpus, file) : undefined };
  });
}

function hasOtherSource(corpus: Corpus, article: ArticleFile): boolean {
  const known = digests.get(article);
  return known === undefined || !sameSource(known.source, sourceFactsOf(corpus, article));
}

/** What comparing needs of one article. */
export function digestIn(corpus: Corpus, article: ArticleFile): ArticleDigest {
  const source = sourceFactsOf(corpus, article);
  const known = digests.get(article);
  if (known && sameSource(known.source, source)) return known.digest;
  const digest = known ? withSource(known.digest, article.recognition, source) : digestOf(article.path, article.text, article.recognition, source);
  digests.set(article, { digest, source });
  return digest;
}

function sameSource(a: DigestSource, b: DigestSource): boolean {
  return a.date === b.date && a.publisher === b.publisher && a.derivedFrom.join('\n') === b.derivedFrom.join('\n');
}

/** Groups of articles that candidates tie together, the likeliest first. */
export function eventGroups(index: EventIndex): EventGroup[] {
  const groupOf = new Map<Path, { readonly members: Path[]; readonly pairs: EventCandidate[] }>();
  for (const pair of allCandidates(index)) {
    const [a, b] = [pair.path, pair.other].map(path => groupOf.get(path) ?? { members: [path], pairs: [] });
    if (!a || !b) continue;
    const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
    large.pairs.push(pair);
    groupOf.set(pair.path, large).set(pair.other, large);
    if (large === small) continue;
    append(large.members, small.members);
    append(large.pairs, small.pairs);
    for (const member of small.members) groupOf.set(member, large);
  }
  return [...new Set(groupOf.values())]
    .map(group => groupFrom(index, group.members, group.pairs.toSorted((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))))
    .toSorted((a, b) => (b.pairs[0]?.score ?? 0) - (a.pairs[0]?.score ?? 0));
}

/** The group of one article; undefined where no other tells of its event. */
export function eventGroupOf(index: EventIndex, path: Path): EventGroup | undefined {
  const pairs = candidatesFor(index, path);
  return pairs.length === 0 ? undefined : groupFrom(index, [path, ...pairs.map(({ other }) => other)], pairs);
}

function groupFrom(index: EventIndex, members: readonly Path[], pairs: readonly EventCandidate[]): EventGroup {
  const articles = members.flatMap(path => index.digests.get(path) ?? []).toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : a.path < b.path ? -1 : 1));
  return { articles, pairs, figures: figuresOf(index, pairs), sources: sourceGroups(articles) };
}

/** What the pairs compare, put together: what differs anywhere first. */
function figuresOf(index: EventIndex, pairs: readonly EventCandidate[]): EventFigure[] {
  const found = new Map<string, { kind: ComparedFigure['kind']; accounts: Map<Path, readonly AccountFigure[]> }>();
  for (const { path, other } of pairs) {
    const [a, b] = [index.digests.get(path), index.digests.get(other)];
    for (const compared of a && b ? compareFigures(a, b) : []) {
      const known = found.get(compared.what) ?? { kind: compared.kind, accounts: new Map<Path, readonly AccountFigure[]>() };
      if (RANK[compared.kind] < RANK[known.kind]) known.kind = compared.kind;
      known.accounts.set(path, compared.a).set(other, compared.b);
      found.set(compared.what, known);
    }
  }
  return [...found].map(([what, { kind, accounts }]) => ({ what, kind, accounts: [...accounts].map(([path, figures]) => ({ path, figures })) }));
}

const RANK: Readonly<Record<ComparedFigure['kind'], number>> = { differ: 0, compatible: 1, agree: 2 };
