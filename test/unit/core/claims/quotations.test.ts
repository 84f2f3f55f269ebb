/** Direct and mixed speech: which quotation is whose, and which is nobody’s. */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: quotations', () => {
  it('gives a quotation to the verb after it', () => {
    checkClaims(`
      “The dam will hold,” Lana Petrova said on Monday.
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^^^ speaker 1 name
                                        ^^^^ cue 1
    `);
    checkClaims(`
      “Two people were hurt,” Dr. Salma Reed of the clinic in Tavi said by telephone.
       ^^^^^^^^^^^^^^^^^^^^ direct 1
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                                                                   ^^^^ cue 1
    `);
    checkNoClaims(
      'The dam will hold on Monday.',
    );
  });

  it('gives a quotation to a verb that stands before its subject', () => {
    checkClaims(`
      “The dam will hold,” said Lana Petrova, head of the water board, as she left Tavi.
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^ cue 1
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
    `);
  });

  it('joins a quotation that resumes inside the sentence', () => {
    checkClaims(`
      “The dam,” she said, “will hold.”
       ^^^^^^^ direct 1
                 ^^^ speaker 1 pronoun
                     ^^^^ cue 1
                            ^^^^^^^^^^ direct 1
    `);
  });

  it('joins a clause and the quotation that goes on with it', () => {
    checkClaims(`
      The dam will hold, she said, “and nobody needs to leave”.
      ^^^^^^^^^^^^^^^^^ mixed 1
                         ^^^ speaker 1 pronoun
                             ^^^^ cue 1
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
  });

  it('makes a claim of its own of a quotation after the full stop, its speaker inherited', () => {
    checkClaims(`
      "The dam will hold," Lana Petrova told reporters. "Nobody needs to leave."
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^^^ speaker 1 name
                           ^^^^^^^^^^^^ speaker 2 name inherited
                                        ^^^^ cue 1
                                             ^^^^^^^^^ to 1
                                                         ^^^^^^^^^^^^^^^^^^^^^^ direct 2
    `);
  });

  it('reads a colon that is typed as a semicolon', () => {
    checkClaims(`
      It added; “The dam will hold.”
      ^^ speaker 1 pronoun
         ^^^^^ cue 1
                 ^^^^^^^^^^^^^^^^^^ direct 1
    `);
  });

  it('gives a question to the asker', () => {
    checkClaims(`
      “Will the dam hold?” Lana Petrova asked.
       ^^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^^^ speaker 1 name
                                        ^^^^^ cue 1
    `);
    checkClaims(`
      “Will the dam hold?” Lana Petrova said the question was unfair to the engineers.
                           ^^^^^^^^^^^^ speaker 1 name
                                        ^^^^ cue 1
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads a quotation after a colon', () => {
    checkClaims(`
      Lana Petrova, who heads the board, said: “The dam will hold.”
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                         ^^^^ cue 1
                                                ^^^^^^^^^^^^^^^^^^ direct 1
    `);
    checkClaims(`
      Lana Petrova was more cautious: “Ask me when the rain stops.”
      ^^^^^^^^^^^^ speaker 1 name
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
    `);
  });

  it('goes on with the speaker where the next paragraph opens with a quotation', () => {
    checkClaims(`
      “The dam will hold,” Ms Petrova said.
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^ speaker 1 name
                           ^^^^^^^^^^ speaker 2 name inherited
                                      ^^^^ cue 1

      “It held in 1994 and it will hold now.”
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 2
    `);
    checkClaims(`
      “The dam will hold,” Ms Petrova said.
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^ speaker 1 name
                                      ^^^^ cue 1

      Rain fell. The sign read “NO SWIMMING” until noon.
    `);
  });

  it('takes the speaker of a quotation over two paragraphs from the second', () => {
    checkClaims(`
      “We looked at the wall in March.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1

      “We looked again in May, and nothing had moved,” Omar Haddad said.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 2
                                                       ^^^^^^^^^^^ speaker 1 name inherited
                                                       ^^^^^^^^^^^ speaker 2 name
                                                                   ^^^^ cue 2
    `);
  });

  it('lets an act stand as the cue of the quotation that puts it into words', () => {
    checkClaims(`
      Omar Haddad called on the council for help. “We are asking for pumps, for boats, for anything that floats.”
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^^^ cue 1
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
    `);
    checkNoClaims(
      'Omar Haddad called on the council for help. Pumps, boats and anything that floats were wanted.',
    );
  });

  it('gives a quotation to the one whom the sentence between is about', () => {
    checkClaims(`
      “The dam will hold,” Omar Haddad said. Lana Petrova was not convinced. “Ask me when the rain stops.”
       ^^^^^^^^^^^^^^^^^ direct 1
                           ^^^^^^^^^^^ speaker 1 name
                                       ^^^^ cue 1
                                             ^^^^^^^^^^^^ speaker 2 name inherited
                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 2
    `);
  });

  it('gives a paragraph of quotation to the person the paragraph before is about', () => {
    checkClaims(`
      Omar Haddad, 52, held his grandson above his head until dawn.
      ^^^^^^^^^^^ speaker 1 name inherited

      “The small one asked me if we would live in the river now.”
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
    `);
  });

  it('leaves titles and doubted words alone', () => {
    checkNoClaims(
      'He was one of several “heroes” of the flood, and the film “The Long Night Over Tavi Harbour” won a prize.',
    );
  });

  it('calls a clause with quoted words mixed', () => {
    checkClaims(`
      Omar Haddad said the town’s “safety and comfort must be weighed together”.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Omar Haddad complained that the plan was made without “maps, figures, or any idea of the river.”
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^^^^ cue 1
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Omar Haddad told the Coast Agency late on Friday that the pumps had failed “because nobody paid for fuel”.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^ to 1
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Ms Petrova warned of “more floods to come”.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
  });
});
