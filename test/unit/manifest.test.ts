/** The manifest: commands, views and files that it names are there, and the walkthrough says what is true. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { schemaOfText } from '../../server/src/cli/our-files.ts';
import { readFile } from '../../server/src/core/sidecar/read-node.ts';
import { parseYaml } from '../../server/src/core/sidecar/yaml-tree.ts';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const TEXT = readFileSync('package.json', 'utf8');
const { files, contributes } = JSON.parse(TEXT) as Manifest;
const STEPS = contributes.walkthroughs.flatMap(({ steps }) => steps);

describe('the manifest', () => {
  it('names commands that are there', () => {
    const known = new Set([
      ...contributes.commands.map(({ command }) => command),
      ...Object.values(contributes.views).flat().map(({ id }) => `${id}.focus`),
      'vscode.openFolder', 'workbench.actions.view.problems', // of the editor itself
    ]);
    const named = [...TEXT.matchAll(/"command": "([^"]+)"|\(command:([^)]+)\)|"onCommand:([^"]+)"/g)].map(([, ...found]) => found.find(one => one !== undefined) ?? '');
    assert.ok(named.length > 20);
    assert.deepEqual(named.filter(command => !known.has(command)), []);
  });

  it('names files that are there, and that are packed', () => {
    const named = [...TEXT.matchAll(/"(?:\.\/)?((?:docs|schemas|syntaxes)\/[^"]+)"/g)].map(([, path = '']) => path).filter(path => !files.includes(path));
    assert.ok(named.length >= STEPS.length + 4);
    assert.deepEqual(named.filter(path => !existsSync(path) || !files.some(packed => path.startsWith(`${packed}/`))), []);
  });
});

describe('the walkthrough', () => {
  it('shows files as the schemas have them, and rules that there are', () => {
    const blocks = STEPS.flatMap(({ media }) => [...readFileSync(media.markdown, 'utf8').matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml));
    const ours = blocks.flatMap(yaml => {
      const schema = schemaOfText(yaml);
      return schema ? [{ yaml, schema }] : [];
    });
    assert.deepEqual(ours.map(({ schema }) => schema), ['config', 'registry', 'sidecar']);
    for (const { yaml, schema } of ours) {
      const whole = schema === 'sidecar' ? `version: 1\nsource: { text: strike.txt }\n${yaml}` : yaml;
      assert.deepEqual(readFile(whole, schema).problems, [], yaml);
    }
    for (const yaml of blocks) assert.deepEqual(parseYaml(yaml).problems, [], yaml);
    const rules = Object.keys((JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as { properties: { rules: { properties: object } } }).properties.rules.properties);
    for (const [, rule = ''] of blocks.join('').matchAll(/^ {2}([a-z-]+): (?:off|hint|info|warning|error)$/gm)) assert.ok(rules.includes(rule), rule);
  });

  it('has each step end by something', () => {
    for (const { id, completionEvents, description } of STEPS) assert.ok(completionEvents.length > 0 && /\[[^\]]+\]\(command:/.test(description), id);
  });
});
