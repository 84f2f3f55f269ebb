/** Names without a registry: one fixture for each kind of evidence, with a near miss beside it. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { contextNames } from '../../../../server/src/core/mentions/context-names.ts';
import { trainedNames } from '../../../../server/src/core/mentions/trained-names.ts';
import { EMPTY_LEXICON } from '../../../../server/src/core/mentions/lexicon.ts';
import type { NameFinder } from '../../../../server/src/core/mentions/name-finder.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { checkNames, LEXICON } from '../../../support/recognition.ts';

describe('names by rules', () => {
  it('a role behind a name makes no title of what stands before it', () => {
    checkNames(`
      Word
      They met the deputy Amber Coast director and deputy director Zed Karo.
                          ^^^^^^^^^^^ place
                                                                   ^^^^^^^^ person
    `);
  });

  it('a title before a person is outside the name', () => {
    checkNames(`
      Word
      They met Foreign Minister Zed Karo and Mr Bolan; the minister left.
                                ^^^^^^^^ person
                                                ^^^^^ person
    `);
  });
  it('nationality and country before a title are names of their own', () => {
    checkNames(`
      Word
      They met Oruan Prime Minister Zed Karo and RO President Lina Bolan.
               ^^^^^ group
                                    ^^^^^^^^ person
                                                 ^^ place
                                                              ^^^^^^^^^^ person
    `);
  });
  it('an apposition makes a person, a given name too, and the surname stands for the name', () => {
    checkNames(`
      Word
      They asked Zed Karo, the secretary general of the union, on Tuesday.
                 ^^^^^^^^ person
      They asked Lina Bolan too. Nobody asked Karo.
                 ^^^^^^^^^^ person
                                              ^^^^ person
    `);
  });
  it('heads make organizations and places', () => {
    checkNames(`
      Word
      They left the Ministry of Water, Land and Forests for Amber Council and the Zed River.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ organization
                                                            ^^^^^^^^^^^^^ organization
                                                                                  ^^^^^^^^^ place
    `);
  });
  it('an abbreviation in brackets is of the kind of its long name; the growers keep their apostrophe', () => {
    checkNames(`
      Word
      They left the Zed Growers' Union (ZGU) and the Sanitary and Water Service.
                    ^^^^^^^^^^^^^^^^^^ organization
                                        ^^^ organization
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ organization
    `);
  });
  it('a common noun after a demonym is no name, nor is a weekday, nor a word that opens the sentence', () => {
    checkNames(`
      Word
      Police said the Oruan army left on Monday. Farmers asked.
                      ^^^^^ group
    `);
  });
  it('a preposition makes a place, a saying verb does not', () => {
    checkNames(`
      Word
      They left in Zedgrad. Nobody in Zedgrad left, said Zed Karo.
                   ^^^^^^^ place
                                      ^^^^^^^ place
                                                         ^^^^^^^^ person
    `);
  });
  it('countries stay apart over a hyphen, and stand before "-led"', () => {
    checkNames(`
      Word
      They left the Oru-Vela talks and the Oru-led union.
                    ^^^ place
                        ^^^^ place
                                           ^^^ place
    `);
  });
  it('a dateline names places and who sent the report', () => {
    checkNames(`
      Farmers leave

      ZEDGRAD, Vela (Amber Wire) - Farmers left the city on Monday, the police said in a report.
      ^^^^^^^ place
               ^^^^ place
                     ^^^^^^^^^^ organization
    `);
  });
  it('a headline of capitals takes the names of the body', () => {
    checkNames(`
      KARO LEAVES ZEDGRAD FOR VELA
      ^^^^ person
                  ^^^^^^^ place
                              ^^^^ place

      The mayor, Mr Zed Karo, left. Nobody in Zedgrad said a word about it, the police said.
                    ^^^^^^^^ person
                                              ^^^^^^^ place
    `);
  });
  it('laws, single letters and noise are no names', () => {
    checkNames(`
      Word
      They left the Water Act as it was, in A, XqZЖЖя and Q4.
    `);
  });
  it('finds are in order and never overlap, whatever the text', () => {
    const find = contextNames(LEXICON);
    const both = trainedNames(article => article.words.flatMap((word, i) => (word.shape === 'title' && i % 3 === 0 ? [{ from: i, to: i + 1, type: 'place' as const, confidence: 0.6 }] : [])), LEXICON);
    const word = fc.constantFrom('Ministry', 'of', 'Zed', 'Karo', 'and', 'the', 'al', '-', 'Mr', '.', ',', 'said', '(', ')', 'ZGU', 'Oru', '\n', '’s', '&', '14th', 'Brigade', '"', '😀', 'в', 'in');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), words => {
        const article = readArticle(words.join(' '));
        for (const names of [find(article), both(article)]) {
          let last = 0;
          for (const name of names) {
            assert.ok(name.from >= last && name.to > name.from && name.to <= article.words.length);
            last = name.to;
          }
        }
      }),
    );
  });

  it('adds nothing to what a trained finder left out but institutions', () => {
    const article = readArticle('Word\n\nThe owners met at the Ministry of Looms, the KTU said.');
    const shown = (find: NameFinder) => find(article).map(({ from, to }) => article.text.slice(article.words[from]?.start, article.words[to - 1]?.end));
    assert.deepEqual(shown(contextNames(LEXICON)), ['Ministry of Looms', 'KTU']);
    assert.deepEqual(shown(trainedNames(() => [], LEXICON)), ['Ministry of Looms']);
  });

  it('keeps an honorific inside a name that the trained finder begins after it, not a small word or a place', () => {
    assert.deepEqual(names('saw Sheikh Latif Omar.', 'person'), ['Sheikh Latif Omar']);
    assert.deepEqual(names('saw sheikh Latif Omar.', 'person'), ['Latif Omar']);
    assert.deepEqual(names('near Sheikh Latif.', 'place'), ['Latif']);
  });
});

/** What is named where a trained finder takes all words but the first two and the last. */
function names(text: string, type: 'person' | 'place'): string[] {
  const trained: NameFinder = ({ words }) => [{ from: 2, to: words.length - 1, type, confidence: 0.9 }];
  const article = readArticle(text);
  return trainedNames(trained, EMPTY_LEXICON)(article).map(({ from, to }) => article.words.slice(from, to).map(word => word.text).join(' '));
}
