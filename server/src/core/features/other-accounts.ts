/** Other articles' accounts of what a claim puts figures to: candidates for one event, side by side, never a verdict. */
import type { ArticleFile, Corpus, Location, Path } from '../corpus/corpus.ts';
import type { AccountFigure, ArticleDigest } from '../corpus/digest.ts';
import { candidatesFor, type EventIndex } from '../corpus/event-index.ts';
import { eventIndexOf } from '../corpus/events.ts';
import { boundsInWords, compareFigures, relationOf, type ComparedFigure } from '../corpus/figures-compared.ts';
import { shorten } from '../text/escape.ts';
import type { Span } from '../text/span.ts';
import { factsOf, sourceInWords } from './article-facts.ts';

/** One figure of another article beside one of this claim. */
export interface OtherAccount {
  readonly what: string;
  /** "7" and "at least 9": the claim's figure and the other's, in words. */
  readonly here: string;
  readonly there: string;
  readonly relation: ComparedFigure['kind'];
  /** The figure in this article, and the passage of the other. */
  readonly span: Span;
  readonly location: Location;
  readonly passage: string;
  /** Who says so there, in that article's words; undefined where it says so itself. */
  readonly speaker: string | undefined;
  /** "17 May 2024, Oru Daily". */
  readonly source: string;
  /** Why the two are thought to tell of one event. */
  readonly reasons: readonly string[];
}

/** For a claim with figures at `claim`; the likeliest article first, and of each what it stands by. Empty where no other tells of it. */
export function otherAccounts(corpus: Corpus, path: Path, claim: Span): readonly OtherAccount[] {
  return accountsIn(corpus, path).filter(({ span }) => claim.start <= span.start && span.end <= claim.end);
}

/** By what the articles tell of events: an index stays the same until that changes. */
const cache = new WeakMap<EventIndex, Map<Path, readonly OtherAccount[]>>();

/** Of all figures of an article. */
export function accountsIn(corpus: Corpus, path: Path): readonly OtherAccount[] {
  if (corpus.files.get(path)?.kind !== 'article') return [];
  const index = eventIndexOf(corpus);
  const ofIndex = cache.get(index) ?? new Map<Path, readonly OtherAccount[]>();
  cache.set(index, ofIndex);
  const known = ofIndex.get(path);
  if (known) return known;
  const accounts = readAccounts(corpus, index, path);
  ofIndex.set(path, accounts);
  return accounts;
}

function readAccounts(corpus: Corpus, index: EventIndex, path: Path): OtherAccount[] {
  const own = index.digests.get(path);
  return candidatesFor(index, path).flatMap(({ other, reasons }) => {
    const [digest, file] = [index.digests.get(other), corpus.files.get(other)];
    return own && digest && file?.kind === 'article' ? comparedWith(corpus, own, digest, file, reasons) : [];
  });
}

function comparedWith(corpus: Corpus, own: ArticleDigest, other: ArticleDigest, file: ArticleFile, reasons: readonly string[]): OtherAccount[] {
  const source = sourceInWords(factsOf(corpus, file));
  return compareFigures(own, other).flatMap(({ what, b: [there] }) => {
    const here = own.figures.filter(figure => figure.what === what && !figure.background);
    return there ? here.map(figure => accountFrom(figure, there, what, file, source, reasons)) : [];
  });
}

function accountFrom(here: AccountFigure, there: AccountFigure, what: string, file: ArticleFile, source: string, reasons: readonly string[]): OtherAccount {
  return {
    what, here: boundsInWords(here), there: boundsInWords(there), relation: relationOf(here, there),
    span: { start: here.start, end: here.end }, location: { path: file.path, span: there.passage },
    passage: shorten(file.text.slice(there.passage.start, there.passage.end), 200), speaker: there.speaker, source, reasons,
  };
}
