/** The schema verdict on a parsed YAML file: each finding at the exact key or value, in words. */
import type { Span } from '../text/span.ts';
import { claimsValidator, configValidator, registryValidator, sidecarValidator } from './generated/schemas.js';
import type { SchemaError, SchemaName, Validator } from './generated/schemas.js';
import type { Problem } from './model.ts';
import { schemaMessage } from './schema-messages.ts';
import { hasKey, innerOf, nameOf, pairAt, type YamlMap, type YamlNode } from './yaml-node.ts';

const VALIDATORS: Readonly<Record<SchemaName, Validator>> = {
  sidecar: sidecarValidator,
  registry: registryValidator,
  claims: claimsValidator,
  config: configValidator,
};

export function checkSchema(name: SchemaName, root: YamlNode): readonly Problem[] {
  const validate = VALIDATORS[name];
  if (validate(plainOf(root))) return [];
  const errors = validate.errors ?? [];
  validate.errors = null; // holds on to the data of the last file otherwise
  return errors.filter(error => !insideAnyOf(error)).map(error => problemOf(name, root, error));
}

/**
 * Plain data of a node, for the validators, which look at nothing but keys of the schemas and keys of its own. Where `__proto__` is a
 * key, the object has no prototype, so that it is a key like any other; other objects are ordinary ones, which are made much faster.
 */
export function plainOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(plainOf);
  const object = (hasKey(node, '__proto__') ? Object.create(null) : {}) as Record<string, unknown>;
  for (const pair of node.pairs) object[nameOf(pair)] = plainOf(pair.value);
  return object;
}

/** Enough for a message: what is inside a list or mapping does not matter, and may be 32,000 keys. */
function shallow(node: YamlNode): unknown {
  return node.kind === 'scalar' ? node.value : node.kind === 'seq' ? [] : {};
}

/** An `anyOf` fails with an error for each branch and one of its own, which says it all. */
function insideAnyOf(error: SchemaError): boolean {
  return /\/anyOf\/\d/.test(error.schemaPath);
}

function problemOf(name: SchemaName, root: YamlNode, error: SchemaError): Problem {
  const segments = segmentsOf(error.instancePath);
  const node = nodeAt(root, segments);
  const unknownKey = error.keyword === 'additionalProperties' ? String(error.params['additionalProperty']) : undefined;
  const span = placeOf(node, error.keyword, unknownKey);
  const missing = error.keyword === 'required' && segments.length === 0 ? String(error.params['missingProperty']) : undefined;
  const key = node.kind === 'scalar' ? segments.findLast(segment => !/^\d+$/.test(segment)) : missing;
  return { kind: 'schema', start: span.start, end: span.end, message: schemaMessage(name, error, segments, shallow(node)), ...(key === undefined ? {} : { key }) };
}

/** What is missing is shown at the first key of the mapping that lacks it: the whole mapping may be pages long. */
function placeOf(node: YamlNode, keyword: string, unknownKey: string | undefined): Span {
  if (node.kind !== 'map') return node.kind === 'scalar' ? innerOf(node) : node;
  if (unknownKey !== undefined) {
    const pair = pairAt(node, unknownKey);
    return pair ? innerOf(pair.key) : node;
  }
  if (keyword === 'required' || keyword === 'anyOf') return firstKey(node);
  return node;
}

function firstKey(map: YamlMap): Span {
  const [first] = map.pairs;
  return first ? innerOf(first.key) : map;
}

/** "/mentions/3/at" → ["mentions", "3", "at"] */
function segmentsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function nodeAt(root: YamlNode, segments: readonly string[]): YamlNode {
  let node = root;
  for (const segment of segments) {
    const child: YamlNode | undefined = node.kind === 'map' ? pairAt(node, segment)?.value : node.kind === 'seq' ? node.items[Number(segment)] : undefined;
    if (!child) return node;
    node = child;
  }
  return node;
}
