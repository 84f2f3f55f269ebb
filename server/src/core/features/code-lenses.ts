/** Lines above claims: how often a canonical claim appears and from how many sources, and where else an event is told with which figures. */
import type { ArticleFile, Corpus, Location, Path } from '../corpus/corpus.ts';
import { digestIn } from '../corpus/events.ts';
import { lazy } from '../corpus/lazy.ts';
import { sourceGroups } from '../corpus/sources.ts';
import { articleOf } from '../corpus/lookup.ts';
import { shorten, showControls } from '../text/escape.ts';
import { coverageOf } from '../text/coverage.ts';
import { bySpan, spanAround, type Span } from '../text/span.ts';
import { annotationsOf } from './annotations.ts';
import { factsOf } from './article-facts.ts';
import { otherAccounts, type OtherAccount } from './other-accounts.ts';
import { countInWords, listInWords } from './words.ts';

export interface CodeLens {
  readonly span: Span;
  /** "3 appearances, 2 sources"; "also told by Oru Daily: 9 killed". Plain text. */
  readonly title: string;
  /** Where a click leads: a list to peek into. */
  readonly locations: readonly Location[];
}

/** More articles than this are counted, not named. */
const MOST_NAMED = 2;

/** Of an article or of `claims.yaml`; empty for other files. Asks nothing that links all articles, so that it may follow typing. */
export function codeLenses(corpus: Corpus, path: Path): readonly CodeLens[] {
  const file = corpus.files.get(path);
  if (file?.kind === 'claims') return file.claims.flatMap(({ id }) => appearanceLens(corpus, id.value, { start: id.start, end: id.end }));
  if (file?.kind !== 'article') return [];
  const annotated = annotationsOf(corpus, file).claims.filter(({ parts, entry }) => parts.length > 0 && entry.status !== 'rejected');
  const spans = annotated.map(({ parts }) => spanAround(parts) ?? { start: 0, end: 0 });
  const told = coverageOf(spans);
  const recognised = file.recognition.claims.filter(claim => !told(claim));
  const accounts = [...spans, ...recognised.map(({ start, end }) => ({ start, end }))].toSorted(bySpan).flatMap(span => accountLens(corpus, file, span));
  return [
    ...annotated.flatMap(({ entry }, at) => (entry.same === undefined ? [] : appearanceLens(corpus, entry.same.value, spans[at] ?? { start: 0, end: 0 }))),
    ...withoutRepeats(accounts),
  ].toSorted((a, b) => bySpan(a.span, b.span));
}

function appearanceLens(corpus: Corpus, canonical: string, span: Span): CodeLens[] {
  const told = appearancesIn(corpus).get(canonical);
  return told ? [{ span, ...told() }] : [];
}

interface Appearance {
  readonly article: ArticleFile;
  readonly span: Span;
}

type Told = Pick<CodeLens, 'title' | 'locations'>;

const appearances = new WeakMap<Corpus, ReadonlyMap<string, () => Told>>();

/** What is said of each canonical claim, the same wherever it appears; gathered once for a corpus. */
function appearancesIn(corpus: Corpus): ReadonlyMap<string, () => Told> {
  let told = appearances.get(corpus);
  if (!told) appearances.set(corpus, (told = new Map([...readAppearances(corpus)].map(([id, found]) => [id, lazy(() => summaryOf(corpus, found))]))));
  return told;
}

/** By canonical claim, in the order of paths and places. */
function readAppearances(corpus: Corpus): Map<string, Appearance[]> {
  const found = new Map<string, Appearance[]>();
  const read = new Set<ArticleFile>();
  for (const file of corpus.files.values()) {
    const article = file.kind === 'sidecar' && file.sidecar.claims.some(({ same }) => same !== undefined) ? articleOf(corpus, file) : undefined;
    if (!article || read.has(article)) continue;
    read.add(article); // an article with two sidecars is read once
    for (const { entry, parts } of annotationsOf(corpus, article).claims) {
      const [first] = parts;
      if (entry.same === undefined || entry.status === 'rejected' || !first) continue;
      const here = { article, span: spanAround(parts) ?? first };
      const known = found.get(entry.same.value);
      if (known) known.push(here);
      else found.set(entry.same.value, [here]);
    }
  }
  return found;
}

function summaryOf(corpus: Corpus, found: readonly Appearance[]): Told {
  const articles = [...new Set(found.map(({ article }) => article))];
  const sources = sourceGroups(articles.map(article => digestIn(corpus, article))).length;
  return {
    title: `${countInWords(found.length, 'appearance', 'appearances')}, ${countInWords(sources, 'source', 'sources')}`,
    locations: found.map(({ article, span }) => ({ path: article.path, span })),
  };
}

/** One line for a claim, with what each other article stands by: "also told by Oru Daily: 9 killed". */
function accountLens(corpus: Corpus, article: ArticleFile, span: Span): CodeLens[] {
  const byPath = new Map<Path, OtherAccount[]>();
  for (const account of otherAccounts(corpus, article.path, span)) {
    const { path } = account.location;
    const known = byPath.get(path) ?? [];
    if (!known.some(({ what }) => what === account.what)) byPath.set(path, [...known, account]);
  }
  if (byPath.size === 0) return [];
  const names = namesOf(corpus, [...byPath.keys()]);
  const named = [...byPath].slice(0, MOST_NAMED).map(([path, accounts]) => `${names.get(path) ?? path}: ${listInWords(accounts.map(({ what, there }) => `${there} ${what}`))}`);
  const more = byPath.size > MOST_NAMED ? ` and ${byPath.size - MOST_NAMED} more` : '';
  return [{ span, title: `also told by ${named.join('; ')}${more}`, locations: [...byPath.values()].flatMap(accounts => accounts.map(({ location }) => location)) }];
}

/** A reader knows papers, not files; two articles of one paper are told apart by their files. */
function namesOf(corpus: Corpus, paths: readonly Path[]): ReadonlyMap<Path, string> {
  const publisherOf = (path: Path): string | undefined => {
    const file = corpus.files.get(path);
    return file?.kind === 'article' ? factsOf(corpus, file).publisher : undefined;
  };
  const publishers = paths.map(publisherOf);
  return new Map(paths.map((path, index) => {
    const publisher = publishers[index];
    return [path, publisher !== undefined && publishers.indexOf(publisher) === publishers.lastIndexOf(publisher) ? shorten(showControls(publisher), 40) : path];
  }));
}

/** Every claim about the dead of an ambush leads to the same accounts: the first one says so. */
function withoutRepeats(lenses: readonly CodeLens[]): CodeLens[] {
  const said = new Set<string>();
  return lenses.filter(({ title }) => !said.has(title) && said.add(title));
}
