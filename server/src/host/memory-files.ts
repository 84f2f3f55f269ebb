/** A corpus folder in memory, for tests and for text that has no file. */
import type { Path } from '../core/corpus/corpus.ts';
import type { Files } from './files.ts';
import { fileInputOf } from './reading.ts';
import { sha256Hex } from './web-reading.ts';

export function memoryFiles(files: ReadonlyMap<Path, string | Uint8Array>): Files {
  return {
    root: '',
    list: () => [...files.keys()].toSorted(),
    read(path) {
      const content = files.get(path);
      if (content === undefined) return { path, problem: 'does not exist' };
      return fileInputOf(path, typeof content === 'string' ? new TextEncoder().encode(content) : content, sha256Hex);
    },
  };
}
