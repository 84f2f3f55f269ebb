/** Brings spans of other guidelines (whole noun phrases, with titles and articles) to ours: the name alone. */
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import { FUNCTION_WORDS, PARTICLES, SPEECH_VERBS, TITLES } from '../server/src/core/mentions/tagger/cues.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';
import { COUNTRIES, GROUPS } from './names/lists.ts';

export interface WideSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

type Brought = Pick<LabelledText, 'mentions' | 'unsure'>;

const groups: ReadonlySet<string> = new Set(GROUPS);
const countries: ReadonlySet<string> = new Set(COUNTRIES);
const INNER = new Set([...PARTICLES, 'of', 'the', 'and', 'for', '&', '-', "'", '’', '.', 'on', '/']);
const TITLE_WORDS = new Set([...TITLES, 'vice', 'prime', 'first', 'foreign', 'defense', 'defence', 'interior', 'former', 'deputy', 'acting', 'associate', 'senior', 'chief', 'petty', 'navy', 'army', 'air', 'force', 'state', 'press', 'justice', 'spc', 'pfc', 'rear', 'wing', 'group', 'class', 'his', 'her', 'he', 'rt', 'hon', 'excellency', 'honorable', 'st', 'executive']);

/**
 * Names that follow the rules become mentions; a span that is somehow named but does not become one is left unsure.
 * With `exhaustive`, the set marks every noun phrase, so that capitals outside all spans are no names.
 */
export function bringToGuideline(text: string, spans: readonly WideSpan[], exhaustive: boolean): Brought {
  const candidates: WideSpan[] = [];
  const doubtful: { start: number; end: number }[] = [];
  for (const span of spans) {
    const names = namesIn(text, span, spans);
    candidates.push(...names);
    if (names.length === 0 && /\p{Lu}/u.test(text.slice(span.start + 1, span.end))) doubtful.push(span);
  }
  const mentions = withoutOverlaps(candidates);
  repeat(text, mentions);
  markGroups(text, mentions);
  const unsure = doubtful.flatMap(span => capitalsIn(text, span.start, span.end, true)).filter(span => !covered(mentions, span));
  if (!exhaustive) unsure.push(...capitalsIn(text, 0, text.length, false).filter(span => !covered(mentions, span)));
  return { mentions: mentions.toSorted((a, b) => a.start - b.start), unsure };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly capital: boolean;
}

function piecesOf(text: string, start: number, end: number): Piece[] {
  return [...text.slice(start, end).matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:\.(?=\p{Lu}))?|['’]s\b|[^\s]/gu)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
    capital: /^\p{Lu}/u.test(match[0]),
  }));
}

