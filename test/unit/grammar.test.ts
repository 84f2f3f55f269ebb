/** The TextMate grammar of articles: what is coloured and what is not, in the fixture notation; hostile lines; the file is current. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
// @ts-expect-error -- a script without types
import { grammarText } from '../../syntaxes/generate.mjs';
import type { Mark } from '../support/fixture.ts';
import { onlyText, parseFixture, renderFixture } from '../support/fixture.ts';

/** What a fixture calls a colour, and the scope that gives it. */
const KINDS = new Map([
  ['headline', /^markup\.heading\.headline/],
  ['furniture', /^comment\.line\./],
  ['dateline', /^meta\.dateline\./],
  ['place', /^entity\.name\.section\.dateline/],
  ['agency', /^entity\.other\.attribute-name\.agency/],
  ['author', /^variable\.other\.author/],
  ['label', /^entity\.name\.tag\.interview/],
  ['date', /^constant\.other\.date/],
  ['number', /^constant\.numeric/],
  ['quote', /^string\.quoted\.(single|double)\.article/],
  ['nested', /^string\.quoted\.single\.nested/],
  ['insertion', /^comment\.block\.insertion/],
  ['saying', /^keyword\.other\.saying/],
]);

let grammar: IGrammar;
before(async () => {
  const require = createRequire(import.meta.url);
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: patterns => new oniguruma.OnigScanner(patterns), createOnigString: text => new oniguruma.OnigString(text) }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync('syntaxes/article.tmLanguage.json', 'utf8'), 'article.tmLanguage.json')),
  });
  const loaded = await registry.loadGrammar('text.article.glossator');
  assert.ok(loaded);
  grammar = loaded;
});

describe('article grammar', () => {
  it('is what generate.mjs makes of its tables', () => {
    assert.equal(readFileSync('syntaxes/article.tmLanguage.json', 'utf8'), grammarText(readFileSync('syntaxes/saying-verbs.txt', 'utf8')), 'run node syntaxes/generate.mjs');
  });

  it('colours the first line that holds words as headline, and no other', () => {
    checkColours(`
      Harbour reopens after storm
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ headline

      Harbour reopens after storm`);
    checkColours(`

      Harbour reopens after storm
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ headline
      Boats wait outside`);
    checkColours(`
      Tuesday, February 27, 2024
      Harbour reopens after storm
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ headline`);
  });

  it('reads datelines with regions, dates and agencies', () => {
    checkColours(`
      Headline

      ERBIL, Kurdistan Region - Rain fell.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ dateline
      ^^^^^ place

      Kyiv (Harbour Agency) — Rain fell.
      ^^^^^^^^^^^^^^^^^^^^^^^ dateline
      ^^^^ place
           ^^^^^^^^^^^^^^^^ agency

      MARIB, Yemen, April 18 (Coast Agency) -- Buses came.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dateline
      ^^^^^ place
                    ^^^^^^^^ date
                             ^^^^^^^^^^^^^^ agency

      LONDON/ERBIL, Jan 24
      ^^^^^^^^^^^^^^^^^^^^ dateline
      ^^^^^^^^^^^^ place
                    ^^^^^^ date`);
  });

  it('takes no sentence for a dateline', () => {
    checkColours(`
      Headline

      Erbil – the city – is old. NATO, it seems, waits-and-sees.
      A boy (nine) slept - for an hour.`, ['dateline', 'place']);
  });

  it('dims page furniture and leaves prose about shares alone', () => {
    checkColours(`
      Headline
      Harbour News | 14-11-2019 | 3 min read
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ furniture
      2 min read
      ^^^^^^^^^^ furniture
      A+ A-
      ^^^^^ furniture
      Share | Print | Related: quotas explained
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ furniture
      Related: Why the crane stands still
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ furniture
      – End –
      ^^^^^^^ furniture
      Share prices fell. Comments were few.
      Related companies fell too`);
  });

  it('finds the authors of a byline', () => {
    checkColours(`
      Headline
      By Odo Trevaine and Lanja Marrow
         ^^^^^^^^^^^^ author
                          ^^^^^^^^^^^^ author
      By Imogen van Quill in Port Ostrand
         ^^^^^^^^^^^^^^^^ author
                             ^^^^^^^^^^^^ author
      By noon the wind had dropped.
      By Friday Marta Velling had left the town.`);
  });

  it('colours quotations, curly and straight, and what is nested in them', () => {
    checkColours(`
      Headline
      “He said ‘never again’ and left,” she recalled. "It was late," he added.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote
               ^^^^^^^^^^^^^ nested
                                            ^^^^^^^^ saying
                                                      ^^^^^^^^^^^^^^ quote
                                                                        ^^^^^ saying
      ‘I didn’t pack,’ she told them; the boys' boats and the '90s stayed.
      ^^^^^^^^^^^^^^^^ quote
                           ^^^^ saying
      'I didn't pack,' says Marta.
      ^^^^^^^^^^^^^^^^ quote
                       ^^^^ saying`);
  });

  it('colours no saying verb and no date inside a quotation, and marks the editor’s insertions', () => {
    checkColours(`
      Headline
      “On Monday she said Daesh [the group] had 70 men,” he said on Tuesday.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote
                                ^^^^^^^^^^^ insertion
                                                            ^^^^ saying
                                                                    ^^^^^^^ date`, ['quote', 'insertion', 'saying', 'date', 'number']);
  });

  it('lets a quotation without a closing mark end with its paragraph and go on in the next', () => {
    checkColours(`
      Headline

      “We moved forty officials. Only one of them
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote
      chained a door.
      ^^^^^^^^^^^^^^^ quote

      “A stamp is a stamp.” Nobody said more.
      ^^^^^^^^^^^^^^^^^^^^^ quote
                                   ^^^^ saying`, ['quote']);
    checkColours(`
      Headline

      "Left open and said nothing

      He said no.
         ^^^^ saying`, ['saying']);
  });

  it('knows phrases that attribute, and not nouns or parts of words', () => {
    checkColours(`
      Headline
      According to the port, ships wait, Marta Velling was quoted as saying.
      ^^^^^^^^^^^^ saying
                                                           ^^^^^^^^^^^^^^^^ saying
      Reports and claims of unsaid statements; the states' notes stand.`);
  });

  it('colours dates and numbers', () => {
    checkColours(`
      Headline
      14 May 2013
      ^^^^^^^^^^^ date
      On 2021-10-31, Nov. 15 and March 2019 they may march for $3.5 million, 38 per cent or 1,200 men of the 444th.
         ^^^^^^^^^^ date
                     ^^^^^^^ date
                                 ^^^^^^^^^^ date
                                                               ^^^^^^^^^^^^ number
                                                                             ^^^^^^^^^^^ number
                                                                                            ^^^^^ number
                                                                                                             ^^^^^ number
      Unit F16 has B2 visas`);
  });

  it('colours the labels of an interview', () => {
    checkColours(`
      Headline
      Q: Who guards the port?
      ^^ label
      A: Nobody.
      ^^ label`);
  });

  it('takes a hyphenated name for one word', () => {
    const { wordPattern } = JSON.parse(readFileSync('syntaxes/article.language-configuration.json', 'utf8')) as { wordPattern: { pattern: string; flags: string } };
    const words = 'Yûsif al-Hamdani’s “no”'.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
    assert.deepEqual(words, ['Yûsif', 'al-Hamdani’s', 'no']);
  });

  for (const [name, unit] of HOSTILE_UNITS()) {
    it(`reads a line of a megabyte of ${name} in bounded time`, function () {
      this.timeout(15_000);
      const line = unit.repeat(Math.ceil(2 ** 20 / unit.length));
      const second = grammar.tokenizeLine2('Headline', textmate.INITIAL).ruleStack;
      assert.equal(grammar.tokenizeLine2(line, second, 0).stoppedEarly, false);
    });
  }
});

