/** Counts independent sources among articles: copies, reprints and papers of one publisher speak with one voice. */
import { append } from '../text/append.ts';
import { fold } from '../text/fold.ts';
import type { Path } from './corpus.ts';
import type { ArticleDigest } from './digest.ts';
import { containment } from './shingles.ts';

/** What tells whether two articles are one source. */
export type SourceFacts = Pick<ArticleDigest, 'path' | 'publisher' | 'derivedFrom' | 'sketch'>;

/** Articles that go back to one source, with what says so. */
export interface SourceGroup {
  readonly paths: readonly Path[];
  readonly reasons: readonly string[];
}

/** Share of the shorter text that stands in the other word for word: above it, one was taken from the other or both from a third. */
export const NEAR_IDENTICAL = 0.5;

/** In the order of the articles; as many groups as there are independent sources. Compares all pairs: for the few articles of one matter. */
export function sourceGroups(articles: readonly SourceFacts[]): SourceGroup[] {
  const groups: { digests: SourceFacts[]; reasons: Set<string> }[] = [];
  for (const article of articles) {
    const joined = groups.flatMap(group => {
      const reason = group.digests.map(other => tieBetween(other, article)).find(tie => tie !== undefined);
      return reason === undefined ? [] : [{ group, reason }];
    });
    const [first] = joined;
    if (!first) {
      groups.push({ digests: [article], reasons: new Set() });
      continue;
    }
    first.group.digests.push(article);
    first.group.reasons.add(first.reason);
    // An article may tie two groups together: the wire report that both were taken from.
    for (const { group, reason } of joined.slice(1)) {
      append(first.group.digests, group.digests);
      for (const known of [...group.reasons, reason]) first.group.reasons.add(known);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map(({ digests, reasons }) => ({ paths: digests.map(({ path }) => path), reasons: [...reasons] }));
}

function tieBetween(a: SourceFacts, b: SourceFacts): string | undefined {
  if (a.derivedFrom.includes(b.path)) return `${a.path} is derived from ${b.path}`;
  if (b.derivedFrom.includes(a.path)) return `${b.path} is derived from ${a.path}`;
  const origin = a.derivedFrom.find(path => b.derivedFrom.includes(path));
  if (origin !== undefined) return `${a.path} and ${b.path} are derived from ${origin}`;
  if (a.publisher !== undefined && b.publisher !== undefined && fold(a.publisher) === fold(b.publisher)) return `${a.path} and ${b.path} have one publisher, ${a.publisher}`;
  const shared = containment(a.sketch, b.sketch);
  return shared >= NEAR_IDENTICAL ? `${a.path} and ${b.path} share ${Math.round(shared * 100)} % of their text` : undefined;
}
