/** Speech that a colon labels, and headlines. */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: labels', () => {
  it('reads a headline with the speaker before a colon, and one with the speaker at its end', () => {
    checkClaims(`
      # Water minister: the gates are safe
        ^^^^^^^^^^^^^^ speaker 1 nominal
                        ^^^^^^^^^^^^^^^^^^ indirect 1

      Nothing else happened.
    `);
    checkClaims(`
      # Gates of Tavi are safe, Petrova says
        ^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                ^^^^^^^ speaker 1 name
                                        ^^^^ cue 1

      Nothing else happened.
    `);
    checkNoClaims(
      '# Photos: the flood in Tavi\n\nNothing else happened.',
    );
  });

  it('reads a caption without its credit', () => {
    checkClaims(`
      Nothing else happened.

      Omar Haddad said the gates were safe [Coast Agency]
      ^^^^^^^^^^^ speaker 1 name
                  ^^^^ cue 1
                       ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads the answers of an interview', () => {
    checkClaims(`
      Lana Petrova: The gates are safe. We looked at them twice.
      ^^^^^^^^^^^^ speaker 1 name
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims(
      'Tavi: The gates are safe.',
    );
  });

  it('reads the labels of a transcript: an office that speaks more than once, a person with an outlet', () => {
    checkClaims(`
      Official Spokesperson: The gates are safe and stay open.
      ^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1

      Lana Petrova, Coast Agency: Sir, the pumps have failed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 name
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 2

      Official Spokesperson: They were repaired.
      ^^^^^^^^^^^^^^^^^^^^^ speaker 3 nominal
                             ^^^^^^^^^^^^^^^^^^ indirect 3
    `);
    checkNoClaims('Opening Hours: The gates are open at nine.\n\nOpening Hours: The pumps run at ten.');
  });
});