/** Each is a way to make a careless pattern read a line once per character. */
function HOSTILE_UNITS(): [string, string][] {
  return [['letters', 'a'], ['spaces', ' '], ['spaces after a letter', `x${' '.repeat(5000)}`], ['capitals', 'A'], ['capitalised words', 'Aa '], ['upper-case words', 'AB '], ['digits', '1'], ['digits and commas', '1,'],
    ['opening quotation marks', '“'], ['straight quotation marks', ' "'], ['apostrophes', " 'a"], ['nested quotation marks', '“‘'], ['brackets', '“['], ['open brackets', '('], ['bars', 'a|'], ['dashes', ' – '], ['commas', 'A, '], ['bylines', 'By A and '], ['almost verbs', 'accordin']];
}

/** Tokenizes the fixture and compares, for the kinds it names (or `kinds`), all coloured stretches with the marked ones. */
function checkColours(source: string, kinds?: readonly string[]): void {
  const fixture = parseFixture(source);
  const text = onlyText(fixture);
  const wanted = new Set(kinds ?? fixture.marks.map(mark => mark.label));
  const expected = fixture.marks.filter(mark => wanted.has(mark.label));
  const found = coloursOf(text).filter(mark => wanted.has(mark.label));
  assert.equal(renderFixture(fixture.files, found), renderFixture(fixture.files, expected));
}

/** Maximal stretches of each kind, line by line. */
function coloursOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const [label, scope] of KINDS) {
      let open: { start: number; end: number } | undefined;
      for (const token of tokens) {
        if (!token.scopes.some(name => name.split(' ').some(part => scope.test(part)))) open = undefined;
        else if (open) open.end = Math.min(token.endIndex, line.length) + offset;
        else if (token.startIndex < line.length) {
          open = { start: token.startIndex + offset, end: Math.min(token.endIndex, line.length) + offset };
          marks.push({ path: 'article.txt', span: open, label });
        }
      }
    }
    offset += line.length + 1;
    state = ruleStack;
  }
  return marks;
}