/** "the Irving, Texas-based X" gives nothing; "Irving, Texas" two places; "U.S. President Donald Trump’s" one person. */
function namesIn(text: string, span: WideSpan, all: readonly WideSpan[]): WideSpan[] {
  let pieces = piecesOf(text, span.start, span.end);
  if (span.type === 'person') pieces = withoutTitles(pieces, span, all);
  while (pieces[0] && ((!pieces[0].capital && !/^(al|el)$/.test(pieces[0].text) && !/^\d/.test(pieces[0].text)) || /^(The|A|An|Our|Its|Their|This|These|All|Some)$/.test(pieces[0].text))) pieces = pieces.slice(1);
  const cut = pieces.findIndex((piece, i) => i > 0 && !piece.capital && !/^\d+(st|nd|rd|th)?$/.test(piece.text) && (!INNER.has(piece.text.toLowerCase()) || /^['’]$/.test(piece.text)));
  const rest = cut < 0 ? [] : pieces.slice(cut);
  if (cut >= 0) pieces = pieces.slice(0, cut);
  while (pieces.length > 0 && !pieces.at(-1)?.capital && !/^\d/.test(pieces.at(-1)?.text ?? '')) pieces = pieces.slice(0, -1);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || !pieces.some(piece => piece.capital)) return [];
  const name: WideSpan = { start: first.start, end: last.end, type: span.type };
  const written = text.slice(name.start, name.end);
  if (pieces.length === 1 && (FUNCTION_WORDS.has(written.toLowerCase()) || /^(Coalition|Government|President|Minister|State|Parliament|Army|Police|Court|Ministry|Council|Soldiers|Forces|Members|Party)$/.test(written))) return [];
  if (groups.has(written)) return [{ ...name, type: 'group' }];
  if (countries.has(written)) return [{ ...name, type: 'place' }];
  // "Twitter and Spotify" are two; "Food and Drug Administration" is one; which, nothing here tells.
  if (/^(?!.*\b(of|for|Ministry|Department)\b.* and ).* and /.test(written)) return [];
  const after = rest[0]?.text;
  if (span.type === 'person' && written.includes(' of ')) return namesIn(text, { ...span, end: span.start + text.slice(span.start, span.end).indexOf(' of ') }, all);
  if (after === undefined || /^['’]s$/.test(after)) return rest.length <= 1 ? [name] : [];
  if (after === ',' && span.type === 'place') return [name, ...namesIn(text, { ...span, start: rest[1]?.start ?? span.end }, all)];
  if (after === ',' || after === '(' || /^(who|which|that|in|at|from)$/.test(after)) return [name];
  if (span.type === 'place' && /^(province|district|city|governorate|region|area|town|village|airport|river)s?$/.test(after)) return [name];
  return [];
}

function withoutTitles(pieces: readonly Piece[], span: WideSpan, all: readonly WideSpan[]): Piece[] {
  const comma = pieces.findIndex(piece => piece.text === ',');
  const scope = comma > 0 ? pieces.slice(0, comma) : pieces;
  let from = 0;
  const lastTitle = scope.findLastIndex(piece => TITLE_WORDS.has(piece.text.toLowerCase()));
  if (lastTitle >= 0) {
    from = lastTitle + 1;
    if (scope[from]?.text === '.') from++;
  }
  // "Afghan Ambassador to the United States Hamdullah Mohib": the country has a span of its own.
  const inner = all.filter(other => other !== span && other.type !== 'person' && other.start >= span.start && other.end <= span.end && other.end - other.start < span.end - span.start);
  while (from < scope.length) {
    const piece = scope[from];
    if (!piece) break;
    const isInner = inner.some(other => other.start <= piece.start && piece.end <= other.end);
    if (piece.capital && !isInner && !groups.has(piece.text) && !countries.has(piece.text)) break;
    from++;
  }
  return scope.slice(from).some(piece => piece.capital) ? [...scope.slice(from), ...(comma > 0 ? pieces.slice(comma) : [])] : [];
}

/** The longer wins: "United States Navy" over "United States". */
function withoutOverlaps(candidates: readonly WideSpan[]): LabelledMention[] {
  const chosen: LabelledMention[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) if (!covered(chosen, candidate)) chosen.push(candidate);
  return chosen;
}

function covered(spans: readonly { start: number; end: number }[], { start, end }: { start: number; end: number }): boolean {
  return spans.some(span => span.start < end && start < span.end);
}

/** A name found once is a name wherever it stands so. */
function repeat(text: string, mentions: LabelledMention[]): void {
  const types = new Map(mentions.map(({ start, end, type }) => [text.slice(start, end), type]));
  for (const [surface, type] of [...types].toSorted(([a], [b]) => b.length - a.length)) {
    if (surface.length < 3) continue;
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '') || covered(mentions, { start: at, end })) continue;
      mentions.push({ start: at, end, type });
    }
  }
}

/** Demonyms and countries that no span names: "Syrian" of "the Syrian conflict". */
export function markGroups(text: string, mentions: LabelledMention[]): void {
  const pieces = piecesOf(text, 0, text.length);
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    // "Qatar" of "Qatar Airways" is no mention; "U.S." of "U.S. President" is one.
    if (next?.capital && text[piece.end] === ' ' && !TITLES.has(next.text.toLowerCase())) continue;
    const isCountry = countries.has(piece.text) && (piece.text.length > 3 || /^U\.?[SK]\.?$|^U[AS][AE]$/.test(piece.text));
    const type = groups.has(piece.text) ? 'group' : isCountry ? 'place' : undefined;
    if (type && !covered(mentions, piece)) mentions.push({ start: piece.start, end: piece.end, type });
  }
}

/** Capitalised words that might be names; with `all` also at the beginning of sentences. */
function capitalsIn(text: string, from: number, to: number, all: boolean): { start: number; end: number }[] {
  const pieces = piecesOf(text, from, to);
  return pieces.filter((piece, i) => {
    if (!piece.capital || FUNCTION_WORDS.has(piece.text.toLowerCase()) || CALENDAR.test(piece.text) || TITLES.has(piece.text.toLowerCase()) || SPEECH_VERBS.has(piece.text.toLowerCase())) return false;
    const before = pieces[i - 1]?.text;
    return all || (before !== undefined && !/[.!?:"“”\n]$/.test(before) && !text.slice(pieces[i - 1]?.end, piece.start).includes('\n'));
  });
}

const CALENDAR = /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?|I|PM|AM|GMT|EST|UTC)$/;
