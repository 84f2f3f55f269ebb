/** What an editor shows of claims across articles: other accounts, lenses, and names after ambiguous surfaces. */
import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/code-lenses.ts';
import { hoverAt } from '../../../server/src/core/features/hover.ts';
import { inlayHints } from '../../../server/src/core/features/inlay-hints.ts';
import { otherAccounts } from '../../../server/src/core/features/other-accounts.ts';
import { claimsIn } from '../../../server/src/core/features/claim-view.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import { corpusFrom } from '../../support/corpus.ts';

const FIRST = 'Ambush kills seven\n\n16 May 2024\n\nSeven people were killed near Tel Hemdun on Wednesday, Selim Darzi said in Ras Mirwan. The road stayed open.\n';
const SECOND = 'Toll of ambush rises\n\n17 May 2024\n\nNine people were killed near Tal Hamdoun, Selim al-Darzi told reporters in Ras Mirwan.\n';
const CLAIMS = 'version: 1\nclaims:\n  - { id: ambush-toll, statement: People were killed in the ambush. }\n  - { id: unseen, statement: Nobody says so. }\n';

function sidecar(text: string, of: string, quote: string, source = ''): string {
  const at = of.indexOf(quote);
  return `version: 1\nsource: { text: ${text}${source} }\nclaims:\n  - { id: c1, kind: indirect, quote: ${quote}, at: [${at}, ${at + quote.length}], same: ambush-toll, status: confirmed }\n`;
}

const FILES = new Map([['first.txt', FIRST], ['second.txt', SECOND]]);
const corpusWith = (more: readonly (readonly [string, string])[] = []) => corpusFrom(new Map([...FILES, ...more]), bundledModel);
const ANNOTATED: readonly (readonly [string, string])[] = [
  ['claims.yaml', CLAIMS],
  ['first.ann.yaml', sidecar('first.txt', FIRST, 'Seven people were killed near Tel Hemdun')],
  ['second.ann.yaml', sidecar('second.txt', SECOND, 'Nine people were killed near Tal Hamdoun')],
];
const titles = (corpus: ReturnType<typeof corpusWith>, path: string) => codeLenses(corpus, path).map(({ title }) => title);

describe('accounts of one event', () => {
  it('stand beside a claim with its figures, passage, speaker and reasons', () => {
    const corpus = corpusWith();
    const article = corpus.files.get('first.txt');
    assert.ok(article?.kind === 'article');
    const claim = claimsIn(corpus, article).find(({ text }) => text.startsWith('Seven people'));
    assert.ok(claim);
    const [account, ...more] = otherAccounts(corpus, 'first.txt', claim.span);
    assert.ok(account);
    assert.deepEqual(more, []);
    const { what, here, there, relation, location, speaker, source } = account;
    assert.deepEqual({ what, here, there, relation, path: location.path, speaker, source }, { what: 'killed', here: '7', there: '9', relation: 'differ', path: 'second.txt', speaker: 'Selim al-Darzi', source: '17 May 2024' });
    assert.equal(SECOND.slice(location.span.start, location.span.end), 'Nine people were killed near Tal Hamdoun');
    assert.match(account.reasons.join('; '), /Tel Hemdun \(“Tal Hamdoun”\)/);
  });

  it('are none for a claim without figures, for other files, and where nobody else tells of it', () => {
    const corpus = corpusWith();
    assert.deepEqual(otherAccounts(corpus, 'first.txt', { start: FIRST.indexOf('The road'), end: FIRST.length }), []);
    assert.deepEqual(otherAccounts(corpus, 'missing.txt', { start: 0, end: 9 }), []);
    assert.deepEqual(otherAccounts(corpusFrom(new Map([['first.txt', FIRST]]), bundledModel), 'first.txt', { start: 0, end: FIRST.length }), []);
  });
});

