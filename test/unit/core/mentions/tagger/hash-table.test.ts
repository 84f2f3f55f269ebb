/** Tests of the hash table: it answers as a map does, for crowded keys too. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashTableOf } from '../../../../../server/src/core/mentions/tagger/hash-table.ts';

describe('tagger: hash table', () => {
  it('answers as a map', () => {
    // Few upper bits, so that many keys share a bucket; the first and the last bucket are among them.
    const hash = fc.tuple(fc.constantFrom(0, 1, 2, 255), fc.integer({ min: 1, max: 40 })).map(([upper, lower]) => (upper << 24) | lower);
    fc.assert(
      fc.property(fc.dictionary(hash.map(String), fc.integer({ min: 1, max: 255 })), hash, (entries, other) => {
        const keys = Object.keys(entries).map(Number).toSorted((a, b) => (a >>> 0) - (b >>> 0));
        const table = hashTableOf(Int32Array.from(keys), Uint8Array.from(keys, key => entries[key] ?? 0));
        for (const key of [...keys, other]) assert.equal(table.get(key), entries[key] ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
