/** From a sidecar to its article and back. */
import type { ArticleFile, Corpus, Path, SidecarFile } from './corpus.ts';
import { lazy } from './lazy.ts';
import { changedFiles, lineOf, type Line } from './line.ts';
import { resolvePath } from './paths.ts';
import { SIDECAR_SUFFIX } from './kinds.ts';

/** The article a sidecar speaks of: what `source.text` names, or where that says nothing the text of the same name beside it. */
export function articleOf(corpus: Corpus, sidecar: SidecarFile): ArticleFile | undefined {
  for (const path of targetsOf(sidecar)) {
    const article = articleAt(corpus, path);
    if (article) return article;
  }
  return undefined;
}

/** For "2024/summit.ann.yaml", the article "2024/summit.txt" or "2024/summit.md". */
export function articleBeside(corpus: Corpus, sidecar: Path): ArticleFile | undefined {
  const [text, markdown] = pathsBeside(sidecar);
  return articleAt(corpus, text) ?? articleAt(corpus, markdown);
}

/** Where a sidecar that names no text has its own. */
export function pathsBeside(sidecar: Path): readonly [Path, Path] {
  const stem = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  return [`${stem}.txt`, `${stem}.md`];
}

/** Where its article may be, the first first. It is for the sidecar's text alone to say, so it is read off once. */
function targetsOf(sidecar: SidecarFile): readonly Path[] {
  let known = targets.get(sidecar);
  if (known === undefined) targets.set(sidecar, (known = readTargets(sidecar)));
  return known;
}

function readTargets({ path, sidecar }: SidecarFile): readonly Path[] {
  const named = sidecar.source?.text;
  if (named === undefined) return pathsBeside(path);
  const resolved = resolvePath(path, named.value);
  return resolved.kind === 'inside' ? [resolved.path] : [];
}

const targets = new WeakMap<SidecarFile, readonly Path[]>();

/** Where the sidecar of an article is written: "2024/summit.txt" → "2024/summit.ann.yaml". */
export function sidecarPathOf(article: Path): Path {
  return article.replace(/(?<=[^/])\.[^./]*$/, '') + SIDECAR_SUFFIX;
}

/** All sidecars of an article, by path; more than one only where people keep them apart on purpose. */
export function sidecarsOf(corpus: Corpus, article: Path): readonly SidecarFile[] {
  let index = indexes.get(corpus);
  if (index === undefined) indexes.set(corpus, (index = lazy(() => indexIn(corpus))));
  return index().get(article) ?? [];
}

type SidecarIndex = ReadonlyMap<Path, readonly SidecarFile[]>;
const indexes = new WeakMap<Corpus, () => SidecarIndex>();
const latest = new WeakMap<Line, { readonly files: Corpus['files']; readonly index: SidecarIndex }>();

/** The one of the version before where only texts of articles changed since. */
function indexIn(corpus: Corpus): SidecarIndex {
  const line = lineOf(corpus);
  const known = latest.get(line);
  const same = known !== undefined && changedFiles(known.files, corpus.files).every(({ before, after }) => before?.kind === 'article' && after?.kind === 'article');
  const index = same ? known.index : sidecarIndex(corpus);
  latest.set(line, { files: corpus.files, index });
  return index;
}

function sidecarIndex(corpus: Corpus): SidecarIndex {
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
