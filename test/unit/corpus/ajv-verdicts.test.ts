/** Our verdict on a file and that of any program that reads its YAML and checks it with the published schema: the same. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parseDocument, stringify, type ToStringOptions } from 'yaml';
// @ts-expect-error -- a script without types
import { randomFrom } from '../../../bench/lint-corpus.mjs';
import { parseClaims } from '../../../server/src/core/sidecar/parse-claims.ts';
import { parseConfig } from '../../../server/src/core/sidecar/parse-config.ts';
import { parseRegistry } from '../../../server/src/core/sidecar/parse-registry.ts';
import { parseSidecar } from '../../../server/src/core/sidecar/parse-sidecar.ts';
import { pick, spoilt, validData, type Data, type Random } from '../../support/from-schema.ts';

const READERS = { sidecar: parseSidecar, registry: parseRegistry, claims: parseClaims, config: parseConfig };
type Kind = keyof typeof READERS;

describe('verdicts', () => {
  for (const [kind, count] of [['sidecar', 800], ['registry', 400], ['claims', 200], ['config', 200]] as const) {
    it(`on ${count} files of the kind ${kind} are those of ajv`, () => {
      const validate = new Ajv({ strict: false }).compile(schemaOf(kind));
      const seen = { good: 0, bad: 0 };
      for (const text of generated(kind, count)) {
        const document = parseDocument(text, { logLevel: 'error' });
        const good = document.errors.length === 0 && validate(document.toJS());
        seen[good ? 'good' : 'bad']++;
        const { problems } = READERS[kind](text);
        assert.equal(problems.length === 0, good, `${good ? 'ajv finds nothing' : `ajv: ${document.errors[0]?.message ?? JSON.stringify(validate.errors)}`}; ours: ${problems[0]?.message ?? 'nothing'}\n${text}`);
      }
      assert.ok(seen.good > count / 5 && seen.bad > count / 5, JSON.stringify(seen));
    });
  }

  const cli = join(process.cwd(), 'bench/node_modules/ajv-cli/dist/index.js');
  if (existsSync(cli)) it('on a sample are those of ajv-cli', () => {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-'));
    try {
      // Its parser makes a Date of an unquoted date and takes yes for true, as YAML 1.1 did; so all texts are quoted here.
      const texts = generated('sidecar', 150, { defaultStringType: 'QUOTE_DOUBLE' }).filter(text => parseDocument(text).errors.length === 0);
      for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.ann.yaml`), text);
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'validate', '--spec=draft2020', '--strict=false', '-s', 'schemas/sidecar.schema.json', '-d', join(folder, '*.yaml')], { encoding: 'utf8' });
      const verdicts = new Map([...`${stdout}\n${stderr}`.matchAll(/\/(\d+)\.ann\.yaml (valid|invalid)$/gm)].map(([, index, verdict]) => [Number(index), verdict]));
      assert.equal(verdicts.size, texts.length, stderr.slice(0, 300));
      for (const [index, text] of texts.entries()) assert.equal(parseSidecar(text).problems.length === 0 ? 'valid' : 'invalid', verdicts.get(index), text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function schemaOf(kind: Kind): Record<string, unknown> {
  return JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Record<string, unknown>;
}

/** Half as the schema allows, half with something wrong; in block or flow style, as JSON, with CRLF, with the typing errors of people. */
function generated(kind: Kind, count: number, style: ToStringOptions = {}): readonly string[] {
  const schema = schemaOf(kind);
  const random = randomFrom(count) as Random;
  return Array.from({ length: count }, (_, index) => {
    const data = validData(schema, random);
    const text = written(index % 2 === 0 ? data : spoilt(random() < 0.2 ? spoilt(data, random) : data, random), random, style);
    return index % 8 === 3 && Object.keys(style).length === 0 ? mistyped(text, random) : text;
  });
}

function written(data: Data, random: Random, style: ToStringOptions): string {
  const text = pick([() => stringify(data, { lineWidth: 0, ...style }), () => stringify(data, { collectionStyle: 'flow', ...style }), () => stringify(data, { indent: 4, ...style }), () => JSON.stringify(data, undefined, 2)], random)();
  return random() < 0.1 ? text.replaceAll('\n', '\r\n') : text;
}

/** A character dropped, doubled or put in where it means something to YAML. Aliases, tags and several documents are refused by ours alone, on purpose. */
function mistyped(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + pick([':', ' ', '\n', '"', "'", '}', ']', ', ', '#', '-', ' #', 'é', '\t', '0'], random) + text.slice(at + Math.floor(random() * 2));
}
