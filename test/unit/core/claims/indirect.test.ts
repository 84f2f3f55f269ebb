/** Indirect speech: clauses with and without “that”, objects, and phrases for verbs. */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: indirect', () => {
  it('reads a clause after that, and steps over when it was said', () => {
    checkClaims(`
      Omar Haddad said on Tuesday that the gates had been closed too late.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Ms Petrova acknowledged, though, that the road was closed.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^^^^^^^^^ cue 1
                                            ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads a clause without that', () => {
    checkClaims(`
      Lana Petrova says the new wall has not been tested.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Omar Haddad said fighting continued.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'Omar Haddad concluded talks in Tavi that dealt in part with the gates.',
    );
  });

  it('reads quoted words behind "to", "for" and "what"', () => {
    checkClaims(`
      Lana Petrova vowed to “open every gate” in Tavi.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^ cue 1
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Omar Haddad, in Tavi, called for a “general strike” at the gates.
      ^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                            ^^^^^^^^^^ cue 1
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      The Kestrel Front condemned what Lana Petrova called a “foolish plan”.
                                       ^^^^^^^^^^^^ speaker 1 name
                                                    ^^^^^^ cue 1
                                                           ^^^^^^^^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Lana Petrova called the plan of the Kestrel Front “foolish”.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^^ cue 1
                                                        ^^^^^^^^^ mixed 1
    `);
    checkClaims(`
      Lana Petrova described the plan of the Kestrel Front as “foolish”.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^^^^^ cue 1
                                                              ^^^^^^^^^ mixed 1
    `);
    checkNoClaims('Lana Petrova called for a taxi in Tavi.');
  });

  it('reads a concern and a belief', () => {
    checkClaims(`
      Mr Haddad has voiced concern over plans to move the gates upriver, as he believes the wall is still too weak.
      ^^^^^^^^^ speaker 1 name
                    ^^^^^^^^^^^^^^ cue 1
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                                                            ^^ speaker 2 pronoun = Haddad
                                                                               ^^^^^^^^ cue 2
                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkNoClaims(
      'The official expressed hope.',
    );
  });

  it('reads blame, and a figure put on something', () => {
    checkClaims(`
      The Ministry of Water blamed the flood on years of neglect.
      ^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                            ^^^^^^ cue 1
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Ms Petrova put the damage at 40 million crowns.
      ^^^^^^^^^^ speaker 1 name
                 ^^^ cue 1
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'Ms Petrova put the keys on the table.',
      'The Ministry of Water blamed no one.',
    );
  });

  it('reads a decision announced', () => {
    checkClaims(`
      The board announced a ban on boats.
      ^^^^^^^^^ speaker 1 nominal
                ^^^^^^^^^ cue 1
                          ^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'The ban announced by the board was late.',
    );
  });

  it('reads according to before, after and inside the content', () => {
    checkClaims(`
      According to the Ministry of Water, the wall was built in 1961.
      ^^^^^^^^^^^^ cue 1
                   ^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      The wall was built in 1961, according to a report on Monday.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                  ^^^^^^^^^^^^ cue 1
                                               ^^^^^^^^^^^^^^^^^^ speaker 1 document
    `);
    checkClaims(`
      The wall, according to Omar Haddad, was built in 1961.
      ^^^^^^^^ indirect 1
                ^^^^^^^^^^^^ cue 1
                             ^^^^^^^^^^^ speaker 1 name
                                          ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      According to Idris Cole the wall was weak.
      ^^^^^^^^^^^^ cue 1
                   ^^^^^^^^^^ speaker 1 name
                              ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      According to Idris Cole, head of the board, the wall was weak.
      ^^^^^^^^^^^^ cue 1
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                  ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      According to Idris Cole, Lana Petrova also believes the wall is weak.
      ^^^^^^^^^^^^ cue 1
                   ^^^^^^^^^^ speaker 1 name
                               ^^^^^^^^^^^^ speaker 2 name
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                                 ^^^^^^^^ cue 2
                                                          ^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkNoClaims(
      'The work went on according to plan.',
    );
  });

  it('reads a cue that hangs on the subject before', () => {
    checkClaims(`
      “It will hold,” Lana Petrova, head of the water board, told the Coast Agency, noting that the wall had been tested twice.
       ^^^^^^^^^^^^ direct 1
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 name
                                                             ^^^^ cue 1
                                                                  ^^^^^^^^^^^^^^^^ to 1
                                                                                    ^^^^^^ cue 2
                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkNoClaims(
      'The wall held through the night, noting nothing.',
    );
  });

  it('parts two claims of one sentence', () => {
    checkClaims(`
      Omar Haddad said the gates were safe and warned that the road was not.
      ^^^^^^^^^^^ speaker 1 name
      ^^^^^^^^^^^ speaker 2 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^^ indirect 1
                                               ^^^^^^ cue 2
                                                           ^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      Kestrel Front fighters claimed the bridge was theirs; the army said it was not.
      ^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                             ^^^^^^^ cue 1
                                     ^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                                            ^^^^^^^^ speaker 2 nominal
                                                                     ^^^^ cue 2
                                                                          ^^^^^^^^^^ indirect 2
    `);
  });

  it('stops where the writer speaks again', () => {
    checkClaims(`
      Ms Petrova said the gates were safe, while Oru kept silent.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^ cue 1
                      ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads what stands before the cue, on both sides of it, and after a clause of time', () => {
    checkClaims(`
      The gates are safe, Ms Petrova said.
      ^^^^^^^^^^^^^^^^^^ indirect 1
                          ^^^^^^^^^^ speaker 1 name
                                     ^^^^ cue 1
    `);
    checkClaims(`
      The gates, she said, are safe.
      ^^^^^^^^^ indirect 1
                 ^^^ speaker 1 pronoun
                     ^^^^ cue 1
                           ^^^^^^^^ indirect 1
    `);
    checkClaims(`
      After the vote, Ms Petrova said the gates were safe.
                      ^^^^^^^^^^ speaker 1 name
                                 ^^^^ cue 1
                                      ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('takes what somebody was quoted as saying', () => {
    checkClaims(`
      Ms Petrova was quoted by the Coast Agency as saying that the gates were safe.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cue 1
                                                               ^^^^^^^^^^^^^^^^^^^ indirect 1 reports
    `);
    checkClaims(`
      The minister is said by neighbours to ring on spring tides.
      ^^^^^^^^^^^^ indirect 1 reports
                   ^^^^^^^^^^ cue 1
                              ^^^^^^^^^^ speaker 1 nominal
                                         ^^^^^^^^^^^^^^^^^^^^^^^ indirect 1 reports
    `);
    checkClaims(`
      As Idris Cole told the Coast Agency, the wall was weak.
         ^^^^^^^^^^ speaker 1 name
                    ^^^^ cue 1
                         ^^^^^^^^^^^^^^^^ to 1
                                           ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'A painting was quoted at nine thousand crowns.',
      'The song is said to be old.',
    );
  });

  it('reads what a document found, not what a diver did', () => {
    checkClaims(`
      A 2019 report by the Ministry of Water found that the wall was weak.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 document
                                             ^^^^^ cue 1
                                                        ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'Divers found a boat under the wall.',
    );
  });

  it('marks what is denied and doubted', () => {
    checkClaims(`
      Ms Petrova does not believe the wall is safe.
      ^^^^^^^^^^ speaker 1 name
                          ^^^^^^^ cue 1
                                  ^^^^^^^^^^^^^^^^ indirect 1 doubts
    `);
    checkClaims(`
      Ms Petrova denied that the gates had been left open. Omar Haddad doubted the road would be ready.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^^^ cue 1
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1 denies
                                                           ^^^^^^^^^^^ speaker 2 name
                                                                       ^^^^^^^ cue 2
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ indirect 2 doubts
    `);
  });

  it('reads what somebody counts, sees and speaks of', () => {
    checkClaims(`
      Omar Haddad counted 46 barges waiting.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^ cue 1
                          ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova spoke of “a mistake of the past”.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^^^^ cue 1
                             ^^^^^^^^^^^^^^^^^^^^^ direct 1
    `);
    checkNoClaims(
      'Omar Haddad counted on the Ministry of Water.',
      'Lana Petrova saw the gates.',
      'Lana Petrova saw Omar Haddad in 2019.',
    );
  });

  it('reads what a thing spoken of is called, and the denial of it', () => {
    checkClaims(`
      Lana Petrova calls it a historic mistake.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Omar Haddad denied this.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^ cue 1
                         ^^^^ indirect 1 denies
    `);
    checkNoClaims(
      'Lana Petrova called it off.',
      'Lana Petrova called him on Tuesday.',
    );
  });

  it('ends what a verb takes as its object before what the speaker did next', () => {
    checkClaims(`
      Omar Haddad denied any fault, but sent the papers to the Ministry of Water.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^ cue 1
                         ^^^^^^^^^ indirect 1 denies
    `);
    checkClaims(`
      Omar Haddad denied the theft and the sale of the damaged and rusted gates.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^ cue 1
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1 denies
    `);
  });

  it('ends before the writer remarks on what was said', () => {
    checkClaims(`
      Omar Haddad said the gates had cost 4 million, a figure which the Ministry of Water disputes.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Omar Haddad said the gates, a gift of the Coast Agency, had failed.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('finds the speaker whose office and name stand behind what was said', () => {
    checkClaims(`
      The market shut on Monday, the mayor, Lana Petrova, said.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                 ^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                          ^^^^ cue 1
    `);
    checkNoClaims('The market shut on Monday, the mayor, Lana Petrova, left.');
  });
});
