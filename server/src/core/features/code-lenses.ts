/** Lines above claims: how often a canonical claim appears and from how many sources, and where else an event is told with which figures. */
import type { ArticleFile, Corpus, Location, Path } from '../corpus/corpus.ts';
import { digestIn } from '../corpus/events.ts';
import { sourceGroups } from '../corpus/sources.ts';
import type { Span } from '../text/span.ts';
import { claimsIn, type ClaimView } from './claim-view.ts';
import { appearancesOf } from './claims-by.ts';
import { otherAccounts, type OtherAccount } from './other-accounts.ts';
import { countInWords, listInWords } from './words.ts';

export interface CodeLens {
  readonly span: Span;
  /** "3 appearances, 2 sources"; "also told in second.txt: 9 killed". Plain text. */
  readonly title: string;
  /** Where a click leads: a list to peek into. */
  readonly locations: readonly Location[];
}

/** More articles than this are counted, not named. */
const MOST_NAMED = 2;

/** Of an article or of `claims.yaml`; empty for other files. */
export function codeLenses(corpus: Corpus, path: Path): readonly CodeLens[] {
  const file = corpus.files.get(path);
  if (file?.kind === 'claims') return file.claims.flatMap(({ id }) => appearanceLens(corpus, id.value, { start: id.start, end: id.end }));
  if (file?.kind !== 'article') return [];
  return claimsIn(corpus, file).flatMap(claim => [...(claim.same === undefined ? [] : appearanceLens(corpus, claim.same, claim.span)), ...accountLens(corpus, file, claim)]);
}

function appearanceLens(corpus: Corpus, canonical: string, span: Span): CodeLens[] {
  const appearances = appearancesOf(corpus, canonical);
  if (appearances.length === 0) return [];
  const articles = [...new Map(appearances.map(({ article }) => [article.path, article])).values()];
  const sources = sourceGroups(articles.map(article => digestIn(corpus, article))).length;
  const title = `${countInWords(appearances.length, 'appearance', 'appearances')}, ${countInWords(sources, 'source', 'sources')}`;
  return [{ span, title, locations: appearances.map(({ article, span: at }) => ({ path: article.path, span: at })) }];
}

/** One line for a claim, with what each other article stands by. */
function accountLens(corpus: Corpus, article: ArticleFile, claim: ClaimView): CodeLens[] {
  const byPath = new Map<Path, OtherAccount[]>();
  for (const account of otherAccounts(corpus, article.path, claim.span)) {
    const { path } = account.location;
    const known = byPath.get(path) ?? [];
    if (!known.some(({ what }) => what === account.what)) byPath.set(path, [...known, account]);
  }
  if (byPath.size === 0) return [];
  const named = [...byPath].slice(0, MOST_NAMED).map(([path, accounts]) => `${path}: ${listInWords(accounts.map(({ what, there }) => `${there} ${what}`))}`);
  const more = byPath.size > MOST_NAMED ? ` and ${byPath.size - MOST_NAMED} more` : '';
  return [{ span: claim.span, title: `also told in ${named.join('; ')}${more}`, locations: [...byPath.values()].flatMap(accounts => accounts.map(({ location }) => location)) }];
}
