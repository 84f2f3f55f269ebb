/**
 * The plainest YAML read in one pass: what Glossator and tidy people write. A gatekeeper for large corpora, not a YAML parser: whatever
 * is not certainly within this subset goes to the libraries, and a test holds all readers to one result.
 */
import { plainValue, Unusual, UNUSUAL } from './yaml-fast.ts';
import { isTwice, type YamlMap, type YamlNode, type YamlPair, type YamlScalar, type YamlSeq } from './yaml-node.ts';

/** Block mappings and lists, values and flow collections that end on their line, comments. Undefined for any other text. */
export function plainTree(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    const reader: Reader = { text, at: 0, column: -1, depth: 0, open: [], top: 0 };
    toContent(reader, 0);
    if (reader.column < 0) return undefined;
    const root = readBlock(reader);
    return reader.column < 0 ? root : undefined;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

interface Reader {
  readonly text: string;
  /** Where the content of the line to be read begins. */
  at: number;
  /** Its column; -1 behind the last line. */
  column: number;
  depth: number;
  /** Items and pairs of the collections that are being read, and where the next one goes: a list that grows takes room for 17 at its first item. */
  readonly open: (YamlNode | YamlPair)[];
  top: number;
}

/** Our files need 6 levels. */
const MOST_LEVELS = 16;
const [NEWLINE, RETURN, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, COLON, OPEN, CLOSE, OPEN_MAP, CLOSE_MAP, BACKSLASH, ZERO] = [10, 13, 32, 34, 35, 39, 44, 45, 58, 91, 93, 123, 125, 92, 48] as const;

function readBlock(reader: Reader): YamlNode {
  if (++reader.depth > MOST_LEVELS) throw new Unusual();
  const node = isDash(reader.text, reader.at) ? readSeq(reader) : readMap(reader);
  reader.depth--;
  return node;
}

function readMap(reader: Reader): YamlMap {
  const { text, column } = reader;
  const start = reader.at;
  const base = reader.top;
  let end = start;
  do {
    const key = readKey(text, reader.at);
    const from = skipSpaces(text, key.end + 1);
    let value: YamlNode;
    if (endsLine(text, from)) {
      toContent(reader, from);
      // A list may stand as far left as the key it belongs to.
      if (reader.column < column || (reader.column === column && !isDash(text, reader.at))) throw new Unusual();
      value = readBlock(reader);
    } else {
      value = readInline(reader, from, false);
      toContent(reader, lineEndAfter(text, value.end));
    }
    put(reader, { key, value });
    end = value.end;
  } while (reader.column === column);
  if (reader.column > column) throw new Unusual();
  return { kind: 'map', flow: false, pairs: pairsFrom(reader, base), start, end };
}

function readSeq(reader: Reader): YamlSeq {
  const { text, column } = reader;
  const start = reader.at;
  const base = reader.top;
  let end = start;
  do {
    const from = skipSpaces(text, reader.at + 1);
    if (endsLine(text, from) || isDash(text, from)) throw new Unusual();
    if (keyEnd(text, from) > 0) {
      reader.column += from - reader.at;
      reader.at = from;
      const item = readBlock(reader);
      put(reader, item);
      end = item.end;
    } else {
      const item = readInline(reader, from, false);
      put(reader, item);
      end = item.end;
      toContent(reader, lineEndAfter(text, end));
    }
  } while (reader.column === column && isDash(text, reader.at));
  if (reader.column > column) throw new Unusual();
  return { kind: 'seq', flow: false, items: takenFrom(reader, base) as YamlNode[], start, end };
}

function put(reader: Reader, part: YamlNode | YamlPair): void {
  reader.open[reader.top++] = part;
}

function takenFrom(reader: Reader, base: number): (YamlNode | YamlPair)[] {
  const taken = reader.open.slice(base, reader.top);
  reader.top = base;
  return taken;
}

function pairsFrom(reader: Reader, base: number): YamlPair[] {
  const pairs = takenFrom(reader, base) as YamlPair[];
  if (isTwice(pairs)) throw new Unusual();
  return pairs;
}

/** A value that ends on the line it begins in. */
function readInline(reader: Reader, from: number, inFlow: boolean): YamlNode {
  const { text } = reader;
  switch (text.charCodeAt(from)) {
    case QUOTE: return doubleQuoted(text, from);
    case APOSTROPHE: return singleQuoted(text, from);
    case OPEN: return flowSeq(reader, from);
    case OPEN_MAP: return flowMap(reader, from);
    default: return plainScalar(text, from, inFlow);
  }
}

function flowSeq(reader: Reader, start: number): YamlSeq {
  if (++reader.depth > MOST_LEVELS) throw new Unusual();
  const { text } = reader;
  const base = reader.top;
  let at = skipSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE || reader.top > base) {
    const item = readInline(reader, at, true);
    put(reader, item);
    at = skipSpaces(text, item.end);
    if (text.charCodeAt(at) === CLOSE) break;
    if (text.charCodeAt(at) !== COMMA) throw new Unusual();
    at = skipSpaces(text, at + 1);
  }
  reader.depth--;
  return { kind: 'seq', flow: true, items: takenFrom(reader, base) as YamlNode[], start, end: at + 1 };
}

