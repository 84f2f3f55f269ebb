/** Figures and what they count: every pattern with a text that looks alike and counts nothing of the kind. */
import assert from 'node:assert/strict';
import { measuresIn } from '../../../support/figures.ts';

const COUNTED: readonly (readonly [string, readonly string[]])[] = [
  ['Seven people were killed and five wounded near the bridge.', ['killed 7 people', 'injured 5']],
  ['Eight people, not five, were killed on Sunday.', ['killed 8 people']],
  ['At least 52 people died and between 12 and 15 were injured.', ['killed 52.. people', 'injured 12..15']],
  ['Six citizens, including two of its members, were killed.', ['killed 6 citizens']],
  ['Gunmen opened fire, killing four and injuring more than 20 passengers.', ['killed 4', 'injured 20.. passengers']],
  ['The death toll rose to nine on Friday.', ['killed 9']],
  ['The number of dead thus rises to ten.', ['killed 10']],
  ['Dead: 38. Injured: at least 64. Missing: 22.', ['killed 38', 'injured 64..', 'missing 22']],
  ['The alliance announced the deaths of four armed men and the arrest of three suspects.', ['killed 4 armed men', 'detained 3 suspects']],
  ['Police arrested up to 40 protesters.', ['detained ..40 protesters']],
  ['A dozen villagers were detained.', ['detained 12 villagers']],
  ['Some 11,000–12,500 people fled.', ['displaced 11000..12500 people']],
  ['Eleven drones were launched and nine were brought down.', ['launched 11 drones', 'shot down 9']],
  ['In the end 71 deputies of the 96 present voted in favour.', ['votes for 71 deputies']],
  ['Thirty of our captives were freed.', ['released 30']],
  ['AT LEAST NINE KILLED IN AMBUSH', ['killed 9..']],
  ['The group said it had killed “fourteen traitors”.', ['killed 14 traitors']],
];

const UNCOUNTED: readonly string[] = [
  'Two of the wounded walked home.',
  'Two more buses came.',
  'A nine-hour battle killed nobody.',
  'The winter of 2007-08 killed much of the herd.',
  'It arrived with one dead key.',
  'The Union released 5 million euros.',
  'Five policemen watched the march.',
  'The toll rose by two dollars for each lorry.',
  'Four sheep were killed and 20 cattle went missing.',
  'A man of 67 was killed.',
  'Three lawyers who defended the men were late.',
];

describe('claims: figures', () => {
  for (const [text, expected] of COUNTED) it(`reads ${expected.join(', ')} in “${text}”`, () => assert.deepEqual(measuresIn(text), expected));
  for (const text of UNCOUNTED) it(`counts nobody in “${text}”`, () => assert.deepEqual(measuresIn(text), []));
});
