/** Which steps of a graph lie on a circle: as a search from each would tell, and on ways of any length. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { circlesIn } from '../../../server/src/core/rules/circles.ts';

describe('circlesIn', () => {
  it('tells what a search from each step would tell', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 16 }), steps => {
      const next = (node: number): number[] => steps.flatMap(([from, to]) => (from === node ? [to] : []));
      const inCircle = circlesIn(steps.map(([from]) => from), next);
      for (const [from, to] of steps) assert.equal(inCircle(from, to), reaches(to, from, next), JSON.stringify([steps, from, to]));
    }), { numRuns: 500 });
  });

  it('walks a circle of 200,000', () => {
    const inCircle = circlesIn([0], node => [(node + 1) % 200_000]);
    assert.ok(inCircle(199_999, 0));
  });
});

function reaches(start: number, goal: number, next: (node: number) => readonly number[], seen: ReadonlySet<number> = new Set()): boolean {
  return start === goal || (!seen.has(start) && next(start).some(node => reaches(node, goal, next, new Set([...seen, start]))));
}