describe('lenses', () => {
  it('say where else an event is told, and lead there', () => {
    const corpus = corpusWith();
    assert.deepEqual(titles(corpus, 'first.txt'), ['also told by second.txt: 9 killed']);
    assert.deepEqual(codeLenses(corpus, 'second.txt').flatMap(({ locations }) => locations.map(({ path }) => path)), ['first.txt']);
  });

  it('name the paper, and the file where two articles are of one paper', () => {
    const third = SECOND.replace('Nine people', 'Eight people');
    const more = (publisher: string): readonly (readonly [string, string])[] => [
      ['third.txt', third],
      ['second.ann.yaml', 'version: 1\nsource: { text: second.txt, publisher: Oru Daily }\n'],
      ['third.ann.yaml', `version: 1\nsource: { text: third.txt, publisher: ${publisher} }\n`],
    ];
    assert.ok(titles(corpusWith(more('Selka Post')), 'first.txt').some(title => title.includes('Oru Daily: 9 killed') && title.includes('Selka Post: 8 killed')));
    assert.ok(titles(corpusWith(more('Oru Daily')), 'first.txt').some(title => title.includes('second.txt: 9 killed') && title.includes('third.txt: 8 killed')));
  });

  it('count appearances and independent sources of a canonical claim, in articles and in claims.yaml', () => {
    const corpus = corpusWith(ANNOTATED);
    assert.deepEqual(titles(corpus, 'claims.yaml'), ['2 appearances, 2 sources']);
    assert.deepEqual(titles(corpus, 'second.txt'), ['2 appearances, 2 sources', 'also told by first.txt: 7 killed']);
    const derived = sidecar('second.txt', SECOND, 'Nine people were killed near Tal Hamdoun', ', derivedFrom: [first.txt]');
    assert.deepEqual(titles(corpusWith([...ANNOTATED.slice(0, 2), ['second.ann.yaml', derived]]), 'claims.yaml'), ['2 appearances, 1 source']);
  });

  it('are none in sidecars and unknown files', () => {
    const corpus = corpusWith(ANNOTATED);
    assert.deepEqual([...codeLenses(corpus, 'first.ann.yaml'), ...codeLenses(corpus, 'nowhere')], []);
  });
});

describe('inlay hints', () => {
  const REGISTRY = `version: 1
entities:
  - { id: selim-darzi, type: person, name: Selim Darzi, weakAliases: [Darzi], roles: [{ title: Governor }] }
  - { id: omar-darzi, type: person, name: Omar Darzi, weakAliases: [Darzi] }
  - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }
`;
  const TEXT = 'A quiet week\n\nSelim Darzi met Ada Okoro in the harbour. Mr Darzi smiled, and Ms Okoro left.\n';
  const hints = (text: string) => {
    const corpus = corpusFrom(new Map([['a.txt', text], ['entities.yaml', REGISTRY]]), bundledModel);
    return inlayHints(corpus, 'a.txt', { start: 0, end: text.length });
  };

  it('name whom a surname of several was resolved to, and why', () => {
    const [hint, ...more] = hints(TEXT);
    assert.deepEqual([hint?.offset, hint?.label, more], [TEXT.indexOf('Mr Darzi') + 8, 'Selim Darzi', []]);
    assert.match(hint?.tooltip ?? '', /^“Darzi” can also be Omar Darzi\./);
  });

  it('stay away from full names, from names of one bearer, and from what is undecided', () => {
    assert.deepEqual(hints('A quiet week\n\nAda Okoro left. Ms Okoro smiled.\n'), []);
    assert.deepEqual(hints('A quiet week\n\nMr Darzi smiled.\n'), []);
    assert.deepEqual(inlayHints(corpusFrom(new Map(), bundledModel), 'a.txt', { start: 0, end: 9 }), []);
  });
});

describe('hover over a claim of an event', () => {
  it('sets the other account beside it, and says nothing of a speaker where the article itself speaks', () => {
    const corpus = corpusWith();
    const markdown = hoverAt(corpus, 'first.txt', FIRST.indexOf('kills seven'))?.markdown.replaceAll('\\', '') ?? '';
    assert.match(markdown, /^\*\*Claim\*\*, in the article’s own voice\.\n/);
    assert.match(markdown, /Other articles on what may be the same event:\n\n- killed: 9, here 7, in \[“Nine people were killed near Tal Hamdoun”\]\(glossator-file:second\.txt#\d+\), Selim al-Darzi, 17 May 2024\n/);
  });
});
