/** From a file's bytes to what the corpus takes in: UTF-8 or a problem told in one line. Same rules on Node and in a browser. */
import type { FileInput, Path } from '../core/corpus/corpus.ts';

/** Larger files are refused: editors and diffs fail on them too, and every stage stays within seconds below it. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** `sha256` answers hexadecimal. Never throws on any bytes. */
export function fileInputOf(path: Path, bytes: Uint8Array, sha256: (bytes: Uint8Array) => string): FileInput {
  if (bytes.length > LARGEST_FILE) return { path, problem: tooLarge(bytes.length) };
  const read = decode(bytes);
  if ('problem' in read) return { path, problem: read.problem };
  // An empty glossator.yaml is a corpus with nothing to configure; an empty article is a mistake.
  if (!/\.ya?ml$/i.test(path) && read.text.trim() === '') return { path, problem: 'is empty; put the article\'s text in it or delete it' };
  return { path, text: read.text, sha256: sha256(bytes) };
}

export function tooLarge(size: number): string {
  return `is ${(size / 1024 / 1024).toFixed(1)} MB; files of at most ${LARGEST_FILE / 1024 / 1024} MB are read: split it into one file for each article`;
}

/** The text without a byte order mark, or what is wrong with the bytes. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { problem: 'is UTF-16; save it as UTF-8' };
  // No text holds a NUL, and every binary format does early.
  if (bytes.includes(0)) return { problem: 'is a binary file, not text; exclude it in glossator.yaml (articles: ["!…"]) or convert it to UTF-8 text' };
  try {
    return { text: DECODER.decode(bytes) };
  } catch {
    return { problem: `is not valid UTF-8 (first wrong byte at offset ${firstInvalid(bytes)}); save it as UTF-8` };
  }
}

/** `ignoreBOM: false` takes a byte order mark off. */
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Bisects for the longest prefix that may still become text, then leaves out the character it ends in the middle of. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodedSoFar(bytes.subarray(0, middle)) !== undefined) low = middle;
    else high = middle - 1;
  }
  return new TextEncoder().encode(decodedSoFar(bytes.subarray(0, low))).length;
}

function decodedSoFar(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
