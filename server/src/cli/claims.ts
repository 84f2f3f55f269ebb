/** `glossator claims`: who claims what in a corpus, and which articles may tell of one event. */
import { join } from 'node:path';
import type { ArticleFile, Corpus, Path, SidecarFile } from '../core/corpus/corpus.ts';
import { entityRefsOf } from '../core/corpus/entity-refs.ts';
import { emptyEventIndex, withDigests } from '../core/corpus/event-index.ts';
import { digestOf } from '../core/corpus/digest.ts';
import { eventGroups, type EventGroup } from '../core/corpus/events.ts';
import { articleOf, sidecarsOf } from '../core/corpus/lookup.ts';
import { sourceFactsOf } from '../core/corpus/source-facts.ts';
import { claimRows, isWithinPeriod, type ClaimFilter } from '../core/features/claim-rows.ts';
import { didYouMean } from '../core/rules/suggest.ts';
import type { SidecarClaim } from '../core/sidecar/model.ts';
import { append } from '../core/text/append.ts';
import { codePointIndexOf, toCodePoint } from '../core/text/code-points.ts';
import type { Span } from '../core/text/span.ts';
import { isoDate } from '../core/tokens/calendar.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { corpusProblems, unreadableFiles } from './corpus-problems.ts';
import { escaped } from './escaped.ts';
import { claimFormats } from './formats/claims.ts';
import { attempt } from './guard.ts';
import { eventFormats } from './formats/events.ts';
import type { PrintedClaim, PrintedEvent, PrintedPassage } from './formats/printed.ts';
import { shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';
import { lostClaims } from './sidecar-faults.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

export function claims(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, {
    by: { type: 'string' }, about: { type: 'string' }, since: { type: 'string' }, until: { type: 'string' }, events: { type: 'boolean' }, format: { type: 'string' },
  });
  const format = oneOf('format', values.get('format') ?? 'table', ['table', 'json', 'csv']);
  const filter = filterFrom(values);
  const opened: Opened[] = [];
  const problems: string[] = [];
  for (const named of positionals.length > 0 ? positionals : ['.']) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) problems.push(`${escaped(named)}: ${places.problem}; check the path`);
    else append(opened, places.flatMap(place => openPlace(named, place, io, problems)));
  }
  if (opened.length === 0) {
    for (const problem of problems) io.note(problem);
    io.note('glossator: there are no articles to read claims from');
    return 2;
  }
  for (const id of [filter.by, filter.about]) if (id !== undefined && !opened.some(one => isKnown(id, one))) problems.push(unknownEntity(id, opened));
  // Events are told of by the articles themselves: of the sidecars only what they say of the source counts.
  const isAsked = (claim: SidecarClaim): boolean => !values.has('events') && (filter.by === undefined || (claim.speaker?.kind === 'entity' && claim.speaker.id.value === filter.by));
  for (const { corpus, sidecars, shown } of opened) append(problems, sidecars.flatMap(file => lostClaims(corpus, { file, shown: escaped(shown(file.path)) }, isAsked)));
  io.out(values.has('events') ? eventFormats[format](opened.flatMap(one => printedEvents(one, filter, io))) : claimFormats[format](opened.flatMap(one => printedClaims(one, filter))));
  for (const problem of new Set(problems)) io.note(problem); // folder and file may both be named
  return problems.length > 0 ? 1 : 0;
}

interface Opened {
  readonly corpus: Corpus;
  readonly wanted: readonly ArticleFile[];
  /** Those of the wanted articles, and those that have none. */
  readonly sidecars: readonly SidecarFile[];
  readonly shown: (path: Path) => string;
}

