/** Tests of hover cards: actors, ambiguous names, claims, values, ids, quotations and keys. */
import assert from 'node:assert/strict';
import { checkHover, here, hoverText } from '../../support/features.ts';

const REGISTRY = `
//- /entities.yaml
version: 1
entities:
  - id: lena-okafor
    type: person
    name: Lena Okafor
    aliases: [Helena Okafor]
    weakAliases: [Okafor]
    roles:
      - { title: harbour master, of: velda, from: "2019", to: "2021-05" }
      - { title: mayor, of: velda, from: "2021-06" }
      - { title: senator, from: "2024" }
    memberOf: [harbour-council]
    distinctFrom: [piet-okafor]
    description: Ran the port for two years.
    links: { wikidata: Q42 }
  - { id: piet-okafor, type: person, name: Piet Okafor, weakAliases: [Okafor] }
  - { id: harbour-council, type: organization, subtype: city-council, name: Harbour Council }
  - { id: velda, type: place, name: Velda }
`.trim();

describe('hover of an actor', () => {
  it('gives roles at the article’s date, names, mentions and claims', () => {
    checkHover(`
//- /a.txt
Port reopens

14 July 2022

Mayor Lena Oka<|>for opened the port. “The port is open for everybody,” Okafor said.
      ^^^^^^^^^^^ hover
//- /b.txt
Another day

Lena Okafor came.
${REGISTRY}
`, `
      Lena Okafor, person
      At the date of this article, 14 July 2022: mayor of Velda since June 2021.
      Formerly harbour master of Velda from 2019 to May 2021.
      Later senator since 2024.
      Ran the port for two years.
      Claims:
      - “The port is open for everybody”, 14 July 2022
      Named 3 times in 2 articles: Port reopens (this article, twice) and Another day (once).
      Also called Helena Okafor.
      Member of Harbour Council. Not the same as Piet Okafor.
      Wikidata Q42
    `);
  });

  it('answers on the title before a name', () => {
    checkHover(`
//- /a.txt
Port reopens

Lena Okafor opened the port on Monday. May<|>or Okafor spoke.
                                       ^^^^^ hover
//- /entities.yaml
version: 1
entities: [{ id: lena-okafor, type: person, name: Lena Okafor }]
`, `
      Lena Okafor, person
      Recognised because in this article it is short for “Lena Okafor”.
      Named twice in 1 article: Port reopens (this article, twice).
    `);
  });

  it('is silent in a sentence outside cue and content', () => {
    assert.equal(hoverText('//- /a.txt\nPort reopens\n\nThe ga<|>te was open again. “The port is open for everybody,” Lena Okafor said.\n'), '');
  });

  it('of a surname tells why it was recognised, of a confirmed one who confirmed it', () => {
    const article = `
//- /a.txt
Port reopens

Lena Okafor opened the port. Then Oka<|>for left.
${REGISTRY}
`;
    assert.match(hoverText(article), /^Recognised because in this article it is short for “Lena Okafor”/m);
    const sidecar = '//- /a.ann.yaml\nversion: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Okafor, at: [48, 54], by: ada, status: confirmed }\n';
    assert.match(hoverText(`${article}${sidecar}`), /^Confirmed by ada\.$/m);
  });

  it('of an entity id in a sidecar is the same card, with its article’s date', () => {
    const { analysis, path, offset } = here(`
//- /a.txt
Nobody came.
//- /a.ann.yaml
version: 1
source: { text: a.txt, published: "2020-02-01" }
mentions:
  - { id: m1, entity: lena-ok<|>afor, quote: Nobody }
${REGISTRY}
`);
    assert.match(analysis.hover(path, offset)?.markdown ?? '', /At the date of this article, 1 February 2020: harbour master of Velda from 2019 to May 2021\./);
  });

  it('of one whom no registry knows gives what the articles say', () => {
    checkHover(`
//- /a.txt
Port reopens

Tomas Ver<|>rin, director of the Harbour Bank, spoke. Verrin left.
`, `
      Tomas Verrin, person, not in the registry
      The articles say: director of the Harbour Bank.
      Named twice in 1 article: Port reopens (this article, twice).
    `);
  });

  it('of a name that several bear gives the candidates, and why it is open', () => {
    const { analysis, path, offset } = here(`
//- /a.txt
Port reopens

On Monday Oka<|>for opened the port.
${REGISTRY}
`);
    const { markdown } = analysis.hover(path, offset) ?? { markdown: '' };
    assert.match(markdown, /^\*\*Okafor\*\*, person, may be one of 2/);
    assert.match(markdown, /- Lena Okafor/);
    assert.match(markdown, /- Piet Okafor/);
    assert.match(markdown, /annotate the name to say who is meant/);
  });

  it('shows what is written in a file, and never acts on it', () => {
    const { analysis, path, offset } = here(`
//- /a.txt
Port reopens

Evil N<|>ame came.
//- /entities.yaml
version: 1
entities:
  - { id: evil, type: person, name: Evil Name, description: "[click](command:evil) <img src=x> ![i](http://x) **b** \\u202E", links: { site: "javascript:alert(1)", wikidata: "Q1) [x](http://y" } }
`);
    const { markdown } = analysis.hover(path, offset) ?? { markdown: '' };
    assert.ok(markdown.includes('Evil Name'));
    assert.doesNotMatch(markdown, /(?<!\\)\]\((?!glossator-file:)/, 'a link that we did not make');
    assert.doesNotMatch(markdown, /<img|\u202E|[^\\]!\[/);
  });
});

describe('hover of a claim', () => {
  const FILES = `
//- /a.txt
Port reopens

“The port is open for all 40 ships,” Lena Okafor sa<|>id.
//- /b.txt
Port closes

“The port is open,” Lena Okafor said.
//- /b.ann.yaml
version: 1
source: { text: b.txt, publisher: velda-news, published: "2022-07-15" }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: The port is open, at: [14, 30], same: port-open, status: confirmed }
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, cue: { quote: said, at: [63, 67] }, quote: The port is open for all 40 ships, at: [15, 49], same: port-open }
//- /claims.yaml
version: 1
claims:
  - { id: port-open, statement: The port of Velda is open. }
${REGISTRY}
`;

  it('gives speaker, cue, kind, content, figures and the other appearances', () => {
    checkHover(FILES, `
      Claim, quoted word for word. According to Lena Okafor, with the word “said”.
      “The port is open for all 40 ships”
      Figures: 40 ships.
      One of the appearances of: The port of Velda is open.
      Also appears as:
      - “The port is open”, according to Lena Okafor, 15 July 2022, velda-news
      Confirmed in the sidecar.
    `);
  });

  it('on a figure says first what it was read as, on a speaker in more words no name twice', () => {
    const text = hoverText(FILES.replace('<|>', '').replace('40 ships,', '4<|>0 ships,'));
    assert.match(text, /^40, quantity: 40 ships\nClaim, quoted word for word\. According to Lena Okafor/);
    const longer = FILES.replace('Lena Okafor sa<|>id.', 'Lena Okafor, the harbour master, sa<|>id.').replace('at: [63, 67]', 'at: [83, 87]');
    assert.match(hoverText(longer), /According to Lena Okafor, with the word “said”/);
  });

  it('of a canonical claim gives its appearances', () => {
    checkHover(FILES.replace('<|>', '').replace('id: port-open', 'id: port-<|>open'), `
      Canonical claim: The port of Velda is open.
      Appears:
      - “The port is open for all 40 ships”, according to Lena Okafor
      - “The port is open”, according to Lena Okafor, 15 July 2022, velda-news
    `);
  });
});

const sidecar = (quote: string): string => `
//- /a.txt
Port reopens. The port is open.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: velda, ${quote} }
`;

describe('hover in a sidecar', () => {
  it('of a quotation tells where it stands now', () => {
    checkHover(sidecar('quote: Po<|>rt reopens, at: [0, 12]'), 'Found where it was written down, in line 1 of a.txt:\n… Port reopens. The port is open. …');
    checkHover(sidecar('quote: Po<|>rt reopens, at: [3, 15]'), 'Found unchanged, but the text before it has grown or shrunk; now in line 1 of a.txt:\n… Port reopens. The port is open. …');
    checkHover(sidecar('quote: Po<|>rt closes'), 'These words are not in the article any more. Correct the quotation or remove the entry.');
  });

  it('of a key tells what it is for', () => {
    const { analysis, path, offset } = here(sidecar('quo<|>te: Port'));
    assert.match(analysis.hover(path, offset)?.markdown ?? '', /^\*\*quote\*\*: The words/);
  });
});

describe('hover of a date', () => {
  it('gives the day it means', () => {
    const { analysis, path, offset } = here(`
//- /a.txt
Port reopens

14 July 2022

The port opened on 3 Ju<|>ly 2022 at noon.
`);
    assert.match(analysis.hover(path, offset)?.markdown ?? '', /date\\?: 3 July 2022/);
  });
});
