/** What a person puts beside each other: folders, single sidecars and revisions in git, each as articles with what was annotated in them. */
import { existsSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import type { Corpus, Path, SidecarFile } from '../core/corpus/corpus.ts';
import { SIDECAR_SUFFIX } from '../core/corpus/kinds.ts';
import { articleOf, sidecarsOf } from '../core/corpus/lookup.ts';
import { resolvePath } from '../core/corpus/paths.ts';
import { append } from '../core/text/append.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { gitFiles, gitPlaces, gitTree } from '../host/git-files.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { corpusProblems } from './corpus-problems.ts';
import { escaped } from './escaped.ts';
import { shownPath } from './inputs.ts';
import type { Io } from './io.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';
import { unusableLine } from './sidecar-faults.ts';

export interface Side {
  /** As the person named it. */
  readonly name: string;
  /** "ada" of "ada:reports"; undefined on disk. */
  readonly revision: string | undefined;
  readonly isFile: boolean;
  /** By path from the folder that was named, so that sides fit together; of a single sidecar the key is "". */
  readonly articles: ReadonlyMap<string, SideArticle>;
  /** One line each: what, where, what to do. */
  readonly problems: readonly string[];
}

/** An article that somebody annotated. */
export interface SideArticle {
  /** Undefined where only the sidecar is there: the text may be on the other side. */
  readonly text: string | undefined;
  readonly sha256: string | undefined;
  /** Of the article, ready to print: "ada/2024/summit.txt", "main:2024/summit.txt". */
  readonly shown: string;
  readonly onDisk: boolean;
  readonly sidecars: readonly SideSidecar[];
  /** The type of a registered entity. */
  typeOf(entity: string): string | undefined;
}

export interface SideSidecar {
  readonly file: SidecarFile;
  /** Ready to print. */
  readonly shown: string;
  /** From the folder that was named. */
  readonly path: string;
  /** Undefined in a revision. */
  readonly absolute: string | undefined;
}

/** A path that exists is that; what is none is taken for a revision: "ada", "ada:reports/2024". */
export function openSide(named: string, io: Io): Side | { readonly problem: string } {
  if (existsSync(resolve(io.cwd, named))) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) return { problem: `${escaped(named)}: ${places.problem}; check the path` };
    return sideOf(named, undefined, places.map(place => {
      const listed = listPlace(place);
      const shown = (path: Path): string => escaped(shownPath(named, io.cwd, join(place.root, path)));
      return {
        place,
        corpus: openCorpus(listed.files, io.model),
        left: unreadableFolders(listed, shown),
        shown,
        fromNamed: path => relative(resolve(io.cwd, named), join(place.root, path)).replaceAll('\\', '/'),
        onDisk: true,
      };
    }));
  }
  const [, revision = '', path = ''] = /^([^:]*)(?::(.*))?$/s.exec(named) ?? [];
  const tree = gitTree(io.cwd, revision);
  if (tree === undefined) return { problem: `${escaped(named)}: is no file or folder, and git knows no revision "${escaped(revision)}"; check the name` };
  if ('problem' in tree) return { problem: `${escaped(named)}: is no file or folder, and no revision: ${tree.problem}` };
  const places = gitPlaces(tree, path);
  if ('problem' in places) return { problem: `${escaped(named)}: ${escaped(places.problem)}; check the path` };
  return sideOf(named, revision, places.map(place => ({
    place,
    corpus: openCorpus(gitFiles(tree, place.root, { deep: place.configured || !place.isFile }), io.model),
    left: [],
    shown: one => escaped(`${revision}:${posix.join(place.root, one)}`),
    fromNamed: one => posix.relative(posix.join('/', places[0]?.root ?? '', places[0]?.within ?? ''), posix.join('/', place.root, one)),
    onDisk: false,
  })));
}

interface OpenPlace {
  readonly place: CorpusPlace;
  readonly corpus: Corpus;
  /** A line for each folder that could not be looked into. */
  readonly left: readonly string[];
  shown(path: Path): string;
  fromNamed(path: Path): string;
  readonly onDisk: boolean;
}

function sideOf(name: string, revision: string | undefined, opened: readonly OpenPlace[]): Side {
  const articles = new Map<string, SideArticle>();
  const problems: string[] = [];
  const isFile = opened.some(({ place }) => place.isFile);
  for (const open of opened) {
    const { place, corpus, shown } = open;
    append(problems, open.left);
    append(problems, corpusProblems(corpus, shown));
    for (const { path, problem } of unreadableIn(open)) problems.push(`${shown(path)}: ${problem}`);
    for (const file of sidecarsIn(open)) {
      const fault = unusableLine({ file, shown: shown(file.path) });
      if (fault !== undefined) {
        problems.push(`${fault}; until then the sidecar is left out`);
        continue;
      }
      const path = articlePathOf(file);
      const article = articleOf(corpus, file);
      const key = isFile ? '' : open.fromNamed(path);
      const sidecar: SideSidecar = { file, shown: shown(file.path), path: isFile ? posix.basename(file.path) : open.fromNamed(file.path), absolute: open.onDisk ? join(place.root, file.path) : undefined };
      const known = articles.get(key);
      articles.set(key, known ? { ...known, sidecars: [...known.sidecars, sidecar] } : {
        text: article?.text, sha256: article?.sha256, shown: shown(path), onDisk: open.onDisk, sidecars: [sidecar],
        typeOf: entity => corpus.entries.get(entity)?.entity.type,
      });
    }
    if (place.isFile && articles.size === 0 && problems.length === 0) problems.push(`${shown(place.within)}: is no sidecar (NAME${SIDECAR_SUFFIX}) and has none`);
  }
  return { name, revision, isFile, articles, problems };
}

function sidecarsIn({ place, corpus }: OpenPlace): readonly SidecarFile[] {
  const named = place.isFile ? corpus.files.get(place.within) : undefined;
  if (named?.kind === 'article') return sidecarsOf(corpus, named.path);
  return [...corpus.files.values()].flatMap(file => (file.kind === 'sidecar' && isWithin(place, file.path) ? [file] : []));
}

function unreadableIn({ place, corpus }: OpenPlace): readonly { readonly path: Path; readonly problem: string }[] {
  return [...corpus.files.values()].flatMap(file => (file.kind === 'unreadable' && file.path.endsWith(SIDECAR_SUFFIX) && isWithin(place, file.path) ? [file] : []));
}

/** Where the article of a sidecar is or would be: only the sidecars may be kept in a folder. */
function articlePathOf(file: SidecarFile): Path {
  const named = file.sidecar.source?.text;
  const resolved = named && resolvePath(file.path, named.value);
  return resolved?.kind === 'inside' ? resolved.path : file.path.replace(/\.ann\.yaml$/, '.txt');
}
