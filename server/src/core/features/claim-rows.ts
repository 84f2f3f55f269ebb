/** The claims of a corpus as rows: by speaker, by what they are about, by date. */
import type { ClaimKind, ClaimValue, Stance } from '../claims/claim.ts';
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { factsOf } from './article-facts.ts';
import { claimsIn, type ClaimView } from './claim-view.ts';
import { namedIn } from './named.ts';
import { nameOf } from './words.ts';

export interface ClaimRow {
  readonly path: Path;
  readonly span: Span;
  readonly text: string;
  readonly kind: ClaimKind | undefined;
  readonly stance: Stance;
  /** The day of what it states where it says so, else of its article; ISO 8601. */
  readonly date: string | undefined;
  readonly place: string | undefined;
  readonly speaker: { readonly text: string; readonly entity: string | undefined } | undefined;
  /** Entities that the content names, and those of its sidecar entry. */
  readonly about: readonly string[];
  readonly values: readonly Pick<ClaimValue, 'what' | 'unit' | 'min' | 'max'>[];
  readonly same: string | undefined;
  readonly status: ClaimView['status'];
}

export interface ClaimFilter {
  /** Entity ids. */
  readonly by?: string;
  readonly about?: string;
  /** ISO 8601 days, months or years, both included; a claim without a date is in no period. */
  readonly since?: string;
  readonly until?: string;
}

/** By article and place. Only articles that name the entities asked for are looked at. */
export function claimRows(corpus: Corpus, filter: ClaimFilter, isWanted: (path: Path) => boolean = () => true): ClaimRow[] {
  const rows: ClaimRow[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'article' || !isWanted(file.path)) continue;
    for (const claim of claimsIn(corpus, file)) {
      const row = rowOf(corpus, file, claim);
      if (matches(row, filter)) rows.push(row);
    }
  }
  return rows;
}

/** "2021-03" begins after "2021-02-28" and ends with March. */
export function isWithinPeriod(date: string | undefined, { since, until }: Pick<ClaimFilter, 'since' | 'until'>): boolean {
  if (since === undefined && until === undefined) return true;
  if (date === undefined) return false;
  return (since === undefined || date >= since.slice(0, date.length)) && (until === undefined || date.slice(0, until.length) <= until);
}

function matches(row: ClaimRow, filter: ClaimFilter): boolean {
  if (filter.by !== undefined && row.speaker?.entity !== filter.by) return false;
  if (filter.about !== undefined && !row.about.includes(filter.about)) return false;
  return isWithinPeriod(row.date, filter);
}

function rowOf(corpus: Corpus, article: ArticleFile, claim: ClaimView): ClaimRow {
  const recognised = article.recognition.claims.find(other => other.start === claim.span.start && other.end === claim.span.end);
  const entry = claim.entry?.claim;
  const inside = namedIn(corpus, article).filter(({ span }) => claim.parts.some(part => part.start <= span.start && span.end <= part.end));
  const place = recognised?.place === undefined ? undefined : inside.find(({ mention }) => mention === recognised.place)?.entity;
  const values = entry && entry.values.length > 0 ? entry.values : (recognised?.values ?? []);
  return {
    path: article.path, span: claim.span, text: claim.text, kind: claim.kind, stance: claim.stance, same: claim.same, status: claim.status,
    date: entry?.date?.value ?? recognised?.date ?? factsOf(corpus, article).date,
    place: entry?.place?.value ?? place,
    speaker: claim.speaker && { text: entry && claim.speaker.entity !== undefined ? nameOf(corpus, claim.speaker.entity) : claim.speaker.text, entity: claim.speaker.entity },
    about: [...new Set([...(entry?.about ?? []).map(({ value }) => value), ...inside.flatMap(({ entity }) => entity ?? [])])],
    values: values.map(({ what, min, max, ...more }) => ({
      ...(what === undefined ? {} : { what }), ...('unit' in more && typeof more.unit === 'string' ? { unit: more.unit } : {}),
      ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }),
    })),
  };
}
