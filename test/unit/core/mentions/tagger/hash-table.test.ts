/** Tests of the hash table: it answers as a map does, for crowded keys too. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countsOf } from '../../../../../server/src/core/mentions/tagger/buckets.ts';
import type { Buckets } from '../../../../../server/src/core/mentions/tagger/buckets.ts';
import { hashTableOf } from '../../../../../server/src/core/mentions/tagger/hash-table.ts';
import type { PackedTable } from '../../../../../server/src/core/mentions/tagger/hash-table.ts';

describe('tagger: hash table', () => {
  for (const keyBits of [8, 15]) {
    const buckets = { bits: 17, keyBits };
    // Few buckets, so that many keys share one; the first and the last are among them.
    const hash = fc.tuple(fc.constantFrom(0, 1, 2, 2 ** 17 - 1), fc.integer({ min: 0, max: 2 ** keyBits - 1 })).map(([bucket, key]) => (bucket << keyBits) | key);

    it(`answers as a map, with keys of ${keyBits} bits`, () => {
      fc.assert(
        fc.property(fc.dictionary(hash.map(String), fc.integer({ min: 1, max: 255 }), { maxKeys: 15 }), hash, (entries, other) => {
          const keys = Object.keys(entries).map(Number).toSorted((a, b) => (a >>> 0) - (b >>> 0));
          const table = hashTableOf(packed(keys, key => entries[key] ?? 0, buckets), buckets);
          for (const key of [...keys, other]) assert.equal(table.get(key), entries[key] ?? 0);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('is not written with more in a bucket than can be told', () => {
    const buckets = { bits: 4, keyBits: 8 };
    const hashes = Array.from({ length: 15 }, (_, key) => (3 << 8) | key);
    assert.deepEqual([...countsOf(hashes, buckets)].filter(count => count > 0), [15 << 4]);
    assert.throws(() => countsOf([...hashes, (3 << 8) | 99], buckets), /more than 15 of 16 hashes/);
  });
});

function packed(hashes: readonly number[], valueOf: (hash: number) => number, buckets: Buckets): PackedTable {
  const bytesOf = (value: (hash: number) => number) => Uint8Array.from(hashes, value);
  return { counts: countsOf(hashes, buckets), low: bytesOf(hash => hash & 255), high: buckets.keyBits > 8 ? bytesOf(hash => (hash >>> 8) & (2 ** (buckets.keyBits - 8) - 1)) : undefined, values: bytesOf(valueOf) };
}
