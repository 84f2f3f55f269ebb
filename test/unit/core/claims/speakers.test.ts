/** Who speaks: names, roles, pronouns and documents, and the mention that each of them means. */
import assert from 'node:assert/strict';
import { checkClaims, claimsIn } from '../../../support/claims.ts';

describe('claims: speakers', () => {
  it('takes the whole phrase, with its apposition and its relative clause', () => {
    checkClaims(`
      “They came at night,” a farmer from Tavi, who asked not to be named, said. “We ran.”
       ^^^^^^^^^^^^^^^^^^ direct 1
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 nominal inherited
                                                                           ^^^^ cue 1
                                                                                  ^^^^^^^ direct 2
    `);
    checkClaims(`
      The director of the port, Omar Haddad, said the gates were safe.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                             ^^^^ cue 1
                                                  ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Omar Haddad, a commander at the wall said on Monday that the road was open.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                           ^^^^ cue 1
                                                               ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      In his closing speech defence counsel Idris Cole said the gates were safe.
                                            ^^^^^^^^^^ speaker 1 name
                                                       ^^^^ cue 1
                                                            ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      A shopkeeper who gave his name only as Cole said the bridge was closed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                  ^^^^ cue 1
                                                       ^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Residents said the road was open. Police say it is closed.
      ^^^^^^^^^ speaker 1 nominal
                ^^^^ cue 1
                     ^^^^^^^^^^^^^^^^^ indirect 1
                                        ^^^^^^ speaker 2 nominal
                                               ^^^ cue 2
                                                   ^^^^^^^^^^^^ indirect 2
    `);
  });

  it('leaves out how it was said', () => {
    checkClaims(`
      The Kestrel Front in a written statement on Sunday said the gates were safe.
      ^^^^^^^^^^^^^^^^^ speaker 1 name
                                                         ^^^^ cue 1
                                                              ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('names who holds an office behind what it is for, and who is followed by a dash', () => {
    checkClaims(`
      Secretary of State Lana Petrova said the gates were safe. A spokesman for tycoon Omar Haddad said the road was closed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                      ^^^^ cue 1
                                           ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 nominal
                                                                                                   ^^^^ cue 2
                                                                                                        ^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      Spokeswoman for women Lana Petrova said the gates were safe. The wife of General Omar Haddad said the road was closed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                         ^^^^ cue 1
                                              ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 nominal
                                                                                                   ^^^^ cue 2
                                                                                                        ^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      Omar Haddad - once a guard there - said the gates were safe.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                         ^^^^ cue 1
                                              ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('names who stands before the noun that says what they are', () => {
    checkClaims(`
      The Kestrel Front armed group said the gates were safe. The newspaper Coast Agency says the road was closed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                    ^^^^ cue 1
                                         ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 name
                                                                                         ^^^^ cue 2
                                                                                              ^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      A Ministry of Water agency said the gates were safe. The Ministry of Water report says the road was closed.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                                 ^^^^ cue 1
                                      ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 document
                                                                                        ^^^^ cue 2
                                                                                             ^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
  });

  it('names nobody where the name only describes the head', () => {
    checkClaims(`
      The committee, chaired by Omar Haddad, said the gates were safe.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                                             ^^^^ cue 1
                                                  ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Haddad’s lawyer said the gates were safe. Ministry of Water officials said the road was closed.
      ^^^^^^^^^^^^^^^ speaker 1 nominal
                      ^^^^ cue 1
                           ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 2 nominal
                                                                            ^^^^ cue 2
                                                                                 ^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
  });

  it('follows a pronoun to the subject of the sentence before, by its gender', () => {
    checkClaims(`
      Lana Petrova, a spokeswoman for the Ministry of Water, arrived on Monday with Omar Haddad.

      She said the gates were safe.
      ^^^ speaker 1 pronoun = Lana Petrova
          ^^^^ cue 1
               ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Ms Petrova met Mr Haddad in Tavi. She said the gates were safe. He said they were not.
                                        ^^^ speaker 1 pronoun = Petrova
                                            ^^^^ cue 1
                                                 ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                                      ^^ speaker 2 pronoun = Haddad
                                                                         ^^^^ cue 2
                                                                              ^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      The Kestrel Front shared photographs of the bridge. “We will hold it,” it said.
                                                           ^^^^^^^^^^^^^^^ direct 1
                                                                             ^^ speaker 1 pronoun = Kestrel Front
                                                                                ^^^^ cue 1
    `);
    checkClaims(`
      Two engineers walked the wall on Monday. They said it would hold.
                                               ^^^^ speaker 1 pronoun
                                                    ^^^^ cue 1
                                                         ^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('follows a role to the person it was given to', () => {
    checkClaims(`
      Omar Haddad, deputy head of the board, met the press. The deputy said the gates were safe.
                                                            ^^^^^^^^^^ speaker 1 nominal = Omar Haddad
                                                                       ^^^^ cue 1
                                                                            ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova met Omar Haddad. The driver said the gates were safe.
                                    ^^^^^^^^^^ speaker 1 nominal
                                               ^^^^ cue 1
                                                    ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('keeps an unnamed official unnamed', () => {
    checkClaims(`
      An official of the Ministry of Water said the gates were safe.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 nominal
                                           ^^^^ cue 1
                                                ^^^^^^^^^^^^^^^^^^^ indirect 1

      Lana Petrova left on Monday.

      The official said the pumps had been tested.
      ^^^^^^^^^^^^ speaker 2 nominal
                   ^^^^ cue 2
                        ^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 2
    `);
  });

  it('lets the one behind a statement speak through it', () => {
    checkClaims(`
      “Both sides spoke at length,” read a statement from the Ministry of Water.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
                                    ^^^^ cue 1
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 document

      “They will meet again,” it added.
       ^^^^^^^^^^^^^^^^^^^^ direct 2
                              ^^ speaker 2 pronoun = Ministry of Water
                                 ^^^^^ cue 2

      “No date was set,” the statement noted.
       ^^^^^^^^^^^^^^^ direct 3
                         ^^^^^^^^^^^^^ speaker 3 document = Ministry of Water
                                       ^^^^^ cue 3
    `);
    checkClaims(`
      “It was agreed to share the water,” the statement, issued by the Ministry of Water and posted on its website, read.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct 1
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 document
                                                                                             ^^^^^^ cue 1
    `);
    checkClaims(`
      The Kestrel Front said in a statement that it held the bridge. The bridge was open, according to the statement.
      ^^^^^^^^^^^^^^^^^ speaker 1 name
                        ^^^^ cue 1
                                                 ^^^^^^^^^^^^^^^^^^ indirect 1
                                                                     ^^^^^^^^^^^^^^^^^^^ indirect 2
                                                                                          ^^^^^^^^^^^^ cue 2
                                                                                                       ^^^^^^^^^^^^^ speaker 2 document = Kestrel Front
    `);
  });

  it('gives the lines of a dialogue in turns, once one has asked the other', () => {
    const opening = 'A quiet week\n\n“He did it with a pen,” Omar Haddad told the court.\n\n';
    assert.deepEqual(
      speakersIn(`${opening}“And did you see the meter?” Lana Petrova asked.\n\n“It was in a box.”\n\n“What was on the box?”\n\n“His lunch.”`),
      ['Omar Haddad', 'Lana Petrova', 'Omar Haddad', 'Lana Petrova', 'Omar Haddad'],
    );
    assert.deepEqual(speakersIn(`${opening}“Who knows?” Lana Petrova said.\n\n“Nobody can tell.”`), ['Omar Haddad', 'Lana Petrova', 'Lana Petrova']);
  });

  it('leaves when and to whom it was said out of who said it', () => {
    checkClaims(`
      After the match, Omar Haddad, the pump master, said the wall was weak.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                     ^^^^ cue 1
                                                          ^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      “The wall will hold,” said Omar Haddad to the crowd.
       ^^^^^^^^^^^^^^^^^^ direct 1
                            ^^^^ cue 1
                                 ^^^^^^^^^^^ speaker 1 name
    `);
  });
});

function speakersIn(text: string): string[] {
  return claimsIn(text).map(({ speaker }) => speaker?.text ?? 'nobody');
}
