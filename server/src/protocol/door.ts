/** The server's only door to the world: which corpora a folder holds and what is in their files. Never rejects. */
import type { FileInput, Path } from '../core/corpus/corpus.ts';
import { LARGEST_FILE } from '../host/reading.ts';

export interface Door {
  /** Roots (URIs) of the corpora a workspace folder means: the one around it or itself, and each below with its own `glossator.yaml`. */
  corporaOf(folder: string): Promise<readonly string[]>;
  /** The nearest folder above a file that has a `glossator.yaml`. */
  rootAbove(file: string): Promise<string | undefined>;
  /** Without what belongs to corpora inside it. */
  list(root: string): Promise<Listed>;
  read(root: string, path: Path): Promise<FileInput>;
  /** Hexadecimal, of bytes. */
  sha256(bytes: Uint8Array): string;
}

export interface Listed {
  readonly files: readonly Path[];
  /** Folders that could not be looked into, "." for the root. */
  readonly unreadable: readonly { readonly path: Path; readonly problem: string }[];
}

/** An editor must answer while it reads: a longer article is left to the command line, which has the time. 1 MB is a thick book. */
const LARGEST_ARTICLE = 1024 * 1024;

/** In bytes. */
export function editorLimit(path: Path): number {
  return /\.ya?ml$/i.test(path) ? LARGEST_FILE : LARGEST_ARTICLE;
}

export function tooLargeForEditor(path: Path, size: number): FileInput {
  return { path, problem: `is ${megabytes(size)}; the editor reads files of at most ${megabytes(editorLimit(path))}: split it into one file for each article` };
}

function megabytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}
