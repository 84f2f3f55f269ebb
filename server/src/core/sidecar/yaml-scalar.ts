/** Writes values as YAML: plain where that is safe in every YAML reader, quoted where it is not. */

export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlRecord;
/** Keys are written in this order; undefined ones are left out. */
export interface YamlRecord {
  readonly [key: string]: YamlValue | undefined;
}

/** One scalar on one line, safe in block and in flow style. */
export function yamlScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '0' : Number.isFinite(value) || typeof value === 'boolean' ? String(value) : yamlScalar(String(value));
  if (isPlain(value)) return value;
  if (MUST_ESCAPE.test(value)) return `"${value.replace(ESCAPED, escape)}"`;
  // `"No," he said` is easier to read between single marks than with backslashes.
  return value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** `{ quote: told, at: [3, 7] }` */
export function yamlFlow(value: YamlValue): string {
  if (typeof value !== 'object') return yamlScalar(value);
  if (isList(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  const pairs = entriesOf(value).map(([key, item]) => `${yamlScalar(key)}: ${yamlFlow(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A mapping one key a line, without the first line's indentation; lists of mappings one a line, everything smaller in flow style. */
export function yamlBlock(record: YamlRecord, indent: number, eol: string): string {
  const pad = ' '.repeat(indent);
  return entriesOf(record).map(([key, value]) => `${yamlScalar(key)}:${blockValue(value, indent, eol)}`).join(eol + pad);
}

/** What follows the colon: ` value`, or lines of their own. */
export function blockValue(value: YamlValue, indent: number, eol: string): string {
  if (typeof value !== 'object' || !isList(value) || value.length === 0 || value.some(item => typeof item !== 'object' || isList(item))) return ` ${yamlFlow(value)}`;
  const flow = ` ${yamlFlow(value)}`;
  if (flow.length <= 100) return flow;
  return value.map(item => `${eol}${' '.repeat(indent + 2)}- ${yamlFlow(item)}`).join('');
}

function entriesOf(record: YamlRecord): readonly (readonly [string, YamlValue])[] {
  return Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function isList(value: readonly YamlValue[] | YamlRecord): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/**
 * Begins with a letter, holds letters, digits and harmless marks, ends with none of the latter that YAML gives a meaning.
 * A colon or "#" never stands in one; nor do brackets and commas, which end a value in flow style.
 */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ._'’/()+–-]*$/u;
/** What some YAML reader takes for something else than text: booleans and null of YAML 1.1 and 1.2. */
const NOT_TEXT = /^(?:y|yes|n|no|on|off|true|false|null)$/i;

function isPlain(value: string): boolean {
  return PLAIN.test(value) && !NOT_TEXT.test(value) && !/ $|  /.test(value);
}

/** Controls, line ends of any kind, bidirectional controls and other characters that nobody sees. */
const INVISIBLE = String.raw`\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF`;
const LONE_SURROGATE = String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const MUST_ESCAPE = new RegExp(`[${INVISIBLE}]|${LONE_SURROGATE}`);
const ESCAPED = new RegExp(`["\\\\${INVISIBLE}]|${LONE_SURROGATE}`, 'g');
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function escape(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
