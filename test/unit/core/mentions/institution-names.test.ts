/** Tests the institutions that rules add to a trained finder's names: their heads and how far they go, with near misses. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { institutionsBeside } from '../../../../server/src/core/mentions/institution-names.ts';
import { EMPTY_LEXICON } from '../../../../server/src/core/mentions/lexicon.ts';
import type { FoundName } from '../../../../server/src/core/mentions/name-finder.ts';
import { trainedNames } from '../../../../server/src/core/mentions/trained-names.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { fixtureNames } from '../../../support/fixture-names.ts';
import { LEXICON } from '../../../support/recognition.ts';

/** In a text below a headline, beside what the fixtures' finder finds if `withNames`. */
function institutions(text: string, withNames = false): string[] {
  const article = readArticle(`Word\n\n${text}`);
  return institutionsBeside(article, withNames ? fixtureNames(article) : [], LEXICON).map(name => textOf(article.words, name));
}

function textOf(words: readonly { readonly text: string; readonly spaced: boolean }[], { from, to }: FoundName): string {
  return words.slice(from, to).map(({ text, spaced }, i) => (i > 0 && spaced ? ' ' : '') + text).join('');
}

const check = (text: string, ...expected: string[]) => assert.deepEqual(institutions(text), expected, text);

describe('mentions: institutions', () => {
  it('are named by a head, and by what it is for', () => {
    check('They left the Ministry of Water, Land and Forests for Amber Council and the Zed River.', 'Ministry of Water, Land and Forests', 'Amber Council');
    check("They left the Zed Growers' Union (ZGU) and the Sanitary and Water Service.", "Zed Growers' Union", 'Sanitary and Water Service');
    check('They asked the Commission for Fair Competition.', 'Commission for Fair Competition');
    check('They asked the 14th Zed Brigade of Karo & Sons.', '14th Zed Brigade of Karo & Sons');
    check('They asked the World Tide Agency.', 'World Tide Agency'); // the gazetteer knows it
  });

  it('are neither persons by a title, events, laws, sites nor single words', () => {
    check('They met Foreign Minister Zed Karo at the Union.');
    check('They met after the Council Conference and the Battle of Amber Bank.');
    check('They read the Council Act.');
    check('They left the Council House Hotel.');
    check('They left the Republic of Oru.');
  });

  it('begin behind titles, determiners and nationalities', () => {
    check('They met Foreign Minister Zed Karo of Harbour Council.', 'Harbour Council');
    check('The Harbour Council left.', 'Harbour Council');
    check('They asked the Oruan Harbour Council.', 'Oruan Harbour Council');
  });

  it('need more than capitals in a line of capitals', () => {
    assert.deepEqual(institutionsBeside(readArticle('WATER COUNCIL LEAVES HARBOUR UNION\n\nThey left on Monday and came back.'), [], LEXICON), []);
    assert.deepEqual(institutionsBeside(readArticle('Harbour Council Leaves Amber Growers Behind\n\nThey left on Monday and came back.'), [], LEXICON), []);
  });

  it('are not looked for within names that are found', () => {
    assert.deepEqual(institutions('They asked the Zed River Council.'), ['Zed River Council']);
    assert.deepEqual(institutions('They asked the Zed River Council.', true), []);
  });

  it('are no words of two scripts', () => {
    check('They asked the XqZЖЖя Council.');
  });

  it('are all that rules add', () => {
    const article = readArticle('Word\n\nThe owners met at the Ministry of Looms, the KTU said.');
    assert.deepEqual(trainedNames(() => [], LEXICON)(article).map(name => textOf(article.words, name)), ['Ministry of Looms']);
    assert.deepEqual(trainedNames(() => [], EMPTY_LEXICON)(article).map(({ source, type }) => [source, type]), [[undefined, 'organization']]);
  });

  it('stand in order beside the names and never overlap them, whatever the text', () => {
    const find = trainedNames(article => article.words.flatMap((word, i) => (word.shape === 'title' && i % 3 === 0 ? [{ from: i, to: i + 1, type: 'place' as const, confidence: 0.6 }] : [])), LEXICON);
    const word = fc.constantFrom('Ministry', 'of', 'Zed', 'Karo', 'and', 'the', 'al', '-', 'Mr', '.', ',', 'said', '(', ')', 'ZGU', 'Oru', '\n', '’s', '&', '14th', 'Brigade', '"', '😀', 'в', 'in');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), words => {
        const article = readArticle(words.join(' '));
        let last = 0;
        for (const name of find(article)) {
          assert.ok(name.from >= last && name.to > name.from && name.to <= article.words.length);
          last = name.to;
        }
      }),
    );
  });
});