function flowMap(reader: Reader, start: number): YamlMap {
  if (++reader.depth > MOST_LEVELS) throw new Unusual();
  const { text } = reader;
  const base = reader.top;
  let at = skipSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE_MAP || reader.top > base) {
    const key = readKey(text, at);
    const value = readInline(reader, skipSpaces(text, key.end + 1), true);
    put(reader, { key, value });
    at = skipSpaces(text, value.end);
    if (text.charCodeAt(at) === CLOSE_MAP) break;
    if (text.charCodeAt(at) !== COMMA) throw new Unusual();
    at = skipSpaces(text, at + 1);
  }
  reader.depth--;
  return { kind: 'map', flow: true, pairs: pairsFrom(reader, base), start, end: at + 1 };
}

function readKey(text: string, start: number): YamlScalar {
  const end = keyEnd(text, start);
  const name = end > 0 ? sliced(text, start, end) : '';
  if (end < 0 || typeof plainValue(name) !== 'string') throw new Unusual();
  return { kind: 'scalar', value: name, quoted: false, start, end };
}

/** The end of a key of letters, digits, "_" and "-" with its ":" behind it; -1 where there is none. */
function keyEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    if (!letter && !(at > start && ((code >= 48 && code <= 57) || code === DASH))) break;
    at++;
  }
  if (at === start || text.charCodeAt(at) !== COLON) return -1;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === NEWLINE || next === RETURN || at + 1 === text.length ? at : -1;
}

function doubleQuoted(text: string, start: number): YamlScalar {
  let escaped = false;
  let at = start + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    if (code === NEWLINE || Number.isNaN(code)) throw new Unusual();
    if (code !== BACKSLASH) continue;
    escaped = true;
    // Those that JSON has too, so that its parser can read them.
    if (!'"\\/bfnrt'.includes(text.charAt(++at)) || at >= text.length) throw new Unusual();
  }
  const value = escaped ? (JSON.parse(text.slice(start, at + 1)) as string) : sliced(text, start + 1, at);
  return { kind: 'scalar', value, quoted: true, start, end: at + 1 };
}

function singleQuoted(text: string, start: number): YamlScalar {
  let doubled = false;
  let at = start + 1;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || Number.isNaN(code)) throw new Unusual();
    if (code !== APOSTROPHE) continue;
    if (text.charCodeAt(at + 1) !== APOSTROPHE) break;
    doubled = true;
    at++;
  }
  const value = sliced(text, start + 1, at);
  return { kind: 'scalar', value: doubled ? value.replaceAll("''", "'") : value, quoted: true, start, end: at + 1 };
}

function plainScalar(text: string, start: number, inFlow: boolean): YamlScalar {
  const first = text.charCodeAt(start);
  if (NO_START.includes(text.charAt(start)) || (first === DASH && text.charCodeAt(start + 1) <= SPACE)) throw new Unusual();
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || Number.isNaN(code) || (code === RETURN && text.charCodeAt(at + 1) === NEWLINE)) break;
    if (code === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) break;
      continue;
    }
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (!(next > SPACE) || (inFlow && ',[]{}'.includes(text.charAt(at + 1)))) throw new Unusual();
    } else if (inFlow && (code === COMMA || code === CLOSE || code === CLOSE_MAP)) break;
    else if (inFlow && (code === OPEN || code === OPEN_MAP)) throw new Unusual();
    end = at + 1;
  }
  if (end === start) throw new Unusual();
  const whole = wholeNumber(text, start, end);
  return { kind: 'scalar', value: whole >= 0 ? whole : plainValue(sliced(text, start, end)), quoted: false, start, end };
}

/** Of digits alone, as most values of a sidecar are (`at: [275, 287]`); -1 for whatever else may be a number or not. */
function wholeNumber(text: string, start: number, end: number): number {
  if (end - start > 15 || (end - start > 1 && text.charCodeAt(start) === ZERO)) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A plain value may not begin with these, or not always. */
const NO_START = '&*!|>%@`,#?:[]{}"\'';

/** To the first line at or behind `from`, which is the rest of one, that holds more than a comment. */
function toContent(reader: Reader, from: number): void {
  const { text } = reader;
  let at = from;
  if (at > 0) at = text.indexOf('\n', at) + 1;
  if (at === 0 && from > 0) return void (reader.column = -1);
  for (;;) {
    const line = at;
    at = skipSpaces(text, at);
    if (at >= text.length) return void (reader.column = -1);
    if (!endsLine(text, at)) {
      reader.at = at;
      reader.column = at - line;
      return;
    }
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return void (reader.column = -1);
  }
}

/** Behind a value only a comment may follow on its line. */
function lineEndAfter(text: string, end: number): number {
  const at = skipSpaces(text, end);
  if (!endsLine(text, at) || (text.charCodeAt(at) === HASH && at === end)) throw new Unusual();
  return at;
}

/** At the end of a line or of the text, or at a comment. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === NEWLINE || code === HASH || at >= text.length || (code === RETURN && text.charCodeAt(at + 1) === NEWLINE);
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH && !(text.charCodeAt(at + 1) > SPACE);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** A piece of the text; short ones that come again and again ("status", "confirmed") are one string in memory. */
function sliced(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > 12 || length === 0) return text.slice(start, end);
  const slot = (length + 31 * text.charCodeAt(start) + 17 * text.charCodeAt(end - 1) + 7 * text.charCodeAt(start + (length >> 1))) & (SLOTS - 1);
  const known = seen[slot];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  return (seen[slot] = text.slice(start, end));
}

const SLOTS = 1024;
const seen: (string | undefined)[] = Array.from({ length: SLOTS });
