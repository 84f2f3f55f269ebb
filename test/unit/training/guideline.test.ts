/** Tests that spans of other guidelines become names of ours, or are left unsure. */
import assert from 'node:assert/strict';
import type { EntityType } from '../../../server/src/core/mentions/mention.ts';
import { bringToGuideline } from '../../../training/guideline.ts';

/** Spans are given by their texts, in order. */
function names(text: string, spans: readonly (readonly [string, EntityType])[], exhaustive = true): { named: string[]; unsure: string[] } {
  const wide = spans.map(([surface, type]) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, type }));
  const { mentions, unsure } = bringToGuideline(text, wide, exhaustive);
  return { named: mentions.map(({ start, end, type }) => `${type}:${text.slice(start, end)}`), unsure: unsure.map(({ start, end }) => text.slice(start, end)) };
}

describe('guideline of the open sets', () => {
  it('takes titles, articles and possessives off', () => {
    assert.deepEqual(names('the Looms Union met Prime Minister Mira Tal’s aide', [['the Looms Union', 'organization'], ['Prime Minister Mira Tal’s', 'person']]).named, ['organization:Looms Union', 'person:Mira Tal']);
  });

  it('passes over the country inside a title', () => {
    assert.deepEqual(names('Afghan Ambassador to the United States Mira Tal spoke', [['Afghan Ambassador to the United States Mira Tal', 'person'], ['the United States', 'place']]).named, ['group:Afghan', 'place:United States', 'person:Mira Tal']);
  });

  it('cuts places at their commas and takes the longer of two organizations', () => {
    assert.deepEqual(names('in Oru, Tarin, the Tarin Navy', [['Oru, Tarin', 'place'], ['the Tarin Navy', 'organization']]).named, ['place:Oru', 'place:Tarin', 'organization:Tarin Navy']);
  });

  it('marks demonyms that no span names, and repeats', () => {
    assert.deepEqual(names('Tal saw Syrian guards. They knew Tal.', [['Tal', 'person']]).named, ['person:Tal', 'group:Syrian', 'person:Tal']);
  });

  it('leaves unsure what the rules do not decide', () => {
    assert.deepEqual(names('They met Reed and Looms today.', [['Reed and Looms', 'organization']]), { named: [], unsure: ['Reed', 'Looms'] });
    assert.deepEqual(names('They met near Tarin today.', [], false), { named: [], unsure: ['Tarin'] });
  });
});
