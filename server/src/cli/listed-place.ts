/** What a command sees of a place on disk: the files of its corpus, and the folders that could not be looked into. */
import type { Path } from '../core/corpus/corpus.ts';
import type { Files } from '../host/files.ts';
import { isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { listFolder, nodeFiles, type Listing } from '../host/node-files.ts';

export interface ListedPlace {
  readonly files: Files;
  readonly unreadable: Listing['unreadable'];
}

/**
 * Looks once: the files are those of this moment. Of a file in no corpus only its own folder is looked at. A file that was named is there
 * whatever `.gitignore` says: all that are `named`, in the same corpus as the place.
 */
export function listPlace(place: CorpusPlace, named: readonly CorpusPlace[] = [place]): ListedPlace {
  const { files: found, unreadable } = listFolder(place.root, { deep: place.configured || !place.isFile });
  const known = new Set(found);
  const more = new Set(named.filter(({ isFile, within }) => isFile && !known.has(within)).map(({ within }) => within));
  const files = more.size > 0 ? [...found, ...more].toSorted() : found;
  return { files: { ...nodeFiles(place.root), list: () => files }, unreadable };
}

/** A line for each folder that is left out, wherever in the corpus: an article or a registry in it bears on who is meant everywhere. `shown` answers a path ready to print. */
export function unreadableFolders({ unreadable }: ListedPlace, shown: (path: Path) => string): readonly string[] {
  return unreadable.map(({ path, problem }) => `${shown(path)}: this folder ${problem}`);
}

/** Without the folders that hold nothing of what was asked for, for commands that read each file by itself. */
export function narrowedTo(place: CorpusPlace, { files, unreadable }: ListedPlace): ListedPlace {
  const holds = (folder: Path): boolean => folder === '.' || place.within.startsWith(`${folder}/`);
  return { files, unreadable: place.isFile ? [] : unreadable.filter(({ path }) => isWithin(place, path) || holds(path)) };
}
