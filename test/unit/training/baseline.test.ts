/** Tests that a drop of scores below the baseline is told. */
import assert from 'node:assert/strict';
import { dropsBelow, linesOfScores } from '../../../training/baseline.ts';
import { noTallies } from '../../../training/score.ts';

describe('baseline', () => {
  const baseline = { all: { f1: 86, names: 5000 }, 'set iraq': { f1: 90, names: 1400 }, 'genre arts': { f1: 80, names: 60 } };

  it('lets scores rise, and fall by half a point', () => {
    assert.deepEqual(dropsBelow(baseline, { ...baseline, all: { f1: 85.5, names: 5000 }, 'set iraq': { f1: 95, names: 1400 } }), []);
  });

  it('tells larger drops, but of few names none', () => {
    const now = { all: { f1: 85.4, names: 5000 }, 'set iraq': { f1: 90, names: 1400 }, 'genre arts': { f1: 70, names: 60 } };
    assert.deepEqual(dropsBelow(baseline, now), ['all: 85.4, was 86.0']);
  });

  it('tells what is no longer measured', () => {
    assert.deepEqual(dropsBelow(baseline, { all: { f1: 86, names: 5000 }, 'genre arts': { f1: 80, names: 60 } }), ['set iraq: 90.0 in the baseline, not measured now']);
  });

  it('scores persons, organizations and places together, and each type of all', () => {
    const tallies = noTallies();
    tallies.person = { right: 3, spurious: 1, missed: 1 };
    tallies.group = { right: 1, spurious: 0, missed: 0 };
    const lines = linesOfScores(new Map([['all', tallies], ['set iraq', tallies]]));
    assert.deepEqual([lines['all'], lines['set iraq'], lines['all: group']], [{ f1: 75, names: 4 }, { f1: 75, names: 4 }, { f1: 100, names: 1 }]);
    assert.equal(lines['set iraq: group'], undefined);
  });
});
