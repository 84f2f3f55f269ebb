/** Reads what each block of an article is for: headline, byline, date, caption, body, page furniture. */
import type { Span } from '../text/span.ts';
import { MONTH_PATTERN } from './calendar.ts';
import { colonDatelineOf, datelineOf } from './dateline.ts';
import { BYLINE, CREDIT, END_OF_ARTICLE, FURNITURE } from './furniture.ts';
import type { Block, BlockRole, Word } from './token.ts';
import { readWords } from './words.ts';

/** The blocks cover every word of the article, in order. */
export function blocksOf(text: string, words: readonly Word[]): Block[] {
  const lines = linesOf(text);
  const frontEnd = frontMatterEnd(text);
  const roles = rolesOf(lines.map(line => text.slice(line.start, line.end)), lines.filter(({ end }) => end <= frontEnd).length);
  const blocks: Block[] = [];
  let from = 0;
  lines.forEach(({ start, end }, index) => {
    let to = from;
    while (to < words.length && (words[to]?.start ?? 0) < end) to++;
    const role = roles[index] ?? 'body';
    blocks.push({ start, end, from, to, role, dateline: role === 'body' ? datelineOf(words, from, to) : undefined });
    from = to;
  });
  return withColonDateline(blocks, words);
}

/** Of the first paragraph: where others begin in the same way, it is a label, as in a transcript. */
function withColonDateline(blocks: Block[], words: readonly Word[]): Block[] {
  const first = blocks.findIndex(({ role }) => role === 'body');
  const body = blocks[first];
  const dateline = body && !body.dateline ? colonDatelineOf(words, body.from, body.to) : undefined;
  const isLabel = dateline && blocks.some((block, i) => i > first && block.role === 'body' && colonDatelineOf(words, block.from, block.to));
  return dateline && !isLabel ? blocks.with(first, { ...body!, dateline }) : blocks;
}

/** Paragraphs, without their edges' white space: lines, or runs of lines where the text is wrapped at a fixed width. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const start = index + line.length - line.trimStart().length;
    const { length } = line.trim();
    if (length > 0) lines.push({ start, end: start + length });
  }
  if (!isWrapped(text, lines)) return lines;
  const joined: Span[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const adjacent = last && /^[^\S\r\n]*(\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(last.end, line.start));
    if (adjacent && line.start - last.end < 8 && !isMeta(text.slice(last.start, last.end)) && !isMeta(text.slice(line.start, line.end))) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

/** Most lines that another follows at once are of one width, and few end a sentence: the line ends mean nothing. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let followed = 0;
  let wide = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || isParted(text.slice(line.end, next.start))) continue;
    followed++;
    const length = line.end - line.start;
    if (length >= 50 && length <= 110 && !/[.!?]["”’)]?$/.test(text.slice(line.start, line.end))) wide++;
  }
  return followed >= 5 && wide / followed > 0.6;
}

/** An empty line stands between two. */
function isParted(between: string): boolean {
  return between === '\n\n' || /(\r\n|\n|\r)[^\S\r\n]*(\r\n|\n|\r)/.test(between);
}

/** The first `front` lines are front matter. */
function rolesOf(lines: readonly string[], front: number): BlockRole[] {
  const roles: BlockRole[] = [];
  let zone: 'head' | 'body' | 'end' = 'head';
  let headline: string | undefined;
  lines.forEach((line, i) => {
    if (i < front) {
      roles.push('furniture');
      return;
    }
    if (zone !== 'end' && i > 0 && line.length <= LONGEST_FURNITURE && END_OF_ARTICLE.some(pattern => pattern.test(line))) zone = 'end';
    if (zone === 'end') roles.push(BYLINE.test(line) ? 'byline' : 'furniture');
    else if (isFurniture(line)) roles.push('furniture');
    else if (isDateLine(line)) roles.push('date');
    else if (line.length <= LONGEST_FURNITURE && BYLINE.test(line) && wordCount(line) <= 20 && (zone === 'head' || !endsSentence(line) || /reporting|editing|translat/i.test(line))) roles.push('byline');
    else if (zone === 'body') roles.push(bodyRole(line));
    else if (headline === undefined || line === headline) {
      headline ??= line;
      roles.push('headline');
    } else {
      const role = headRole(line, lines.slice(i + 1, i + 5));
      if (role === 'body') zone = 'body';
      roles.push(role);
    }
  });
  return roles;
}

