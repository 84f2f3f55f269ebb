/** Glossator's whole pipeline: tokens, quotations, mentions, dates and quantities, identity within the article, claims. */
import { EMPTY_REGISTRY } from '../../server/src/core/mentions/registry.ts';
import { parseRegistry } from '../../server/src/core/sidecar/parse-registry.ts';
import { bundledModel } from '../../server/src/host/assets.ts';

/** The YAML text of a registry, or "" for none; put in when this is bundled. */
declare const REGISTRY_TEXT: string;

/** Answers how many names it found in a text (dates and quantities are found too and not counted, compromise was not asked for them). */
export function recogniser(): (text: string) => number {
  const entries = REGISTRY_TEXT === '' ? [] : parseRegistry(REGISTRY_TEXT).value;
  const registry = entries.length === 0 ? EMPTY_REGISTRY : { entities: new Map(entries.map(({ entity }) => [entity.id, entity])) };
  const recognise = bundledModel.recogniser(registry);
  return text => {
    const { identity, claims } = recognise(text);
    void claims; // asked for, should they ever be lazy
    return identity.mentions.filter(({ type }) => type !== 'date' && type !== 'quantity').length;
  };
}
