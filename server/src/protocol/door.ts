/** The server's only door to the world: which corpora a folder holds and what is in their files. Never rejects. */
import type { FileInput, Path } from '../core/corpus/corpus.ts';

export interface Door {
  /** Roots (URIs) of the corpora a workspace folder means: the one around it or itself, and each below with its own `glossator.yaml`. */
  corporaOf(folder: string): Promise<readonly string[]>;
  /** The nearest folder above a file that has a `glossator.yaml`. */
  rootAbove(file: string): Promise<string | undefined>;
  /** Files of a corpus, without those of corpora inside it. */
  list(root: string): Promise<readonly Path[]>;
  read(root: string, path: Path): Promise<FileInput>;
  /** Hexadecimal, of bytes. */
  sha256(bytes: Uint8Array): string;
}

/** An editor must answer while it reads: larger files are left to the command line, which has the time. */
export const EDITOR_LIMIT = 2 * 1024 * 1024;

export function tooLargeForEditor(size: number): string {
  return `is ${(size / 1024 / 1024).toFixed(1)} MB; in the editor files of at most ${EDITOR_LIMIT / 1024 / 1024} MB are read: split it into one file for each article`;
}
