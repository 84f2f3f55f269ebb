/** Claims within claims: who says that somebody else said something, each with speaker, cue and stance. */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: nested', () => {
  it('reads what somebody denies, within what another says of it', () => {
    checkClaims(`
      Omar Haddad said on Monday that the ministry denied the report.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                                      ^^^^^^^^^^^^ speaker 2 nominal
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                                   ^^^^^^ cue 2
                                                          ^^^^^^^^^^ indirect 2 denies
    `);
    checkClaims(`
      Omar Haddad said that he believed the wall was weak.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Omar Haddad said that buyers praised the pumps.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads the whole as what the last one reports', () => {
    checkClaims(`
      The board denied that the wall was weak, Lana Petrova told reporters.
      ^^^^^^^^^ speaker 2 nominal
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                ^^^^^^ cue 2
                            ^^^^^^^^^^^^^^^^^ indirect 2 denies
                                               ^^^^^^^^^^^^ speaker 1 name
                                                            ^^^^ cue 1
                                                                 ^^^^^^^^^ to 1
    `);
    checkClaims(`
      The board denied that the wall was weak, and Lana Petrova told reporters the pumps had failed.
      ^^^^^^^^^ speaker 1 nominal
                ^^^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^ indirect 1 denies
                                                   ^^^^^^^^^^^^ speaker 2 name
                                                                ^^^^ cue 2
                                                                     ^^^^^^^^^ to 2
                                                                               ^^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
  });

  it('reads what somebody was told, inside a quotation', () => {
    checkClaims(`
      “The mayor told me the bridge was safe,” said Omar Haddad.
       ^^^^^^^^^ speaker 2 nominal
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
                 ^^^^ cue 2
                      ^^ to 2
                         ^^^^^^^^^^^^^^^^^^^ indirect 2
                                               ^^^^ cue 1
                                                    ^^^^^^^^^^^ speaker 1 name
    `);
    checkClaims(`
      “I said the bridge was safe,” said Omar Haddad.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
                                    ^^^^ cue 1
                                         ^^^^^^^^^^^ speaker 1 name
    `);
  });

  it('does not take the one who is told of for who goes on', () => {
    checkClaims(`
      Omar Haddad said that Idris Cole had warned that floods would come. He added that the wall was weak.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                            ^^^^^^^^^^ speaker 2 name
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                           ^^^^^^ cue 2
                                                       ^^^^^^^^^^^^^^^^^ indirect 2
                                                                          ^^ speaker 3 pronoun = Omar Haddad
                                                                             ^^^^^ cue 3
                                                                                        ^^^^^^^^^^^^^^^^^ indirect 3
    `);
  });
});

describe('claims: stance', () => {
  it('reads denials of what others say', () => {
    checkClaims(`
      Omar Haddad dismissed reports that the dam was leaking.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1 denies
    `);
    checkClaims(`
      The board refuted the claim that the dam was leaking.
      ^^^^^^^^^ speaker 1 nominal
                ^^^^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1 denies
    `);
    checkNoClaims('Omar Haddad dismissed two engineers on Monday.', 'Omar Haddad cast a vote on Monday.');
  });

  it('reads doubts', () => {
    checkClaims(`
      Omar Haddad cast doubt on the figures.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^^^^ cue 1
                             ^^^^^^^^^^^^^^ indirect 1 doubts
    `);
    checkClaims(`
      Omar Haddad is not convinced that the wall will hold.
      ^^^^^^^^^^^ speaker 1 name
                         ^^^^^^^^^ cue 1
                                        ^^^^^^^^^^^^^^^^^^ indirect 1 doubts
    `);
    checkClaims(`
      Omar Haddad refused to rule out new charges.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^^^^^^^^^^^^^^^^ cue 1
                                      ^^^^^^^^^^^ indirect 1 doubts
    `);
    checkNoClaims('Omar Haddad refused to rule the town.', 'Omar Haddad could not be convinced that the wall will hold.');
  });

  it('grants what it does not deny', () => {
    checkClaims(`
      Omar Haddad did not deny that the gates were late.
      ^^^^^^^^^^^ speaker 1 name
                          ^^^^ cue 1
                                    ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('Omar Haddad cannot deny that the gates were late.', 'Omar Haddad did not say that the gates were late.');
  });
});

describe('claims: those who are quoted by others', () => {
  it('lets the one who is quoted speak', () => {
    checkClaims(`
      The Coast Agency quoted Omar Haddad as saying that the wall would hold.
                       ^^^^^^ cue 1
                              ^^^^^^^^^^^ speaker 1 name
                                                         ^^^^^^^^^^^^^^^^^^^ indirect 1 reports
    `);
    checkClaims(`
      “The wall will hold,” the Coast Agency quoted him as saying.
       ^^^^^^^^^^^^^^^^^^ direct 1 reports
                                             ^^^^^^ cue 1
                                                    ^^^ speaker 1 nominal
    `);
    checkNoClaims('The Coast Agency quoted a price for the pumps as well.');
  });

  it('lets a statement that is read out speak', () => {
    checkClaims(`
      A lawyer read out a statement from Lana Petrova, saying the wall was weak.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 document
                                                       ^^^^^^ cue 1
                                                              ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      A lawyer read the morning paper, saying the wall was weak.
      ^^^^^^^^ speaker 1 nominal
                                       ^^^^^^ cue 1
                                              ^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads a clause set off with "who", and none that is not', () => {
    checkClaims(`
      Omar Haddad, who said the gates were late, left Tavi on Monday.
      ^^^^^^^^^^^ speaker 1 name
                       ^^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('A man who said the gates were late left Tavi on Monday.', 'Omar Haddad, who said nothing, left Tavi.');
  });

  it('reads the speaker between verb and colon', () => {
    checkClaims(`
      Added Omar Haddad: “The wall will hold.”
      ^^^^^ cue 1
            ^^^^^^^^^^^ speaker 1 name
                          ^^^^^^^^^^^^^^^^^^^ direct 1
    `);
    checkNoClaims('Added to Tavi: two pumps and a boat.');
  });

  it('takes a record that was made, seen or shown for a source', () => {
    checkClaims(`
      The wall was late, according to minutes seen by the Coast Agency.
      ^^^^^^^^^^^^^^^^^ indirect 1
                         ^^^^^^^^^^^^ cue 1
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 document
    `);
    checkNoClaims('The wall was built according to plan.');
  });

  it('steps over when and where it was said before "warned" says more', () => {
    checkClaims(`
      Lana Petrova warned on Monday that the wall was weak.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^^ cue 1
                                         ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova told about 60 farmers that the wall was weak.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^ to 1
                                              ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('Lana Petrova was warned on Monday.');
  });
});
