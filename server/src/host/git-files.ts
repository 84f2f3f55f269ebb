/** A corpus as a revision in git has it: read from git's own store, so that nothing is checked out and no file is touched. */
import { posix } from 'node:path';
import type { FileInput, Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import type { Files } from './files.ts';
import { git, gitBytes } from './git.ts';
import type { CorpusPlace } from './find-corpora.ts';
import { isSkippedFolder, sha256 } from './node-files.ts';
import { fileInputOf, LARGEST_FILE, tooLarge } from './reading.ts';

/** All files of a revision. */
export interface GitTree {
  /** As the person wrote it: "ada", "HEAD~2". */
  readonly revision: string;
  /** A folder of the repository. */
  readonly folder: string;
  /** Where that folder is in the repository: "" for its top, "reports/2024". */
  readonly prefix: Path;
  /** By path from the top of the repository, in its order. */
  readonly blobs: ReadonlyMap<Path, { readonly id: string; readonly size: number }>;
}

/** Undefined where git knows no such revision. Links and submodules are no files of it. */
export function gitTree(folder: string, revision: string): GitTree | { readonly problem: string } | undefined {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return undefined;
  const prefix = git(folder, ['rev-parse', '--show-prefix']);
  if ('problem' in prefix) return prefix;
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if ('problem' in commit) return undefined;
  const listed = git(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit.output.trim()]);
  if ('problem' in listed) return listed;
  const blobs = new Map<Path, { readonly id: string; readonly size: number }>();
  for (const line of listed.output.split('\0')) {
    const [, id = '', size = '', path = ''] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (path !== '') blobs.set(path, { id, size: Number(size) });
  }
  return { revision, folder, prefix: prefix.output.trim().replace(/\/$/, ''), blobs };
}

/** What `findCorpora` finds on disk. `path` is from the folder of the tree, as a path on disk would be. */
export function gitPlaces(tree: GitTree, path: string): readonly CorpusPlace[] | { readonly problem: string } {
  const named = posix.join('/', tree.prefix, path.replaceAll('\\', '/')).slice(1).replace(/\/$/, '');
  const isFile = tree.blobs.has(named);
  const folder = isFile ? folderOf(named) : named;
  if (!isFile && ![...tree.blobs.keys()].some(one => isBelow(one, folder))) return { problem: `git has no "${named || '.'}" in "${tree.revision}"` };
  const within = (root: Path): Path => (root === '' ? named : named.slice(root.length + 1));
  for (let root = folder; ; root = folderOf(root)) {
    if (tree.blobs.has(posix.join(root, CONFIG_NAME))) return [{ root, within: within(root), isFile, configured: true }];
    if (root === '') break;
  }
  if (isFile) return [{ root: folder, within: within(folder), isFile, configured: false }];
  const nested = corporaBelow(tree, folder);
  const topmost = nested.filter(root => !nested.some(other => other !== root && isBelow(root, other)) && !isHidden(root, folder));
  return [{ root: folder, within: '', isFile: false, configured: false }, ...topmost.map(root => ({ root, within: '', isFile: false, configured: true }))];
}

/** The files of one corpus of the revision. `deep: false` for those of the folder itself. */
export function gitFiles(tree: GitTree, root: Path, { deep = true }: { readonly deep?: boolean } = {}): Files {
  const nested = corporaBelow(tree, root);
  const paths = [...tree.blobs.keys()]
    .filter(path => isBelow(path, root) && !isHidden(folderOf(path), root) && !nested.some(other => isBelow(path, other)))
    .map(path => (root === '' ? path : path.slice(root.length + 1)))
    .filter(path => deep || !path.includes('/'))
    .toSorted();
  const read = reader(tree, root, paths);
  return { root: `${tree.revision}:${root}`, list: () => paths, read };
}

/** Files that are read one after the other are fetched from git by the hundred: a process for each would take minutes. */
function reader(tree: GitTree, root: Path, paths: readonly Path[]): (path: Path) => FileInput {
  const fetched = new Map<Path, FileInput>();
  const given = new Set<Path>();
  return path => {
    given.add(path);
    const known = fetched.get(path);
    if (known) {
      fetched.delete(path); // read once, as a rule: what is kept is the corpus's to decide
      return known;
    }
    const from = paths.indexOf(path);
    if (from < 0) return { path, problem: 'does not exist' };
    const kind = /\.\w+$/.exec(path)?.[0];
    const wanted = paths.slice(from + 1).filter(other => other.endsWith(kind ?? '') && !fetched.has(other) && !given.has(other)).slice(0, MOST_AT_ONCE);
    for (const [one, input] of inputsOf(tree, root, [path, ...wanted])) fetched.set(one, input);
    const found = fetched.get(path) ?? { path, problem: 'does not exist' };
    fetched.delete(path);
    return found;
  };
}

const MOST_AT_ONCE = 256;
const MOST_BYTES = 64 * 1024 * 1024;

function inputsOf(tree: GitTree, root: Path, paths: readonly Path[]): ReadonlyMap<Path, FileInput> {
  const inputs = new Map<Path, FileInput>();
  const asked: { readonly path: Path; readonly id: string }[] = [];
  let bytes = 0;
  for (const path of paths) {
    const blob = tree.blobs.get(posix.join(root, path));
    if (!blob) continue;
    if (blob.size > LARGEST_FILE) inputs.set(path, { path, problem: tooLarge(blob.size) });
    else if (bytes + blob.size > MOST_BYTES) break;
    else {
      bytes += blob.size;
      asked.push({ path, id: blob.id });
    }
  }
  const got = gitBytes(tree.folder, ['cat-file', '--batch'], asked.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  for (const { path } of asked) {
    const header = 'problem' in got ? -1 : got.bytes.indexOf(10, at);
    const size = 'problem' in got ? NaN : Number(/ blob (\d+)$/.exec(got.bytes.toString('latin1', at, header))?.[1]);
    if ('problem' in got || !Number.isInteger(size)) {
      inputs.set(path, { path, problem: 'problem' in got ? got.problem : 'cannot be read from git; run git fsck' });
      if (!('problem' in got)) at = header + 1;
      continue;
    }
    inputs.set(path, fileInputOf(path, new Uint8Array(got.bytes.subarray(header + 1, header + 1 + size)), sha256));
    at = header + 1 + size + 1;
  }
  return inputs;
}

/** Folders below that have a configuration of their own. */
function corporaBelow(tree: GitTree, root: Path): readonly Path[] {
  return [...tree.blobs.keys()].filter(path => posix.basename(path) === CONFIG_NAME).map(folderOf).filter(folder => folder !== root && isBelow(folder, root));
}

/** As on disk, folders of tools and of other people's text are not looked into. */
function isHidden(folder: Path, root: Path): boolean {
  return folder.slice(root === '' ? 0 : root.length + 1).split('/').some(isSkippedFolder);
}

function isBelow(path: Path, folder: Path): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function folderOf(path: Path): Path {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
