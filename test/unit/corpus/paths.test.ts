/** Which paths stay inside a corpus, which files belong to it, and what patterns match. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../server/src/core/corpus/file.ts';
import { matchesAny, matchesGlob } from '../../../server/src/core/corpus/glob.ts';
import { kindOf } from '../../../server/src/core/corpus/kinds.ts';
import { sidecarPathOf } from '../../../server/src/core/corpus/lookup.ts';
import { relativePath, resolvePath } from '../../../server/src/core/corpus/paths.ts';

describe('resolvePath', () => {
  it('resolves against the folder of the file that refers', () => {
    assert.deepEqual(resolvePath('2024/summit.ann.yaml', 'summit.txt'), { kind: 'inside', path: '2024/summit.txt' });
    assert.deepEqual(resolvePath('2024/summit.ann.yaml', './../wire.txt'), { kind: 'inside', path: 'wire.txt' });
  });

  for (const reference of ['../x.txt', 'a/../../x.txt', '/etc/hosts', '//server/share/x.txt', '\\\\server\\share', 'C:/x.txt', 'c:x.txt', 'https://example.org/x.txt', 'file:x.txt', '~/x.txt', 'a\\..\\..\\x.txt', 'x\0.txt']) {
    it(`refuses ${JSON.stringify(reference)}`, () => assert.equal(resolvePath('summit.ann.yaml', reference).kind, 'outside'));
  }

  it('never leaves the corpus, and finds back what relativePath wrote', () => {
    const name = fc.stringMatching(/^[a-z0-9 é]{1,6}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
    fc.assert(fc.property(path, path, (from, to) => {
      assert.deepEqual(resolvePath(from, relativePath(from, to)), { kind: 'inside', path: to });
    }));
    fc.assert(fc.property(path, fc.array(fc.constantFrom('..', '.', '', 'a', '/'), { maxLength: 8 }), (from, parts) => {
      const resolved = resolvePath(from, parts.join('/'));
      assert.ok(resolved.kind === 'outside' || !resolved.path.split('/').includes('..'));
    }));
  });
});

describe('matchesGlob', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['*.txt', 'a.txt', true],
    ['*.txt', '2024/a.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', '2024/05/a.txt', true],
    ['2024/**', '2024/05/a.txt', true],
    ['2024/**/b/*.txt', '2024/x/b/y/b/a.txt', true],
    ['*.{txt,md}', 'a.md', true],
    ['a?c.txt', 'abc.txt', true],
    ['./*.txt', 'a.txt', true],
    ['(a|b).txt', 'a.txt', false],
  ];
  for (const [pattern, path, expected] of cases) it(`${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => assert.equal(matchesGlob(pattern, path), expected));

  it('lets a later exclusion win', () => {
    assert.equal(matchesAny(['**/*.txt', '!drafts/**'], 'drafts/a.txt'), false);
    assert.equal(matchesAny(['**/*.txt', '!drafts/**', 'drafts/keep.txt'], 'drafts/keep.txt'), true);
  });

  it('is done with patterns made to be slow before the runner gives up', () => {
    assert.equal(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(4000)), false);
    matchesGlob('{a,b}'.repeat(40), 'a'.repeat(40));
    matchesGlob('**/'.repeat(200), 'a/'.repeat(2000));
  });
});

describe('kindOf', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['glossator.yaml', 'config'],
    ['2024/summit.ann.yaml', 'sidecar'],
    ['entities.yaml', 'registry'],
    ['2024/claims.yaml', 'claims'],
    ['2024/summit.txt', 'article'],
    ['README.md', undefined],
    ['2024/LICENSE', undefined],
    ['readme-of-a-port.txt', 'article'],
    ['photo.jpg', undefined],
    ['ci.yaml', undefined],
  ];
  for (const [path, expected] of cases) it(`${path} is ${expected ?? 'none of the corpus\'s business'}`, () => assert.equal(kindOf(path, DEFAULT_CONFIG), expected));

  it('takes a README for an article where it is named', () => {
    assert.equal(kindOf('README.md', { ...DEFAULT_CONFIG, articles: ['README.md'] }), 'article');
    assert.equal(kindOf('README.md', { ...DEFAULT_CONFIG, articles: ['*.md'] }), undefined);
  });

  it('leaves out of the standard what a list of only exclusions names', () => {
    const config = { ...DEFAULT_CONFIG, articles: ['!scan.txt', '!drafts/**'], registry: ['!old/**'], claims: ['!old/**'] };
    const kinds = (...paths: readonly string[]): readonly unknown[] => paths.map(path => kindOf(path, config));
    assert.deepEqual(kinds('strike.txt', '2024/summit.md', 'scan.txt', 'drafts/a.txt'), ['article', 'article', undefined, undefined]);
    assert.deepEqual(kinds('entities.yaml', 'old/entities.yaml', 'claims.yaml', 'old/claims.yaml'), ['registry', undefined, 'claims', undefined]);
    // A near miss: with one pattern that takes in, the list says all.
    assert.equal(kindOf('summit.md', { ...DEFAULT_CONFIG, articles: ['*.txt', '!scan.txt'] }), undefined);
  });
});

describe('sidecarPathOf', () => {
  it('takes the place of the extension', () => {
    assert.equal(sidecarPathOf('2024/summit.txt'), '2024/summit.ann.yaml');
    assert.equal(sidecarPathOf('v1.2/summit'), 'v1.2/summit.ann.yaml');
    assert.equal(sidecarPathOf('.hidden'), '.hidden.ann.yaml');
  });
});
