/** Reads the openly licensed sets of a corpora folder and brings them to our guideline, by rules and by corrections. No set with a share-alike licence is read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import { codePointIndexOf, toUtf16 } from '../server/src/core/text/code-points.ts';
import { correctTexts, readCorrections } from './corrections.ts';
import { detokenize } from './detokenize.ts';
import { bringToGuideline, markGroups } from './guideline.ts';
import type { WideSpan } from './guideline.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';
import { GROUPS } from './names/lists.ts';

/** Files of the folder, the licence under which each may be used, and how each is read. */
const SETS: readonly { readonly name: string; readonly file: string; readonly read: (line: unknown, set: string) => LabelledText | undefined }[] = [
  { name: 'gum-news', file: 'gum/news.jsonl', read: readGum }, // CC BY 2.5, annotation CC BY 4.0
  { name: 'gum-interview', file: 'gum/interview.jsonl', read: readGum }, // CC BY 2.5, annotation CC BY 4.0
  { name: 'wikigold', file: 'wikigold/all.jsonl', read: readBioLine }, // CC BY 4.0
  { name: 'meantime', file: 'meantime/all.jsonl', read: readMeantime }, // CC BY 4.0
  { name: 're3d', file: 're3d/open.clean.jsonl', read: readRe3d }, // public domain, OGL 3.0, CC BY 3.0 AU, EU reuse notice
];

/**
 * The corrections of a set lie in the folder `corrections`, in a file with its name. They come last: after the rules, and in the text as
 * it stands in the end, so that a place that was read is what was decided there. Those that do not fit are told.
 */
export function readOpenSets(folder: string, corrections = 'training/corrections', tell: (message: string) => void = console.error): LabelledText[] {
  return readByRules(folder).flatMap(({ name, texts }) => {
    const path = join(corrections, `${name}.txt`);
    if (!existsSync(path)) return texts;
    const corrected = correctTexts(texts, readCorrections(readFileSync(path, 'utf8'), path));
    corrected.errors.forEach(error => tell(error));
    return corrected.texts;
  });
}

/** As the rules alone leave them. */
export function readUncorrectedSets(folder: string): LabelledText[] {
  return readByRules(folder).flatMap(({ texts }) => texts);
}

function readByRules(folder: string): { readonly name: string; readonly texts: readonly LabelledText[] }[] {
  return SETS.flatMap(({ name, file, read }) => {
    const path = join(folder, file);
    return existsSync(path) ? [{ name, texts: linesOf(path).map(line => read(line, name)).filter(text => text !== undefined) }] : [];
  });
}

export function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as unknown);
}

interface GumLine {
  readonly doc: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly name: readonly [number, number] | null; readonly label: string }[];
}

const GUM_TYPES: Readonly<Record<string, EntityType>> = { person: 'person', organization: 'organization', place: 'place', event: 'event' };

function readGum(line: unknown, set: string): LabelledText {
  const { doc, text, spans } = line as GumLine;
  const toUtf16 = utf16Of(text);
  const wide: WideSpan[] = spans.flatMap(({ start, end, name, label }) => {
    const type = GUM_TYPES[label];
    return name && type && isNamed(text, { start, end, name, type }) ? [{ start: toUtf16(name[0]), end: toUtf16(name[1]), type }] : [];
  });
  return { id: doc, set, genre: 'open', region: 'western', group: doc, text, ...bringToGuideline(text, wide, true) };
}

