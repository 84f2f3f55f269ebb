/** Reads all of standard input at once, also from a pipe whose writer takes its time. */
import { readSync } from 'node:fs';

export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const buffer = new Uint8Array(64 * 1024);
  for (;;) {
    const length = readChunk(buffer);
    if (length === 0) return joined(chunks);
    if (length > 0) chunks.push(buffer.slice(0, length));
  }
}

/** -1 when nothing is there yet, 0 at the end. */
function readChunk(buffer: Uint8Array): number {
  try {
    return readSync(0, buffer);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EOF') return 0; // Windows ends a pipe so
    if (code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return -1;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