function filterFrom(values: ReadonlyMap<string, string>): ClaimFilter {
  const [by, about, since, until] = ['by', 'about', 'since', 'until'].map(name => values.get(name));
  for (const [name, value] of [['since', since], ['until', until]] as const) {
    if (value !== undefined && !isDate(value)) throw new UsageError(`--${name} must be a day, month or year as 2024-07-14, 2024-07 or 2024, not "${value}"`);
  }
  return { ...(by === undefined ? {} : { by }), ...(about === undefined ? {} : { about }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** "2024-07-14", "2024-07" or "2024"; never "2024-02-30". */
function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  return year !== undefined && isoDate(Number(year), Number(month), Number(day)) !== undefined;
}

function openPlace(named: string, place: CorpusPlace, io: Io, problems: string[]): Opened[] {
  const listed = listPlace(place);
  const corpus = openCorpus(listed.files, io.model);
  const shown = (path: Path): string => shownPath(named, io.cwd, join(place.root, path));
  const printed = (path: Path): string => escaped(shown(path));
  append(problems, unreadableFolders(listed, printed));
  append(problems, corpusProblems(corpus, printed));
  append(problems, unreadableFiles(corpus, place, printed));
  const wanted = [...corpus.files.values()].filter((file): file is ArticleFile => file.kind === 'article' && isWithin(place, file.path));
  const alone = [...corpus.files.values()].flatMap(file => (file.kind === 'sidecar' && isWithin(place, file.path) && !articleOf(corpus, file) ? [file] : []));
  const sidecars = [...wanted.flatMap(({ path }) => sidecarsOf(corpus, path)), ...alone];
  return wanted.length > 0 ? [{ corpus, wanted, sidecars, shown }] : [];
}

/** Named in an article, in the registry, or by a person in a sidecar alone. */
function isKnown(id: string, { corpus, sidecars }: Opened): boolean {
  return corpus.entities.has(id) || corpus.entries.has(id) || sidecars.some(file => entityRefsOf(file).some(({ value }) => value === id));
}

function unknownEntity(id: string, opened: readonly Opened[]): string {
  const known = opened.flatMap(({ corpus }) => [...corpus.entities.keys()]);
  return escaped(`no entity "${id}" is known here${didYouMean(id, known, 'glossator recognize prints the ids there are')}`);
}

function printedClaims({ corpus, wanted, shown }: Opened, filter: ClaimFilter): PrintedClaim[] {
  const paths = new Set(wanted.map(({ path }) => path));
  const places = passagesOf(corpus, shown);
  return claimRows(corpus, filter, path => paths.has(path)).map(({ path, span, text, ...row }) => ({ ...places(path, span), ...row, text }));
}

function printedEvents({ corpus, wanted, shown }: Opened, filter: ClaimFilter, io: Io): PrintedEvent[] {
  // Part of a corpus is compared within itself. What was recognised is let go at once: of ten thousand articles it is gigabytes.
  const recognise = io.model.recogniser(corpus.registry);
  const index = withDigests(emptyEventIndex, wanted.flatMap(article => {
    const recognition = attempt(io, escaped(shown(article.path)), () => recognise(article.text));
    return recognition ? [{ path: article.path, digest: digestOf(article.path, article.text, recognition, sourceFactsOf(corpus, article, recognition)) }] : [];
  }));
  const places = passagesOf(corpus, shown);
  const involves = (group: EventGroup, id: string, path: Path): boolean => group.articles.some(article => article.path === path) && corpus.mentionsOf(id).some(mention => mention.path === path);
  return eventGroups(index)
    .filter(group => group.articles.some(({ date }) => isWithinPeriod(date, filter)))
    .filter(group => [filter.by, filter.about].every(id => id === undefined || group.articles.some(({ path }) => involves(group, id, path))))
    .map((group, number) => printedEvent(group, number + 1, places, shown));
}

function printedEvent(group: EventGroup, number: number, places: (path: Path, span: Span) => PrintedPassage, shown: (path: Path) => string): PrintedEvent {
  const pathsIn = (sentence: string): string => group.articles.reduce((text, { path }) => text.replaceAll(path, shown(path)), sentence);
  return {
    id: `e${number}`,
    score: Math.round((group.pairs[0]?.score ?? 0) * 100) / 100,
    articles: group.articles.map(({ path, date, publisher }) => ({ path: shown(path), ...(date === undefined ? {} : { date }), ...(publisher === undefined ? {} : { publisher }) })),
    pairs: group.pairs.map(({ path, other, score, reasons }) => ({ paths: [shown(path), shown(other)], score: Math.round(score * 100) / 100, reasons })),
    sources: group.sources.map(({ paths, reasons }) => ({ paths: paths.map(shown), reasons: reasons.map(pathsIn) })),
    figures: group.figures.map(({ what, kind, accounts }) => ({
      what, kind,
      accounts: accounts.flatMap(({ path, figures }) => figures.map(({ min, max, unit, speaker, passage, start, end }) => ({
        ...places(path, passage), figure: places(path, { start, end }).text,
        ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), ...(unit === undefined ? {} : { unit }), ...(speaker === undefined ? {} : { speaker }),
      }))),
    })),
  };
}

/** Places as they are printed: path as named, offsets in code points, the words. */
function passagesOf(corpus: Corpus, shown: (path: Path) => string): (path: Path, span: Span) => PrintedPassage {
  const indexes = new Map<Path, ReturnType<typeof codePointIndexOf>>();
  return (path, { start, end }) => {
    const file = corpus.files.get(path);
    const text = file?.kind === 'article' ? file.text : '';
    const index = indexes.get(path) ?? codePointIndexOf(text);
    indexes.set(path, index);
    return { path: shown(path), start: toCodePoint(index, start), end: toCodePoint(index, end), text: text.slice(start, end) };
  };
}
