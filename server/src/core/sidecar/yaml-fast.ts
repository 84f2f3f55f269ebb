/** Plain YAML read several times faster than by the careful reader, which takes whatever is in any way unusual or wrong. */
import { getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import { isTwice, type YamlMap, type YamlNode, type YamlPair, type YamlScalar, type YamlSeq } from './yaml-node.ts';

/**
 * The tree of a text that is certainly well-formed and uses nothing but mappings, lists and one-line or quoted scalars.
 * Undefined for any other: no fault is ever told from here, and a test holds both readers to one result.
 */
export function fastTree(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    const reader: Reader = { text, events: parseEvents(text, {}), next: 0 };
    const document = reader.events[reader.next++];
    if (document?.type !== DOCUMENT || document.explicitStart || document.explicitEnd || document.directives.length > 0) return undefined;
    const root = readNode(reader);
    // What is left closes the document; more would be a second one.
    return reader.next === reader.events.length - 1 ? root : undefined;
  } catch {
    return undefined;
  }
}

/** About where a text stops being YAML; undefined where nothing is wrong with its syntax. */
export function firstFault(text: string): number | undefined {
  try {
    parseEvents(text, {});
    return undefined;
  } catch (error) {
    return error instanceof YAMLException ? error.mark?.position : undefined;
  }
}

/** Tabs, lone carriage returns and control characters: each library has its own view of where they may stand. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
export const UNUSUAL = /[\t\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

const [DOCUMENT, SEQUENCE, MAPPING, SCALAR, POP] = [1, 2, 3, 4, 6] as const;
const [PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED] = [1, 2, 3] as const;
const FLOW = 2;

interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  /** Index of the event to read next. */
  next: number;
}

/** Thrown to hand the text to the next reader; caught in `fastTree` and `plainTree`. */
export class Unusual extends Error {}

function readNode(reader: Reader): YamlNode {
  const event = reader.events[reader.next++];
  if (event?.type === SCALAR) return scalarOf(reader.text, event);
  if (event?.type !== SEQUENCE && event?.type !== MAPPING) throw new Unusual();
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Unusual();
  const flow = event.style === FLOW;
  // "[a: b]" holds a mapping without braces.
  if (flow && reader.text[event.start] !== (event.type === MAPPING ? '{' : '[')) throw new Unusual();
  return event.type === MAPPING ? readMap(reader, event.start, flow) : readSeq(reader, event.start, flow);
}

function readSeq(reader: Reader, start: number, flow: boolean): YamlSeq {
  const items: YamlNode[] = [];
  while (reader.events[reader.next]?.type !== POP) items.push(readNode(reader));
  reader.next++;
  const last = items.at(-1)?.end;
  return { kind: 'seq', flow, items, start, end: flow ? closedAt(reader.text, last ?? start + 1, ']') : (last ?? start) };
}

function readMap(reader: Reader, start: number, flow: boolean): YamlMap {
  const pairs: YamlPair[] = [];
  let end = start;
  while (reader.events[reader.next]?.type !== POP) {
    const key = readNode(reader);
    const value = readNode(reader);
    if (key.kind !== 'scalar') throw new Unusual();
    pairs.push({ key, value });
    end = value.end;
  }
  reader.next++;
  if (isTwice(pairs)) throw new Unusual();
  return { kind: 'map', flow, pairs, start, end: flow ? closedAt(reader.text, pairs.length > 0 ? end : start + 1, '}') : end };
}

function scalarOf(text: string, event: ScalarEvent): YamlScalar {
  const { style, valueStart, valueEnd } = event;
  if (event.anchorStart >= 0 || event.tagStart >= 0 || valueStart < 0) throw new Unusual();
  if (style === PLAIN) {
    const written = text.slice(valueStart, valueEnd);
    // The readers differ in what they make of the lines of a plain scalar.
    if (written.includes('\n') || written === '') throw new Unusual();
    return { kind: 'scalar', value: plainValue(written), quoted: false, start: valueStart, end: valueEnd };
  }
  if (style !== SINGLE_QUOTED && style !== DOUBLE_QUOTED) throw new Unusual();
  return { kind: 'scalar', value: getScalarValue(text, event), quoted: true, start: valueStart - 1, end: valueEnd + 1 };
}

/** The end of a flow collection: behind its last item only white space, a comma and comments may stand before the bracket. */
function closedAt(text: string, from: number, bracket: string): number {
  const gap = /(?:[\s,]|(?<=\s)#[^\r\n]*)*/y;
  gap.lastIndex = from;
  const close = from + (gap.exec(text)?.[0].length ?? 0);
  if (text[close] !== bracket) throw new Unusual();
  return close + 1;
}

/** What a plain scalar means in YAML's core schema. */
export function plainValue(written: string): YamlScalar['value'] {
  // Most begin with a letter that no null, true or false begins with.
  if ((written.charCodeAt(0) > NINE && !FIRST_LETTERS.includes(written.charAt(0))) || !MAY_BE_VALUE.test(written)) return written;
  if (/^(?:~|[Nn]ull|NULL)$/.test(written)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(written)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(written)) return false;
  // "0.88" too: every suggestion carries a confidence.
  if (/^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/.test(written)) return Number(written);
  // Signs, points, exponents and other bases: rare enough to ask the other reader.
  if (/^[-+]?(?:0[ox])?[0-9a-fA-F.]+(?:[eE][-+]?[0-9]+)?$|^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/.test(written) && !/^[a-zA-Z]/.test(written)) throw new Unusual();
  return written;
}

const NINE = 57;
const FIRST_LETTERS = 'nNtTfF~';
const MAY_BE_VALUE = /^(?:[-+.~0-9]|null$|Null$|NULL$|true$|True$|TRUE$|false$|False$|FALSE$)/;
