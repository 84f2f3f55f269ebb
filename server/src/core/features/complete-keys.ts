/** Completion of keys: those of the schema that the mapping lacks, the ones it must have first. */
import type { ShapeKey } from '../sidecar/generated/schemas.js';
import { hasKey } from '../sidecar/yaml-node.ts';
import type { YamlPlace } from '../sidecar/yaml-place.ts';
import { RULES } from '../sidecar/yaml-place.ts';
import type { YamlFile } from './completion.ts';
import type { Completion, RuleWord } from './feature.ts';

export function keyCompletions(file: YamlFile, rules: readonly RuleWord[], place: Extract<YamlPlace, { kind: 'key' }>): Completion[] {
  if (place.shapePath === RULES) return rules.filter(({ id }) => !hasKey(place.map, id)).map(rule => ruleKey(rule, place.colon));
  const { shape, map, colon } = place;
  if (!shape) return [];
  const eol = /\r?\n/.exec(file.text)?.[0] ?? '\n';
  const missing = Object.entries(shape.keys).filter(([name]) => !hasKey(map, name));
  const isRequired = (name: string): boolean => shape.required.includes(name);
  return missing.toSorted(([a], [b]) => Number(isRequired(b)) - Number(isRequired(a))).map(([name, key]) => ({
    label: name, kind: 'key', filter: name, schematic: true,
    ...(isRequired(name) ? { detail: 'required' } : {}),
    documentation: key.description,
    ...indented(place.indent, written(name, key, place, colon, eol)),
  }));
}

/** `entity: `, `about: [|]`, and `mentions:` with its first entry begun below. */
function written(name: string, key: ShapeKey, place: Extract<YamlPlace, { kind: 'key' }>, colon: boolean, eol: string): Pick<Completion, 'newText' | 'caret'> {
  if (colon) return { newText: name };
  const only = key.values?.length === 1 && !key.list ? key.values[0] : undefined;
  if (only !== undefined) return { newText: `${name}: ${only}` };
  const below = eol + ' '.repeat(place.column + 2);
  if (key.list && key.shape !== undefined && !place.flow) return { newText: `${name}:${below}- ` };
  if (key.list || name === 'at') return { newText: `${name}: []`, caret: name.length + 3 };
  // A speaker may be a mapping, and is mostly an id.
  if (key.shape !== undefined && key.form !== 'party' && place.shapePath === '#') return { newText: `${name}:${below}` };
  if (key.shape !== undefined && key.form !== 'party') return { newText: `${name}: {  }`, caret: name.length + 4 };
  return { newText: `${name}: ` };
}

function indented(indent: string, { newText, caret }: Pick<Completion, 'newText' | 'caret'>): Pick<Completion, 'newText' | 'caret'> {
  return { newText: indent + newText, ...(caret === undefined ? {} : { caret: caret + indent.length }) };
}

function ruleKey({ id, title, why, severity }: RuleWord, colon: boolean): Completion {
  return { label: id, kind: 'key', detail: severity, documentation: `${title}. ${why}`, newText: colon ? id : `${id}: `, filter: id, schematic: false };
}