/** Where the keys end that Markdown files carry at the top between two lines of hyphens; 0 without them. */
function frontMatterEnd(text: string): number {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  return front.split(/\r\n|\n|\r/).slice(1, -1).every(line => /^(?:[\w-]+:|- |#|\s|$)/.test(line)) ? front.length : 0;
}

/** To the end of the line that closes it. A value may go on in lines that are set in. */
const FRONT_MATTER = /^\uFEFF?---[^\S\r\n]*(?:\r\n|\n|\r)[^]*?(?:\r\n|\n|\r)---[^\S\r\n]*(?=[\r\n]|$)/;

/** Between the headline and the first paragraph: what stands there by its length, its stop and what follows. */
function headRole(line: string, following: readonly string[]): BlockRole {
  if (hasDateline(line)) return 'body';
  if (isBar(line)) return 'publisher';
  if (endsInCredit(line)) return 'caption';
  const count = wordCount(line);
  if (!endsSentence(line)) {
    if (count <= 6 && isTitleCase(line)) return looksLikePerson(line) ? 'byline' : 'publisher';
    return count <= 3 ? 'furniture' : /[:?]["”]?$/.test(line) || following.length === 0 ? 'body' : 'summary';
  }
  // A standfirst is a sentence too; page furniture or a date still follows it.
  return following.some(next => isMeta(next) || endsInCredit(next)) ? 'summary' : 'body';
}

function bodyRole(line: string): BlockRole {
  if (endsInCredit(line) && wordCount(line) <= 60 && !/[”"] *$/.test(line)) return 'caption';
  if (endsSentence(line) || /[:;,—–-]$/.test(line)) return 'body';
  return wordCount(line) <= 4 && isTitleCase(line) ? 'furniture' : 'body';
}

function hasDateline(line: string): boolean {
  const words = readWords(line.slice(0, 200));
  return datelineOf(words, 0, words.length) !== undefined;
}

/** "Oru Daily | 14-11-2019 | 3 min read": parts between bars, one of them page furniture or a date. */
function isBar(line: string): boolean {
  const parts = line.split(/\s[|·•]\s/);
  return parts.length > 1 && parts.some(part => isMeta(part.trim()));
}

function isMeta(line: string): boolean {
  return isFurniture(line) || isDateLine(line) || BYLINE.test(line);
}

/** A credit has no more than 80 characters. */
function endsInCredit(line: string): boolean {
  return CREDIT.test(line.slice(-100));
}

/** Characters; whatever else stands around an article is shorter, but for a row of marks. */
const LONGEST_FURNITURE = 250;

function isFurniture(line: string): boolean {
  return line.length > LONGEST_FURNITURE ? /^[\W_]+$/.test(line) : FURNITURE.some(pattern => pattern.test(line));
}

const TIME = String.raw`(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[A-Z]{2,5}|UTC[+-]\d+)\)?)?)`;
const DAY = String.raw`(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:${MONTH_PATTERN})\.?\s*(?:\d{1,2}(?:st|nd|rd|th)?)?,?\s*\d{4})`;
/** A line that is nothing but a date: "Published: Tuesday, 27 February 2024, 10:15 GMT". */
const DATE_LINE = new RegExp(
  String.raw`^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|date|issued)(?: on| at)?:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:${TIME}[,\s]*)?${DAY}(?:[\s,|–-]*(?:at\s+)?${TIME})?$`,
  'i',
);

function isDateLine(line: string): boolean {
  return line.length <= 80 && DATE_LINE.test(line);
}

/** A line that ends as a sentence does. */
function endsSentence(line: string): boolean {
  return /[.!?…]["”’»)\]]*$/.test(line);
}

function wordCount(line: string): number {
  return line.split(/\s+/).length;
}

function isTitleCase(line: string): boolean {
  return line.split(/\s+/).every(word => !/^\p{Ll}/u.test(word) || /^(of|the|and|al|el|de|for|in|on|van|von|bin|ibn)\b/u.test(word));
}

/** Two to four capitalised words with no word that only institutions have. */
function looksLikePerson(line: string): boolean {
  const names = line.split(/\s+/);
  return names.length >= 2 && names.length <= 4 && !/^the\b/i.test(line) && names.every(name => /^\p{Lu}[\p{L}.'’-]+$/u.test(name)) && !INSTITUTIONS.test(line);
}

const INSTITUTIONS =
  /\b(news|press|times|post|agency|media|tv|radio|daily|journal|network|herald|tribune|gazette|chronicle|observer|wire|report|review|monitor|desk|staff|team|office|ministry|council|government|army|command|united|international|national|world|politics|business|culture|sports?|east|west|africa|asia|europe|america)\b/i;
