/** The registry matcher: forms that match, and near misses that do not. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { matchRegistry, registryMatcherOf } from '../../../../server/src/core/mentions/registry-matcher.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { checkNames, registryOf } from '../../../support/recognition.ts';

const REGISTRY = registryOf([
  { id: 'tide', type: 'organization', name: 'Tide State', aliases: ['IS', 'Tide State group'] },
  { id: 'vela', type: 'place', name: 'United Vela', aliases: ['US', 'U.V.'] },
  { id: 'ministry', type: 'organization', name: 'Harbour Ministry' },
  { id: 'omar', type: 'person', name: 'Omar al-Tamimi', weakAliases: ['Tamimi'] },
  { id: 'lina', type: 'person', name: 'Lina Tamimi', weakAliases: ['Tamimi'] },
  { id: 'salt', type: 'place', name: 'Salt al-Din' },
  { id: 'sana', type: 'place', name: "Qal'at Ora" },
  { id: 'courier', type: 'organization', name: 'The Courier' },
  { id: 'river', type: 'place', name: 'Amber' },
]);

describe('registry matcher', () => {
  it('takes the longest name, and leaves a small descriptor outside', () => {
    checkNames(
      `
      Word
      They said the Tide State group had gone.
                    ^^^^^^^^^^ organization:tide
      `,
      REGISTRY,
    );
  });
  it('matches an abbreviation in capitals only', () => {
    checkNames(
      `
      Word
      It gave the US to us; IS is gone.
                  ^^ place:vela
                            ^^ organization:tide
      `,
      REGISTRY,
    );
  });
  it('takes an abbreviation in a line of capitals for the word it may be', () => {
    checkNames(
      `
      WHERE IS THE WATER NOW

      They said that IS is gone and the water is back in the city.
                     ^^ organization:tide
      `,
      REGISTRY,
    );
  });
  it('matches capitals of a headline, and a common noun written small, but no name written small', () => {
    checkNames(
      `
      OMAR AL-TAMIMI LEAVES HARBOUR MINISTRY
      ^^^^^^^^^^^^^^ person:omar
                            ^^^^^^^^^^^^^^^^ organization:ministry

      The Harbour ministry said an amber light is no harbour ministry.
          ^^^^^^^^^^^^^^^^ organization:ministry
      `,
      REGISTRY,
    );
  });
  it('leaves the possessive outside and reads typographic apostrophes and optional hyphens alike', () => {
    checkNames(
      `
      Word
      They met in Qal’at Ora and near Salt-al-Din, Omar Al-Tamimi’s home.
                  ^^^^^^^^^^ place:sana
                                      ^^^^^^^^^^^ place:salt
                                                   ^^^^^^^^^^^^^^ person:omar
      `,
      REGISTRY,
    );
  });
  it('only proposes where accents differ or a short form alone fits', () => {
    checkNames(
      `
      Word
      They said that Ömar al-Tamîmi met Tamimi.
                     ^^^^^^^^^^^^^^ person:omar?
                                        ^^^^^^ person:omar|lina?
      `,
      REGISTRY,
    );
  });
  it('keeps the article of a name that has one, and is not content without it', () => {
    checkNames(
      `
      Word
      They told The Courier that a courier came.
                ^^^^^^^^^^^ organization:courier
      `,
      REGISTRY,
    );
  });
  it('matches are in order and never overlap, whatever the text', () => {
    const matcher = registryMatcherOf(REGISTRY);
    const word = fc.constantFrom('Tide', 'State', 'group', 'IS', 'is', 'Omar', 'al', '-', 'Tamimi', '.', 'The', 'Courier', 'US', '\n', '’s', 'Amber', '😀');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const article = readArticle(words.join(' '));
        let last = 0;
        for (const match of matchRegistry(matcher, article.words, article.blocks)) {
          assert.ok(match.from >= last && match.to > match.from && match.to <= article.words.length && match.candidates.length > 0);
          last = match.to;
        }
      }),
    );
  });
});
