/** Reading where there is no `node:crypto`: bytes that the editor hands to the web worker become corpus files. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileInput, Path } from '../core/corpus/corpus.ts';
import { fileInputOf } from './reading.ts';

export function webFileInput(path: Path, bytes: Uint8Array): FileInput {
  return fileInputOf(path, bytes, sha256Hex);
}

export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
