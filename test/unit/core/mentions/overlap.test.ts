/** The overlap policy. */
import assert from 'node:assert/strict';
import { chooseMentions } from '../../../../server/src/core/mentions/overlap.ts';
import type { FoundName } from '../../../../server/src/core/mentions/name-finder.ts';
import type { RegistryMatch } from '../../../../server/src/core/mentions/registry-matcher.ts';

const match = (from: number, to: number, weak = false): RegistryMatch => ({ from, to, candidates: ['x'], type: 'place', weak });
const found = (from: number, to: number, confidence = 0.9, type: FoundName['type'] = 'organization'): FoundName => ({ from, to, type, confidence });

const ranges = (registry: RegistryMatch[], names: FoundName[]) =>
  chooseMentions(registry, names).map(chosen => `${chosen.registry ? 'r' : 'f'}${(chosen.registry ?? chosen.found).from}-${(chosen.registry ?? chosen.found).to}`);

describe('overlap policy', () => {
  it('the registry stands where spans are equal or cross', () => {
    assert.deepEqual(ranges([match(2, 4)], [found(2, 4), found(6, 7)]), ['r2-4', 'f6-7']);
    assert.deepEqual(ranges([match(2, 4)], [found(3, 5)]), ['r2-4']);
  });
  it('a longer name that holds the match stands when it is certain and of another type, or the match is weak', () => {
    assert.deepEqual(ranges([match(2, 3)], [found(2, 5)]), ['f2-5']);
    assert.deepEqual(ranges([match(2, 3)], [found(2, 5, 0.5)]), ['r2-3']);
    assert.deepEqual(ranges([match(2, 3)], [found(1, 3, 0.9, 'place')]), ['r2-3']);
    assert.deepEqual(ranges([match(2, 3, true)], [found(1, 3, 0.5, 'place')]), ['f1-3']);
  });
  it('drops a name that a held match leaves behind', () => {
    assert.deepEqual(ranges([match(0, 1), match(2, 3)], [found(0, 3), found(4, 5)]), ['f0-3', 'f4-5']);
  });
});
