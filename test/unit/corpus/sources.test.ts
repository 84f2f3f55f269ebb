/** Independent sources: what ties articles together, and what does not. */
import assert from 'node:assert/strict';
import type { ArticleDigest } from '../../../server/src/core/corpus/digest.ts';
import { containment, sketchOf } from '../../../server/src/core/corpus/shingles.ts';
import { allOrigins } from '../../../server/src/core/corpus/source-facts.ts';
import { sourceGroups } from '../../../server/src/core/corpus/sources.ts';

const WORDS = 'the ferry left port late on a grey morning with goats barrels and a bride who would not look at the water while her brothers argued over fares'.split(' ');
/** A text of its own for each seed. */
function text(seed: number, length = 300): string {
  let state = seed;
  return Array.from({ length }, () => WORDS[(state = (state * 1103515245 + 12345) % 2147483648) % WORDS.length] ?? '').join(' ');
}

function article(path: string, more: Partial<ArticleDigest> = {}): ArticleDigest {
  return { path, date: undefined, day: { kind: 'undated' }, publisher: undefined, derivedFrom: [], names: [], figures: [], sketch: sketchOf(text(path.length + path.charCodeAt(0))), ...more };
}

const groups = (...articles: readonly ArticleDigest[]) => sourceGroups(articles).map(({ paths }) => paths.join(' '));

describe('independent sources', () => {
  it('counts articles of different outlets and words apart', () => {
    assert.deepEqual(groups(article('a', { publisher: 'Oru Daily' }), article('b', { publisher: 'Oru Dailies' }), article('c')), ['a', 'b', 'c']);
  });

  it('counts one publisher, one origin, and what derives from another once', () => {
    assert.deepEqual(groups(article('a', { publisher: 'Oru Daily' }), article('b', { publisher: 'ORU DAILY' })), ['a b']);
    assert.deepEqual(groups(article('a', { derivedFrom: ['b'] }), article('b')), ['a b']);
    assert.deepEqual(groups(article('a', { derivedFrom: ['wire'] }), article('b', { derivedFrom: ['wire'] })), ['a b']);
  });

  it('joins two groups through the report that both were taken from', () => {
    assert.deepEqual(groups(article('a', { derivedFrom: ['w'] }), article('b'), article('c', { publisher: 'Oru' }), article('w', { publisher: 'Oru' })), ['a w c', 'b']);
  });

  it('sees a text that was shortened and given another head as the same one', () => {
    const [whole, shortened] = [text(3), `Another head and other first words stand here. ${text(3).slice(200, 1000)}`];
    assert.ok(containment(sketchOf(whole), sketchOf(shortened)) > 0.8);
    const [group] = sourceGroups([article('a', { sketch: sketchOf(whole) }), article('b', { sketch: sketchOf(shortened) })]);
    assert.match(group?.reasons.join() ?? '', /^a and b share \d+ % of their text$/);
  });

  it('does not tie texts by a common phrase, nor by being short', () => {
    assert.ok(containment(sketchOf(`${text(3)} one two three four five six seven eight`), sketchOf(`${text(5)} one two three four five six seven eight`)) < 0.3);
    assert.equal(containment(sketchOf('Five men died at sea.'), sketchOf('Five men died at sea.')), 0);
  });

  it('follows where a text was taken from through others, and ends where that is a circle', () => {
    const taken = new Map([['evening', ['daily']], ['daily', ['wire']], ['wire', ['evening']]]);
    const direct = (path: string): string[] => taken.get(path) ?? [];
    assert.deepEqual(allOrigins('evening', direct), ['daily', 'wire']);
    assert.deepEqual(allOrigins('weekly', direct), []);
  });
});
