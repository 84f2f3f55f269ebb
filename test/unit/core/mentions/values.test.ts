/** Dates against the article's date, and quantities with their bounds. */
import { checkValues } from '../../../support/recognition.ts';

describe('values', () => {
  it('reads dates that are written out', () => {
    checkValues(`
      They left on 14 May 2023, on May 15, 2023, in March 2022, in 2017, and by 2023-06-01.
                   ^^^^^^^^^^^ date 2023-05-14
                                   ^^^^^^^^^^^^ date 2023-05-15
                                                    ^^^^^^^^^^ date 2022-03
                                                                   ^^^^ date 2017
                                                                                ^^^^^^^^^^ date 2023-06-01
    `);
  });
  it('resolves dates against the day of the article, looking back', () => {
    checkValues(
      `
      They left on Tuesday, came yesterday, met last month, last year and on February 4, and again in October.
                   ^^^^^^^ date 2024-02-27
                                 ^^^^^^^^^ date 2024-02-26
                                                ^^^^^^^^^^ date 2024-01
                                                            ^^^^^^^^^ date 2023
                                                                             ^^^^^^^^^^ date 2024-02-04
                                                                                                      ^^^^^^^ date 2023-10
      `,
      '2024-02-27',
    );
  });
  it('gives no value to a weekday of an article without a date', () => {
    checkValues(`
      They left on Tuesday, and they may march.
                   ^^^^^^^ date ?
    `);
  });
  it('reads numbers, words, ranges, bounds, money and shares', () => {
    checkValues(`
      They counted at least five boats, 100 - 150 people, more than 2,500 soldiers, $4.2 million and 3.5 per cent.
                   ^^^^^^^^^^^^^ 5.. boats
                                        ^^^^^^^^^ 100..150 people
                                                          ^^^^^^^^^^^^^^^ 2500.. soldiers
                                                                                    ^^^^^^^^^^^^ 4200000..4200000 dollars
                                                                                                     ^^^^^^^^^^^^ 3.5..3.5 %
    `);
  });
  it('reads codes of money before figures, and leaves them words elsewhere', () => {
    checkValues(`
      It paid SAR 591 million and Rs 500. TRY again, said the SAR team.
              ^^^^^^^^^^^^^^^ 591000000..591000000 riyals
                                  ^^^^^^ 500..500 rupees
    `);
  });
  it('takes "one" for a number only where something is counted', () => {
    checkValues(`
      No one asked; one of them left one boat and seventy-three men.
                                     ^^^ 1..1 boat
                                                  ^^^^^^^^^^^^^ 73..73 men
    `);
  });
});
