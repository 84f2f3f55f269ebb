/** Ids made of names and paths: readable, such as the schema allows, two for two. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { namesOf } from '../../../../server/src/core/identity/article-names.ts';
import { linkCorpus } from '../../../../server/src/core/identity/corpus.ts';
import { markOf, slugOf, wholeSlugOf } from '../../../../server/src/core/identity/slug.ts';
import { identityOf, NO_REGISTRY } from '../../../support/recognition.ts';

const { $defs } = JSON.parse(readFileSync('schemas/sidecar.schema.json', 'utf8')) as { readonly $defs: Readonly<Record<'slug' | 'entityId', { readonly pattern: string }>> };
const SLUG = new RegExp($defs.slug.pattern, 'u');
const ENTITY_ID = new RegExp($defs.entityId.pattern, 'u');
/** Of all planes, lone surrogates too, and what is hard: mathematical capitals, title case, marks, ligatures, hyphens. */
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('𝗔', '𝗼', 'ǅ', 'İ', 'ﬁ', '½', '-', '/', '.', ' ', 'é', 'e\u0301', '\uD835', 'Ⅳ', 'ß', 'b', '水'), maxLength: 120 }),
);

describe('slugs', () => {
  it('keep letters of any script and are never empty', () => {
    assert.equal(slugOf('Côte d’Oru'), 'cote-d-oru');
    assert.equal(slugOf('مدينة'), 'مدينة');
    assert.equal(slugOf('…'), 'x');
  });
  it('have the common letters for those of mathematics and of full width', () => {
    assert.deepEqual(['𝗔𝗱𝗮 𝗢𝗸𝗼𝗿𝗼', 'Ａｄａ', 'ﬁsh'].map(slugOf), ['ada-okoro', 'ada', 'fish']);
  });
  it('are cut between letters, without a hyphen at the end', () => {
    assert.equal(slugOf(`${'a'.repeat(79)} b`), 'a'.repeat(79));
    assert.equal(slugOf(`${'a'.repeat(79)}𠀀`), 'a'.repeat(79));
  });
  it('of long names that begin alike are two, if they are to be whole', () => {
    const long = 'zed '.repeat(30);
    assert.equal(slugOf(`${long}one`), slugOf(`${long}two`));
    assert.notEqual(wholeSlugOf(`${long}one`), wholeSlugOf(`${long}two`));
    assert.match(wholeSlugOf(`${long}one`), /^(?:zed-)+[0-9a-z]{8}$/);
    assert.equal(wholeSlugOf('zed '.repeat(20)), slugOf('zed '.repeat(20)));
  });
  it('do not change from one version to the next', () => {
    assert.deepEqual(['', '2021/strike.txt', '水'].map(markOf), ['675yqq9v', '7kx163wt', '9scub7cs']);
  });
  it('are what the schema allows, whatever the name', () => {
    fc.assert(fc.property(names, name => {
      for (const slug of [slugOf(name), wholeSlugOf(name)]) assert.ok(SLUG.test(slug) && slug.length <= 80, slug);
    }), { numRuns: 2000 });
  });
  it('are what the schema allows, whatever the letter', () => {
    const bad: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) if (!SLUG.test(slugOf(String.fromCodePoint(code)))) bad.push(code.toString(16));
    assert.deepEqual(bad, []);
  });
});

describe('ids of one article alone', () => {
  it('are what the schema allows, whatever the path, and two for two paths', () => {
    const identity = identityOf('Word\n\nThey met Mr Karo at the Interior Ministry.');
    fc.assert(fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 2 }), paths => {
      const links = linkCorpus(paths.map(path => ({ path, identity })), NO_REGISTRY);
      const ids = paths.flatMap(path => namesOf({ path, identity }).chains.map((_, chain) => links.entityOf(path, chain) ?? ''));
      assert.equal(new Set(ids).size, 4, ids.join(' '));
      for (const id of ids) assert.match(id, ENTITY_ID);
    }), { numRuns: 500 });
  });
});
