/** Where and through whom it was said: tweets, posts, statements, broadcasters, and institutions that go on as "it" and "they". */
import { checkClaims, checkNoClaims } from '../../../support/claims.ts';

describe('claims: media', () => {
  it('reads tweets and posts', () => {
    checkClaims(`
      Lana Petrova tweeted: “The wall will hold.”
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^^^^ cue 1
                             ^^^^^^^^^^^^^^^^^^^ direct 1
    `);
    checkClaims(`
      In a post on Telegram, Lana Petrova wrote that the wall would hold.
                             ^^^^^^^^^^^^ speaker 1 name
                                          ^^^^^ cue 1
                                                     ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      “The wall will hold,” Lana Petrova posted on Facebook.
       ^^^^^^^^^^^^^^^^^^ direct 1
                            ^^^^^^^^^^^^ speaker 1 name
                                         ^^^^^^ cue 1
    `);
    checkNoClaims('Lana Petrova posted a photograph of the wall.', 'The army posted guards along the wall.');
  });

  it('reads the state\'s media, which is no verb', () => {
    checkClaims(`
      At least nine people died, state news agency Coast Agency reported.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                                ^^^^^^^^ cue 1
    `);
    checkClaims(`
      The road was shut, state-run radio reported.
      ^^^^^^^^^^^^^^^^^ indirect 1
                         ^^^^^^^^^^^^^^^ speaker 1 nominal
                                         ^^^^^^^^ cue 1
    `);
  });

  it('steps over the statement, the interview and the outlet', () => {
    checkClaims(`
      The Ministry of Water said in a statement carried by the Coast Agency that the wall would hold.
      ^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                            ^^^^ cue 1
                                                                                 ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      “The wall will hold,” Lana Petrova said in remarks carried by the Coast Agency.
       ^^^^^^^^^^^^^^^^^^ direct 1
                            ^^^^^^^^^^^^ speaker 1 name
                                         ^^^^ cue 1
    `);
    checkClaims(`
      Lana Petrova told the Coast Agency in an interview published on Sunday that the wall would hold.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^ to 1
                                                                                  ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('Lana Petrova gave an interview to the Coast Agency on Sunday.', 'The Ministry of Water issued a statement on Sunday.');
  });

  it('lets an institution go on as "it"', () => {
    checkClaims(`
      The Ministry of Water said the wall would hold. It added that boats were ready.
      ^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                            ^^^^ cue 1
                                 ^^^^^^^^^^^^^^^^^^^ indirect 1
                                                      ^^ speaker 2 pronoun = Ministry of Water
                                                         ^^^^^ cue 2
                                                                    ^^^^^^^^^^^^^^^^ indirect 2
    `);
    checkClaims(`
      Lana Petrova said the wall would hold. It is old.
      ^^^^^^^^^^^^ speaker 1 name
                   ^^^^ cue 1
                        ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
  });

  it('reads a speaker after a long apposition', () => {
    checkClaims(`
      “We never asked for it,” Omar Haddad, a fisherman from Tavi whose boat was lost in the storm, said.
       ^^^^^^^^^^^^^^^^^^^^^ direct 1
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 1 name
                                                                                                    ^^^^ cue 1
    `);
    checkNoClaims('The man known as “the Ferret” left Tavi on Monday.');
  });

  it('reads what is led in, and not what is wished or refused', () => {
    checkClaims(`
      Lana Petrova went on to say that the wall would hold.
      ^^^^^^^^^^^^ speaker 1 name
                              ^^^ cue 1
                                       ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkClaims(`
      Lana Petrova took to Telegram to say the wall would hold.
      ^^^^^^^^^^^^ speaker 1 name
                                       ^^^ cue 1
                                           ^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('Lana Petrova wanted to say that the wall would hold.', 'Lana Petrova declined to say whether the wall would hold.', 'Lana Petrova took a boat to say goodbye.');
  });

  it('reads "per" before who speaks, and nowhere else', () => {
    checkClaims(`
      The wall will hold, per the ministry.
      ^^^^^^^^^^^^^^^^^^ indirect 1
                          ^^^ cue 1
                              ^^^^^^^^^^^^ speaker 1 nominal
    `);
    checkNoClaims('The wall lost ten stones per day, as per the treaty.', 'The price is two crowns per boat.');
  });

  it('reads a headline in capitals', () => {
    checkClaims(`
      # OFFICIALS SAY THE WALL IS SAFE
        ^^^^^^^^^ speaker 1 nominal
                  ^^^ cue 1
                      ^^^^^^^^^^^^^^^^ indirect 1

      A quiet week.
    `);
    checkNoClaims('# NO OFFICIALS TO SAY GOODBYE\n\nA quiet week.');
  });

  it('lets a study find and show, and leaves it to people to find boats', () => {
    checkClaims(`
      A recent poll found only a quarter of voters wanted a wall.
      ^^^^^^^^^^^^^ speaker 1 document
                    ^^^^^ cue 1
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ indirect 1
    `);
    checkNoClaims('The crew found a boat that had been lost.', 'Omar Haddad showed visitors the gates.');
  });

  it('makes nothing of a noun that looks like a verb, nor of a plan', () => {
    checkNoClaims('The shelf holds scientific notes and findings.', 'Lana Petrova, who, according to plan, left.');
  });
});
