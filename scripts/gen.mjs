/** Generates what is committed as generated: `npm run gen` writes it, `npm run gen -- --check` fails when it is out of step. */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { configSchemaWith, loadRules, readmeWith, rulesDocument } from './rule-docs.mjs';

const root = resolve(import.meta.dirname, '..');
const SCHEMAS = ['sidecar', 'registry', 'claims', 'config'];
const TARGET = 'server/src/core/sidecar/generated/schemas.js';

const check = process.argv.includes('--check');
let stale = false;
for (const [path, text] of await generate()) {
  const full = resolve(root, path);
  const current = await readFile(full, 'utf8').catch(() => undefined);
  if (current === text) continue;
  if (check) {
    console.error(`${path} is out of step with its source; run "npm run gen" and commit the result`);
    stale = true;
  } else {
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale ? 1 : 0;

/** Every generated file, as `[path, text]`. */
async function generate() {
  const rules = await loadRules(root);
  const config = configSchemaWith(rules, await readFile(resolve(root, 'schemas/config.schema.json'), 'utf8'));
  const schemas = {};
  for (const name of SCHEMAS) schemas[name] = JSON.parse(name === 'config' ? config : await readFile(resolve(root, `schemas/${name}.schema.json`), 'utf8'));
  return [
    [TARGET, await validators(schemas)],
    ['schemas/config.schema.json', config],
    ['README.md', readmeWith(rules, await readFile(resolve(root, 'README.md'), 'utf8'))],
    ['docs/rules.md', rulesDocument(rules)],
  ];
}

/** Validators compiled ahead, so that nothing compiles at start; one self-contained module, because the core imports no ajv. */
async function validators(schemas) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, inlineRefs: false, messages: false, code: { source: true, esm: true } });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(withoutProse(name === 'config' ? withoutRuleKeys(schema) : schema), name);
  const code = inLinearTime(standaloneCode(ajv, Object.fromEntries(SCHEMAS.map((name) => [`${name}Validator`, schemas[name].$id]))));
  const shapes = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, shapesOf(schema)]));
  const bundled = await build({
    stdin: { contents: `${code}\nexport const shapes = ${JSON.stringify(shapes)};`, resolveDir: root },
    bundle: true, format: 'esm', write: false, target: 'es2022', legalComments: 'none',
  });
  return `/** Generated from schemas/ by scripts/gen.mjs; do not edit. @generated */\n${bundled.outputFiles[0].text.replace(/^\/\/ .*\n/gm, '')}`;
}

/** ajv copies all errors so far whenever an entry has some, so that 64,000 wrong entries take 20 s: here they are appended. */
function inLinearTime(code) {
  const appended = code.replaceAll(/vErrors\.concat\((validate\d+\.errors)\)/g, 'append(vErrors, $1)');
  if (appended.includes('vErrors.concat(')) throw new Error('ajv writes its errors in another way now: see inLinearTime');
  return `${appended}\nfunction append(all, more) { for (const one of more) all.push(one); return all; }`;
}

/** Every rule takes what any key of `rules` takes: one check is enough. */
function withoutRuleKeys(schema) {
  const { properties: _, ...rules } = schema.properties.rules;
  return { ...schema, properties: { ...schema.properties, rules } };
}

/** What messages and hovers need of each mapping: schema path → its title, the keys it must have, its keys with description and shape. */
function shapesOf(schema) {
  const shapes = {};
  visit(schema, '#');
  return shapes;
  function visit(node, path) {
    if (node === null || typeof node !== 'object') return;
    if (node.properties) shapes[path] = { title: node.title ?? '', required: node.required ?? [], keys: mapValues(node.properties, keyOf) };
    for (const [key, child] of Object.entries(node)) if (key !== 'examples' && key !== 'default') visit(child, `${path}/${key}`);
  }
  /** `form` names the definition of a value, or of the items of a list. `shape` is the mapping that the value is, or that the items of the list are. `values`: all there may be. */
  function keyOf(property) {
    const target = deref(property);
    const item = target.items ? deref(target.items) : target;
    const shape = item.properties ? (target.items?.$ref ?? property.$ref) : undefined;
    const form = (target.items?.$ref ?? property.$ref)?.replace('#/$defs/', '');
    const values = (item.enum ?? (item.const === undefined ? item.type === 'boolean' ? [true, false] : undefined : [item.const]))?.map(String);
    const list = target.type === 'array';
    return { description: property.description ?? target.description ?? '', ...(shape ? { shape } : {}), ...(form ? { form } : {}), ...(values ? { values } : {}), ...(list ? { list } : {}) };
  }
  function deref(node) {
    return node.$ref ? schema.$defs[node.$ref.replace('#/$defs/', '')] : node;
  }
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Descriptions and examples are for editors: without them the validators are a third of the size. */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (node === null || typeof node !== 'object') return node;
  const kept = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' || key === '$defs') kept[key] = mapValues(value, withoutProse);
    else if (!['description', 'examples', 'title', 'default'].includes(key)) kept[key] = withoutProse(value);
  }
  return kept;
}
