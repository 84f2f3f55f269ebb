/** Tests that words get the classes that WordNet gives them, in all their forms. */
import assert from 'node:assert/strict';
import { wordClasses } from '../../../training/names/word-classes.ts';
import { wordnetNames } from '../../../training/names/wordnet-names.ts';

describe('word classes', () => {
  const classes = wordClasses(() => false);
  const alike = (words: string): void => {
    const found = new Set(words.split(' ').map(word => classes.get(word)));
    assert.equal(found.size, 1, `${words}: ${[...found].join(', ')}`);
    assert.ok(!found.has(undefined), words);
  };

  it('tell persons, bodies and speaking apart', () => {
    alike('spokesman minister farmers midwife militant');
    alike('ministry committees parliament battalion');
    alike('said told announced denies');
    assert.equal(new Set(['minister', 'ministry', 'said', 'river'].map(word => classes.get(word))).size, 4);
  });

  it('hold rare words only where they are asked for', () => {
    assert.equal(classes.get('aardvark'), undefined);
    assert.ok(wordClasses(word => word === 'aardvark').has('aardvark'));
  });

  it('fit a byte, one of them for whom everybody knows, one for initialisms that name nobody', () => {
    assert.ok([...classes.values()].every(kind => kind >= 1 && kind <= 47));
    alike('merkel putin pelé');
    alike('tv mps himars');
    assert.equal(new Set(['merkel', 'tv', 'minister'].map(word => classes.get(word))).size, 3);
  });

  it('leave words in small letters what they are', () => {
    const ordinary = ['led', 'pin', 'edge', 'sat', 'stem', 'aids', 'it'].filter(word => classes.get(word) === classes.get('tv'));
    assert.deepEqual(ordinary, []);
  });

  it('come with the names that WordNet knows', () => {
    const { persons, places, organizations } = wordnetNames();
    assert.ok(persons.includes('Marie Curie') && places.includes('Danube') && organizations.includes('Fatah'), 'Marie Curie, Danube, Fatah');
    assert.ok(!places.includes('river'));
  });
});
