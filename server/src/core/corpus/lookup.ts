/** From a sidecar to its article and back. */
import type { ArticleFile, Corpus, Path, SidecarFile } from './corpus.ts';
import { lazy } from './lazy.ts';
import { resolvePath } from './paths.ts';
import { SIDECAR_SUFFIX } from './kinds.ts';

/** The article a sidecar speaks of: what `source.text` names, or where that says nothing the text of the same name beside it. */
export function articleOf(corpus: Corpus, sidecar: SidecarFile): ArticleFile | undefined {
  const named = sidecar.sidecar.source?.text;
  if (named === undefined) return articleBeside(corpus, sidecar.path);
  const resolved = resolvePath(sidecar.path, named.value);
  return resolved.kind === 'inside' ? articleAt(corpus, resolved.path) : undefined;
}

/** For "2024/summit.ann.yaml", the article "2024/summit.txt" or "2024/summit.md". */
export function articleBeside(corpus: Corpus, sidecar: Path): ArticleFile | undefined {
  const stem = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  return articleAt(corpus, `${stem}.txt`) ?? articleAt(corpus, `${stem}.md`);
}

/** Where the sidecar of an article is written: "2024/summit.txt" → "2024/summit.ann.yaml". */
export function sidecarPathOf(article: Path): Path {
  return article.replace(/(?<=[^/])\.[^./]*$/, '') + SIDECAR_SUFFIX;
}

/** All sidecars of an article, by path; more than one only where people keep them apart on purpose. */
export function sidecarsOf(corpus: Corpus, article: Path): readonly SidecarFile[] {
  let index = indexes.get(corpus);
  if (index === undefined) indexes.set(corpus, (index = lazy(() => sidecarIndex(corpus))));
  return index().get(article) ?? [];
}

const indexes = new WeakMap<Corpus, () => ReadonlyMap<Path, readonly SidecarFile[]>>();

function sidecarIndex(corpus: Corpus): ReadonlyMap<Path, readonly SidecarFile[]> {
  const index = new Map<Path, SidecarFile[]>();
  for (const file of corpus.files.values()) {
    const article = file.kind === 'sidecar' ? articleOf(corpus, file) : undefined;
    if (file.kind !== 'sidecar' || article === undefined) continue;
    const known = index.get(article.path);
    if (known) known.push(file);
    else index.set(article.path, [file]);
  }
  return index;
}

function articleAt(corpus: Corpus, path: Path): ArticleFile | undefined {
  const file = corpus.files.get(path);
  return file?.kind === 'article' ? file : undefined;
}
