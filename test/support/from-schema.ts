/** Data made from a JSON Schema and a seed: such as the schema allows, and such as somebody got wrong. */

export type Random = () => number;
type Schema = Readonly<Record<string, unknown>>;
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** Something that `schema` allows. */
export function validData(schema: Schema, random: Random, root: Schema = schema, depth = 0): Data {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return validData(definitionOf(root, reference), random, root, depth);
  if ('const' in schema) return schema['const'] as Data;
  if (Array.isArray(schema['enum'])) return pick(schema['enum'] as readonly Data[], random);
  const types = [(schema['type'] as string | readonly string[] | undefined) ?? 'string'].flat();
  switch (pick(types, random)) {
    case 'object':
      return validObject(schema, random, root, depth);
    case 'array': {
      const least = Number(schema['minItems'] ?? 0);
      const length = Math.min(Number(schema['maxItems'] ?? least + 3), least + Math.floor(random() * 3));
      return Array.from({ length }, () => validData((schema['items'] ?? {}) as Schema, random, root, depth + 1));
    }
    case 'integer':
      return Number(schema['minimum'] ?? 0) + Math.floor(random() * (Number(schema['maximum'] ?? 1000) - Number(schema['minimum'] ?? 0) + 1));
    case 'number':
      return pick([Number(schema['minimum'] ?? -3), Number(schema['maximum'] ?? 1e6), 0.5], random);
    case 'null':
      return null;
    case 'boolean':
      return random() < 0.5;
    default:
      return validText(schema, random);
  }
}

function validObject(schema: Schema, random: Random, root: Schema, depth: number): Data {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const branches = (schema['anyOf'] ?? []) as readonly { readonly required?: readonly string[] }[];
  const required = new Set([...((schema['required'] ?? []) as readonly string[]), ...(branches.length > 0 ? (pick(branches, random).required ?? []) : [])]);
  const made: { [key: string]: Data } = {};
  for (const [key, value] of Object.entries(properties)) if (required.has(key) || random() < 0.6 / (1 + depth / 4)) made[key] = validData(value, random, root, depth + 1);
  // What is required may be described elsewhere: then any text will do.
  for (const key of required) made[key] ??= 'x';
  return made;
}

/** Samples that a pattern allows, among them what a person would not think of. */
const SAMPLES: readonly string[] = [
  'x', 'Ada Okoro', 'a b', '…', '# no comment', 'yes', 'null', '1', '- a', 'a: b', "it's", '"quoted"', 'two\nlines', ' padded ', '🚢 ship', 'e\u0301', 'سامر',
  'ada-okoro', 'isis', 'بغداد', 'ada-okoro-2', 'person/ada-okoro', 'place/ostrand/2', '2021', '2021-12', '2021-12-04', '2021-12-04T10:00:00Z', '2021-12-04T10:00+03:00',
  'm1', 'C_2-x', 'c1', 'other.ann.yaml#c2', 'a/b.ann.yaml#m1', 'https://example.org/a?b=c#d', 'http://x', 'en', 'ku-Arab', '0'.repeat(64), 'aBcDeF01'.repeat(8), '**/*.txt', '!drafts/**',
];

function validText(schema: Schema, random: Random): string {
  const pattern = schema['pattern'];
  const allowed = typeof pattern === 'string' ? SAMPLES.filter(sample => new RegExp(pattern, 'u').test(sample)) : SAMPLES;
  if (allowed.length === 0) throw new Error(`no sample fits ${String(pattern)}`);
  return pick(allowed, random);
}

function definitionOf(root: Schema, reference: string): Schema {
  return reference.split('/').slice(1).reduce((at, key) => at[key] as Schema, root);
}

const JUNK: readonly Data[] = [
  null, true, 0, -1, 7, 1.5, 1e300, 12345678901234567000, '', ' ', '\t', 'x', 'Ada Okoro', 'ADA', '-a', 'a--b', 'a-', 'person/', 'thing/ada', 'm 1', '1m', '#m1', 'a#', '2021-13', '2021-2-3', 'ftp://x', 'english',
  'G', 'a', 'Direct', 'confirmed ', [], [null], [1], [1, 2, 3], [2, 1.5], [-1, 2], ['1', '2'], {}, { text: 'x' }, { quote: '' }, { a: 1 }, '0'.repeat(63),
];

/** One thing about `data` changed: a value is another, a key is gone, misspelt, or one that nobody knows. */
export function spoilt(data: Data, random: Random): Data {
  if (typeof data !== 'object' || data === null || random() < 0.1) return pick(JUNK, random);
  if (Array.isArray(data)) {
    if (data.length === 0 || random() < 0.15) return [...data, pick(JUNK, random)];
    const at = Math.floor(random() * data.length);
    return data.map((item, index) => (index === at ? spoilt(item, random) : item));
  }
  const keys = Object.keys(data);
  const key = pick(keys, random);
  const value = data[key];
  if (keys.length === 0 || random() < 0.1) return { ...data, [pick(['unknown', 'constructor', 'toString', 'Id', 'quotes', ''], random)]: pick(JUNK, random) };
  if (random() < 0.12) return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
  if (random() < 0.1) return Object.fromEntries(Object.entries(data).map(([name, one]) => [name === key ? `${name.slice(0, -1)}` : name, one]));
  return { ...data, [key]: value === undefined ? null : spoilt(value, random) };
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
