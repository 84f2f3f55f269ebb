/** What comparing articles needs of one: its names, day and figures, small enough to keep for each of ten thousand. */
import { figuresOf } from '../claims/figures.ts';
import type { Claim } from '../claims/claim.ts';
import type { Chain } from '../identity/identity.ts';
import type { EntityType } from '../mentions/mention.ts';
import type { Recognition } from '../recognize.ts';
import type { Span } from '../text/span.ts';
import { monthNumber, MONTH_PATTERN } from '../tokens/calendar.ts';
import type { Path } from './corpus.ts';
import { sketchOf, type Sketch } from './shingles.ts';
import { personKey, spellingKey } from './spelling-key.ts';
import { countBefore } from '../text/bisect.ts';

export interface ArticleDigest {
  readonly path: Path;
  /** ISO 8601, from its sidecar or its own text. */
  readonly date: string | undefined;
  /** Days since 1970; a month and day without a year are days since the beginning of some year. */
  readonly day: { readonly kind: 'dated'; readonly at: number } | { readonly kind: 'yearless'; readonly at: number } | { readonly kind: 'undated' };
  readonly publisher: string | undefined;
  readonly derivedFrom: readonly Path[];
  readonly names: readonly NamedKey[];
  readonly figures: readonly AccountFigure[];
  readonly sketch: Sketch;
}

/** A name of the article under the key that its spellings share. */
export interface NamedKey {
  readonly key: string;
  readonly surface: string;
  readonly type: EntityType;
  /** How much sharing it tells where few articles name it: a person's full name more than a country. */
  readonly weight: number;
  readonly span: Span;
}

/** A figure that another article may give otherwise. */
export interface AccountFigure extends Span {
  /** A measure ("killed") or the noun counted ("motorcycles"). */
  readonly what: string;
  readonly measured: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: string | undefined;
  /** Where it is said: the claim, else the sentence. */
  readonly passage: Span;
  /** Who says it, in the article's words; undefined where the article itself does. */
  readonly speaker: string | undefined;
  readonly heading: boolean;
  /** Of another day or a longer time than the article's matter: "thirty-one have died since September". */
  readonly background: boolean;
}

export interface DigestSource {
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly derivedFrom: readonly Path[];
}

export function digestOf(path: Path, text: string, recognition: Recognition, source: DigestSource): ArticleDigest {
  const date = source.date ?? recognition.article.date;
  const day = dayOf(date, recognition);
  return { path, date, day, publisher: source.publisher, derivedFrom: source.derivedFrom, names: namesOf(recognition), figures: accountsOf(recognition, day), sketch: sketchOf(text) };
}

/** The digest under what its sidecar says now. */
export function withSource(digest: ArticleDigest, recognition: Recognition, source: DigestSource): ArticleDigest {
  const date = source.date ?? recognition.article.date;
  const day = dayOf(date, recognition);
  return { ...digest, date, day, publisher: source.publisher, derivedFrom: source.derivedFrom, figures: accountsOf(recognition, day) };
}

function dayOf(date: string | undefined, { article }: Recognition): ArticleDigest['day'] {
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date)) {
    const at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
    if (Number.isInteger(at)) return { kind: 'dated', at };
  }
  for (const block of article.blocks.slice(0, 6)) {
    const span = block.dateline ?? (block.end - block.start < 120 ? block : undefined);
    const at = span && yearlessIn(article.text.slice(span.start, span.end));
    if (at !== undefined) return { kind: 'yearless', at };
  }
  return { kind: 'undated' };
}

/** For "BAGHDAD, Nov. 15", the days before it in a year. */
function yearlessIn(text: string): number | undefined {
  const found = YEARLESS.exec(text);
  const [month, day] = [monthNumber(found?.[1] ?? found?.[4]), Number(found?.[2] ?? found?.[3])];
  return found && month > 0 && day > 0 && day < 32 ? Date.UTC(1970, month - 1, day) / 86_400_000 : undefined;
}

/** Between two days; the shorter way round the year where one of them has no year; NaN where one is not known. */
export function daysApart(a: ArticleDigest['day'], b: ArticleDigest['day']): number {
  if (a.kind === 'undated' || b.kind === 'undated') return NaN;
  if (a.kind === 'dated' && b.kind === 'dated') return Math.abs(a.at - b.at);
  const apart = Math.abs(dayOfYear(a) - dayOfYear(b));
  return Math.min(apart, 365 - apart);
}

function dayOfYear(day: { readonly kind: 'dated' | 'yearless'; readonly at: number }): number {
  if (day.kind === 'yearless') return day.at;
  const date = new Date(day.at * 86_400_000);
  return Date.UTC(1970, date.getUTCMonth(), date.getUTCDate()) / 86_400_000;
}

const YEARLESS = new RegExp(String.raw`\b(?:(${MONTH_PATTERN})\.? (\d{1,2})|(\d{1,2}) (${MONTH_PATTERN}))\b`, 'i');

function namesOf({ identity }: Recognition): NamedKey[] {
  const names = new Map<string, NamedKey>();
  for (const chain of identity.chains) {
    if (chain.type === 'group') continue;
    for (const surface of new Set([chain.name, ...chain.aliases])) {
      const key = chain.type === 'person' ? personKey(surface) : spellingKey(surface);
      const weight = weightOf(chain, surface, identity.mentions);
      const mention = identity.mentions[chain.mentions.find(i => identity.mentions[i]?.text === surface) ?? chain.mentions[0] ?? -1];
      if (mention && (names.get(key)?.weight ?? 0) < weight) names.set(key, { key, surface, type: chain.type, weight, span: { start: mention.start, end: mention.end } });
    }
  }
  return [...names.values()];
}

