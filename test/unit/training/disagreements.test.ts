/** Tests of the list of places where a model and a set disagree. */
import assert from 'node:assert/strict';
import type { EntityType } from '../../../server/src/core/mentions/mention.ts';
import { disagreementLines } from '../../../training/disagreements.ts';

const TEXT = 'Premier Mira Tal met\nOru Guard men in Tarin.';
const mention = (surface: string, type: EntityType, text = TEXT) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, type });

/** Set and model are given by the texts of their mentions. */
function lines(set: readonly (readonly [string, EntityType])[], model: readonly (readonly [string, EntityType])[], open: readonly string[] = [], text = TEXT): string[] {
  const unsure = open.map(surface => mention(surface, 'person', text));
  return disagreementLines({ id: 'a', set: 's', genre: 'open', region: 'iraq', group: 'a', text, mentions: set.map(([surface, type]) => mention(surface, type, text)), unsure }, model.map(([surface, type]) => mention(surface, type, text)));
}

describe('disagreements between a model and a set', () => {
  it('are other ends, other types, and names that one of them has', () => {
    assert.deepEqual(lines([['Premier Mira Tal', 'person'], ['Oru Guard', 'place']], [['Mira Tal', 'person'], ['Oru Guard', 'organization'], ['Tarin', 'place']]), [
      '0 16 person, model 8 16 person  …[Premier Mira Tal] met Oru Guard men in Tarin.…',
      '21 30 place, model 21 30 organization  …Premier Mira Tal met [Oru Guard] men in Tarin.…',
      'none, model 38 43 place  …Premier Mira Tal met Oru Guard men in [Tarin].…',
    ]);
  });

  it('show one place where one name stands against two', () => {
    assert.deepEqual(lines([['Premier', 'person'], ['Mira Tal', 'person']], [['Premier Mira Tal', 'person']]), ['0 7 person + 8 16 person, model 0 16 person  …[Premier Mira Tal] met Oru Guard men in Tarin.…']);
  });

  it('are none where both say the same, or the set is undecided and the model silent', () => {
    assert.deepEqual(lines([['Tarin', 'place']], [['Tarin', 'place']], ['Oru']), []);
    assert.equal(lines([], [['Oru Guard', 'organization']], ['Oru']).length, 1);
  });

  it('count code points', () => {
    assert.deepEqual(lines([], [['Tarin', 'place']], [], '😀 Tarin'), ['none, model 2 7 place  …😀 [Tarin]…']);
  });
});
