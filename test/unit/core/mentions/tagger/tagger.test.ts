/** Tests of the trained tagger as it ships: what it names, and what it leaves alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { lexiconFrom } from '../../../../../server/src/core/mentions/lexicon.ts';
import type { NameFinder } from '../../../../../server/src/core/mentions/name-finder.ts';
import { taggerFrom } from '../../../../../server/src/core/mentions/tagger/tagger.ts';
import { trainedNames } from '../../../../../server/src/core/mentions/trained-names.ts';
import { readArticle } from '../../../../../server/src/core/tokens/article.ts';

const model = new Uint8Array(readFileSync('model/tagger.bin'));

describe('tagger', () => {
  const find = taggerFrom(model);
  const named = (text: string, finder = find) => {
    const article = readArticle(text);
    return finder(article).map(({ from, to, type }) => `${type}:${text.slice(article.words[from]!.start, article.words[to - 1]!.end)}`);
  };

  it('names persons without their titles, organizations, places and groups', () => {
    const text = 'President Arjen Tolvaard met Syrian refugees in Amman on Monday, the Ministry of Agriculture said.';
    assert.deepEqual(named(text), ['person:Arjen Tolvaard', 'group:Syrian', 'place:Amman', 'organization:Ministry of Agriculture']);
  });

  it('reads headlines in capitals and in title case by what the body tells', () => {
    const body = '\n\nDOHUK – Arjen Tolvaard, the mayor of Dohuk, said on Monday that the road was open. Tolvaard spoke to reporters in Baghdad.';
    const wholeNames = trainedNames(find, lexiconFrom(readFileSync('model/gazetteer.txt', 'utf8')));
    for (const headline of ['TOLVAARD OPENS ROAD IN BAGHDAD', 'Tolvaard Opens New Road in Baghdad', 'Tolvaard Shuts Northern Road in Baghdad']) {
      const found = named(headline + body, wholeNames);
      assert.match(found[0] ?? '', /person:tolvaard/i);
      assert.match(found[1] ?? '', /place:baghdad/i);
    }
  });

  it('leans on what a registry is sure of: the rest of its name is what it is', () => {
    const text = 'Brin Tolvaard opened on Monday. Tolvaard won. Tolvaard lost.';
    const typesOf = (name: string, findNames: NameFinder) => {
      const article = readArticle(text);
      const known = [{ from: 0, to: 2, type: 'organization', confidence: 1 }] as const;
      return [findNames(article), findNames(article, known)].map(names => names.filter(({ from, to }) => article.words.slice(from, to).map(word => word.text).join(' ') === name).map(({ type }) => type));
    };
    for (const findNames of [find, trainedNames(find, lexiconFrom(readFileSync('model/gazetteer.txt', 'utf8')))]) {
      assert.deepEqual(typesOf('Tolvaard', findNames), [['person', 'person'], ['organization', 'organization']]);
    }
  });

  it('reads on over small words inside a name', () => {
    const text = 'The Organization for Security and Co-operation in Europe met in Vienna.';
    assert.deepEqual(named(text), ['organization:Organization for Security and Co-operation in Europe', 'place:Vienna']);
  });

  it('gives each name a confidence between 0 and 1', () => {
    for (const { confidence } of find(readArticle('The Danube Commission met Mira Tal in Belgrade. Some say Turan is near.'))) assert.ok(confidence > 0 && confidence <= 1, String(confidence));
  });

  it('names nothing in a text of another script, in lower case, in a list of capitalised words', () => {
    assert.deepEqual(named('قال رئيس الوزراء إن الحكومة ستجتمع غدا في بغداد.\n总理说政府明天将在巴格达开会。'), []);
    assert.deepEqual(named('the road was closed after the rain, and nobody came.'), []);
    for (const end of [' ', ', ', '. ', '\n']) assert.deepEqual(named(Array.from({ length: 5000 }, (_, i) => `Word${'abcdefg'[i % 7]}x${i % 8 === 7 ? end : ' '}`).join('')), []);
  });

  it('says so where the bytes are no model', () => assert.throws(() => taggerFrom(new Uint8Array(10)), /^Error: tagger.bin, 10 bytes, is not a model that this program reads; install it again$/));

  it('gives ranges in order, inside the article, without overlaps, for any text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('Mira Tal ', 'al-', ' said ', '\n\n', '“', 'KRG', '(', ')', '. ', '😀', 'É', 'of the '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const article = readArticle(pieces.join(''));
        let last = 0;
        for (const { from, to } of find(article)) {
          assert.ok(last <= from && from < to && to <= article.words.length);
          last = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a line of a megabyte in bounded time', () => {
    const line = 'Mira Tal said the Ministry of Looms would not open and the road to Oru stayed closed while ';
    assert.ok(find(readArticle(line.repeat(12_000))).length > 1000);
  });
});
