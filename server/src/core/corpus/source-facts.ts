/** Where an article comes from: what its sidecars say of date, publisher and origin, else its own head. */
import type { Recognition } from '../recognize.ts';
import type { ArticleText } from '../tokens/token.ts';
import type { ArticleFile, Corpus, Path, SidecarFile } from './corpus.ts';
import type { DigestSource } from './digest.ts';
import { sidecarsOf } from './lookup.ts';
import { resolvePath } from './paths.ts';

/** `recognition` where the article's own is not to be kept. */
export function sourceFactsOf(corpus: Corpus, article: ArticleFile, recognition?: Recognition): DigestSource {
  const source = sidecarsOf(corpus, article.path).find(({ sidecar }) => sidecar.source !== undefined)?.sidecar.source;
  return {
    date: source?.published?.value,
    publisher: source?.publisher?.value ?? publisherIn((recognition ?? article.recognition).article),
    derivedFrom: allOrigins(article.path, path => sidecarsOf(corpus, path).flatMap(directOrigins)),
  };
}

function directOrigins({ path, sidecar }: SidecarFile): Path[] {
  return (sidecar.source?.derivedFrom ?? []).flatMap(({ value }) => {
    const resolved = resolvePath(path, value);
    return resolved.kind === 'inside' ? [resolved.path] : [];
  });
}

/** What a text was taken from, and what that was taken from; a circle ends where it closes. */
export function allOrigins(path: Path, direct: (path: Path) => Iterable<Path>): Path[] {
  const found = new Set<Path>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const origin of direct(next)) {
      if (origin === path || found.has(origin)) continue;
      found.add(origin);
      waiting.push(origin);
    }
  }
  return [...found];
}

/** Of "Oru Daily | 14-11-2019 | 3 min read", "Oru Daily". */
export function publisherIn({ text, blocks }: ArticleText): string | undefined {
  const block = blocks.find(({ role }) => role === 'publisher');
  const name = block && text.slice(block.start, block.end).split(/\s[|·•]\s/)[0]?.trim();
  return name && !/\d/.test(name) ? name : undefined; // "Tavi, Nov. 15 / Oru Daily" is no publisher's name
}