/** "the 22nd Fan Expo Canada" is named by its name; "one of the most popular in North America" is not. */
function isNamed(text: string, span: { start: number; end: number; name: readonly [number, number]; type: EntityType }): boolean {
  const before = text.slice(span.start, span.name[0]);
  const after = text.slice(span.name[1], span.end);
  if (span.type === 'person') return true;
  return /^(['’]s?)?\s*$/.test(after) && !/\b(of|in|at|by|from|on|to|with|and)\b|,/.test(before) && !/\p{Lu}/u.test(before.replace(/^(The|A|An|This|Its|Their|His|Her|Our) /, ''));
}

interface Re3dLine {
  readonly doc: string;
  readonly licence: string;
  readonly text: string;
  readonly title: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const RE3D_TYPES: Readonly<Record<string, EntityType>> = { Person: 'person', Organisation: 'organization', Location: 'place', Nationality: 'group' };

function readRe3d(line: unknown, set: string): LabelledText | undefined {
  const text = readRe3dLine(line, set);
  return text.genre === 'share-alike' ? undefined : text;
}

/** Wikipedia's documents, whose licence is share-alike, too: their genre says so. */
export function readRe3dLine(line: unknown, set: string): LabelledText {
  const { doc, text, spans, licence } = line as Re3dLine;
  const toUtf16 = utf16Of(text);
  const wide = spans.flatMap(({ start, end, label }) => {
    const type = RE3D_TYPES[label];
    return type ? [{ start: toUtf16(start), end: toUtf16(end), type }] : [];
  });
  return { id: doc, set, genre: licence.includes('SA') ? 'share-alike' : 'open', region: 'iraq', group: doc, text, ...bringToGuideline(text, wide, false) };
}

interface TokenLine {
  readonly doc: string;
  readonly tokens: readonly string[];
  readonly sent: readonly number[];
  readonly tags: readonly string[];
  readonly spans: readonly { readonly tok: readonly [number, number]; readonly label: string; readonly kind: string; readonly head_pos: string | null }[];
}

const BIO_TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/** PER, ORG and LOC as they are; MISC is a group where our list has it, otherwise a group, an event or nothing. */
export function readBioLine(line: unknown, set: string): LabelledText {
  const { doc, tokens, tags, sent } = line as TokenLine;
  const { text, spans } = detokenize(tokens, paragraphsOf(sent));
  const mentions: LabelledMention[] = [];
  const unsure: { start: number; end: number; types: EntityType[] }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const tag = tags[i] ?? 'O';
    if (tag === 'O') continue;
    let to = i + 1;
    while (tags[to]?.startsWith('I-')) to++;
    const start = spans[i]?.start ?? 0;
    const end = spans[to - 1]?.end ?? start;
    const type = BIO_TYPES[tag.slice(2)];
    const isGroup = GROUPS.includes(text.slice(start, end));
    const bare = /^the /i.test(text.slice(start, end)) && type === 'place' ? start + 4 : start;
    if (isGroup) mentions.push({ start, end, type: 'group' });
    else if (type) mentions.push({ start: bare, end, type });
    else unsure.push({ start, end, types: ['group', 'event'] });
    i = to - 1;
  }
  markGroups(text, mentions);
  mentions.sort((a, b) => a.start - b.start);
  return { id: doc, set, genre: 'open', region: 'western', group: doc, text, mentions, unsure: unsure.filter(({ start, end }) => !mentions.some(mention => mention.start < end && start < mention.end)) };
}

const MEANTIME_TYPES: Readonly<Record<string, EntityType>> = { PERSON: 'person', ORGANIZATION: 'organization', LOCATION: 'place' };

function readMeantime(line: unknown, set: string): LabelledText {
  const { doc, tokens, sent, spans } = line as TokenLine;
  // Only the headline, the date and the first sentences are annotated throughout.
  const last = Math.max(...spans.filter(span => span.kind === 'entity').map(span => span.tok[1]));
  const end = Math.max(last, sent.lastIndexOf(sent[last - 1] ?? 0) + 1);
  const { text, spans: places } = detokenize(tokens.slice(0, end), paragraphsOf(sent.slice(0, end)));
  const wide = spans.flatMap(({ tok, label, kind, head_pos }) => {
    const type = kind === 'entity' ? MEANTIME_TYPES[label] : undefined;
    const [from, to] = [places[tok[0]], places[tok[1] - 1]];
    return type && from && to && head_pos !== 'PRON' ? [{ start: from.start, end: to.end, type }] : [];
  });
  return { id: doc, set, genre: 'open', region: 'western', group: doc, text, ...bringToGuideline(text, wide, false) };
}

/** The first sentence is the headline; after it a paragraph every three sentences. */
function paragraphsOf(sent: readonly number[]): Set<number> {
  const breaks = new Set<number>();
  sent.forEach((sentence, i) => {
    if (sentence !== sent[i - 1] && (sentence < 2 || sentence % 3 === 2)) breaks.add(i);
  });
  return breaks;
}

/** Files count code points. */
function utf16Of(text: string): (offset: number) => number {
  const index = codePointIndexOf(text);
  return offset => toUtf16(index, offset);
}
