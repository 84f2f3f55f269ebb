/** Our verdict on a file and that of any program that reads its YAML and checks it with the published schema: the same. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

describe('verdicts beside Red Hat\'s YAML extension', () => {
  const bench = createRequire(join(process.cwd(), 'bench/package.json'));
  const engine = existsSync(join(process.cwd(), 'bench/node_modules/yaml-language-server')) ? (bench('yaml-language-server') as Engine) : undefined;
  if (!engine) return;

  for (const [kind, count] of [['sidecar', 400], ['registry', 200], ['claims', 100], ['config', 100]] as const) {
    it(`on ${count} files of the kind ${kind} are those of yaml-language-server with the schema we contribute`, async () => {
      const verdict = verdictOf(engine, bench);
      const seen = { good: 0, bad: 0 };
      for (const [index, text] of generated(kind, count).entries()) {
        const found = await verdict(`/corpus/${index}/${NAMES[kind]}`, text);
        seen[found.length === 0 ? 'good' : 'bad']++;
        const { problems } = READERS[kind](text);
        assert.equal(problems.length === 0, found.length === 0, `theirs: ${found[0] ?? 'nothing'}; ours: ${problems[0]?.message ?? 'nothing'}\n${text}`);
      }
      assert.ok(seen.good > count / 5 && seen.bad > count / 5, JSON.stringify(seen));
    });
  }

  it('differ where ours alone refuses: aliases, and several documents in one file', async () => {
    const verdict = verdictOf(engine, bench);
    for (const text of ['version: 1\nsource: { text: &t a.txt, title: *t }\n', 'version: 1\nsource: { text: a.txt }\n---\nversion: 1\nsource: { text: b.txt }\n']) {
      assert.deepEqual(await verdict(`/corpus/${text.length}.ann.yaml`, text), [], text);
      assert.ok(parseSidecar(text).problems.length > 0, text);
    }
  });
});

interface Engine {
  getLanguageService(options: unknown): { configure(settings: unknown): void; doValidation(document: unknown, kubernetes: boolean): Promise<readonly { readonly message: string }[]> };
}

const NAMES: Readonly<Record<Kind, string>> = { sidecar: 'a.ann.yaml', registry: 'entities.yaml', claims: 'claims.yaml', config: 'glossator.yaml' };

/** Its engine with the schemas of our manifest, as that extension hands them on: a pattern without a folder holds in every one. Nothing is fetched. */
function verdictOf(engine: Engine, bench: NodeJS.Require): (path: string, text: string) => Promise<readonly string[]> {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { yamlValidation: readonly { fileMatch: string; url: string }[] } };
  const { TextDocument } = bench('vscode-languageserver-textdocument') as { TextDocument: { create(uri: string, language: string, version: number, text: string): unknown } };
  const service = engine.getLanguageService({
    schemaRequestService: (uri: string) => uri.startsWith('file:///extension/') ? Promise.resolve(readFileSync(uri.slice('file:///extension/'.length), 'utf8')) : Promise.reject(new Error(`asks for ${uri}`)),
    workspaceContext: { resolveRelativePath: (path: string, base: string) => new URL(path, base).href },
    telemetry: { send() {}, sendTrack() {}, sendError: (_: string, error: unknown) => assert.fail(String(error)) },
  });
  service.configure({ validate: true, isKubernetes: false, yamlVersion: '1.2', schemas: contributes.yamlValidation.map(({ fileMatch, url }) => ({ fileMatch: [`/${fileMatch}`], uri: `file:///extension/${url.replace('./', '')}` })) });
  return async (path, text) => (await service.doValidation(TextDocument.create(`file://${path}`, 'yaml', 1, text), false)).map(({ message }) => message);
}

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