function weightOf(chain: Chain, surface: string, mentions: Recognition['identity']['mentions']): number {
  const isFull = surface.trim().includes(' ');
  if (chain.type === 'person') {
    const titles = [...chain.descriptors, ...chain.mentions.map(i => mentions[i]?.title?.text ?? '')];
    return titles.some(title => HIGH_OFFICE.test(title)) ? 0.5 : isFull ? 2 : 0.7;
  }
  if (chain.type === 'place' || chain.type === 'event') return 1;
  return isFull ? 1 : 0.5;
}

/** A report gives a few dozen figures; what gives more is a table, and not an account of an event. */
const MOST_FIGURES = 400;
/** Characters around a figure that tell which time it is of: sentences may be of any length. */
const AROUND = 250;

/** Named in articles about everything, so that sharing them tells little. */
const HIGH_OFFICE = /\b(president|prime minister|premier|chancellor|king|queen|emir|sultan|pope|foreign minister|defen[cs]e minister|secretary.general|secretary of)\b/i;

function accountsOf({ article, identity, claims }: Recognition, day: ArticleDigest['day']): AccountFigure[] {
  const accounts: AccountFigure[] = [];
  const claimOf = claimFinder(claims);
  for (const figure of figuresOf(article.words, identity)) {
    const noun = comparedNoun(figure.measure === undefined ? figure.what : figure.unit);
    if (figure.measure === undefined && noun === undefined) continue;
    if (accounts.length >= MOST_FIGURES) break;
    const sentence = sentenceAt(article.sentences, figure);
    const role = article.blocks[sentence?.block ?? -1]?.role;
    if (!sentence || role === 'furniture' || role === 'byline' || role === 'date' || role === 'publisher') continue;
    const claim = claimOf(figure);
    const account = {
      start: figure.start, end: figure.end, min: figure.min, max: figure.max, unit: figure.unit, speaker: claim?.speaker?.text,
      passage: claim ? { start: claim.start, end: claim.end } : { start: sentence.start, end: sentence.end },
      heading: role === 'headline' || role === 'summary', background: isBackground(article.text.slice(Math.max(sentence.start, figure.start - AROUND), Math.min(sentence.end, figure.end + AROUND)), claim, day),
    };
    if (figure.measure !== undefined) accounts.push({ ...account, what: noun === 'families' ? `${figure.measure} families` : figure.measure, measured: true }); // 2,300 families are not 2,300 people
    if (noun !== undefined) accounts.push({ ...account, what: noun, measured: false });
  }
  return accounts;
}

/** The claim around a span, asked in the order of the text: those that ended are not looked at again. */
function claimFinder(claims: readonly Claim[]): (span: Span) => Claim | undefined {
  let next = 0;
  let open: Claim[] = [];
  return span => {
    for (let claim = claims[next]; claim && claim.start <= span.start; claim = claims[++next]) open.push(claim);
    open = open.filter(claim => claim.end > span.start);
    return open.find(({ parts }) => parts.some(part => part.start <= span.start && span.end <= part.end));
  };
}

function sentenceAt(sentences: Recognition['article']['sentences'], span: Span): Recognition['article']['sentences'][number] | undefined {
  return sentences[countBefore(sentences.length, i => (sentences[i]?.end ?? Infinity) < span.end)];
}

/** Further back than this, a figure is of another day than what the article is about. */
const DAYS_BACK = 10;

function isBackground(sentence: string, claim: Claim | undefined, day: ArticleDigest['day']): boolean {
  if (/\b(since|so far this|this year|last (year|month|week|summer|winter|spring|autumn)|in them|previous|years ago|in (19|20)\d\d)\b/i.test(sentence)) return true;
  if (day.kind === 'undated') return false;
  if (claim?.date?.length === 10 && day.kind === 'dated') return Math.abs(day.at - Date.parse(`${claim.date}T00:00:00Z`) / 86_400_000) > DAYS_BACK;
  const written = yearlessIn(sentence);
  return written !== undefined && daysApart(day, { kind: 'yearless', at: written }) > DAYS_BACK;
}

/** For "about thirty motorcycles", "motorcycles"; undefined for what every article counts. */
function comparedNoun(what: string | undefined): string | undefined {
  const noun = what?.toLowerCase().split(' ').at(-1);
  if (noun === undefined || noun.length < 4 || !noun.endsWith('s') || EVERYWHERE.has(noun)) return undefined;
  return NOUNS.get(noun) ?? noun;
}

const NOUNS: ReadonlyMap<string, string> = new Map([['tons', 'tonnes'], ['motorbikes', 'motorcycles'], ['lorries', 'trucks'], ['households', 'families'], ['kilometers', 'kilometres'], ['meters', 'metres']]);
const EVERYWHERE: ReadonlySet<string> = new Set(
  'others times years months weeks days hours minutes seconds members groups parts dollars euros pounds points metres meters miles kilometres kilometers degrees people persons things occasions sides ways names women children others centimetres inches blocks areas villages districts provinces'.split(' '),
);
