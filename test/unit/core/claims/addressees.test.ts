/** Tests of who is told, of sums of money and of plurals far from their verb. */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: addressees', () => {
  it('tells who is told from what is said', () => {
    checkClaims(`
      Omar Haddad told reporters the pumps had failed.
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^ to 1
                                 ^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova told Idris Cole the pumps had failed, but he did not say whether he believed her.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^ to 1
                                   ^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Idris Cole told visiting envoy Omar Haddad that the gates were shut.
      ^^^^^^^^^^ speaker 1 name
                 ^^^^ cue 1
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ to 1
                                                      ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova told visiting Minister of State Omar Haddad on Sunday that the gates were shut.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ to 1
                                                                              ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'Lana Petrova met Omar Haddad in Tavi and told him a story about the flood.',
    );
  });

  it('reads amounts of money, plurals far from their verb, and addressees of many words', () => {
    checkClaims(`
      Lana Petrova said $40 million was still missing.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Women in the camp say the gates were shut.
      ^^^^^^^^^^^^^^^^^ speaker 1 nominal
                        ^^^ cue 1
                            ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova told this paper that the gates were shut.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^ to 1
                                        ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova told the soldiers who came for her that the gates were shut.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ to 1
                                                           ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      The gates were shut, Lana Petrova told the private channel Tavi.
                           ^^^^^^^^^^^^ speaker 1 name
                                        ^^^^ cue 1
                                             ^^^^^^^^^^^^^^^^^^^^^^^^ to 1
      ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });
});
