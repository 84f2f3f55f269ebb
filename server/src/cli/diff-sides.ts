/** What the words of `diff` mean: two sides, each a file or a folder, on disk or in a revision. */
import { existsSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import type { Path } from '../core/corpus/corpus.ts';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import type { Files } from '../host/files.ts';
import { findCorpora, type CorpusPlace } from '../host/find-corpora.ts';
import { git } from '../host/git.ts';
import { gitFiles, gitPlaces, gitTree, type GitTree } from '../host/git-files.ts';
import type { Listing } from '../host/node-files.ts';
import { listPlace, narrowedTo } from './listed-place.ts';
import { ourPaths } from './our-files.ts';
import { UsageError } from './usage.ts';

/** A path as it is on disk, or in a revision. */
export interface Place {
  /** Undefined for the disk. */
  readonly tree: GitTree | undefined;
  /** From the working directory, in a revision too. */
  readonly path: string;
  /** As the person would write it. */
  readonly shown: string;
  /** It may be missing: what narrows two revisions may be new in one of them. */
  readonly optional?: true;
}

export interface Side {
  readonly isFile: boolean;
  /** By path below the place; "" for a place that is a file. */
  readonly files: ReadonlyMap<Path, SideFile>;
  /** Folders that could not be looked into, by path below the place: what lies there is not missing, it is not known. */
  readonly unreadable: Listing['unreadable'];
}

export interface SideFile {
  /** Undefined for a file that was named and whose name says nothing. */
  readonly schema: SchemaName | undefined;
  /** Two files with one id have the same bytes. Undefined for files on disk. */
  readonly id: string | undefined;
  read(): { readonly text: string } | { readonly problem: string };
}

/**
 * As git reads them: nothing is HEAD against the disk; a revision against the disk; `A B`, `A..B`, `A...B` two revisions; paths behind
 * revisions narrow them. Two paths, or `REV:PATH`, are compared with each other. What is a path on disk is never taken for a revision.
 */
export function placesOf(words: readonly string[], cwd: string): readonly (readonly [Place, Place])[] {
  const read = words.map(word => wordOf(word, cwd));
  const revisions = read.flatMap(word => (word.kind === 'revisions' ? word.trees : []));
  const places = read.flatMap(word => (word.kind === 'place' ? [word.place] : []));
  if (revisions.length > 2) throw new UsageError('diff compares two revisions at a time');
  if (revisions.length === 0) {
    const [one, other, ...more] = places;
    if (more.length > 0) throw new UsageError('diff compares two files or folders at a time');
    if (one && other) return [[one, other]];
    if (one?.tree) return [[one, onDisk(one.path)]];
    return [narrowed(treeOf('HEAD', cwd), undefined, one?.path ?? '.')];
  }
  if (places.some(({ tree }) => tree)) throw new UsageError('REV:PATH is compared with a path or with another REV:PATH, not with a revision');
  const [from, to] = revisions;
  return (places.length > 0 ? places.map(({ path }) => path) : ['.']).map(path => narrowed(from, to, path));
}

type Word = { readonly kind: 'place'; readonly place: Place } | { readonly kind: 'revisions'; readonly trees: readonly GitTree[] };

function wordOf(word: string, cwd: string): Word {
  if (existsSync(resolve(cwd, word))) return { kind: 'place', place: onDisk(slashed(relative(cwd, resolve(cwd, word))) || '.') };
  const colon = word.indexOf(':');
  if (colon > 0) return { kind: 'place', place: { tree: treeOf(word.slice(0, colon), cwd), path: word.slice(colon + 1) || '.', shown: word } };
  const [, one = '', dots, other = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(word) ?? [];
  if (dots === undefined) return { kind: 'revisions', trees: [treeOf(word, cwd)] };
  const [from, to] = [treeOf(one || 'HEAD', cwd), treeOf(other || 'HEAD', cwd)];
  const base = dots === '...' ? git(cwd, ['merge-base', from.revision, to.revision]) : undefined;
  if (base && 'problem' in base) throw new UsageError(`${word}: these revisions have no common ancestor`);
  return { kind: 'revisions', trees: [base ? treeOf(base.output.trim(), cwd) : from, to] };
}

function treeOf(revision: string, cwd: string): GitTree {
  const tree = gitTree(cwd, revision);
  if (tree === undefined) throw new UsageError(`"${revision}" is no file or folder here, and git knows no such revision`);
  if ('problem' in tree) throw new UsageError(`"${revision}" is no file or folder here, and no revision: ${tree.problem}`);
  return tree;
}

function narrowed(from: GitTree | undefined, to: GitTree | undefined, path: string): readonly [Place, Place] {
  return [{ tree: from, path, shown: path, optional: true }, { tree: to, path, shown: path, optional: true }];
}

function onDisk(path: string): Place {
  return { tree: undefined, path, shown: path };
}

/** For the place "main:reports" and "2024/strike.ann.yaml", "main:reports/2024/strike.ann.yaml". */
export function shownAt({ shown }: Place, key: Path): string {
  if (key === '') return shown;
  return shown === '.' ? key : `${shown}${/[:/]$/.test(shown) ? '' : '/'}${key}`;
}

export function sideAt({ tree, path }: Place, cwd: string): Side | { readonly problem: string } {
  const places = tree ? gitPlaces(tree, path) : findCorpora(path, cwd);
  if ('problem' in places) return places;
  const named = tree ? posix.join('/', places[0]?.root ?? '', places[0]?.within ?? '') : resolve(cwd, path);
  const files = new Map<Path, SideFile>();
  const unreadable: Listing['unreadable'][number][] = [];
  for (const one of places) {
    const listed = tree ? { files: gitFiles(tree, one.root), unreadable: [] } : narrowedTo(one, listPlace(one));
    for (const [key, file] of filesIn(one, listed.files, tree, named)) files.set(key, file);
    for (const { path: folder, problem } of listed.unreadable) unreadable.push({ path: slashed(relative(named, join(one.root, folder))), problem });
  }
  return { isFile: places.some(({ isFile }) => isFile), files, unreadable };
}

function* filesIn(at: CorpusPlace, files: Files, tree: GitTree | undefined, named: string): Generator<readonly [Path, SideFile]> {
  for (const { path, schema } of ourPaths(at, files)) {
    const key = tree ? posix.relative(named, posix.join('/', at.root, path)) : slashed(relative(named, join(at.root, path)));
    yield [key, { schema, id: tree?.blobs.get(posix.join(at.root, path))?.id, read: () => files.read(path) }];
  }
}

function slashed(path: string): Path {
  return path.replaceAll('\\', '/');
}
