/** Registry names in Arabic script are found in the text, with what Arabic joins to them left outside. */
import assert from 'node:assert/strict';
import { identityOf, registryOf } from '../../../support/recognition.ts';

const REGISTRY = registryOf([
  { id: 'vela', type: 'place', name: 'Vela', aliases: ['فيلادا', 'الفيلا'] },
  { id: 'council', type: 'organization', name: 'River Council', aliases: ['مجلس النهر الكبير', 'ئەنجومەنی ڕووبار'] },
  { id: 'karo', type: 'person', name: 'Ada Karo', aliases: ['عادة كارو'] },
]);

/** "فيلادا vela" for each mention of the registry. */
function found(text: string): string[] {
  return identityOf(text, REGISTRY).mentions.filter(mention => mention.source === 'registry').map(mention => `${text.slice(mention.start, mention.end)} ${mention.candidates.join('|')}${mention.weak ? '?' : ''}`);
}

describe('Arabic script', () => {
  it('names are found as written, of several words too', () => {
    assert.deepEqual(found('قال مجلس النهر الكبير في فيلادا'), ['مجلس النهر الكبير council', 'فيلادا vela']);
    assert.deepEqual(found('ئەنجومەنی ڕووبار گوتی'), ['ئەنجومەنی ڕووبار council']);
  });
  it('and, in and to stay outside the name', () => {
    assert.deepEqual(found('وفيلادا ثم بفيلادا وبفيلادا'), ['فيلادا vela', 'فيلادا vela', 'فيلادا vela']);
    assert.deepEqual(found('ذهب للفيلا'), ['فيلا vela']);
    assert.deepEqual(found('وقال: ومجلس النهر الكبير'), ['مجلس النهر الكبير council']);
  });
  it('letters that are written two ways are one', () => {
    assert.deepEqual(found('عاده کارو'), ['عاده کارو karo']);
  });
  it('a word that only ends like a name is another word', () => {
    assert.deepEqual(found('سفيلادا فيلادات'), []);
  });
});
