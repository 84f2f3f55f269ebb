/** Tests of the fixture notation itself. */
import assert from 'node:assert/strict';
import { parseFixture, renderFixture } from '../support/fixture.ts';

describe('fixture', () => {
  const source = [
    '//- /a.txt',
    'Ana Petrova spoke; shares rose $0.25 (https://x.org).',
    '^^^^^^^^^^^ person:ana-petrova',
    '//- /b/c.txt',
    'She said so.',
    '    ^^^^ cue',
    '         ^^ rest',
  ].join('\n');

  it('reads files, marks and prose with "$" and "//"', () => {
    const fixture = parseFixture(source);
    assert.deepEqual([...fixture.files], [['a.txt', 'Ana Petrova spoke; shares rose $0.25 (https://x.org).'], ['b/c.txt', 'She said so.']]);
    assert.deepEqual(fixture.marks, [
      { path: 'a.txt', span: { start: 0, end: 11 }, label: 'person:ana-petrova' },
      { path: 'b/c.txt', span: { start: 4, end: 8 }, label: 'cue' },
      { path: 'b/c.txt', span: { start: 9, end: 11 }, label: 'rest' },
    ]);
  });

  it('renders what it reads', () => {
    const fixture = parseFixture(source);
    assert.equal(renderFixture(fixture.files, fixture.marks), source);
  });

  it('takes the cursor out of the text', () => {
    const fixture = parseFixture('Ana Pet<|>rova');
    assert.deepEqual(fixture.cursor, { path: 'article.txt', offset: 7 });
    assert.equal(fixture.files.get('article.txt'), 'Ana Petrova');
  });

  it('removes common indentation', () => {
    assert.equal(parseFixture('\n    One\n      two\n    ').files.get('article.txt'), 'One\n  two');
  });

  it('refuses carets that reach past their line', () => {
    assert.throws(() => parseFixture('One\n   ^^ label'), /past the end/);
  });
});
