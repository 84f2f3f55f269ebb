/** What a schema error means, in words that name the key, what is wrong and what to write instead. */
import { closest, distance } from 'fastest-levenshtein';
import { shapes } from './generated/schemas.js';
import type { SchemaError, SchemaName, Shape, ShapeKey } from './generated/schemas.js';

export function schemaMessage(name: SchemaName, error: SchemaError, path: readonly string[], data: unknown): string {
  const { keyword, params } = error;
  const key = keyName(path);
  const { shape, last } = placeIn(name, path);
  switch (keyword) {
    case 'additionalProperties': return unknownKey(String(params['additionalProperty']), shape);
    case 'required': return `"${String(params['missingProperty'])}" is missing here${neededBy(shape)}`;
    case 'anyOf': return shape?.title === 'value' ? 'This value needs "min" or "max"' : 'This mention needs "entity": who is named; or "candidates", where several may be meant';
    case 'enum': return notOneOf(key, params['allowedValues'], data);
    case 'const': return `${key} must be ${shown(params['allowedValue'])}, not ${shown(data)}`;
    case 'type': return wrongType(key, params['type'], data);
    case 'pattern': return `${key} must be ${formOf(last?.form ?? path.at(-1), String(params['pattern']))}${typeof data === 'string' && data.trim() !== '' ? `, not ${shown(data)}` : ''}`;
    case 'minItems': return key === '"at"' ? '"at" needs two numbers: [start, end]' : `${key} is an empty list: give at least one, or remove the key`;
    case 'maxItems': return '"at" takes two numbers: [start, end]';
    case 'minimum': return `${key} must be at least ${String(params['limit'])}, not ${shown(data)}`;
    case 'maximum': return `${key} must be at most ${String(params['limit'])}, not ${shown(data)}`;
    default: return `${key} does not fit the format`;
  }
}

/** '; did you mean "speaker"?' for "speeker"; empty where nothing known comes close. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length < 3 || word.length > 100) return '';
  const best = closest(word.toLowerCase(), known.map(candidate => candidate.toLowerCase()));
  const found = known.find(candidate => candidate.toLowerCase() === best);
  const near = found !== undefined && distance(word.toLowerCase(), best) <= Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3));
  return near ? `; did you mean "${found}"?` : '';
}

function unknownKey(word: string, shape: Shape | undefined): string {
  const known = Object.keys(shape?.keys ?? {});
  const meant = didYouMean(word, known);
  return `Unknown key "${shorten(word)}"${meant || (known.length > 0 ? `; known here: ${known.join(', ')}` : '')}`;
}

function neededBy(shape: Shape | undefined): string {
  if (!shape || shape.title === '') return '';
  const keys = shape.required.map(key => `"${key}"`);
  const list = keys.length > 1 ? `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}` : keys.join('');
  return `: a ${shape.title} needs ${list}`.replace(/\ba (?=[aeiou])/, 'an ');
}

function notOneOf(key: string, allowed: unknown, data: unknown): string {
  const values = Array.isArray(allowed) ? allowed.map(String) : [];
  if (data === null) return `${key} has no value; it is one of ${values.join(', ')}`;
  const meant = typeof data === 'string' ? didYouMean(data, values) : '';
  return `${key} must be one of ${values.join(', ')}, not ${shown(data)}${meant}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', integer: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a mapping (key: value)', null: 'nothing',
};

function wrongType(key: string, type: unknown, data: unknown): string {
  const wanted = (Array.isArray(type) ? type : [type]).map(one => TYPE_WORDS[String(one)] ?? String(one)).join(' or ');
  if (data === null) return `${key} has no value: it must be ${wanted}, or go`;
  const scalar = typeof data === 'number' || typeof data === 'boolean';
  if (wanted.startsWith('text') && scalar) return `${key} must be text: put it in quotation marks, as in "${String(data)}"`;
  if (wanted === 'a list' && (scalar || typeof data === 'string')) return `${key} must be a list: write [${shorten(String(data))}]`;
  return `${key} must be ${wanted}, not ${shown(data)}`;
}

/** By the name of the definition that holds the pattern, then by the key. */
const FORMS: Readonly<Record<string, string>> = {
  entityId: 'an entity id: lower-case words joined by hyphens ("ana-petrova"), or TYPE/slug for an entity without a registry entry ("person/ana-petrova")',
  party: 'an entity id ("ana-petrova", "person/ana-petrova"), or { text: … } for somebody unnamed',
  id: 'an id: lower-case words joined by hyphens, as in "ana-petrova"',
  slug: 'lower-case words joined by hyphens, as in "ferry-is-safe"',
  entryId: 'an id such as "m1": a letter, then letters, digits, "-" or "_"',
  reference: 'the id of an entry ("c2"), or FILE#id ("other.ann.yaml#c2")',
  date: 'a date such as 2021-12-04, 2021-12 or 2021',
  dateTime: 'a date such as 2021-12-04 or 2021-12-04T09:30:00Z',
  sha256: 'a SHA-256 in hexadecimal: 64 digits',
  url: 'an address that begins with http:// or https://',
  language: 'a language code such as en or ckb',
};

function formOf(name: string | undefined, pattern: string): string {
  if (pattern === '\\S') return 'text that is not empty';
  return name !== undefined && Object.hasOwn(FORMS, name) ? (FORMS[name] ?? pattern) : `of the form ${pattern}`;
}

/** The mapping that a path leads to or into, and what the schema says of the last key on the way. */
function placeIn(name: SchemaName, path: readonly string[]): { readonly shape: Shape | undefined; readonly last: ShapeKey | undefined } {
  let shape: Shape | undefined = shapes[name]['#'];
  let last: ShapeKey | undefined;
  for (const segment of path) {
    if (/^\d+$/.test(segment)) continue;
    last = shape && Object.hasOwn(shape.keys, segment) ? shape.keys[segment] : undefined;
    shape = last?.shape === undefined ? undefined : shapes[name][last.shape];
  }
  return { shape, last };
}

/** '"at"', or 'an item of "about"'. */
function keyName(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'This file';
  if (!/^\d+$/.test(last)) return `"${last}"`;
  const list = path.findLast(segment => !/^\d+$/.test(segment));
  return list === undefined ? 'An item of the list' : `An item of "${list}"`;
}

function shown(data: unknown): string {
  if (data === null) return 'nothing';
  if (typeof data === 'string') return `"${shorten(data)}"`;
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'object' ? 'a mapping' : String(data);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
