/** What is not said, not asked and not done is no claim. */
import { checkNoClaims } from '../../../support/claims.ts';

describe('claims: silence', () => {
  it('makes nothing of silence', () => {
    checkNoClaims(
      'Ms Petrova did not say whether the gates were open.',
      'Omar Haddad said nothing.',
      'The Ministry of Water declined to comment.',
      'Nobody said the gates were open.',
      'The report does not say who opened the gates.',
    );
  });

  it('makes nothing of what was told to somebody, or of what may be said', () => {
    checkNoClaims(
      'Lana Petrova was told the gates were open.',
      'She wanted to say more.',
      'Omar Haddad will say on Monday that the gates are open.',
      'Did Lana Petrova say it was safe?',
    );
  });

  it('makes nothing of requests and acts', () => {
    checkNoClaims(
      'Ms Petrova urged residents to leave.',
      'The Ministry of Water asked donors for 14 pumps.',
      'Omar Haddad called a meeting in Tavi.',
    );
  });

  it('tells verbs from the nouns and participles that look like them', () => {
    checkNoClaims(
      'The two suspects were seen near the gates, and early reports were wrong.',
      'Omar Haddad is accused of selling the pumps.',
      'A man who said he had seen the flood left Tavi on Monday.',
      'Their claims, his doubts and the state of the wall filled a book.',
    );
  });
});
