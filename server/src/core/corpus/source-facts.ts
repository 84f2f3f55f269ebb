/** Where an article comes from: what its sidecars say of date, publisher and origin, else its own head. */
import type { Recognition } from '../recognize.ts';
import type { ArticleFile, Corpus } from './corpus.ts';
import type { DigestSource } from './digest.ts';
import { sidecarsOf } from './lookup.ts';
import { resolvePath } from './paths.ts';

/** `recognition` where the article's own is not to be kept. */
export function sourceFactsOf(corpus: Corpus, article: ArticleFile, recognition?: Recognition): DigestSource {
  const sidecars = sidecarsOf(corpus, article.path);
  const source = sidecars.find(({ sidecar }) => sidecar.source !== undefined)?.sidecar.source;
  return {
    date: source?.published?.value,
    publisher: source?.publisher?.value ?? publisherIn(article.text, recognition ?? article.recognition),
    derivedFrom: sidecars.flatMap(({ path, sidecar }) => (sidecar.source?.derivedFrom ?? []).flatMap(({ value }) => {
      const resolved = resolvePath(path, value);
      return resolved.kind === 'inside' ? [resolved.path] : [];
    })),
  };
}

/** Of "Oru Daily | 14-11-2019 | 3 min read", "Oru Daily". */
function publisherIn(text: string, { article }: Recognition): string | undefined {
  const block = article.blocks.find(({ role }) => role === 'publisher');
  const name = block && text.slice(block.start, block.end).split(/\s[|·•]\s/)[0]?.trim();
  return name && !/\d/.test(name) ? name : undefined; // "Tavi, Nov. 15 / Oru Daily" is no publisher's name
}
