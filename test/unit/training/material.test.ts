/** Tests of the copies that are trained on: other names and spellings, the same marks. */
import assert from 'node:assert/strict';
import { wordMemory } from '../../../server/src/core/mentions/tagger/word-types.ts';
import { goldNames, sequencesOf } from '../../../training/sequences.ts';
import { gazetteerOf } from '../../../server/src/core/mentions/tagger/gazetteer.ts';
import { canClose, canFollow, canOpen } from '../../../server/src/core/mentions/tagger/labels.ts';
import { readArticle } from '../../../server/src/core/tokens/article.ts';
import { detokenize } from '../../../training/detokenize.ts';
import { excerptsOf } from '../../../training/excerpts.ts';
import type { LabelledText } from '../../../training/labelled.ts';
import { NOTHING_KNOWN } from '../../../training/names/gazetteer.ts';
import { THINGS } from '../../../training/names/lists.ts';
import { randomOf } from '../../../training/random.ts';
import { readOwn } from '../../../training/read-own.ts';
import { organizationPool, replaceNames } from '../../../training/replace.ts';
import { misspell, vary } from '../../../training/vary.ts';

const own = readOwn('corpus').filter((_, i) => i % 30 === 0);
const pool = organizationPool(own);
/** What `vary` leaves as it is. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/[\p{M}'’"“”‘]/gu, '').replace(/(?<!\p{L})([ae](?:[ltdnrsz]|sh))[- ]/gu, '$1-');
const letters = (name: string) => [...name].toSorted().join('');
const between = ({ text, mentions }: LabelledText) => mentions.map(({ start }, i) => text.slice(mentions[i - 1]?.end ?? 0, start));
const things = new Set(THINGS.flat());
const withoutThings = (passage: string) => passage.replace(/[\p{L}\d]+/gu, word => (things.has(word) ? '' : word));
const surfaces = ({ text, mentions }: LabelledText) => mentions.map(({ start, end }) => text.slice(start, end));

describe('training material', () => {
  it('is the same for the same seed', () => {
    for (const text of own) assert.deepEqual(replaceNames(text, pool, randomOf(5)), replaceNames(text, pool, randomOf(5)));
  });

  it('changes names, and between them nothing but initialisms that name nobody', () => {
    for (const text of own) {
      const copy = replaceNames(text, pool, randomOf(9));
      assert.notDeepEqual(surfaces(copy), surfaces(text));
      assert.deepEqual(between(copy).map(withoutThings), between(text).map(withoutThings));
    }
  });

  it('gives a person one new name throughout', () => {
    const text = 'Mira Tal came. Tal left, said Oru Guard.';
    const mentions = [{ start: 0, end: 8, type: 'person' }, { start: 15, end: 18, type: 'person' }] as const;
    const [full, last] = surfaces(replaceNames({ id: 'a', set: 'a', genre: 'a', region: 'iraq', group: 'a', text, mentions, unsure: [] }, pool, randomOf(2)));
    assert.match(full ?? '', /^\S+ \S+$/);
    assert.equal(full?.split(' ')[1], last);
    assert.notEqual(last, 'Tal');
  });

  it('calls persons by one name throughout, where they are to be known by it', () => {
    const text = 'Sheikh Mira al-Tal came. Al-Tal left with Jan van der Oru and Guard.';
    const mentions = ['Sheikh Mira al-Tal', 'Al-Tal', 'Jan van der Oru', 'Guard'].map(name => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'person' }) as const);
    const labelled = { id: 'a', set: 'a', genre: 'a', region: 'iraq', group: 'a', text, mentions, unsure: [] };
    const copy = replaceNames(labelled, pool, randomOf(2), 1);
    const [first = '', second = '', third, fourth] = surfaces(copy);
    assert.match(first, /^al-\S+$/);
    assert.equal(second, first.replace('al-', 'Al-'));
    assert.match(third ?? '', /^van der \S+$/);
    assert.match(fourth ?? '', /^\S+$/);
    assert.deepEqual(between(copy), between(labelled));
  });

  it('puts another initialism for one that names nobody, the same throughout, and moves the marks along', () => {
    const text = 'The TV of Mira Tal broke. TVs break, but no TV burns.';
    const labelled: LabelledText = { id: 'a', set: 'a', genre: 'a', region: 'iraq', group: 'a', text, mentions: [{ start: 10, end: 18, type: 'person' }], unsure: [] };
    const copies = Array.from({ length: 20 }, (_, seed) => replaceNames(labelled, pool, randomOf(seed)));
    for (const copy of copies) {
      const [, first, name, several, again] = /^The (\S+) of (\S+ \S+) broke\. (\S+)s break, but no (\S+) burns\.$/.exec(copy.text) ?? [];
      assert.ok(first !== undefined && several !== undefined, copy.text);
      assert.equal(again, first);
      assert.deepEqual(surfaces(copy), [name]);
    }
    assert.ok(copies.some(copy => !copy.text.includes('TV')) && copies.some(copy => copy.text.includes('The TV of')), copies.map(copy => copy.text).join('\n'));
  });

  it('cuts a text into pieces that hold all of it, with its marks', () => {
    for (const text of own) {
      const pieces = excerptsOf(text, randomOf(6));
      assert.ok(pieces.length > 2);
      assert.equal(pieces.map(piece => piece.text).join(''), text.text);
      assert.deepEqual(pieces.flatMap(surfaces), surfaces(text));
    }
  });

  it('misspells names inside a word, and nothing beside them', () => {
    for (const text of own) {
      const copy = misspell(text, 1, randomOf(3));
      assert.deepEqual(between(copy), between(text));
      assert.deepEqual(surfaces(copy).map(letters), surfaces(text).map(letters));
      const pairs = surfaces(text).map((name, i) => [name, surfaces(copy)[i] ?? '']);
      assert.ok(pairs.some(([name, other]) => name !== other));
      assert.ok(pairs.every(([name = '', other = '']) => name[0] === other[0]));
    }
  });

  it('keeps lengths and marks when spellings vary', () => {
    for (const text of own) {
      const copy = vary(text, randomOf(4));
      assert.equal(copy.text.length, text.text.length);
      assert.equal(plain(copy.text), plain(text.text));
    }
  });

  it('has only labellings that are allowed, one for each sentence with a name', () => {
    const memory = wordMemory();
    const gazetteer = gazetteerOf(NOTHING_KNOWN);
    for (const text of own) {
      const sequences = sequencesOf(text, gazetteer, memory);
      for (const { labels, starts, features } of sequences) {
        assert.ok(canOpen(labels[0] ?? 0) && canClose(labels.at(-1) ?? 0));
        labels.forEach((label, i) => assert.ok(i === 0 || canFollow(labels[i - 1] ?? 0, label)));
        assert.equal(starts.at(-1), features.length);
      }
      assert.equal(goldNames(readArticle(text.text), text).length, text.mentions.length);
    }
  });

  it('writes tokens as text, with the place of each', () => {
    const tokens = ['Tal', "'s", '(', 'Oru', ')', 'team', 'said', ':', '``', 'No', '.', "''"];
    const { text, spans } = detokenize(tokens);
    assert.equal(text, 'Tal\'s (Oru) team said: "No."');
    assert.deepEqual(spans.map(({ start, end }) => text.slice(start, end)), tokens.map(token => (token === '``' || token === "''" ? '"' : token)));
  });
});
