/** Reads `glossator.yaml`. A list that is not given is empty: whoever uses it knows what stands for it. */
import type { CorpusConfig, Parsed, RuleSetting } from './model.ts';
import { mapAt, oneOfAt, readFile, stringAt, textsAt } from './read-node.ts';
import { keysOf, type YamlMap } from './yaml-node.ts';

const SETTINGS: readonly RuleSetting[] = ['off', 'hint', 'info', 'warning', 'error'];

export function parseConfig(text: string): Parsed<CorpusConfig> {
  const { root, problems } = readFile(text, 'config');
  const texts = (key: string) => textsAt(root, key).map(located => located.value);
  const value: CorpusConfig = {
    articles: texts('articles'),
    registry: texts('registry'),
    claims: texts('claims'),
    rules: rulesOf(mapAt(root, 'rules')),
    annotators: texts('annotators'),
    language: stringAt(root, 'language') ?? 'en',
  };
  return { value, problems };
}

function rulesOf(map: YamlMap | undefined): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  for (const id of keysOf(map)) {
    const setting = oneOfAt(map, id, SETTINGS);
    if (setting) rules.set(id, setting);
  }
  return rules;
}
