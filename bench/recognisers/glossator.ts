/** Glossator's pipeline: tokens, quotations, mentions, dates and quantities; and, in the whole of it, identity within the article and claims. */
import type { Mention } from '../../server/src/core/mentions/mention.ts';
import { mentionsOf } from '../../server/src/core/mentions/mentions.ts';
import { EMPTY_REGISTRY } from '../../server/src/core/mentions/registry.ts';
import { parseRegistry } from '../../server/src/core/sidecar/parse-registry.ts';
import { readArticle } from '../../server/src/core/tokens/article.ts';
import { bundledModel } from '../../server/src/host/assets.ts';

/** The YAML text of a registry, or "" for none; put in when this is bundled. */
declare const REGISTRY_TEXT: string;
/** Put in too: false to stop before identity and claims. */
declare const IS_WHOLE: boolean;

/** Answers how many names it found in a text (dates and quantities are found too and not counted, compromise was not asked for them). */
export function recogniser(): (text: string) => number {
  const entries = REGISTRY_TEXT === '' ? [] : parseRegistry(REGISTRY_TEXT).value;
  const registry = entries.length === 0 ? EMPTY_REGISTRY : { entities: new Map(entries.map(({ entity }) => [entity.id, entity])) };
  if (!IS_WHOLE) {
    const context = bundledModel.contextOf(registry);
    return text => namesAmong(mentionsOf(readArticle(text), context));
  }
  const recognise = bundledModel.recogniser(registry);
  return text => {
    const { identity, claims } = recognise(text);
    void claims; // asked for, should they ever be lazy
    return namesAmong(identity.mentions);
  };
}

function namesAmong(mentions: readonly Mention[]): number {
  return mentions.filter(({ type }) => type !== 'date' && type !== 'quantity').length;
}
