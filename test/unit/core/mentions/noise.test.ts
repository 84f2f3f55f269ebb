/** What is not written in words names nobody. */
import assert from 'node:assert/strict';
import { identityOf, registryOf } from '../../../support/recognition.ts';

/** The same "random" bytes every time. */
function bytes(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => String.fromCharCode((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16 & 0xff)).join('');
}

describe('noise', () => {
  it('bytes read as text yield nothing', () => {
    assert.equal(identityOf(bytes(30_000)).mentions.length, 0);
  });
  it('a block of bytes inside an article yields nothing, the article its names', () => {
    const noise = bytes(2_000).replace(/[\r\n]/g, '#');
    assert.deepEqual(identityOf(`Word\n\nThey met Ada Karo there.\n\n${noise}\n\nThey left Zedgrad after that.`).mentions.map(mention => mention.text), ['Ada Karo', 'Zedgrad']);
  });
  it('names of the registry stand even there', () => {
    const registry = registryOf([{ id: 'karo', type: 'person', name: 'Ada Karo' }]);
    assert.equal(identityOf(`${'#!%&/()=?*+~'.repeat(20)} Ada Karo ${'#!%&/()=?*+~'.repeat(20)}`, registry).mentions.length, 1);
  });
  it('tables and languages without spaces are text', () => {
    assert.ok(identityOf('Word\n\n1. Ada Karo 3-2 2. Omar Zed 1-1 3. Lina Karo 4-4 4. Ada Zed 5-0 5. Omar Karo 2-1 6. Lina Zed 3-3').mentions.length >= 6);
  });
});
