/** Tests of tokens, sentences, quotations and article structure. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';
import { readDate } from '../../../../server/src/core/tokens/calendar.ts';
import { tokenize, wordsOf } from '../../../../server/src/core/tokens/tokenize.ts';

const wordsIn = (text: string) => wordsOf(tokenize(text)).map(word => word.text);
const sentencesIn = (text: string) => readArticle(`Headline\n\n${text}`).sentences.slice(1).map(s => `Headline\n\n${text}`.slice(s.start, s.end));
const quotesIn = (text: string) => readArticle(text).quotations.map(q => `${'>'.repeat(q.depth)}${q.continues ? '+' : ''}${text.slice(q.inner.start, q.inner.end)}${q.closed ? '' : '…'}`);
const rolesIn = (text: string) => readArticle(text).blocks.map(block => `${block.role}: ${text.slice(block.start, block.end).slice(0, 24)}`);

const rolesOf = (text: string): string[] => readArticle(text).blocks.map(({ role }) => role);

describe('tokens', () => {
  it('tile any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('U', '.', "'", '’', 's', ' ', '\n', '\r', '“', '-', '7', ',') })), text => {
        let end = 0;
        for (const token of tokenize(text)) {
          assert.equal(token.start, end);
          assert.ok(token.end > token.start);
          end = token.end;
        }
        assert.equal(end, text.length);
      }),
    );
  });

  for (const [text, words] of [
    ['Oru’s mayor', ['Oru', '’s', 'mayor']],
    ["Kata'ib haven't d'affaires", ["Kata'ib", "haven't", "d'affaires"]],
    ['U.S. forces left.', ['U.S.', 'forces', 'left', '.']],
    ['George W. Bush', ['George', 'W.', 'Bush']],
    ['R. K. O’Oru of plan B. It failed', ['R.', 'K.', 'O’Oru', 'of', 'plan', 'B.', 'It', 'failed']],
    ['vitamin A. a', ['vitamin', 'A', '.', 'a']],
    ['Iran-backed al-Sharqi', ['Iran', '-', 'backed', 'al', '-', 'Sharqi']],
    ['2,500 of 3.5% on the 2nd', ['2,500', 'of', '3.5', '%', 'on', 'the', '2nd']],
    ['soldiers’ pay', ['soldiers', '’', 'pay']],
    ['see https://x.org/a-b, #Tag @me', ['see', 'https://x.org/a-b,', '#Tag', '@me']],
  ] as const) {
    it(`cut "${text}" into ${words.length}`, () => assert.deepEqual(wordsIn(text), words));
  }

  it('know their shapes', () => {
    assert.deepEqual(wordsOf(tokenize('Oru KRG al McKay 70 –')).map(word => word.shape), ['title', 'upper', 'lower', 'mixed', 'digits', 'other']);
  });
});

describe('sentences', () => {
  for (const [text, expected] of [
    ['Gen. Haddad met Mr. Oru. He left.', ['Gen. Haddad met Mr. Oru.', 'He left.']],
    ['It is in the U.S. The base closed.', ['It is in the U.S.', 'The base closed.']],
    ['The U.S. Army left. It did.', ['The U.S. Army left.', 'It did.']],
    ['“Stop. Go home,” she said. They did.', ['“Stop.', 'Go home,” she said.', 'They did.']],
    ['“It is over.” He left.', ['“It is over.”', 'He left.']],
    ['On Feb. 7 it rained. On Dec. The day came.', ['On Feb. 7 it rained.', 'On Dec.', 'The day came.']],
    ['It cost 3.5 million. Al-Amir paid.', ['It cost 3.5 million.', 'Al-Amir paid.']],
    ['With the … Council it went on.', ['With the … Council it went on.']],
  ] as const) {
    it(`split "${text}"`, () => assert.deepEqual(sentencesIn(text), expected));
  }
});

describe('quotations', () => {
  for (const [name, text, expected] of [
    ['curly', '“One,” he said. “Two.”', ['One,', 'Two.']],
    ['straight', '"One," he said. "Two."', ['One,', 'Two.']],
    ['nested', '“He told me ‘never again’ and left.”', ['He told me ‘never again’ and left.', '>never again']],
    ['an opening straight mark with a closing curly one', '"Now we wait.”', ['Now we wait.']],
    ['continued over paragraphs', 'Headline\n\nIt was late.\n\n“First part.\n\n“Second part,” he said.', ['First part.…', '+Second part,']],
    ['continued over paragraphs that were run together', 'It was late. “First part. “Second part,” he said.', ['First part.…', '+Second part,']],
    ['the same with straight marks', 'He said: "First part. "Second! "Third part." They left. "Go," she said.', ['First part.…', '+Second!…', '+Third part.', 'Go,']],
    ['one inside another after a sentence', '“He came. “Never again,” he told me.” They left.', ['He came. “Never again,” he told me.', '>Never again,']],
    ['left open, the next paragraph not quoted', 'He said “it ends. Then more.\n\nOther.', ['it ends.…']],
    ['apostrophes beside quotes', 'The soldiers’ pay was “late”, the ’90s-style clerk said.', ['late']],
    ['guillemets', 'Elle a dit «non» hier.', ['non']],
  ] as const) {
    it(name, () => assert.deepEqual(quotesIn(text), expected));
  }

  it('tells scare quotes from statements', () => {
    assert.deepEqual(readArticle('Several “terrorist” acts. “Good kid,” he said.').quotations.map(q => q.scare), [true, false]);
  });
});

describe('structure', () => {
  it('reads head, body and page furniture', () => {
    const text = [
      'Council delays vote on river bridge', '', '14-07-2024', 'Oru Daily', 'A+ A-', 'ORU, Lake Region - The council on Sunday delayed its vote.', ' ', 'It will meet again.', '', 'Comments', '',
      'We moderate all comments.',
    ].join('\n');
    assert.deepEqual(rolesIn(text), [
      'headline: Council delays vote on r', 'date: 14-07-2024', 'publisher: Oru Daily', 'furniture: A+ A-', 'body: ORU, Lake Region - The c', 'body: It will meet again.', 'furniture: Comments', 'furniture: We moderate all comments',
    ]);
  });

  it('knows a headline that is repeated, a standfirst, a caption and a byline', () => {
    const text = [
      'Bridge vote delayed', '', 'Bridge vote delayed', 'The council met for nine hours before it gave up on Sunday.', '2 min read', 'The old bridge at Oru, seen in May [Getty]', 'By Ana Petrova', '',
      'The council of Oru on Sunday delayed its vote on the bridge.',
    ].join('\n');
    assert.deepEqual(rolesIn(text).map(role => role.split(':')[0]), ['headline', 'headline', 'summary', 'furniture', 'caption', 'byline', 'body']);
  });

  for (const [line, dateline] of [
    ['ORU, Lake Region - The council met.', 'ORU, Lake Region -'],
    ['KYIV (Agency) — The council met.', 'KYIV (Agency) —'],
    ['Mosul, Iraq — The council met.', 'Mosul, Iraq —'],
    ['UNITED NATIONS, Feb. 7 (Agency) - The council met.', 'UNITED NATIONS, Feb. 7 (Agency) -'],
    ['The council — all of it — met.', undefined],
    ['Iran-backed groups met.', undefined],
    ['ORU: The council met on Sunday.', 'ORU:'],
    ['ORU/TAVI, March 24 (Agency): The council met on Sunday.', 'ORU/TAVI, March 24 (Agency):'],
    ['Oru, Lake Region: The council met on Sunday.', 'Oru, Lake Region:'],
    ['Oru: The council met on Sunday.', undefined],
    ['ORU: “The council met on Sunday.”', undefined],
    ['WATCH: The council met on Sunday.', undefined],
    ['HADDAD: The council met on Sunday.\n\nCOLE: It met on Monday, I think.', undefined],
  ] as const) {
    it(`dateline of ${JSON.stringify(line)}`, () => {
      const text = `Headline of the day\n\n${line}`;
      const found = readArticle(text).blocks.find(block => block.role === 'body')?.dateline;
      assert.equal(found && text.slice(found.start, found.end), dateline);
    });
  }

  it('leaves the keys at the top of a Markdown file outside', () => {
    assert.deepEqual(rolesOf('---\ntitle: "Ada Okoro: hello"\ntags:\n  - strike\n---\n\nPort shut for a week\n\nThe port was shut on Sunday.\n'), ['furniture', 'furniture', 'furniture', 'furniture', 'furniture', 'headline', 'body']);
    assert.deepEqual(rolesOf('---\r\nsummary: >\r\n  Ada Okoro said the port\r\n  was shut.\r\n\r\n--- \r\nPort shut\r\n\r\nThe port was shut on Sunday.\r\n'), ['furniture', 'furniture', 'furniture', 'furniture', 'furniture', 'headline', 'body']);
    assert.deepEqual(rolesOf('---\ntitle: Port shut\n---'), ['furniture', 'furniture', 'furniture']);
    assert.deepEqual(rolesOf('---\nThe port was shut.\n---\n')[1], 'headline');
  });

  it('joins lines of text wrapped at a fixed width, not paragraphs on lines of their own', () => {
    const paragraph = 'The council of the town of Oru met for nine hours on Sunday\nbefore it gave up on the question of the bridge and left it\nto the next council, which will be elected in the autumn and\nmay well decide that no bridge is needed after all these years\nof waiting for one, as several of its members have said\nbefore.';
    assert.equal(readArticle(`Headline\n\n${paragraph}\n`).blocks.length, 2);
    assert.equal(readArticle('Headline\n\nOne sentence here.\nAnother sentence here.\n').blocks.length, 3);
  });

  it('covers all words in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('Oru ', 'said ', '. ', '“', '”', '"', '\n', '\n\n', '14-07-2024', 'Comments', ' - ', 'A', '’s ') }), text => {
        const { words, blocks, sentences } = readArticle(text);
        let at = 0;
        for (const block of blocks) {
          assert.equal(block.from, at);
          at = block.to;
        }
        assert.equal(at, words.length);
        assert.equal(sentences.reduce((sum, s) => sum + s.to - s.from, 0), words.length);
      }),
    );
  });
});

describe('dates', () => {
  for (const [text, iso] of [
    ['14-07-2024', '2024-07-14'], ['04-12-2021', '2021-12-04'], ['12/25/2023', '2023-12-25'], ['Feb 26, 2024', '2024-02-26'], ['Tuesday, 27 February 2024', '2024-02-27'],
    ['2024-02-26T10:00Z', '2024-02-26'], ['31 June 2024', undefined], ['February 30, 2024', undefined], ['in 2024', undefined],
  ] as const) {
    it(`${text} is ${iso ?? 'no date'}`, () => assert.equal(readDate(text), iso));
  }
});
