/** Corpora for tests: from fixtures or plain files, with a recogniser that a test chooses. */
import { openCorpus } from '../../server/src/host/open-corpus.ts';
import { memoryFiles } from '../../server/src/host/memory-files.ts';
import type { Corpus } from '../../server/src/core/corpus/corpus.ts';
import type { Model } from '../../server/src/core/corpus/model.ts';
import type { Mention } from '../../server/src/core/mentions/mention.ts';
import { readArticle } from '../../server/src/core/tokens/article.ts';
import { parseFixture } from './fixture.ts';

/** Recognises nothing: for tests of what people wrote. */
export const BLANK_MODEL: Model = {
  recogniser: () => text => ({ article: readArticle(text), identity: { mentions: [], chains: [], chainOf: new Int32Array(0) }, claims: [] }),
};

/**
 * Recognises the names of the registry where they stand letter by letter, each as a chain of its own; and counts, in `recognised`,
 * the articles it was asked for.
 */
export function namesModel(): Model & { readonly recognised: string[] } {
  const recognised: string[] = [];
  return {
    recognised,
    recogniser: registry => text => {
      recognised.push(text);
      const mentions: Mention[] = [];
      for (const { id, name, type } of registry.entities.values()) {
        for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
          mentions.push({ start, end: start + name.length, text: name, type, source: 'registry', candidates: [id], weak: false, confidence: 1 });
        }
      }
      mentions.sort((a, b) => a.start - b.start);
      const chains = mentions.map((mention, index) => ({
        type: registry.entities.get(mention.candidates[0] ?? '')?.type ?? 'person' as const,
        name: mention.text, aliases: [], descriptors: [], mentions: [index],
        resolution: { kind: 'resolved' as const, entity: mention.candidates[0] ?? '', reasons: [] },
      }));
      return { article: readArticle(text), identity: { mentions, chains, chainOf: Int32Array.from(mentions.keys()) }, claims: [] };
    },
  };
}

export function corpusFrom(files: ReadonlyMap<string, string | Uint8Array>, model: Model = BLANK_MODEL): Corpus {
  return openCorpus(memoryFiles(files), model);
}

/** Text in the fixture notation as a corpus; the marks and the cursor are the test's to use. */
export function corpusFromFixture(source: string, model: Model = BLANK_MODEL) {
  const fixture = parseFixture(source);
  return { ...fixture, corpus: corpusFrom(fixture.files, model) };
}
