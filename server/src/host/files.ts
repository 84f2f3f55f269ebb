/** The only door to the world: what the program may ask of the folder a corpus lives in. `node-files.ts` opens it, `memory-files.ts` plays it. */
import type { FileInput, Path } from '../core/corpus/corpus.ts';

export interface Files {
  /** The corpus folder as this system writes it: "/home/ada/reports". */
  readonly root: string;
  /**
   * Every file of the corpus folder, sorted: without what `.gitignore` excludes (but with texts whose sidecar it does not), without hidden folders and `node_modules`,
   * and without folders that have a `glossator.yaml` of their own (each is a corpus of its own).
   */
  list(): readonly Path[];
  /** Never throws: a file that cannot be used comes back with its problem. */
  read(path: Path): FileInput;
}
